/** The results of a round from what happened: marks, what counts, ranks, who advances. Computed anew at every change. */
import { type Advancement, advance } from './advancement'
import type { Attempt } from './attempt-state'
import { type Counted, count, countWindow, type MarkedAttempt } from './counting'
import { type JudgeSheet, judgedMarks, together } from './judging'
import { type KeyChange, keysInForce } from './keys'
import { type MarkedPaper, markAttempt } from './marking'
import type { ItemSecret } from './paper-item'
import { type Candidate, fullyRight, type Ranked, rank } from './ranking'
import type { OlympicRound } from './rule-set'

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

const NOTHING: Counted = {
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
function candidates({ round, entrants, sheets, amended = UNAMENDED }: RankingInput, counted: Count): Candidate[] {
  const { judged: part } = round
  return entrants.flatMap((entrant): Candidate[] => {
    const paper = counted(entrant)
    const judged = part ? judgedMarks(part, sheets?.get(entrant.id) ?? []) : null
    if (!paper && judged === null) return []
    const both = part ? together(part, paper, judged) : {}
    const unranked = amended.disqualified.has(entrant.id) ? 'disqualified' : entrant.organiser ? 'organiser' : null
    const { id, division, unit, groups, born } = entrant
    return [{ id, division, unit, groups, born, counted: { ...(paper ?? NOTHING), ...both }, judged, unranked }]
  })
}

function byEntrant(marks: readonly OwnedMarks[]): Map<string, OwnedMarks[]> {
  const lists = new Map<string, OwnedMarks[]>()
  for (const one of marks) {
    const list = lists.get(one.contestant)
    if (list) list.push(one)
    else lists.set(one.contestant, [one])
  }
  return lists
}

/**
 * Ranks and places from marks. Annulled attempts are left out, while the disqualified and organisers stand below the
 * ranking without a rank. Divisions are ranked apart, with shared predictions; windows too when each of them has its
 * own ranking. Results that were brought stand before own attempts.
 */
export function rankRound(input: RankingInput): RankedRound {
  const { round, brought, amended = UNAMENDED, excluded = amended.withdrawn, lots } = input
  const standing = input.marks.filter(({ id }) => !amended.annulled.has(id))
  const own = byEntrant(standing)

  const rankAll = (counted: Count, window: number | null) => {
    const all = candidates(input, counted)
    const actual = fullyRight(all)
    const divisions = [...new Set(input.entrants.map(({ division }) => division))]
    const tables = divisions.map((division): Table => {
      const ranked = rank(
        all.filter((one) => one.division === division),
        round.ranking,
        actual,
      )
      return { division, window, ranked }
    })
    return { tables, overall: rank(all, round.ranking, actual) }
  }

  const whole = rankAll(({ id }) => brought?.get(id) ?? count(own.get(id) ?? [], round.attempts), null)
  const windows = [...new Set(standing.map(({ window }) => window))].sort((a, b) => a - b)
  const inWindow = (window: number) =>
    rankAll(({ id }) => countWindow(own.get(id) ?? [], window, round.attempts), window).tables
  return {
    tables: round.attempts.windows === 'each' ? windows.flatMap(inWindow) : whole.tables,
    overall: whole.overall,
    advancement: advance({
      ranked: whole.overall,
      rules: round.advance,
      excluded,
      ...(lots && { lots }),
    }),
  }
}

/** Everything about a round at once, from its attempts: see `rankRound`. Attempts that are not over are left out. */
export function roundResults(input: RoundInput): RoundResults {
  const { round, attempts, secrets, amended = UNAMENDED } = input
  const { paper } = round
  const keys = keysInForce(secrets, amended.keys)
  const over = paper ? attempts.filter(({ ended }) => ended !== null) : []
  const marked = new Map(paper ? over.map((attempt) => [attempt.id, markAttempt(attempt, paper, keys)]) : [])
  const owner = new Map(over.map(({ id, contestant }) => [id, contestant]))
  const marks = [...marked.values()].map((paper) => ({ ...paper, contestant: owner.get(paper.id) ?? '' }))
  return { ...rankRound({ ...input, marks }), marked }
}

/** What a change does to one person. */
export interface PersonDifference {
  id: string
  score: { before: number | null; after: number | null }
  rank: { before: number | null; after: number | null }
  advanced: { before: boolean; after: boolean }
}

const places = ({ tables }: RankedRound) =>
  new Map(tables.flatMap(({ ranked, window }) => ranked.map((one) => [`${one.id}/${window ?? ''}`, one] as const)))

/** Everybody whose score, rank (in the own division) or advancement differs; those who advance or no longer do first, then by new rank. */
export function difference(before: RankedRound, after: RankedRound): PersonDifference[] {
  const [old, now] = [places(before), places(after)]
  const [oldGo, nowGo] = [before, after].map((r) => new Set(r.advancement.advanced.map(({ id }) => id)))
  const differences = [...new Set([...old.keys(), ...now.keys()])].flatMap((key): PersonDifference[] => {
    const [a, b] = [old.get(key), now.get(key)]
    const id = (b ?? a)?.id ?? ''
    const one: PersonDifference = {
      id,
      score: { before: a?.counted.score ?? null, after: b?.counted.score ?? null },
      rank: { before: a?.rank ?? null, after: b?.rank ?? null },
      advanced: { before: oldGo?.has(id) ?? false, after: nowGo?.has(id) ?? false },
    }
    const changed = [one.score, one.rank, one.advanced].some((pair) => pair.before !== pair.after)
    return changed ? [one] : []
  })
  const moves = ({ advanced }: PersonDifference) => (advanced.before === advanced.after ? 1 : 0)
  const last = Number.POSITIVE_INFINITY
  return differences.sort(
    (a, b) => moves(a) - moves(b) || (a.rank.after ?? last) - (b.rank.after ?? last) || (a.id < b.id ? -1 : 1),
  )
}
