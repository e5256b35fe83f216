/** What a board ranks by: former districts, contest clusters … A unit belongs to the group that names it, or its nearest parent. */
import { z } from 'zod'
import { LocalText } from '../question/text'
import { Code } from './area'

/** Where a group's tile stands on the map of tiles: column and row, halves allowed, from the top left. */
export const Tile = z.strictObject({
  col: z.number().min(0).max(20),
  row: z.number().min(0).max(20),
})
export type Tile = z.infer<typeof Tile>

export const Group = z.strictObject({
  code: Code,
  name: LocalText,
  units: z.array(Code).min(1),
  tile: Tile.optional(),
})
export type Group = z.infer<typeof Group>

export const Grouping = z.strictObject({
  code: Code,
  name: LocalText,
  /** What one of its groups is called. */
  one: LocalText,
  kind: z.enum(['district', 'cluster']),
  groups: z.array(Group).min(1),
})
export type Grouping = z.infer<typeof Grouping>

/** The group of the nearest unit of `chain` (nearest first) that a group names; null: outside this grouping. */
export function groupOf(grouping: Grouping, chain: readonly string[]): Group | null {
  for (const unit of chain) {
    const group = grouping.groups.find((g) => g.units.includes(unit))
    if (group) return group
  }
  return null
}
