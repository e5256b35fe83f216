// When a round of an open season is held: its windows are put off, brought forward or kept open longer, with a reason.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, Notice, PageHeading } from '~/components/paper/card'
import { Field } from '~/components/paper/field'
import { Checklist } from '~/components/seasons/checklist'
import { type FieldWindow, PastMoves, WindowFields } from '~/components/seasons/window-fields'
import { MOVE_REFUSED } from '~/components/seasons/words'
import { textIn } from '~/domain/question/text-in'
import type { Check } from '~/domain/round/checklist'
import type { LocalWindow } from '~/domain/round/move-windows'
import { localOf, windowsOf } from '~/domain/round/windows'
import { m } from '~/paraglide/messages'
import { movedTimes } from '~/rounds/round-sheet-words'
import { guardSeason, signature } from '~/rounds/season-guard'
import type { MoveDone, Season } from '~/services/seasons'

function roundOf(season: Season, id: string | undefined) {
  const round = season.ruleSet.rounds.find((one) => one.id === id)
  if (!round || season.phase === 'draft') throw new Response(null, { status: 404 })
  return round
}

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const season = await guardSeason(context, request, params.season)
  const { ruleSet, code, phase } = season
  const round = roundOf(season, params.round)
  const now = context.clock.now()
  const { timeZone } = ruleSet
  const windows = windowsOf(round.windows, timeZone).map(({ name, opens, closes }): FieldWindow => {
    const state = closes <= now ? 'over' : opens <= now ? 'open' : 'before'
    const words = name && textIn(name, context.locale).text
    return { name: words, state, opens: localOf(opens, timeZone), closes: localOf(closes, timeZone) }
  })
  return {
    base: `/rounds/${code}/manage`,
    id: round.id,
    name: round.name,
    open: phase === 'open',
    windows,
    moves: [...(round.moved ?? [])].reverse().map(({ at, by, why, ...move }) => {
      return { at, by, why, times: movedTimes(move, context.locale) }
    }),
    season: {
      divisions: ruleSet.divisions.map((division) => ({ id: division.id, name: division.name })),
      rounds: ruleSet.rounds.map(({ id, name, paper }) => {
        return { id, name, sections: (paper?.sections ?? []).map((one) => ({ id: one.id, name: one.name })) }
      }),
    },
  }
}

type Code = Extract<MoveDone, { ok: false }>['code']
type Sent = { did: 'moved' } | { wrong: Code; checks: Check[]; typed: LocalWindow[]; why: string }

export async function action({ context, request, params }: ActionFunctionArgs) {
  const season = await guardSeason(context, request, params.season)
  const round = roundOf(season, params.round)
  const form = await request.formData()
  const closes = form.getAll('closes').map(String)
  // Some browsers send seconds when they are not zero.
  const typed = form.getAll('opens').map((opens, index) => {
    return { opens: String(opens).slice(0, 16), closes: (closes[index] ?? '').slice(0, 16) }
  })
  const why = String(form.get('why') ?? '').slice(0, 500)
  const done = await context.seasons.move(season.id, { round: round.id, windows: typed, by: signature(context), why })
  if (done.ok) return data<Sent>({ did: 'moved' })
  const checks = done.code === 'stops' ? done.checks : []
  return data<Sent>({ wrong: done.code, checks, typed, why }, { status: 422 })
}

export default function Times() {
  const locale = useLocale()
  const { base, id, name, open, windows, moves, season } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  const wrong = sent && 'wrong' in sent ? sent : null
  const free = windows.some(({ state }) => state !== 'over')
  return (
    <>
      <PageHeading title={m.seasons_move()} about={textIn(name, locale).text}>
        <Link to={`${base}/${id}`} className={button('plain')}>
          {m.rounds_back()}
        </Link>
      </PageHeading>
      <div className="grid max-w-3xl gap-5">
        {sent && 'did' in sent ? (
          <Notice tone="good" icon="check">
            {m.seasons_moved()}
          </Notice>
        ) : null}
        {wrong ? (
          <Notice tone="warn" icon="alert">
            {MOVE_REFUSED[wrong.wrong]()}
          </Notice>
        ) : null}
        {wrong && wrong.checks.length > 0 ? <Checklist checks={wrong.checks} season={season} /> : null}
        <Card>
          <p>{open && free ? m.seasons_move_about() : m.seasons_move_over()}</p>
          {open && free ? (
            <Form method="post" className="mt-4 grid gap-4" key={JSON.stringify(windows)}>
              <WindowFields windows={windows} typed={wrong?.typed ?? []} />
              <Field
                label={m.roundresults_why()}
                hint={m.seasons_move_why_hint()}
                name="why"
                required
                maxLength={500}
                defaultValue={wrong?.why}
                autoComplete="off"
              />
              <div>
                <button type="submit" className={button('main')} disabled={busy}>
                  {m.seasons_move_button()}
                </button>
              </div>
            </Form>
          ) : null}
        </Card>
        <PastMoves moves={moves} />
      </div>
    </>
  )
}
