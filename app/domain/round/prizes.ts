// Who wins which prize of a rule-set, by rank.
import type { Table } from './results'
import type { RuleSet } from './rule-set'

export interface Won {
  /** Contestant. */
  id: string
  /** Number of the prize in the rule-set. */
  prize: number
  /** null: all windows together. */
  window: number | null
  rank: number
  /** Ranked people of the same table. */
  of: number
}

/** Prizes are won where nobody goes on to another round. */
export function hasPrizes(ruleSet: RuleSet, round: string): boolean {
  return (
    ruleSet.prizes.some(({ collective }) => !collective) &&
    !ruleSet.rounds.some(({ entrants }) => entrants?.from === round)
  )
}

/**
 * The prizes that people win in a round, best first in each table. The number of each prize is shared out evenly over the
 * tables (a division, or a division in one window); where that leaves a rest, all prizes go by the ranking of everybody.
 * Equals share the better prize and use up the next places; only equals at the very last place can make it more prizes
 * than the rule-set names. Collective prizes are won by units, not here.
 */
export function prizesWon(ruleSet: RuleSet, tables: readonly Table[], overall: Table['ranked']): Won[] {
  const prizes = ruleSet.prizes.flatMap((prize, number) => (prize.collective ? [] : [{ number, count: prize.count }]))
  const shared = tables.length > 0 && prizes.every(({ count }) => count % tables.length === 0)
  const lists = shared ? tables : [{ window: null, ranked: overall }]
  const share = shared ? tables.length : 1
  return lists.flatMap(({ window, ranked }) => {
    const inRanking = ranked.flatMap(({ id, rank }) => (rank === null ? [] : [{ id, rank }]))
    return inRanking.flatMap(({ id, rank }): Won[] => {
      let places = 0
      for (const { number, count } of prizes) {
        places += count / share
        if (rank <= places) return [{ id, prize: number, window, rank, of: inRanking.length }]
      }
      return []
    })
  })
}
