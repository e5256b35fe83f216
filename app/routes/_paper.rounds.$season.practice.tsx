// Practice papers of a season: the same page as on the day, for anybody.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, Empty, Notice, PageHeading } from '~/components/paper/card'
import { Select } from '~/components/paper/field'
import { startWords } from '~/components/rounds/refused-words'
import { RoundFacts } from '~/components/rounds/round-facts'
import { can } from '~/domain/access/can'
import { textIn } from '~/domain/question/text-in'
import { m } from '~/paraglide/messages'
import { deviceOf } from '~/rounds/paper-device'
import { practiceSummary, roundSummary } from '~/rounds/round-summary'
import { seasonSeen } from '~/rounds/season-seen'
import { setCookies } from '~/set-cookies'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${m.rounds_practise()} · ${page ? textIn(page.name, page.locale).text : m.rounds_title()}` },
]

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const season = await seasonSeen(context, params.season)
  const { ruleSet } = season
  const me = await context.contestants.of(season.id, request.headers)
  const now = context.clock.now()
  return {
    code: season.code,
    name: ruleSet.name,
    locale: context.locale,
    open: season.phase === 'open',
    rounds: ruleSet.rounds
      .filter(({ paper }) => paper !== undefined)
      .slice(0, 12)
      .map((round) => practiceSummary(roundSummary(round, season, now))),
    divisions: ruleSet.divisions.map(({ id, name }) => ({ id, name })),
    division: me?.division ?? ruleSet.divisions[0]?.id ?? '',
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const season = await seasonSeen(context, params.season)
  if (!can(context.actor, 'season.enter', { open: season.phase === 'open' }))
    return data({ refused: 'not_open' }, { status: 422 })
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '').slice(0, 48)
  const { device, cookies } = deviceOf(request)
  const { papers, address } = context
  const done = await papers.practise(season.id, text('round'), device, text('division') || null, address)
  if (!done.ok) return data({ refused: done.code as string }, { status: 422 })
  return redirect(`/paper/${done.attempt}`, { status: 303, headers: setCookies(cookies) })
}

export default function Practice() {
  const locale = useLocale()
  const { code, name, open, rounds, divisions, division } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()?.refused ?? null
  return (
    <>
      <PageHeading title={m.rounds_practise()} about={textIn(name, locale).text}>
        <Link to={`/rounds/${code}`} className={button('plain')}>
          {m.rounds_back()}
        </Link>
      </PageHeading>
      <p className="mb-4 max-w-prose">{m.rounds_practise_text()}</p>
      {refused ? (
        <div className="mb-4">
          <Notice tone="warn">{startWords(refused)}</Notice>
        </div>
      ) : null}
      {open && rounds.length > 0 ? (
        <div className="grid gap-5 lg:grid-cols-2">
          {rounds.map((round) => (
            <Card key={round.id} className="grid gap-3">
              <h2 className="text-xl font-extrabold">{textIn(round.name, locale).text}</h2>
              <RoundFacts round={round} />
              <Form method="post" reloadDocument className="flex flex-wrap items-end gap-3">
                <input type="hidden" name="round" value={round.id} />
                {divisions.length > 1 ? (
                  <div className="min-w-48 flex-1">
                    <Select name="division" label={m.rounds_division_label()} defaultValue={division}>
                      {divisions.map((one) => (
                        <option key={one.id} value={one.id}>
                          {textIn(one.name, locale).text}
                        </option>
                      ))}
                    </Select>
                  </div>
                ) : null}
                <button type="submit" className={button('main')}>
                  {m.rounds_practise_start()}
                </button>
              </Form>
            </Card>
          ))}
        </div>
      ) : (
        <Card>
          <Empty title={m.rounds_practise_none()} />
        </Card>
      )}
    </>
  )
}
