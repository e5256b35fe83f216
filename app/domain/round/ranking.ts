/** Who is before whom: the ranking keys of a rule-set in their order. */
import type { Counted } from './counting'
import type { RankingKey } from './rule-set'
import { atOnce, sorting } from './sorting'

export interface Candidate {
  /** Contestant. */
  id: string
  division: string
  unit: string
  /** Group in each grouping, by the grouping's code. */
  groups: Readonly<Record<string, string>>
  /** YYYY-MM-DD or YYYY; null: not known, after everybody who is. */
  born: string | null
  counted: Counted
  /** Marks of judges, where there is a judged part. */
  judged: number | null
  /** In the list but out of the ranking: organisers, disqualified. */
  unranked: 'organiser' | 'disqualified' | null
}

export interface Ranked extends Candidate {
  /** 1 is the best; equals share a rank and the next one is left out. Null: unranked. */
  rank: number | null
}

/** Entrants with everything right: what a prediction is compared with. */
export function fullyRight(candidates: readonly Candidate[]): number {
  return candidates.filter((c) => c.unranked === null && c.counted.items > 0 && c.counted.right === c.counted.items)
    .length
}

/** What each key makes of a candidate: less is better. Unknown is after everything that is known. */
function measures(actual: number): Record<RankingKey, (candidate: Candidate) => number> {
  const last = Number.POSITIVE_INFINITY
  return {
    score: ({ counted }) => -counted.score,
    right: ({ counted }) => -counted.right,
    time: ({ counted }) => counted.time,
    average_time: ({ counted }) => (counted.items === 0 ? last : counted.time / counted.items),
    earliest: ({ counted }) => counted.earliest,
    prediction: ({ counted }) => (counted.prediction === null ? last : Math.abs(counted.prediction - actual)),
    // A younger person's date is the later one; a bare year stands for its first day.
    younger: ({ born }) => (born === null ? last : -Date.parse(born.length === 4 ? `${born}-01-01` : born)),
    attempts: ({ counted }) => counted.tries,
    judged: ({ judged }) => (judged === null ? last : -judged),
  }
}

export interface Measured {
  candidate: Candidate
  /** One for each key, in their order. */
  by: number[]
}

/** Floating sums of marks and shares may differ in the last digit without meaning it. */
const EPSILON = 1e-9

function byKeys(a: Measured, b: Measured): number {
  for (let key = 0; key < a.by.length; key++) {
    const [one = 0, other = 0] = [a.by[key], b.by[key]]
    // Two unknown ones differ by no number.
    if (one !== other && Math.abs(one - other) > EPSILON) return one - other
  }
  return 0
}

const byId = (a: Measured, b: Measured) =>
  a.candidate.id < b.candidate.id ? -1 : a.candidate.id > b.candidate.id ? 1 : 0

/** The order of many candidates, kept so that parts of them need no sorting of their own. */
export interface InOrder {
  ranked: readonly Measured[]
  unranked: readonly Measured[]
}

/** Sorts candidates by `keys`; pauses on the way. */
export function* ordering(
  candidates: readonly Candidate[],
  keys: readonly RankingKey[],
  actual: number,
): Generator<void, InOrder> {
  const all = measures(actual)
  const ranked: Measured[] = []
  const unranked: Measured[] = []
  for (const candidate of candidates) {
    const list = candidate.unranked === null ? ranked : unranked
    list.push({ candidate, by: keys.map((key) => all[key](candidate)) })
    yield
  }
  const order = (a: Measured, b: Measured) => byKeys(a, b) || byId(a, b)
  return { ranked: yield* sorting(ranked, order), unranked: yield* sorting(unranked, order) }
}

/** Ranks of those in the order for whom `wanted` holds, among themselves; pauses on the way. */
export function* ranking(
  { ranked, unranked }: InOrder,
  wanted: (candidate: Candidate) => boolean,
): Generator<void, Ranked[]> {
  const list: Ranked[] = []
  let before: Measured | null = null
  for (const one of ranked) {
    if (!wanted(one.candidate)) continue
    const shared: number | null = before && byKeys(before, one) === 0 ? (list.at(-1)?.rank ?? null) : null
    list.push({ ...one.candidate, rank: shared ?? list.length + 1 })
    before = one
    yield
  }
  for (const { candidate } of unranked) if (wanted(candidate)) list.push({ ...candidate, rank: null })
  return list
}

/**
 * Candidates in order by `keys`, most important first. Equal in all keys: the same rank, listed by id, so that the
 * order is total and does not depend on how they came in. Unranked ones follow at the end.
 * `actual`: how many had everything right, for predictions; counted from the candidates when left out.
 */
export function rank(
  candidates: readonly Candidate[],
  keys: readonly RankingKey[],
  actual = fullyRight(candidates),
): Ranked[] {
  return atOnce(ranking(atOnce(ordering(candidates, keys, actual)), () => true))
}
