// The results of a round: tables, complaints, amendments, who goes on, units, and the trail of all changes.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useFormat } from '~/components/format'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Notice, PageHeading } from '~/components/paper/card'
import { PrintButton } from '~/components/results/print-button'
import { Advance } from '~/components/round-results/advance'
import { Amend } from '~/components/round-results/amend'
import { Amended, Previewed } from '~/components/round-results/amendment-steps'
import { Complaints } from '~/components/round-results/complaints'
import { Groups } from '~/components/round-results/groups'
import { ResultsTable } from '~/components/round-results/results-table'
import { type ShownState, StateCard } from '~/components/round-results/state-card'
import { Trail } from '~/components/round-results/trail'
import { REFUSED } from '~/components/round-results/words'
import { LinkTabs } from '~/components/seasons/link-tabs'
import { Icon } from '~/components/stage/icon'
import { textIn } from '~/domain/question/text-in'
import { windowsOf } from '~/domain/round/windows'
import { m } from '~/paraglide/messages'
import { actOnRound, type SaidOfRound } from '~/rounds/round-actions'
import {
  type Asked,
  advancePart,
  amendPart,
  complaintsPart,
  groupsPart,
  PARTS,
  type Part,
  personOf,
  tablesPart,
  trailPart,
} from '~/rounds/round-page'
import { guardRound } from '~/rounds/season-guard'

function partOf(part: Part, asked: Asked) {
  switch (part) {
    case 'tables':
      return tablesPart(asked)
    case 'complaints':
      return complaintsPart(asked)
    case 'amend':
      return amendPart(asked)
    case 'advance':
      return advancePart(asked)
    case 'groups':
      return groupsPart(asked)
    case 'trail':
      return trailPart(asked)
  }
}

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { season, sheet } = await guardRound(context, request, params)
  const search = new URL(request.url).searchParams
  const part = PARTS.find((one) => one === search.get('part')) ?? 'tables'
  const { state, round, running, history, blocked, gaps } = sheet
  const name = (id: string) => {
    const person = personOf({ context, sheet }, id)
    return `${person.name} (${person.code})`
  }
  const last = Math.max(...windowsOf(round.windows, season.ruleSet.timeZone).map((window) => window.closes))
  // A season that was closed early has closed its windows with it.
  const closes = Math.min(last, season.closedAt ?? last)
  const shown: ShownState = {
    phase: state?.phase ?? 'none',
    running,
    blocked,
    gaps: gaps && { unmarked: gaps.unmarked.map(name), fewer: gaps.fewer.map(name), most: gaps.most },
    closes,
    announcedAt: state?.announcedAt ?? null,
    complaintsUntil: state?.complaintsUntil ?? null,
    publishedAt: state?.publishedAt ?? null,
    openComplaints: state?.complaints.filter(({ answer }) => answer === null).length ?? 0,
    days: season.ruleSet.complaints.days,
    now: context.clock.now(),
    seen: state?.trail.length ?? history.length,
  }
  return {
    base: `/rounds/${season.code}/manage/${round.id}`,
    name: round.name,
    kind: round.kind,
    judged: round.judged !== undefined,
    paper: round.paper !== undefined,
    state: shown,
    trail: shown.seen,
    groups: season.ruleSet.groupRankings.length > 0 || season.ruleSet.participationPrize !== undefined,
    advances: round.advance.length > 0,
    undecided: sheet.results.advancement.undecided.length,
    data: await partOf(part, { context, season, sheet, search }),
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { season, sheet } = await guardRound(context, request, params)
  const said = await actOnRound(context, request, season, sheet)
  return data<SaidOfRound>(said, { status: said.did === 'refused' ? 422 : 200 })
}

export default function RoundPage() {
  const locale = useLocale()
  const { number } = useFormat()
  const page = useLoaderData<typeof loader>()
  const said = useActionData<typeof action>()
  const { base, name, state, data: shown, judged, paper, kind } = page
  const tabs = [
    { id: 'tables', words: m.roundresults_tab_tables() },
    { id: 'complaints', words: m.roundresults_tab_complaints(), count: count(state.openComplaints, number) },
    { id: 'amend', words: m.roundresults_tab_amend() },
    ...(page.advances
      ? [{ id: 'advance', words: m.roundresults_tab_advance(), count: count(page.undecided, number) }]
      : []),
    ...(page.groups ? [{ id: 'groups', words: m.roundresults_tab_groups() }] : []),
    { id: 'trail', words: m.roundresults_tab_trail() },
  ]
  const failed =
    said?.did === 'refused' && said.code !== 'bad_order'
      ? { intent: said.intent, words: REFUSED[said.code](), typed: said.typed }
      : null
  return (
    <>
      <PageHeading title={textIn(name, locale).text}>
        {judged ? (
          <Link to={`${base}/judge`} className={button('plain')}>
            <Icon name="edit" />
            {m.roundresults_judge()}
          </Link>
        ) : null}
        {kind === 'live' ? (
          <Link to={`${base}/live`} className={button('plain')}>
            <Icon name="play" />
            {m.roundresults_live()}
          </Link>
        ) : null}
        {paper ? (
          <>
            <Link to={`${base}/items`} className={button('plain')}>
              <Icon name="board" />
              {m.roundresults_items()}
            </Link>
            <Link to={`${base}/signals`} className={button('plain')}>
              <Icon name="eye" />
              {m.roundresults_signals()}
            </Link>
          </>
        ) : null}
        <a href={`${base}/results.xlsx`} className={button('plain')} download>
          <Icon name="download" />
          {m.roundresults_xlsx()}
        </a>
        {shown.part === 'advance' ? (
          <a href={`${base}/advancement.xlsx`} className={button('plain')} download>
            <Icon name="download" />
            {m.roundresults_xlsx_advance()}
          </a>
        ) : null}
        <PrintButton />
      </PageHeading>
      <StateCard state={state} failed={failed} />
      <div aria-live="polite" className="mb-5 grid gap-5 empty:hidden">
        <Said said={said} seen={state.seen} />
      </div>
      <LinkTabs label={m.roundresults_tabs()} tabs={tabs} chosen={shown.part} />
      <Shown said={said} failed={failed} />
    </>
  )
}

const count = (value: number, number: (value: number) => string) => (value > 0 ? number(value) : '')

/** Forms of the part where amendments are written. */
const AMENDING = ['item', 'person', 'sheet']

const DID = {
  announce: m.roundresults_did_announce,
  publish: m.roundresults_did_publish,
  answer: m.roundresults_did_answer,
  lots: m.roundresults_did_lots,
}

function Said({ said, seen }: { said: SaidOfRound | undefined; seen: number }) {
  const { number } = useFormat()
  if (!said) return null
  switch (said.did) {
    case 'preview':
      return <Previewed said={said} seen={seen} />
    case 'amend':
      return <Amended said={said} />
    case 'promote':
      return (
        <>
          <Notice tone="good" icon="check">
            {m.roundresults_did_promote({ count: number(said.count), withdrawn: number(said.withdrawn) })}
          </Notice>
          {said.stayed.length > 0 ? (
            <Notice tone="warn" icon="alert">
              {m.roundresults_did_stay({ people: said.stayed.join(', ') })}
            </Notice>
          ) : null}
        </>
      )
    case 'refused':
      return said.intent === 'apply' && said.code !== 'bad_order' ? (
        <Notice tone="warn" icon="alert">
          {REFUSED[said.code]()}
        </Notice>
      ) : null
    default:
      return (
        <Notice tone="good" icon="check">
          {DID[said.did]()}
        </Notice>
      )
  }
}

interface Failed {
  intent: string
  words: string
  typed: Record<string, string>
}

function Shown({ said, failed }: { said: SaidOfRound | undefined; failed: Failed | null }) {
  const { data: shown, base, state } = useLoaderData<typeof loader>()
  switch (shown.part) {
    case 'tables':
      return <ResultsTable data={shown} />
    case 'complaints':
      return <Complaints data={shown} failed={failed?.intent === 'answer' ? failed : null} />
    case 'amend':
      return <Amend data={shown} base={base} failed={failed && AMENDING.includes(failed.intent) ? failed : null} />
    case 'advance':
      return <Advance data={shown} seen={state.seen} published={state.publishedAt !== null} said={said} />
    case 'groups':
      return <Groups data={shown} />
    case 'trail':
      return <Trail data={shown} />
  }
}
