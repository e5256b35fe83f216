/** The results of a round from what happened: marks, what counts, ranks, who advances. Computed anew at every change. */
import { type Advancement, advance } from './advancement'
import type { Attempt } from './attempt-state'
import { type Counted, count, countWindow, type MarkedAttempt } from './counting'
import { type JudgeSheet, judgedMarks, together } from './judging'
import { type KeyChange, keysInForce } from './keys'
import { type MarkedPaper, markAttempt } from './marking'
import type { ItemSecret } from './paper-item'
import { type Candidate, fullyRight, type InOrder, ordering, type Ranked, ranking } from './ranking'
import type { OlympicRound } from './rule-set'
import { atOnce, sorting } from './sorting'

export interface Entrant {
  id: string
  division: string
  unit: string
  /** Group in each grouping, by the grouping's code. */
  groups: Readonly<Record<string, string>>
  /** YYYY-MM-DD or YYYY. */
  born: string | null
  /** Takes part, but is never ranked. */
  organiser: boolean
}

/** What has been changed since the papers were sat. */
export interface Amended {
  keys: readonly KeyChange[]
  disqualified: ReadonlySet<string>
  /** Attempts that do not count. */
  annulled: ReadonlySet<string>
  /** Keep their rank and do not go on; the next one does. */
  withdrawn: ReadonlySet<string>
}

export const UNAMENDED: Amended = { keys: [], disqualified: new Set(), annulled: new Set(), withdrawn: new Set() }

/** An attempt's marks with whose it is. */
export type OwnedMarks = MarkedAttempt & { contestant: string }

export interface RankingInput {
  round: OlympicRound
  entrants: readonly Entrant[]
  /** Marks of the attempts that are over, annulled ones too. */
  marks: readonly OwnedMarks[]
  /** Judges' sheets by entrant. */
  sheets?: ReadonlyMap<string, readonly JudgeSheet[]>
  /** Results that were made elsewhere: a live show's, or a paper round's on paper. */
  brought?: ReadonlyMap<string, Counted>
  /** Judged marks kept in the place of sheets that are gone. */
  keptMarks?: ReadonlyMap<string, number>
  amended?: Amended
  excluded?: ReadonlySet<string>
  lots?: readonly string[]
}

export interface RoundInput extends Omit<RankingInput, 'marks'> {
  attempts: readonly Attempt[]
  /** Keys as drawn, of all items of the round. */
  secrets: Readonly<Record<string, ItemSecret>>
}

export interface Table {
  division: string
  /** null: all windows together. */
  window: number | null
  ranked: Ranked[]
}

export interface RankedRound {
  tables: Table[]
  /** All divisions in one ranking. */
  overall: Ranked[]
  advancement: Advancement
}

export interface RoundResults extends RankedRound {
  /** Ended attempts by id, those that do not count too. */
  marked: ReadonlyMap<string, MarkedPaper>
}

/** The counted result of somebody of whom nothing counts. */
export const NOTHING: Counted = {
  attempts: [],
  score: 0,
  outOf: 0,
  right: 0,
  items: 0,
  passed: true,
  time: 0,
  earliest: 0,
  prediction: null,
  tries: 0,
}

type Count = (entrant: Entrant) => Counted | null

/** The entrants who have a result, as candidates for the ranking. */
function* candidates(
  { round, entrants, sheets, keptMarks, amended = UNAMENDED }: RankingInput,
  counted: Count,
): Generator<void, Candidate[]> {
  const { judged: part } = round
  const all: Candidate[] = []
  for (const entrant of entrants) {
    yield
    const paper = counted(entrant)
    const judged = part ? (keptMarks?.get(entrant.id) ?? judgedMarks(part, sheets?.get(entrant.id) ?? [])) : null
    if (!paper && judged === null) continue
    const both = part ? together(part, paper, judged) : {}
    const unranked = amended.disqualified.has(entrant.id) ? 'disqualified' : entrant.organiser ? 'organiser' : null
    const { id, division, unit, groups, born } = entrant
    all.push({ id, division, unit, groups, born, counted: { ...(paper ?? NOTHING), ...both }, judged, unranked })
  }
  return all
}

/** Marks that stand, by entrant. */
function* byEntrant(
  marks: readonly OwnedMarks[],
  annulled: ReadonlySet<string>,
): Generator<void, Map<string, OwnedMarks[]>> {
  const lists = new Map<string, OwnedMarks[]>()
  for (const one of marks) {
    yield
    if (annulled.has(one.id)) continue
    const list = lists.get(one.contestant)
    if (list) list.push(one)
    else lists.set(one.contestant, [one])
  }
  return lists
}

/**
 * Ranks and places from marks. Annulled attempts are left out, while the disqualified and organisers stand below the
 * ranking without a rank. Divisions are ranked apart, with shared predictions; windows too when each of them has its
 * own ranking. Results that were brought stand before own attempts. Pauses on the way, so that a large round is ranked
 * beside other work.
 */
export function* rankingRound(input: RankingInput): Generator<void, RankedRound> {
  const { round, brought, amended = UNAMENDED, excluded = amended.withdrawn, lots } = input
  const own = yield* byEntrant(input.marks, amended.annulled)
  const divisions = [...new Set(input.entrants.map(({ division }) => division))]
  yield

  function* order(counted: Count): Generator<void, InOrder> {
    const all = yield* candidates(input, counted)
    return yield* ordering(all, round.ranking, fullyRight(all))
  }
  function* tablesOf(inOrder: InOrder, window: number | null): Generator<void, Table[]> {
    const tables: Table[] = []
    for (const division of divisions)
      tables.push({ division, window, ranked: yield* ranking(inOrder, (one) => one.division === division) })
    return tables
  }

  const whole = yield* order(({ id }) => brought?.get(id) ?? count(own.get(id) ?? [], round.attempts))
  const overall = yield* ranking(whole, () => true)
  const tables: Table[] = []
  if (round.attempts.windows === 'each') {
    const standing = [...own.values()].flat()
    const windows = [...new Set(standing.map(({ window }) => window))].sort((a, b) => a - b)
    for (const window of windows) {
      const inWindow = yield* order(({ id }) => countWindow(own.get(id) ?? [], window, round.attempts))
      tables.push(...(yield* tablesOf(inWindow, window)))
    }
  } else tables.push(...(yield* tablesOf(whole, null)))
  yield
  const rules = round.advance
  return { tables, overall, advancement: advance({ ranked: overall, rules, excluded, ...(lots && { lots }) }) }
}

/** Everything about a round at once, from its attempts: see `rankingRound`. Attempts that are not over are left out. */
export function roundResults(input: RoundInput): RoundResults {
  const { round, attempts, secrets, amended = UNAMENDED } = input
  const { paper } = round
  const keys = keysInForce(secrets, amended.keys)
  const over = paper ? attempts.filter(({ ended }) => ended !== null) : []
  const marked = new Map(paper ? over.map((attempt) => [attempt.id, markAttempt(attempt, paper, keys)]) : [])
  const owner = new Map(over.map(({ id, contestant }) => [id, contestant]))
  const marks = [...marked.values()].map((paper) => ({ ...paper, contestant: owner.get(paper.id) ?? '' }))
  return { ...atOnce(rankingRound({ ...input, marks })), marked }
}

/** What a change does to one person. */
export interface PersonDifference {
  id: string
  score: { before: number | null; after: number | null }
  rank: { before: number | null; after: number | null }
  advanced: { before: boolean; after: boolean }
}

type Places = Map<string, { one: Ranked; advanced: boolean }>

function* places({ tables, advancement }: RankedRound): Generator<void, Places> {
  const go = new Set(advancement.advanced.map(({ id }) => id))
  const all: Places = new Map()
  for (const { ranked, window } of tables)
    for (const one of ranked) {
      all.set(window === null ? one.id : `${one.id}/${window}`, { one, advanced: go.has(one.id) })
      yield
    }
  return all
}

/** As `difference`; pauses on the way. */
export function* differing(before: RankedRound, after: RankedRound): Generator<void, PersonDifference[]> {
  const old = yield* places(before)
  const now = yield* places(after)
  const differences: PersonDifference[] = []
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    yield
    const [a, b] = [old.get(key), now.get(key)]
    const one: PersonDifference = {
      id: (b ?? a)?.one.id ?? '',
      score: { before: a?.one.counted.score ?? null, after: b?.one.counted.score ?? null },
      rank: { before: a?.one.rank ?? null, after: b?.one.rank ?? null },
      advanced: { before: a?.advanced ?? false, after: b?.advanced ?? false },
    }
    const changed = [one.score, one.rank, one.advanced].some((pair) => pair.before !== pair.after)
    if (changed) differences.push(one)
  }
  const moves = ({ advanced }: PersonDifference) => (advanced.before === advanced.after ? 1 : 0)
  const last = Number.POSITIVE_INFINITY
  return yield* sorting(differences, (a, b) => {
    const byRank =
      (a.rank.after ?? last) === (b.rank.after ?? last) ? 0 : (a.rank.after ?? last) - (b.rank.after ?? last)
    return moves(a) - moves(b) || byRank || (a.id < b.id ? -1 : 1)
  })
}

/** Everybody whose score, rank (in the own division) or advancement differs; those who advance or no longer do first, then by new rank. */
export function difference(before: RankedRound, after: RankedRound): PersonDifference[] {
  return atOnce(differing(before, after))
}
