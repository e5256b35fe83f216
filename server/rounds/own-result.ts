// A contestant's own result, with the ranks in division and unit.

import type { Ranked } from '../../app/domain/round/ranking'
import type { RankedRound } from '../../app/domain/round/results'
import { amendedBy } from '../../app/domain/round/results-state'
import type { OwnResult } from '../../app/services/round-results'
import type { CurrentRound } from './current-results'
import { markedPapers, papersOf } from './round-hints'

interface Standing {
  one: Ranked
  of: number
  rankInUnit: number | null
  ofUnit: number
  /** Attempts that are in the result of any table. */
  counting: Set<string>
}

/** Made once for results that thousands look at. */
const standings = new WeakMap<RankedRound, ReadonlyMap<string, Standing>>()

/** Rank among `list` (in order, ranks shared by equals) by the ranks that they have in it. */
function ranksWithin(list: readonly Ranked[]): Map<string, number> {
  const ranks = new Map<string, number>()
  let last: { rank: number | null; within: number } | null = null
  for (const [index, { id, rank }] of list.entries()) {
    const within: number = last && last.rank === rank ? last.within : index + 1
    ranks.set(id, within)
    last = { rank, within }
  }
  return ranks
}

function make({ tables }: RankedRound): ReadonlyMap<string, Standing> {
  const all = new Map<string, Standing>()
  // Of several windows that rank alone the last one somebody was in is shown.
  for (const { ranked } of tables) {
    const inRanking = ranked.filter(({ rank }) => rank !== null)
    const units = new Map<string, Ranked[]>()
    for (const one of inRanking) {
      const unit = units.get(one.unit)
      if (unit) unit.push(one)
      else units.set(one.unit, [one])
    }
    const inUnit = new Map([...units.values()].flatMap((list) => [...ranksWithin(list)]))
    for (const one of ranked) {
      const ofUnit = units.get(one.unit)?.length ?? 0
      const counting = new Set([...(all.get(one.id)?.counting ?? []), ...one.counted.attempts])
      all.set(one.id, { one, of: inRanking.length, rankInUnit: inUnit.get(one.id) ?? null, ofUnit, counting })
    }
  }
  return all
}

/** null: not announced, or nothing was sat. Ranks in the unit are among the unit's people of the same division. */
export function ownResult(current: CurrentRound, contestant: string): OwnResult | null {
  const { record, results } = current
  const { state } = record
  if (!state) return null
  const known = standings.get(results) ?? make(results)
  standings.set(results, known)
  const standing = known.get(contestant)
  if (!standing) return null
  const { one, of, rankInUnit, ofUnit, counting } = standing
  const { annulled } = amendedBy(state.trail)
  const { advancement } = results
  return {
    state: { phase: state.phase, complaintsUntil: state.complaintsUntil, publishedAt: state.publishedAt },
    score: one.counted.score,
    outOf: one.counted.outOf,
    time: one.counted.time,
    rank: one.rank,
    of,
    rankInUnit,
    ofUnit,
    advanced: advancement.advanced.some(({ id }) => id === contestant),
    reserve: advancement.reserves.find(({ id }) => id === contestant)?.place ?? null,
    attempts: [...markedPapers(current, papersOf(current, contestant))].map(({ id, score, outOf }) => ({
      id,
      score,
      outOf,
      counts: counting.has(id),
      annulled: annulled.has(id),
    })),
    complaints: state.complaints.filter((complaint) => complaint.contestant === contestant),
  }
}
