/** Teams of a live final, drawn by lot. */
import { mixed } from '../show/drawing'

/**
 * Deals entrants to `count` teams, division by division, each mixed by lot (`random`: 0 ≤ x < 1): no team has two more of
 * a division, or two more people, than another.
 */
export function drawTeams<E extends { id: string; division: string }>(
  entrants: readonly E[],
  count: number,
  random: () => number,
): E[][] {
  const teams: E[][] = Array.from({ length: count }, () => [])
  const divisions = [...new Set(entrants.map(({ division }) => division))].sort()
  let next = 0
  for (const division of divisions) {
    const own = entrants.filter((one) => one.division === division).sort((a, b) => (a.id < b.id ? -1 : 1))
    for (const one of mixed(own, random)) teams[next++ % count]?.push(one)
  }
  return teams
}
