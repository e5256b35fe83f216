// One's own account: rights and password.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, Notice, PageHeading, Tag } from '~/components/paper/card'
import { Field } from '~/components/paper/field'
import { grantWords, refusalWords } from '~/components/people/words'
import { guard, signInAddress } from '~/guard'
import { namedGrants } from '~/named-grants'
import { m } from '~/paraglide/messages'
import { setCookies } from '~/set-cookies'

export const meta: MetaFunction = () => [{ title: `${m.people_account_title()} · ${m.common_app_name()}` }]

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { person, actor } = context
  if (!person || actor.kind !== 'account') throw redirect(signInAddress(request))
  guard(context, request, 'account.self', { account: person.id })
  return { person: { name: person.name, username: person.username }, grants: await namedGrants(context, actor.grants) }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { person } = context
  if (!person) throw redirect(signInAddress(request))
  guard(context, request, 'account.self', { account: person.id })
  const form = await request.formData()
  const done = await context.accounts.changePassword(
    request.headers,
    String(form.get('before') ?? '').slice(0, 200),
    String(form.get('after') ?? '').slice(0, 200),
  )
  if (!done.ok) return data({ done: false as const, code: done.code }, { status: 400 })
  const headers = setCookies(done.cookies)
  return data({ done: true as const, code: null }, { headers })
}

export default function MyAccount() {
  useLocale()
  const { person, grants } = useLoaderData<typeof loader>()
  const changed = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  return (
    <div className="mx-auto max-w-xl">
      <PageHeading title={person.name} about={person.username} />
      <Card className="mb-5">
        <h2 className="mb-3 text-xl font-extrabold">{m.people_my_rights()}</h2>
        {grants.length ? (
          <ul className="flex flex-wrap gap-2">
            {grants.map((named) => (
              <li key={grantWords(named)}>
                <Tag>{grantWords(named)}</Tag>
              </li>
            ))}
          </ul>
        ) : (
          <p className="text-quiet">{m.people_no_rights()}</p>
        )}
      </Card>
      <Card>
        <h2 className="mb-3 text-xl font-extrabold">{m.people_change_password()}</h2>
        {changed?.done ? (
          <Notice tone="good" icon="check">
            {m.people_password_changed()}
          </Notice>
        ) : null}
        <Form method="post" className="mt-3 flex flex-col gap-4">
          <Field
            label={m.people_password_now()}
            name="before"
            type="password"
            autoComplete="current-password"
            wrong={changed?.code === 'wrong_password' ? refusalWords(changed.code) : null}
            required
          />
          <Field
            label={m.people_password_new()}
            name="after"
            type="password"
            autoComplete="new-password"
            minLength={8}
            hint={m.people_password_hint()}
            wrong={changed?.code && changed.code !== 'wrong_password' ? refusalWords(changed.code) : null}
            required
          />
          <button type="submit" className={button('main', 'self-start')} disabled={busy}>
            {m.people_change_password()}
          </button>
        </Form>
      </Card>
    </div>
  )
}
