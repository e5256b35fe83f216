// What officers do to a round's results: announce, amend, publish, draw lots, mark, promote.
import { sheetProblems } from '../../app/domain/round/judging'
import { differing } from '../../app/domain/round/results'
import {
  type Amendment,
  amendedBy,
  announce,
  changeResults,
  entered,
  type MarksChange,
  type TrailEntry,
  type UnitGroups,
} from '../../app/domain/round/results-state'
import type { RoundResultsService } from '../../app/services/round-results'
import type { Clock } from '../clock'
import type { RoundReading } from '../storage/round-reading'
import type { NewEntrant, ResultsRecord, RoundResultsStore } from '../storage/round-results'
import { blockedAt, gapsOf } from './announcing'
import { type CurrentResults, type CurrentRound, type JudgeSheets, knownOf } from './current-results'
import { amendedPhase, createResultsChanging } from './results-changing'
import { inSlices, SLICE } from './slices'

export interface OfficersOptions {
  current: CurrentResults
  store: RoundResultsStore
  reading: RoundReading
  clock: Clock
}

type Officers = Pick<
  RoundResultsService,
  'announce' | 'answer' | 'preview' | 'amend' | 'publish' | 'lots' | 'judge' | 'promote' | 'noteTime'
>

const none = (text: string) => text.trim() === ''

/** One more entry in the trail, or before the announcement in what will open it. */
export function noted(record: ResultsRecord, entry: Omit<TrailEntry, 'number'>): Partial<ResultsRecord> {
  const { state, history } = record
  if (state) return { state: amendedPhase(entered(state, entry.at, entry)) }
  return { history: [...history, { ...entry, number: history.length + 1 }] }
}

/** The groups of the units of all who may be in the results. */
function groupsNow({ people, entrants }: CurrentRound): UnitGroups {
  const own = [...people.entrants.values()].filter(({ id }) => entrants.has(id))
  return Object.fromEntries(own.map(({ unit, groups }) => [unit, groups]))
}

/** Who enters the next rounds, who must leave them, and who stays because they have begun there. */
async function moves(
  { season, round, results, people }: CurrentRound,
  store: RoundResultsStore,
  reading: RoundReading,
): Promise<{ add: NewEntrant[]; remove: NewEntrant[]; stayed: string[] } | null> {
  const next = season.ruleSet.rounds.filter(({ entrants }) => entrants?.from === round.id)
  if (next.length === 0) return null
  const advanced = new Set(results.advancement.advanced.map(({ id }) => id).filter((id) => !people.erased.has(id)))
  const add: NewEntrant[] = []
  const remove: NewEntrant[] = []
  const stayed = new Set<string>()
  for (const { id } of next) {
    const there = await store.entrants(season.id, id)
    const leaving = [...there].filter((contestant) => !advanced.has(contestant))
    const begun = await reading.begun(season.id, id, leaving)
    const sheets = await store.sheets(season.id, id)
    for (const contestant of advanced) if (!there.has(contestant)) add.push({ round: id, contestant })
    for (const contestant of leaving)
      if (begun.has(contestant) || sheets.has(contestant)) stayed.add(contestant)
      else remove.push({ round: id, contestant })
  }
  return { add, remove, stayed: [...stayed] }
}

const sheetOf = ({ contestant, judge, after }: MarksChange) => ({ contestant, judge, marks: after })

/** The sheets as they are after a judge's marks were changed. */
function withMarks(sheets: JudgeSheets, change: MarksChange): JudgeSheets {
  const { contestant, judge, marks } = sheetOf(change)
  const others = (sheets.get(contestant) ?? []).filter((one) => one.judge !== judge)
  const own = [...others, { judge, marks }].sort((a, b) => (a.judge < b.judge ? -1 : 1))
  return new Map([...sheets, [contestant, own]])
}

export function createOfficers({ current, store, reading, clock }: OfficersOptions): Officers {
  const change = createResultsChanging(current, store)

  /** The difference that an amendment makes, and the state after it. */
  async function amended(now: CurrentRound, by: string, why: string, amendment: Amendment) {
    const { record, results } = now
    if (!record.state) return 'not_announced' as const
    const outcome = changeResults(record.state, { type: 'amend', by, why, amendment }, knownOf(now), clock.now())
    if (!outcome.ok) return outcome.code
    const sheets = amendment.type === 'marks' ? withMarks(now.sheets, amendment) : now.sheets
    const after = await now.ranked(amendedBy(outcome.state.trail), record.lots, sheets)
    return { state: outcome.state, difference: await inSlices(differing(results, after), SLICE.page) }
  }

  return {
    announce: (season, round, by, why, seen, despite = false) =>
      change(season, round, { with: 'alone', seen, fresh: true }, (now) => {
        const { record } = now
        if (record.state) return 'already'
        if (none(by) || none(why)) return 'no_reason'
        const refusal = blockedAt(now, clock.now())
        if (refusal) return refusal
        const gaps = gapsOf(now)
        if (gaps && !despite) return 'unmarked'
        const { days } = now.season.ruleSet.complaints
        const state = announce(by, why, days, clock.now(), record.history, groupsNow(now), gaps)
        return { change: { record: { state, history: [] } }, answer: {} }
      }),

    answer: (season, round, complaint, by, upheld, reply) =>
      change(season, round, { with: 'merge' }, (now) => {
        const { state } = now.record
        if (!state) return 'not_announced'
        const command = { type: 'answer', complaint, by, upheld, reply } as const
        const outcome = changeResults(state, command, knownOf(now), clock.now())
        return outcome.ok ? { change: { record: { state: outcome.state } }, answer: {} } : outcome.code
      }),

    async preview(season, round, amendment) {
      const now = await current.of(season, round, { fresh: true })
      if (!now) return { ok: false, code: 'unknown_round' }
      const outcome = await amended(now, '–', '–', amendment)
      return typeof outcome === 'string' ? { ok: false, code: outcome } : { ok: true, difference: outcome.difference }
    },

    amend: (season, round, by, why, amendment, seen) =>
      change(season, round, { with: 'alone', seen, fresh: true }, async (now) => {
        const outcome = await amended(now, by, why, amendment)
        if (typeof outcome === 'string') return outcome
        const { state, difference } = outcome
        const marks = amendment.type === 'marks' ? { ...sheetOf(amendment), at: clock.now() } : null
        return { change: { record: { state }, ...(marks && { marks }) }, answer: { difference } }
      }),

    publish: (season, round, by, why, seen) =>
      change(season, round, { with: 'alone', seen, fresh: true }, (now) => {
        const { state } = now.record
        if (!state) return 'not_announced'
        const outcome = changeResults(state, { type: 'publish', by, why }, knownOf(now), clock.now())
        return outcome.ok ? { change: { record: { state: outcome.state } }, answer: {} } : outcome.code
      }),

    lots: (season, round, by, why, order, seen, drawn = false) =>
      change(season, round, { with: 'alone', seen, fresh: true }, ({ record, results }) => {
        const { state, lots } = record
        if (!state) return 'not_announced'
        if (none(by) || none(why) || order.length === 0) return 'no_reason'
        const open = new Set([...lots, ...results.advancement.undecided.flatMap(({ among }) => among)])
        if (new Set(order).size < order.length || !order.every((id) => open.has(id))) return 'unknown_contestant'
        const all = [...lots.filter((id) => !order.includes(id)), ...order]
        // Nobody's result is amended: the published ones left it open who goes on.
        const what = { type: 'lots' as const, order: [...order], drawn }
        return { change: { record: { state: entered(state, clock.now(), { by, why, what }), lots: all } }, answer: {} }
      }),

    judge: (season, round, contestant, sheet) =>
      change(season, round, { with: 'merge' }, async ({ round: rule, entrants, record }) => {
        const { judged } = rule
        if (!judged || sheetProblems(judged, sheet).length > 0) return 'bad_marks'
        if (!entrants.has(contestant)) return 'unknown_contestant'
        if (record.state) return 'announced'
        const { judge, marks } = sheet
        if (none(judge)) return 'no_reason'
        const before = (await store.sheets(season, round)).get(contestant)?.find((one) => one.judge === judge)?.marks
        const same = before && judged.criteria.every(({ id }) => before[id] === marks[id])
        if (same) return { change: null, answer: {} }
        const at = clock.now()
        const what = { type: 'marks', contestant, judge, before: { ...before }, after: { ...marks } } as const
        // What is marked for the first time before the announcement is no change of anything.
        const noting = before ? noted(record, { at, by: judge, why: '', what }) : {}
        return { change: { record: noting, marks: { contestant, judge, marks, at } }, answer: {} }
      }),

    noteTime: (season, round, by, why, what) =>
      change(season, round, { with: 'merge' }, ({ record }) => {
        if (none(by) || none(why)) return 'no_reason'
        // Of an announced round every paper is over already.
        if (record.state) return { change: null, answer: {} }
        return { change: { record: noted(record, { at: clock.now(), by, why, what }) }, answer: {} }
      }),

    promote: (season, round, by) =>
      change(season, round, { with: 'merge', fresh: true }, async (now) => {
        const { record, results } = now
        const moving = await moves(now, store, reading)
        if (!moving) return 'no_next_round'
        if (!record.state) return 'not_announced'
        const { undecided, waiting } = results.advancement
        if (undecided.some(({ kind }) => kind === 'place') || waiting.length > 0) return 'undecided'
        const { add, remove, stayed } = moving
        const answer = { entrants: add.length, withdrawn: remove.length, stayed }
        if (add.length + remove.length === 0) return { change: null, answer }
        const unique = (list: readonly NewEntrant[]) => [...new Set(list.map(({ contestant }) => contestant))]
        const what = { type: 'promote', added: unique(add), withdrawn: unique(remove) } as const
        const at = clock.now()
        const state = entered(record.state, at, { by, why: '', what })
        return { change: { record: { state }, entrants: { add, remove, at, by } }, answer }
      }),
  }
}
