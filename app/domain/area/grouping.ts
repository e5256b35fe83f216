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

/** A place between the tiles, in their columns and rows. */
const Point = z.tuple([z.number().min(-1).max(21), z.number().min(-1).max(21)])

/** What lies between the tiles: a river as a line of straight pieces, and who is next door. */
export const TileMap = z.strictObject({
  river: z.strictObject({ name: LocalText, through: z.array(Point).min(2) }).optional(),
  neighbours: z.array(z.strictObject({ name: LocalText, at: Point })).default([]),
})
export type TileMap = z.infer<typeof TileMap>

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
  map: TileMap.optional(),
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
