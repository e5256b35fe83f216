/** What a correction changed: who has other points, who stands elsewhere. */
import type { PlayerResult, ShowResults } from './results'

export interface Move {
  seat: number
  name: string
  mark: string
  rankBefore: number
  rankAfter: number
  pointsBefore: number
  pointsAfter: number
}

export interface ResultsDifference {
  /** Players with other points, and with another rank. */
  points: number
  ranks: number
  /** In order of the new rank, players with other points or another rank. */
  moves: Move[]
}

function move(before: PlayerResult, after: PlayerResult): Move {
  const { seat, name, mark } = after
  return {
    seat,
    name,
    mark,
    rankBefore: before.rank,
    rankAfter: after.rank,
    pointsBefore: before.points,
    pointsAfter: after.points,
  }
}

export function resultsDifference(
  before: Pick<ShowResults, 'players'>,
  after: Pick<ShowResults, 'players'>,
): ResultsDifference {
  const was = new Map(before.players.map((player) => [player.seat, player]))
  const moves = after.players.flatMap((player) => {
    const old = was.get(player.seat)
    return old && (old.points !== player.points || old.rank !== player.rank) ? [move(old, player)] : []
  })
  return {
    points: moves.filter((one) => one.pointsBefore !== one.pointsAfter).length,
    ranks: moves.filter((one) => one.rankBefore !== one.rankAfter).length,
    moves,
  }
}
