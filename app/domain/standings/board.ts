/** A board: what it ranks, the figures it knows, and the sums one row of it holds. */
import { z } from 'zod'
import { type Grouping, groupOf } from '../area/grouping'
import { LocalText } from '../question/text'

export const BoardDefinition = z.strictObject({
  code: z.string().regex(/^[a-z]+$/),
  name: LocalText,
  /** Code of the grouping whose groups it ranks; left out: it ranks clubs. */
  grouping: z.string().optional(),
  /** How many of the best people count for the figure "best". */
  best: z.number().int().min(1).max(100),
})
export type BoardDefinition = z.infer<typeof BoardDefinition>

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

export const NO_SUMS: Sums = { points: 0, best: 0, people: 0, plays: 0 }

/** Mean of the best `k` of people's points; the missing count 0; rounded to whole points. */
export function meanOfBest(points: readonly number[], k: number): number {
  const best = [...points].sort((a, b) => b - a).slice(0, k)
  return Math.round(best.reduce((sum, p) => sum + p, 0) / k)
}

/** The subject on `board` that a result of `club`, with these units above it at the time, counts for; null: none. */
export function subjectOn(
  board: BoardDefinition,
  groupings: readonly Grouping[],
  result: { club: string; units: readonly string[] },
): string | null {
  if (!board.grouping) return result.club
  const grouping = groupings.find((g) => g.code === board.grouping)
  return grouping ? (groupOf(grouping, result.units)?.code ?? null) : null
}
