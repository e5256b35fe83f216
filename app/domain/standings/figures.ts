/** The figures of a board and the sums a row of it holds. Free of zod, so that pages may load it. */

/**
 * points: sum of all results. best: mean of the season's points of the best k people; who is missing to k counts 0, so that
 * one strong player makes no club. people: distinct people (người). plays: times somebody played (lượt).
 * rate: people per member of the unit, where the number of members is known.
 */
export const FIGURES = ['points', 'best', 'people', 'plays', 'rate'] as const
export type Figure = (typeof FIGURES)[number]

/** What one row of a board has in sum. */
export interface Sums {
  points: number
  best: number
  people: number
  plays: number
}

/** One subject (a club's id, a group's code) with its sums. */
export interface BoardRow extends Sums {
  subject: string
}

/** Mean of the best `k` of people's points; the missing count 0; rounded to whole points. */
export function meanOfBest(points: readonly number[], k: number): number {
  const best = [...points].sort((a, b) => b - a).slice(0, k)
  return Math.round(best.reduce((sum, p) => sum + p, 0) / k)
}
