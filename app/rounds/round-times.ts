// Times that are not everybody's, from the trails of rounds: for a contestant's page, results and signals.
import type { AppLoadContext } from '@remix-run/node'
import type { LocalText } from '~/domain/question/text'
import { isTimeDeed, type TimeDeed, type TrailEntry } from '~/domain/round/results-state'
import type { RoundSheet } from '~/services/round-results'
import type { Season } from '~/services/seasons'

export interface TimeNote {
  at: number
  by: string
  why: string
  what: TimeDeed
}

const notesIn = (trail: readonly TrailEntry[]): TimeNote[] =>
  trail.flatMap(({ at, by, why, what }) => (isTimeDeed(what) ? [{ at, by, why, what }] : []))

const trailOf = ({ state, history }: Pick<RoundSheet, 'state' | 'history'>) => state?.trail ?? history

/** What was given or taken in each round of a contestant. Callers ask `can()` first. */
export async function timesOf(
  { roundResults }: AppLoadContext,
  { id, phase, ruleSet }: Season,
  contestant: string,
): Promise<(TimeNote & { round: LocalText })[]> {
  if (phase === 'draft') return []
  const all = await Promise.all(
    ruleSet.rounds.map(async (round) => {
      if (!round.paper) return []
      const trail = await roundResults.trail(id, round.id)
      const own = notesIn(trail).filter(({ what }) => what.contestant === contestant)
      return own.map((one) => ({ ...one, round: round.name }))
    }),
  )
  return all.flat()
}

/** Who of a round had more time than others: a longer paper, or minutes added after a breakdown. */
export function hadMoreTime(sheet: Pick<RoundSheet, 'state' | 'history'>): ReadonlySet<string> {
  const more = new Set<string>()
  for (const { what } of notesIn(trailOf(sheet))) {
    if (what.type === 'more_time' || (what.type === 'stretch' && what.after > 1)) more.add(what.contestant)
    // Back to the usual time before the paper: nothing is left of it but the entry.
    else if (what.type === 'stretch') more.delete(what.contestant)
  }
  return more
}
