/** Who is before whom: the ranking keys of a rule-set in their order. */
import type { Counted } from './counting'
import type { RankingKey } from './rule-set'

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

type Order = (a: Candidate, b: Candidate) => number

const unknownLast = (a: number | null, b: number | null) => {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return a - b
}

/** Entrants with everything right: what a prediction is compared with. */
export function fullyRight(candidates: readonly Candidate[]): number {
  return candidates.filter((c) => c.unranked === null && c.counted.items > 0 && c.counted.right === c.counted.items)
    .length
}

function orders(actual: number): Record<RankingKey, Order> {
  const away = ({ counted }: Candidate) => (counted.prediction === null ? null : Math.abs(counted.prediction - actual))
  const average = ({ counted }: Candidate) => (counted.items === 0 ? null : counted.time / counted.items)
  // A younger person's date is the later one; a bare year stands for its first day.
  const born = (c: Candidate) =>
    c.born === null ? null : -Date.parse(c.born.length === 4 ? `${c.born}-01-01` : c.born)
  return {
    score: (a, b) => b.counted.score - a.counted.score,
    right: (a, b) => b.counted.right - a.counted.right,
    time: (a, b) => a.counted.time - b.counted.time,
    average_time: (a, b) => unknownLast(average(a), average(b)),
    earliest: (a, b) => a.counted.earliest - b.counted.earliest,
    prediction: (a, b) => unknownLast(away(a), away(b)),
    younger: (a, b) => unknownLast(born(a), born(b)),
    attempts: (a, b) => a.counted.tries - b.counted.tries,
    judged: (a, b) => (b.judged ?? Number.NEGATIVE_INFINITY) - (a.judged ?? Number.NEGATIVE_INFINITY) || 0,
  }
}

/** Floating sums of marks and shares may differ in the last digit without meaning it. */
const EPSILON = 1e-9

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
  const order = orders(actual)
  const byKeys: Order = (a, b) => {
    for (const key of keys) {
      const difference = order[key](a, b)
      if (Math.abs(difference) > EPSILON) return difference
    }
    return 0
  }
  const byId: Order = (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  const inRanking = candidates.filter((c) => c.unranked === null).sort((a, b) => byKeys(a, b) || byId(a, b))
  const ranked: Ranked[] = []
  for (const [i, candidate] of inRanking.entries()) {
    const before = ranked[i - 1]
    const equal = before !== undefined && byKeys(before, candidate) === 0
    ranked.push({ ...candidate, rank: equal ? before.rank : i + 1 })
  }
  const outside = candidates.filter((c) => c.unranked !== null).sort((a, b) => byKeys(a, b) || byId(a, b))
  return [...ranked, ...outside.map((candidate) => ({ ...candidate, rank: null }))]
}
