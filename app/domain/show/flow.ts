/** How a show moves from phase to phase. Allowed edges only; the commands that cause them are checked elsewhere. */
import { currentRun, setDeadline } from './clock'
import { comingIndex } from './formats/formats'
import { settle } from './settling'
import type { QuestionRun, Show } from './state'
import { TIMING } from './timing'

function here(show: Show): QuestionRun {
  const run = currentRun(show)
  if (!run) throw new Error(`no question at ${show.index}`)
  return run
}

/** "Question 7": the clock of the countdown starts; without a question left, the podium. */
export function countDown(show: Show, at: number): void {
  const index = comingIndex(show)
  if (index === null) {
    toPodium(show)
    return
  }
  show.phase = 'countdown'
  show.index = index
  show.pausedAt = null
  show.startedAt ??= at
  here(show).opensAt = at + TIMING.countdown + TIMING.lead
  show.wakeAt = at + TIMING.countdown
}

/** The question goes out and opens `lead` later: as announced, but never sooner than it can reach the phones. */
export function openQuestion(show: Show, at: number): void {
  const run = here(show)
  show.pausedAt = null
  run.opensAt = at + TIMING.lead
  run.state = 'open'
  show.phase = 'question'
  setDeadline(show)
}

/** No more answers: settled and revealed. */
export function closeQuestion(show: Show): void {
  show.pausedAt = null
  show.phase = 'reveal'
  show.wakeAt = null
  settle(show, here(show))
}

/** The question being counted down or asked is left out; what was answered brings nothing. */
export function dropQuestion(show: Show): void {
  here(show).state = 'skipped'
  show.pausedAt = null
  show.wakeAt = null
}

export function toScoreboard(show: Show): void {
  show.phase = 'scoreboard'
}

export function toPodium(show: Show): void {
  show.phase = 'podium'
  show.pausedAt = null
  show.wakeAt = null
}

export function finish(show: Show, at: number): void {
  show.phase = 'ended'
  show.endedAt = at
  show.wakeAt = null
}
