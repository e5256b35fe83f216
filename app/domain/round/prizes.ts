// Who wins which prize of a rule-set, by rank.
import type { Table } from './results'
import type { OlympicRound, RuleSet } from './rule-set'

export interface Won {
  /** Contestant. */
  id: string
  /** Number of the prize in the rule-set. */
  prize: number
  /** Whose table; null: the ranking of everybody. */
  division: string | null
  /** null: all windows together. */
  window: number | null
  rank: number
  /** Ranked people of the same table, which `rank` is in too. */
  of: number
}

/** Prizes are won where nobody goes on to another round. */
export function hasPrizes(ruleSet: RuleSet, round: string): boolean {
  return (
    ruleSet.prizes.some(({ collective }) => !collective) &&
    !ruleSet.rounds.some(({ entrants }) => entrants?.from === round)
  )
}

/** Whether prizes of this round go to each window too, because each has a ranking of its own. */
export const prizesByWindow = ({ attempts }: OlympicRound): boolean => attempts.windows === 'each'

/**
 * The prizes that people win in a round, best first in each table (a division, or a division in one window): each table
 * has as many as the rule-set says. Prizes "together" go by the ranking of everybody, and are won besides. Equals share
 * the better prize and use up the next places; only equals at the very last place can make it more prizes than the
 * rule-set names. Collective prizes are won by units, not here.
 */
export function prizesWon(ruleSet: RuleSet, tables: readonly Table[], overall: Table['ranked']): Won[] {
  const prizes = ruleSet.prizes.map((prize, number) => ({ ...prize, number })).filter(({ collective }) => !collective)
  const together = prizes.filter((prize) => prize.together)
  const apart = prizes.filter((prize) => !prize.together)
  return [
    ...wonIn({ division: null, window: null, ranked: overall }, together),
    ...tables.flatMap((table) => wonIn(table, apart)),
  ]
}

function wonIn(
  { division, window, ranked }: Omit<Table, 'division'> & { division: string | null },
  prizes: readonly { number: number; count: number }[],
): Won[] {
  const inRanking = ranked.flatMap(({ id, rank }) => (rank === null ? [] : [{ id, rank }]))
  return inRanking.flatMap(({ id, rank }): Won[] => {
    let places = 0
    for (const { number, count } of prizes) {
      places += count
      if (rank <= places) return [{ id, prize: number, division, window, rank, of: inRanking.length }]
    }
    return []
  })
}
