// A rehearsal of a draft: invented contestants go through all its rounds.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { useFormat } from '~/components/format'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, Empty, Notice, PageHeading } from '~/components/paper/card'
import { Field } from '~/components/paper/field'
import { Scroller } from '~/components/seasons/scroller'
import { textIn } from '~/domain/question/text-in'
import type { RehearsedRound } from '~/domain/round/rehearsal'
import { m } from '~/paraglide/messages'
import { guardSeason } from '~/rounds/season-guard'

const FIRST = { people: 60, units: 6, seed: 1 }
const MOST_SEED = 1_000_000

/** A whole number between two bounds; what makes no sense is `otherwise`. */
function within(text: string | null, least: number, most: number, otherwise: number): number {
  const value = Number(text ?? Number.NaN)
  return Number.isInteger(value) ? Math.min(most, Math.max(least, value)) : otherwise
}

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const season = await guardSeason(context, request, params.season)
  const search = new URL(request.url).searchParams
  const people = within(search.get('people'), 1, 300, FIRST.people)
  const units = within(search.get('units'), 1, 30, FIRST.units)
  const seed = within(search.get('seed'), 0, MOST_SEED, FIRST.seed)
  const draft = season.phase === 'draft'
  const asked = search.has('people')
  return {
    draft,
    people,
    units,
    seed,
    rounds: season.ruleSet.rounds.map(({ id, name, paper }) => ({
      id,
      name,
      sections: (paper?.sections ?? []).map((section) => ({ id: section.id, name: section.name })),
    })),
    rehearsed: draft && asked ? await context.seasons.rehearse(season.id, people, units, seed) : null,
  }
}

/** The same rehearsal in another language is not run again. */
export const shouldRevalidate = ({ currentUrl, nextUrl }: { currentUrl: URL; nextUrl: URL }) =>
  currentUrl.search !== nextUrl.search

export default function Rehearsal() {
  useLocale()
  const { draft, people, units, seed, rehearsed } = useLoaderData<typeof loader>()
  const busy = useNavigation().state !== 'idle'
  return (
    <>
      <PageHeading title={m.seasons_tab_rehearsal()} about={m.seasons_rehearsal_about()} />
      <div className="grid grid-cols-1 gap-5">
        {draft ? (
          <Card className="print:hidden">
            <Form
              method="get"
              className="grid grid-cols-1 items-start gap-4 sm:grid-cols-[repeat(3,minmax(0,12rem))_auto]"
              preventScrollReset
            >
              <Field
                label={m.seasons_rehearsal_people()}
                name="people"
                type="number"
                min={1}
                max={300}
                defaultValue={people}
                required
              />
              <Field
                label={m.seasons_rehearsal_units()}
                name="units"
                type="number"
                min={1}
                max={30}
                defaultValue={units}
                required
              />
              <Field
                label={m.seasons_rehearsal_seed()}
                hint={m.seasons_rehearsal_seed_hint()}
                name="seed"
                type="number"
                min={0}
                max={MOST_SEED}
                defaultValue={seed}
                required
              />
              <button
                type="submit"
                className={button('main', 'justify-self-start sm:mt-[30px]')}
                disabled={busy}
                aria-busy={busy}
              >
                {m.seasons_rehearsal_run()}
              </button>
            </Form>
          </Card>
        ) : (
          <Card>
            <Empty title={m.seasons_rehearsal_open()} />
          </Card>
        )}
        {rehearsed ? <Rehearsed rehearsed={rehearsed} /> : null}
      </div>
    </>
  )
}

function Rehearsed({ rehearsed }: { rehearsed: readonly RehearsedRound[] }) {
  const locale = useLocale()
  const { number } = useFormat()
  const { rounds } = useLoaderData<typeof loader>()
  const cell = 'border-t border-line px-2 py-2.5 text-end font-figures'
  const heads = [
    m.seasons_rehearsal_invited(),
    m.seasons_rehearsal_took(),
    m.seasons_rehearsal_attempts(),
    m.seasons_rehearsal_scores(),
    m.seasons_rehearsal_tied(),
    m.seasons_rehearsal_advanced(),
    m.seasons_rehearsal_reserves(),
    m.seasons_rehearsal_undecided(),
  ]
  return (
    <Card>
      <Scroller label={m.seasons_tab_rehearsal()}>
        <table className="w-full border-collapse">
          <thead className="text-quiet">
            <tr>
              <th scope="col" className="px-2 pb-2 text-start font-semibold">
                {m.seasons_progress_round()}
              </th>
              {heads.map((head) => (
                <th key={head} scope="col" className="px-2 pb-2 text-end align-bottom font-semibold">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rehearsed.map((one) => {
              const round = rounds.find(({ id }) => id === one.round)
              const section = round?.sections.find(({ id }) => id === one.problem?.section)
              const { scores } = one
              return (
                <tr key={one.round}>
                  <th scope="row" className="min-w-44 border-t border-line px-2 py-2.5 text-start font-semibold">
                    {round ? textIn(round.name, locale).text : one.round}
                    {one.problem ? (
                      <span className="block text-sm font-semibold text-down">
                        {m.seasons_rehearsal_problem({
                          section: section ? textIn(section.name, locale).text : one.problem.section,
                          missing: number(one.problem.missing),
                        })}
                      </span>
                    ) : null}
                  </th>
                  <td className={cell}>{number(one.invited)}</td>
                  <td className={cell}>{number(one.took)}</td>
                  <td className={cell}>{number(one.attempts)}</td>
                  <td className={`${cell} whitespace-nowrap`}>
                    {scores
                      ? [scores.least, scores.middle, scores.most].map((mark) => number(mark, 2)).join(' – ')
                      : '–'}
                  </td>
                  <td className={cell}>{number(one.tied)}</td>
                  <td className={cell}>{number(one.advanced)}</td>
                  <td className={cell}>{number(one.reserves)}</td>
                  <td className={`${cell} ${one.undecided > 0 ? 'font-extrabold text-down' : ''}`}>
                    {number(one.undecided)}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </Scroller>
      <div className="mt-4">
        <Notice icon="info">{m.seasons_rehearsal_read()}</Notice>
      </div>
    </Card>
  )
}
