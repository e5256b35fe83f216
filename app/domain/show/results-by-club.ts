/** Clubs of a show, by the mean of their best players. */
import type { PlayerResult } from './results'

const BEST = 5

export interface ClubResult {
  /** 0: none, without points. */
  rank: number
  id: string
  name: string
  players: number
  /** Mean of the best five (of all, when fewer), rounded: as on the screen. */
  points: number
  /** Rank of the club's best player. */
  best: number
}

/** `players` in order of rank; guests are left out. Equal points: same rank. */
export function clubResults(players: readonly PlayerResult[]): ClubResult[] {
  const clubs = new Map<string, PlayerResult[]>()
  for (const player of players) {
    if (player.clubId === null) continue
    clubs.set(player.clubId, [...(clubs.get(player.clubId) ?? []), player])
  }
  const list = [...clubs].map(([id, members]) => {
    const best = members.slice(0, BEST)
    const points = Math.round(best.reduce((sum, { points: own }) => sum + own, 0) / best.length)
    return { rank: 0, id, name: members[0]?.club ?? id, players: members.length, points, best: members[0]?.rank ?? 0 }
  })
  list.sort((a, b) => b.points - a.points || a.best - b.best)
  return list.map((club) => ({
    ...club,
    rank: club.points > 0 ? list.findIndex((one) => one.points === club.points) + 1 : 0,
  }))
}
