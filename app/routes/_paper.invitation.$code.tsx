// An invitation: a new account with its right, or the right added to the account that is signed in.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, Empty } from '~/components/paper/card'
import { Field } from '~/components/paper/field'
import { grantWords, refusalWords, roleWords } from '~/components/people/words'
import { can } from '~/domain/access/can'
import { namedGrants, placeOfGrant } from '~/named-grants'
import { m } from '~/paraglide/messages'
import { setCookies } from '~/set-cookies'

export const meta: MetaFunction = () => [{ title: `${m.people_invited_title()} · ${m.common_app_name()}` }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const found = await context.accounts.invitation(params.code ?? '')
  if (!found || !can(context.actor, 'invitation.accept', { codeMatches: true })) {
    return { invitation: null, person: null }
  }
  const [named] = await namedGrants(context, [found.grant])
  return { invitation: named ?? null, person: context.person ? { name: context.person.name } : null }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const code = params.code ?? ''
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '').slice(0, 200)
  const kept = { name: text('name'), username: text('username').trim().toLowerCase(), email: text('email').trim() }
  const found = await context.accounts.invitation(code)
  if (!found || !can(context.actor, 'invitation.accept', { codeMatches: true })) {
    return data({ code: 'invitation_gone' as const, kept }, { status: 400 })
  }
  if (form.get('intent') === 'accept' && context.person) {
    const done = await context.accounts.accept(code, context.person.id)
    if (!done.ok) return data({ code: done.code, kept: { name: '', username: '', email: '' } }, { status: 400 })
    throw redirect(found.grant.role === 'judge' ? await placeOfGrant(context, found.grant) : '/account')
  }
  const done = await context.accounts.join(code, { ...kept, password: text('password') })
  if (!done.ok) return data({ code: done.code, kept }, { status: 400 })
  throw redirect(await placeOfGrant(context, found.grant), { headers: setCookies(done.cookies) })
}

export default function Invitation() {
  useLocale()
  const { invitation, person } = useLoaderData<typeof loader>()
  const tried = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  if (!invitation) return <Empty title={m.people_invited_title()}>{m.people_invitation_gone()}</Empty>
  const wrong = (...codes: string[]) => (tried && codes.includes(tried.code) ? refusalWords(tried.code) : null)
  return (
    <div className="mx-auto max-w-md py-6">
      <h1 className="mb-1 text-3xl font-extrabold text-brand">{m.people_invited_title()}</h1>
      <p>{m.people_invited_as({ grant: grantWords(invitation) })}</p>
      <p className="mb-5 text-quiet">{roleWords(invitation.grant.role)}</p>
      {person ? (
        <Card className="mb-5">
          <p className="mb-3">{m.people_accept_as({ name: person.name })}</p>
          <Form method="post">
            <button type="submit" name="intent" value="accept" className={button('main')} disabled={busy}>
              {m.people_accept()}
            </button>
          </Form>
        </Card>
      ) : (
        <Card>
          <Form method="post" className="flex flex-col gap-4">
            <Field
              label={m.people_name()}
              name="name"
              defaultValue={tried?.kept.name}
              autoComplete="name"
              maxLength={80}
              wrong={wrong('bad_name')}
              required
            />
            <Field
              label={m.people_username()}
              name="username"
              defaultValue={tried?.kept.username}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              hint={m.people_username_hint()}
              wrong={wrong('bad_username', 'username_taken')}
              required
            />
            <Field
              label={m.people_email()}
              name="email"
              type="email"
              defaultValue={tried?.kept.email}
              autoComplete="email"
              wrong={wrong('bad_email')}
            />
            <Field
              label={m.people_password()}
              name="password"
              type="password"
              autoComplete="new-password"
              minLength={8}
              hint={m.people_password_hint()}
              wrong={wrong('weak_password', 'invitation_gone')}
              required
            />
            <button type="submit" className={button('main')} disabled={busy}>
              {m.people_join()}
            </button>
          </Form>
        </Card>
      )}
      {person ? null : (
        <p className="mt-4 text-sm">
          <Link to="/sign-in" className="text-link">
            {m.common_sign_in()}
          </Link>
        </p>
      )}
    </div>
  )
}
