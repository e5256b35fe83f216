// Puts names to the rows of a board, and tiles to its map.
import type { Atlas } from '../../app/domain/area/atlas'
import { groupOf } from '../../app/domain/area/grouping'
import type { BoardDefinition } from '../../app/domain/standings/board'
import type { Ranked } from '../../app/domain/standings/ranking'
import type { BoardPageRow, BoardTile } from '../../app/services/boards'
import type { Club } from '../../app/services/clubs'

/** The rows with what people call their subjects; a club that no longer exists keeps its rank without a row. */
export function namesOn(board: BoardDefinition, atlas: Atlas, clubs: readonly Club[], rows: readonly Ranked[]): BoardPageRow[] {
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

/** Tiles of the board's own groups; where these have none, those of the grouping that has, each in the group it lies in. */
export function tilesOf(board: BoardDefinition, atlas: Atlas): BoardTile[] {
  const own = atlas.groupings.find((g) => g.code === board.grouping)
  const mapped = own?.groups.some((g) => g.tile) ? own : atlas.groupings.find((g) => g.groups.some((group) => group.tile))
  if (!own || !mapped) return []
  return mapped.groups.flatMap((group) =>
    group.tile
      ? [
          {
            code: group.code,
            name: group.name,
            tile: group.tile,
            subject: own === mapped ? group.code : (groupOf(own, group.units)?.code ?? null),
          },
        ]
      : [],
  )
}
