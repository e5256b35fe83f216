/** The clock of the open question: how much time is used up, when it closes, who may still answer. */
import type { QuestionRun, Show } from './state'
import { TIMING } from './timing'

/** The run the show stands at, if any. */
export function currentRun(show: Show): QuestionRun | undefined {
  return show.runs[show.index]
}

/** Instant from which time counts, moved by all pauses so far. */
export function opensAt(run: QuestionRun): number {
  return run.opensAt + run.pausedFor
}

/** Deadline without anybody's extra time and without grace. */
export function closesAt(run: QuestionRun): number {
  return opensAt(run) + run.limit
}

/** ms used up at `at`; negative before the opening; stands still while paused. */
export function usedAt(show: Show, run: QuestionRun, at: number): number {
  return Math.min(at, show.pausedAt ?? at) - opensAt(run)
}

/** Sets when time must close the open question: after the longest time that anybody who has not answered has, and the grace. */
export function setDeadline(show: Show): void {
  const run = currentRun(show)
  if (show.phase !== 'question' || !run) return
  let extra = 1
  for (const player of show.players) {
    if (player.extra > extra && !player.kicked && !run.answers.has(player.seat)) extra = player.extra
  }
  show.wakeAt = opensAt(run) + run.limit * extra + TIMING.grace
}

/**
 * Whether this seat may still answer the open question at `at`, grace included. The runner closes a question
 * (`all_answered`) when nobody who is present is still playing; who is away is not asked.
 */
export function stillPlaying(show: Show, seat: number, at: number): boolean {
  const run = currentRun(show)
  const player = show.players[seat]
  if (show.phase !== 'question' || !run || !player || player.kicked || run.answers.has(seat)) return false
  return usedAt(show, run, at) <= run.limit * player.extra + TIMING.grace
}

/**
 * ms for which answers that were given in time may still arrive after the common deadline (which pages may see a moment
 * sooner); 0 before it, after the grace, and while paused. Who closes the question sooner throws them away.
 */
export function graceLeft(show: Show, at: number): number {
  const run = currentRun(show)
  if (show.phase !== 'question' || show.pausedAt !== null || !run) return 0
  const over = at - closesAt(run)
  return over < -TIMING.claimSlack ? 0 : Math.max(0, TIMING.grace - over)
}

/** Stops the clock of the countdown or the open question. */
export function pauseClock(show: Show, at: number): void {
  show.pausedAt = at
}

/** Lets the clock go on: everything ahead moves by the time that was paused. Nothing when it was not. */
export function resumeClock(show: Show, at: number): void {
  const run = currentRun(show)
  if (show.pausedAt === null || !run) return
  const paused = Math.max(0, at - show.pausedAt)
  show.pausedAt = null
  if (show.phase === 'countdown') {
    run.opensAt += paused
    show.wakeAt = run.opensAt - TIMING.lead
  } else {
    run.pausedFor += paused
    setDeadline(show)
  }
}

/** Gives back the time of an outage to an open question; `since` is the last instant known before it. False: nothing to give. */
export function giveBack(show: Show, ms: number, since: number, at: number): boolean {
  const run = currentRun(show)
  if (show.phase !== 'question' || show.pausedAt !== null || !run) return false
  const away = Math.min(ms, Math.max(0, at - since) + TIMING.outageMargin, Math.max(0, usedAt(show, run, at)))
  if (away <= 0) return false
  run.pausedFor += away
  setDeadline(show)
  return true
}
