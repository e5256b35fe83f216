// A season at a glance: what to do next, what is in the way, how far each unit has come.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { Countdown } from '~/components/countdown'
import { useFormat } from '~/components/format'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, Empty, Notice, PageHeading, Tag } from '~/components/paper/card'
import { PrintButton } from '~/components/results/print-button'
import { WhyField } from '~/components/round-results/why-field'
import { Checklist } from '~/components/seasons/checklist'
import { ConfirmedForm } from '~/components/seasons/confirmed-form'
import { NextSteps } from '~/components/seasons/next-steps'
import { COLUMNS, ProgressTable, sortedRows } from '~/components/seasons/progress-table'
import { SendLinks } from '~/components/seasons/send-links'
import { REFUSED } from '~/components/seasons/words'
import { Icon } from '~/components/stage/icon'
import { textIn } from '~/domain/question/text-in'
import { addressCheck } from '~/domain/round/checklist'
import { somethingLeft } from '~/domain/round/reopening'
import { heldWindows, standingAt, windowsOf } from '~/domain/round/windows'
import { m } from '~/paraglide/messages'
import { guardKeeper, guardSeason, signature } from '~/rounds/season-guard'
import { progressOf } from '~/rounds/season-progress'
import { nextSteps } from '~/rounds/season-steps'
import type { RoundSheet } from '~/services/round-results'
import type { SeasonRefusal } from '~/services/seasons'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? textIn(data.name, data.locale).text : m.seasons_manage()} – ${m.common_app_name()}` },
]

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { season, manages } = await guardKeeper(context, request, params.season)
  // Who looks after contestants only begins with them.
  if (!manages) throw redirect(`/rounds/${season.code}/manage/contestants`)
  const { id, code, phase, ruleSet, retainUntil } = season
  const now = context.clock.now()
  const rounds = ruleSet.rounds.map(({ id: round, name, kind, windows, paper }) => {
    const all = windowsOf(windows, ruleSet.timeZone)
    return {
      id: round,
      name,
      kind,
      standing: standingAt(heldWindows(all, season.closedAt), now),
      opens: Math.min(...all.map((one) => one.opens)),
      closes: Math.max(...all.map((one) => one.closes)),
      sections: (paper?.sections ?? []).map((section) => ({ id: section.id, name: section.name })),
    }
  })
  const begun = phase !== 'draft' ? rounds.filter(({ opens, kind }) => opens <= now || kind === 'live') : []
  const played = begun
    .filter(({ kind }) => kind === 'live')
    .map(async ({ id: round }) => {
      const [newest] = await context.finals.shows({ season: id, round })
      return newest?.endedAt == null ? [] : [round]
    })
  const [checks, sheets, progress] = await Promise.all([
    phase === 'draft'
      ? context.seasons.checklist(id).then((list) => [...list, ...addressCheck(context.joinOrigin(request.url))])
      : [],
    Promise.all(begun.map(async (round) => [round.id, await context.roundResults.sheet(id, round.id)] as const)),
    phase === 'draft' ? [] : context.contestants.progress(id),
  ])
  const known = sheets.filter((pair): pair is readonly [string, RoundSheet] => pair[1] !== null)
  const asked = new URL(request.url).searchParams.get('round')
  const round = rounds.find((one) => one.id === asked) ?? begun.findLast(({ opens }) => opens <= now) ?? rounds[0]
  return {
    code,
    phase,
    name: ruleSet.name,
    locale: context.locale,
    now,
    rounds,
    divisions: ruleSet.divisions.map((division) => ({ id: division.id, name: division.name })),
    unit: context.areas.unit(season.unit)?.name ?? season.unit,
    checks,
    steps: nextSteps({
      phase,
      ruleSet,
      retainUntil,
      checks,
      sheets: new Map(known),
      played: new Set((await Promise.all(played)).flat()),
      now,
    }),
    round: round?.id ?? '',
    reopens: somethingLeft(ruleSet, now),
    progress: progressOf(context, progress, round?.id ?? ''),
    origin: context.joinOrigin(request.url),
  }
}

const DID = { opened: m.seasons_opened, closed: m.seasons_closed, reopened: m.seasons_reopened }
const MOST_REASON = 500

type Sent = { did: 'opened' | 'closed' | 'reopened' } | { wrong: SeasonRefusal | 'not_sure'; intent: string }

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { id } = await guardSeason(context, request, params.season)
  const form = await request.formData()
  const intent = String(form.get('intent') ?? '')
  const refused = (wrong: SeasonRefusal | 'not_sure') => data<Sent>({ wrong, intent }, { status: 422 })
  if (form.get('sure') !== 'yes') return refused('not_sure')
  if (intent === 'open') {
    const done = await context.seasons.open(id)
    return done.ok ? data<Sent>({ did: 'opened' }) : refused(done.code)
  }
  if (intent === 'close') {
    const done = await context.seasons.close(id)
    return done.ok ? data<Sent>({ did: 'closed' }) : refused(done.code)
  }
  if (intent === 'reopen') {
    const done = await context.seasons.reopen(
      id,
      signature(context),
      String(form.get('why') ?? '').slice(0, MOST_REASON),
    )
    return done.ok ? data<Sent>({ did: 'reopened' }) : refused(done.code)
  }
  if (intent !== 'remove') throw new Response(null, { status: 400 })
  const done = await context.seasons.remove(id)
  return done.ok ? redirect('/rounds', 303) : refused(done.code)
}

export default function Overview() {
  const locale = useLocale()
  const { date } = useFormat()
  const { code, phase, unit, rounds, steps, checks, divisions, now, origin, reopens } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const base = `/rounds/${code}/manage`
  const wrong = (intent: string) => {
    if (!sent || !('wrong' in sent) || sent.intent !== intent) return null
    return sent.wrong === 'not_sure' ? m.seasons_sure_needed() : REFUSED[sent.wrong]()
  }
  const about = m.seasons_overview_about({
    unit: textIn(unit, locale).text,
    first: date(Math.min(...rounds.map(({ opens }) => opens))),
    last: date(Math.max(...rounds.map(({ closes }) => closes))),
  })
  const stopped = checks.some(({ level }) => level === 'stop')
  return (
    <>
      <PageHeading title={m.seasons_tab_overview()} about={about} />
      <div className="grid grid-cols-1 gap-5">
        {sent && 'did' in sent ? (
          <Notice tone="good" icon="check">
            {DID[sent.did]()}
          </Notice>
        ) : null}
        <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
          <div className="grid grid-cols-1 gap-5">
            <NextSteps base={base} steps={steps} rounds={rounds} now={now} />
            {phase === 'draft' ? <Checklist checks={checks} season={{ divisions, rounds }} /> : <Progress />}
          </div>
          <div className="grid grid-cols-1 gap-5">
            <Rounds />
            {phase === 'draft' && !stopped ? (
              <ConfirmedForm
                id="open"
                intent="open"
                title={m.seasons_open()}
                text={m.seasons_open_text()}
                sure={m.seasons_open_sure()}
                kind="gold"
                wrong={wrong('open')}
              />
            ) : null}
            {phase === 'draft' ? (
              <ConfirmedForm
                id="remove"
                intent="remove"
                title={m.seasons_remove()}
                text={m.seasons_remove_text()}
                sure={m.seasons_remove_sure()}
                kind="danger"
                folded
                wrong={wrong('remove')}
              />
            ) : (
              <SendLinks address={`${origin}/rounds/${code}`} />
            )}
          </div>
        </div>
        {phase === 'closed' && reopens ? (
          <ConfirmedForm
            id="reopen"
            intent="reopen"
            title={m.seasons_reopen()}
            text={m.seasons_reopen_text()}
            sure={m.seasons_reopen_sure()}
            folded
            wrong={wrong('reopen')}
          >
            <WhyField typed={undefined} />
          </ConfirmedForm>
        ) : null}
        {phase === 'open' ? (
          <ConfirmedForm
            id="close"
            intent="close"
            title={m.seasons_close()}
            text={
              rounds.every(({ standing }) => standing.state === 'over')
                ? m.seasons_close_text()
                : `${m.seasons_close_early()} ${m.seasons_close_text()}`
            }
            sure={m.seasons_close_sure()}
            kind="danger"
            folded
            wrong={wrong('close')}
          />
        ) : null}
      </div>
    </>
  )
}

const KINDS = { paper: m.seasons_kind_paper, judged: m.seasons_kind_judged, live: m.seasons_kind_live }

function Rounds() {
  const locale = useLocale()
  const { date } = useFormat()
  const { code, rounds, now, phase } = useLoaderData<typeof loader>()
  return (
    <Card>
      <h2 className="mb-1 text-xl font-extrabold">{m.seasons_rounds_title()}</h2>
      <ol className="max-h-96 divide-y divide-line overflow-y-auto print:max-h-none">
        {rounds.map(({ id, name, kind, standing, opens, closes }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5">
            <span className="min-w-0">
              <b className="block">{textIn(name, locale).text}</b>
              <span className="me-3 text-sm text-quiet">
                {date(opens)} – {date(closes)} · {KINDS[kind]()}
              </span>
              {phase === 'open' && standing.state !== 'over' ? (
                <Link
                  to={`/rounds/${code}/manage/${id}/times`}
                  className="inline-flex min-h-8 items-center text-sm text-link print:hidden"
                >
                  {m.seasons_move()}
                </Link>
              ) : null}
            </span>
            {standing.state === 'over' ? (
              <Tag>{m.seasons_round_over()}</Tag>
            ) : standing.state === 'open' ? (
              <Tag tone={phase === 'open' ? 'good' : 'plain'}>
                <Countdown to={standing.window.closes} now={now} words={(time) => m.seasons_round_open({ time })} />
              </Tag>
            ) : (
              <Tag tone="gold">
                <Countdown
                  to={standing.next.opens}
                  now={now}
                  words={(time) =>
                    standing.state === 'before' ? m.seasons_round_before({ time }) : m.seasons_round_between({ time })
                  }
                />
              </Tag>
            )}
          </li>
        ))}
      </ol>
    </Card>
  )
}

function Progress() {
  const locale = useLocale()
  const { code, rounds, round, progress } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const by = COLUMNS.find((one) => one === search.get('sort')) ?? 'unit'
  return (
    <Card id="progress">
      <div className="mb-2 flex flex-wrap items-end justify-between gap-3">
        <h2 className="text-xl font-extrabold">{m.seasons_progress()}</h2>
        <div className="flex flex-wrap items-end gap-3 print:hidden">
          {rounds.length > 1 ? (
            <form method="get" className="flex items-end gap-2">
              <label className="flex flex-col gap-1 text-sm font-semibold">
                {m.seasons_progress_round()}
                <select
                  name="round"
                  defaultValue={round}
                  className="min-h-11 max-w-60 rounded-field bg-card px-3 text-base shadow-[inset_0_0_0_1.5px_var(--field-line)]"
                >
                  {rounds.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {textIn(name, locale).text}
                    </option>
                  ))}
                </select>
              </label>
              <button type="submit" className={button('plain')}>
                {m.seasons_show()}
              </button>
            </form>
          ) : null}
          <Link
            to={`/rounds/${code}/manage/contestants/missing?${new URLSearchParams({ round })}`}
            className={button('plain')}
          >
            <Icon name="eye" />
            {m.seasons_missing()}
          </Link>
          <a href={`/rounds/${code}/manage/progress.xlsx`} className={button('plain')} download>
            <Icon name="download" />
            {m.seasons_xlsx()}
          </a>
          <PrintButton />
        </div>
      </div>
      {progress.length === 0 ? (
        <Empty title={m.seasons_progress_empty()}>
          <p>{m.seasons_progress_empty_text()}</p>
          <Link to={`/rounds/${code}/manage/contestants`} className={button('main', 'mt-3')}>
            {m.seasons_add_contestants()}
          </Link>
        </Empty>
      ) : (
        <ProgressTable
          rows={sortedRows(progress, by)}
          by={by}
          sortedBy={(column) => `?${new URLSearchParams({ round, sort: column })}#progress`}
        />
      )}
    </Card>
  )
}
