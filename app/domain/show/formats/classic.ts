/** Classic: every question asked of everybody, revealed, then the scoreboard; the podium after the last. */
import { points } from '../scoring'
import type { Show } from '../state'
import type { Format, Settling, Step } from './format'

/** Index of the next question that is neither asked nor skipped; null: that was the last. */
function coming(show: Show): number | null {
  for (let index = show.index + 1; index < show.runs.length; index++) {
    if (show.runs[index]?.state === 'waiting') return index
  }
  return null
}

function step(show: Show): Step {
  switch (show.phase) {
    case 'lobby':
      return coming(show) === null ? 'podium' : 'start'
    case 'countdown':
      return 'ask'
    case 'question':
      return 'close'
    case 'reveal':
      return 'scoreboard'
    case 'scoreboard':
      return coming(show) === null ? 'podium' : 'ask'
    case 'podium':
      return 'finish'
    case 'ended':
      return 'none'
  }
}

/** Time runs against the player's own limit, so that extra time is worth as much at every share of it. */
function gain({ show, question, run, player, answer, grade }: Settling) {
  return points({
    grade,
    ms: answer.ms,
    limit: run.limit * answer.extra,
    weight: question.weight,
    streakBefore: player.streak,
    scoring: show.scoring,
    settings: show.settings,
  })
}

export const classic: Format = { step, coming, gain }
