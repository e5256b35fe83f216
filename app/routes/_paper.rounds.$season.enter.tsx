// Coming back with the code and the six digits of the slip.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useFormat } from '~/components/format'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, Notice, PageHeading } from '~/components/paper/card'
import { Field } from '~/components/paper/field'
import { registrationWords, waitWords } from '~/components/rounds/refused-words'
import { can } from '~/domain/access/can'
import { textIn } from '~/domain/question/text-in'
import { ownPath } from '~/guard'
import { m } from '~/paraglide/messages'
import { contestantSignIn, seasonSeen } from '~/rounds/season-seen'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${m.rounds_enter_title()} · ${page ? textIn(page.name, page.locale).text : m.rounds_title()}` },
]

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const season = await seasonSeen(context, params.season)
  const { searchParams } = new URL(request.url)
  return {
    code: season.code,
    name: season.ruleSet.name,
    locale: context.locale,
    registers: can(context.actor, 'season.enter', { open: season.phase === 'open' }),
    typed: (searchParams.get('code') ?? '').slice(0, 20),
    to: ownPath(searchParams.get('to'), ''),
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const season = await seasonSeen(context, params.season)
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '').slice(0, 200)
  const done = await context.contestants.signIn(season.id, text('code'), text('digits'), context.address)
  if (!done.ok)
    return data({ refused: done.code, wait: done.wait ?? 0, typed: text('code').slice(0, 20) }, { status: 422 })
  return redirect(ownPath(text('to'), `/rounds/${season.code}/me`), {
    status: 303,
    headers: { 'Set-Cookie': contestantSignIn(request, season.id, done.token) },
  })
}

export default function Enter() {
  const format = useFormat()
  const locale = useLocale()
  const { code, name, registers, typed, to } = useLoaderData<typeof loader>()
  const said = useActionData<typeof action>()
  return (
    <>
      <PageHeading title={m.rounds_enter_title()} about={textIn(name, locale).text}>
        <Link to={`/rounds/${code}`} className={button('plain')}>
          {m.rounds_back()}
        </Link>
      </PageHeading>
      <Card className="mx-auto grid max-w-md gap-5">
        {said ? (
          <Notice tone="warn">{said.wait > 0 ? waitWords(said.wait, format) : registrationWords(said.refused)}</Notice>
        ) : null}
        <Form method="post" className="grid gap-5" reloadDocument>
          <input type="hidden" name="to" value={to} />
          <Field
            name="code"
            label={m.rounds_code()}
            hint={m.rounds_code_hint()}
            defaultValue={said?.typed ?? typed}
            autoComplete="username"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={20}
            required
          />
          <Field
            name="digits"
            label={m.rounds_digits()}
            hint={m.rounds_digits_hint()}
            inputMode="numeric"
            autoComplete="current-password"
            maxLength={12}
            required
          />
          <button type="submit" className={button('main')}>
            {m.rounds_enter()}
          </button>
        </Form>
        <p className="text-quiet">
          {m.rounds_lost_digits()}{' '}
          {registers ? (
            <Link to={`/rounds/${code}/register`} className="font-semibold text-link underline">
              {m.rounds_no_code()}
            </Link>
          ) : null}
        </p>
      </Card>
    </>
  )
}
