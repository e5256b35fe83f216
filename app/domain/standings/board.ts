/** A board: what it ranks, and what a result counts for on it. */
import { z } from 'zod'
import { type Grouping, groupOf } from '../area/grouping'
import { LocalText } from '../question/text'

export const BoardDefinition = z.strictObject({
  code: z.string().regex(/^[a-z]+$/),
  /** On its tab. */
  name: LocalText,
  /** Over its page. */
  title: LocalText,
  /** Code of the grouping whose groups it ranks; left out: it ranks clubs. */
  grouping: z.string().optional(),
  /** How many of the best people count for the figure "best". */
  best: z.number().int().min(1).max(100),
})
export type BoardDefinition = z.infer<typeof BoardDefinition>

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
