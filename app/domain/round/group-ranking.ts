/** Boards of units and groups beside the ranking of people. */
import type { Ranked } from './ranking'
import type { GroupRanking } from './rule-set'

export interface GroupRow {
  group: string
  rank: number
  /** People, attempts, people with everything right, mean score, or share of members 0–1. */
  value: number
}

const allRight = ({ counted }: Ranked) => counted.items > 0 && counted.right === counted.items

/**
 * Groups in order, more first; equals share a rank and are listed by code. Only the ranked count: organisers and the
 * disqualified add nothing. `members`: how many each group has; for `rate` a group without that number is left out.
 */
export function rankGroups(
  ranked: readonly Ranked[],
  { of, by }: GroupRanking,
  members: ReadonlyMap<string, number>,
): GroupRow[] {
  const groups = new Map<string, Ranked[]>()
  for (const one of ranked) {
    const group = of === 'unit' ? one.unit : one.groups[of]
    if (one.rank === null || group === undefined) continue
    const own = groups.get(group)
    if (own) own.push(one)
    else groups.set(group, [one])
  }
  const figureOf = (group: string, list: readonly Ranked[]): number | null => {
    const sum = (value: (one: Ranked) => number) => list.reduce((total, one) => total + value(one), 0)
    switch (by) {
      case 'participants':
        return list.length
      case 'attempts':
        return sum(({ counted }) => counted.tries)
      case 'right':
        return list.filter(allRight).length
      case 'average':
        return sum(({ counted }) => Math.round(counted.score * 100)) / 100 / list.length
      case 'rate': {
        const all = members.get(group) ?? 0
        return all > 0 ? list.length / all : null
      }
    }
  }
  const rows = [...groups].flatMap(([group, list]) => {
    const value = figureOf(group, list)
    return value === null ? [] : [{ group, value }]
  })
  rows.sort((a, b) => b.value - a.value || (a.group < b.group ? -1 : 1))
  return rows.map((row) => ({ ...row, rank: rows.findIndex(({ value }) => value === row.value) + 1 }))
}

/** Units where at least this share of the members took part: the collective prize for taking part. */
export function participationPrizes(
  ranked: readonly Ranked[],
  share: number,
  members: ReadonlyMap<string, number>,
): GroupRow[] {
  return rankGroups(ranked, { of: 'unit', by: 'rate' }, members).filter(({ value }) => value >= share - 1e-9)
}
