// Signing in with a user name or an e-mail address; works as a plain form.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card } from '~/components/paper/card'
import { Field } from '~/components/paper/field'
import { refusalWords } from '~/components/people/words'
import { ownPath } from '~/guard'
import { m } from '~/paraglide/messages'
import { codePage, ownPage } from '~/rounds/contestant-entry'
import { setCookies } from '~/set-cookies'

export const meta: MetaFunction = () => [{ title: `${m.people_sign_in_title()} · ${m.common_app_name()}` }]

export async function loader({ context, request }: LoaderFunctionArgs) {
  if (context.person) throw redirect(ownPath(new URL(request.url).searchParams.get('to'), '/shows'))
  return { code: (await ownPage(context, request)) ?? (await codePage(context)) }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const login = String(form.get('login') ?? '').slice(0, 200)
  const done = await context.accounts.signIn(login, String(form.get('password') ?? '').slice(0, 200))
  if (!done.ok) return data({ code: done.code, login }, { status: done.code === 'too_many_tries' ? 429 : 400 })
  const headers = setCookies(done.cookies)
  throw redirect(ownPath(new URL(request.url).searchParams.get('to'), '/shows'), { headers })
}

export default function SignIn() {
  useLocale()
  const { code } = useLoaderData<typeof loader>()
  const tried = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  return (
    <div className="mx-auto max-w-md py-6">
      <h1 className="mb-1 text-3xl font-extrabold text-brand">{m.people_sign_in_title()}</h1>
      <p className="mb-5 text-quiet">{m.people_sign_in_about()}</p>
      <Card>
        <Form method="post" className="flex flex-col gap-4">
          <Field
            label={m.people_login()}
            name="login"
            defaultValue={tried?.login}
            autoComplete="username"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            required
          />
          <Field
            label={m.people_password()}
            name="password"
            type="password"
            autoComplete="current-password"
            wrong={tried ? refusalWords(tried.code) : null}
            required
          />
          <button type="submit" className={button('main')} disabled={busy}>
            {m.people_sign_in_title()}
          </button>
        </Form>
      </Card>
      <p className="mt-4 text-sm text-quiet">{m.people_forgot()}</p>
      {code ? (
        <p className="mt-4">
          <Link to={code} className="font-semibold text-link underline">
            {m.home_contestant_code()}
          </Link>
        </p>
      ) : null}
    </div>
  )
}
