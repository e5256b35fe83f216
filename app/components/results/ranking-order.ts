// The orders in which the ranking may be read.
import { nameKey } from '~/domain/text/name-order'
import type { RankedPlayer } from '~/shows/show-results'

export type Column = 'rank' | 'name' | 'right' | 'time' | 'streak'

const ORDER: Record<Exclude<Column, 'rank' | 'name'>, (a: RankedPlayer, b: RankedPlayer) => number> = {
  right: (a, b) => b.right - a.right,
  // Who has nothing right has no time.
  time: (a, b) => Number(a.right === 0) - Number(b.right === 0) || a.time - b.time,
  streak: (a, b) => b.bestStreak - a.bestStreak,
}

function byName(players: readonly RankedPlayer[]): RankedPlayer[] {
  const keys = new Map(players.map(({ seat, name }) => [seat, nameKey(name)]))
  const key = ({ seat }: RankedPlayer) => keys.get(seat) ?? ''
  return [...players].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

/** `players` come in order of rank; among equals that order stays. */
export function inOrder(players: readonly RankedPlayer[], column: Column): readonly RankedPlayer[] {
  if (column === 'rank') return players
  return column === 'name' ? byName(players) : [...players].sort(ORDER[column])
}
