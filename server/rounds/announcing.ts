// Whether the results of a round can be announced: nobody still sits it, a show was brought, nobody's marks are missing.
import { type JudgingGaps, judgingGaps } from '../../app/domain/round/judging'
import { standingAt, windowsOf } from '../../app/domain/round/windows'
import type { CurrentRound } from './current-results'
import { papersOf } from './round-hints'

/** Whose marks are missing; null: nobody's, or the round has no judges. Places of erased people are kept without sheets. */
export function gapsOf(now: CurrentRound): JudgingGaps | null {
  const { round, entrants, people, sheets } = now
  if (!round.judged) return null
  const open = round.paper !== undefined && round.entrants === undefined
  const judged = [...entrants].filter((id) => {
    if (people.erased.has(id) || people.entrants.get(id)?.organiser) return false
    // Where everybody may come, only who sat the paper is waited for.
    return !open || sheets.has(id) || papersOf(now, id).length > 0
  })
  return judgingGaps(judged, sheets)
}

/** Chosen people of whom every one has as many sheets as the others: nobody else can come. */
function allMarked(now: CurrentRound): boolean {
  const { round, entrants } = now
  const only = round.judged && !round.paper && round.entrants !== undefined
  return only !== undefined && only && entrants.size > 0 && gapsOf(now) === null
}

/** Why results cannot be announced at `at`; null: they can. What was marked or played to its end need not wait for its window. */
export function blockedAt(now: CurrentRound, at: number): 'running' | 'no_show' | null {
  const { round, season, running, results } = now
  if (running > 0) return 'running'
  if (round.kind === 'live') return results.overall.length > 0 ? null : 'no_show'
  if (season.phase === 'closed' || allMarked(now)) return null
  return standingAt(windowsOf(round.windows, season.ruleSet.timeZone), at).state === 'over' ? null : 'running'
}
