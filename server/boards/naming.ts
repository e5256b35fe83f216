// Puts names to the rows of a board, and tiles to its map.
import type { Atlas } from '../../app/domain/area/atlas'
import { type Group, groupOf } from '../../app/domain/area/grouping'
import type { BoardDefinition } from '../../app/domain/standings/board'
import type { Ranked } from '../../app/domain/standings/ranking'
import type { BoardPage, BoardPageRow, BoardTile } from '../../app/services/boards'
import type { Club } from '../../app/services/clubs'

/** The rows with what people call their subjects; a club that no longer exists keeps its rank without a row. */
export function namesOn(
  board: BoardDefinition,
  atlas: Atlas,
  clubs: readonly Club[],
  rows: readonly Ranked[],
): BoardPageRow[] {
  const groups = atlas.groupings.find((g) => g.code === board.grouping)?.groups ?? []
  const byGroup = new Map(groups.map((group) => [group.code, group.name]))
  const byClub = new Map(clubs.map((club) => [club.id, club]))
  const units = new Map(atlas.units.map((unit) => [unit.code, unit.short ?? unit.name]))
  return rows.flatMap((row): BoardPageRow[] => {
    if (board.grouping) {
      const name = byGroup.get(row.subject)
      return name === undefined ? [] : [{ ...row, name, under: null, club: null }]
    }
    const club = byClub.get(row.subject)
    return club
      ? [
          {
            ...row,
            name: club.name,
            under: units.get(club.unit) ?? null,
            club: club.code,
          },
        ]
      : []
  })
}

/** The map of tiles: the board's own groups where they have tiles, else those of the grouping that has, each in its group here. */
export function mapOf(board: BoardDefinition, atlas: Atlas): Pick<BoardPage, 'tiles' | 'map' | 'one'> {
  const own = atlas.groupings.find((g) => g.code === board.grouping)
  const mapped = own?.groups.some((g) => g.tile)
    ? own
    : atlas.groupings.find((g) => g.groups.some((group) => group.tile))
  if (!own || !mapped) return { tiles: [], map: null, one: null }
  const subjectOf = (group: Group) => (own === mapped ? group.code : (groupOf(own, group.units)?.code ?? null))
  const tiles = mapped.groups.flatMap((group): BoardTile[] =>
    group.tile ? [{ code: group.code, name: group.name, tile: group.tile, subject: subjectOf(group) }] : [],
  )
  return { tiles, map: mapped.map ?? null, one: own.one }
}
