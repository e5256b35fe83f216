// Closes an open question when everybody who is here has answered; who is away holds nobody up.
import { closesAt, currentRun, stillPlaying } from '../../app/domain/show/clock'
import type { Show } from '../../app/domain/show/state'
import { TIMING } from '../../app/domain/show/timing'
import type { Later } from './later'
import { PACE } from './pace'
import type { Presence } from './presence'

export interface EarlyClose {
  /** The phase, the clock or the rules of the question may be others now. */
  phase(): void
  answered(seat: number): void
  arrived(seat: number): void
  /** Nobody waits for this seat any more. */
  gone(seat: number): void
  stop(): void
}

export interface EarlyCloseParts {
  show(): Show
  presence: Presence
  now(): number
  later: Later
  /** Asks the show to close question `index`. */
  close(index: number): void
}

/** Keeps the seats that an open question still waits for, so that one answer costs O(1). */
export function createEarlyClose({ show, presence, now, later, close }: EarlyCloseParts): EarlyClose {
  const waiting = new Set<number>()
  let index = -1
  let stopBeat: (() => void) | null = null
  let stopDeadline = () => {}

  function open(): boolean {
    return show().phase === 'question' && show().index === index && show().pausedAt === null
  }

  /** After the common deadline only those with extra time who are here are waited for. */
  function everybodyDone(): boolean {
    if (!open() || presence.here === 0) return false
    if (waiting.size === 0) return true
    const run = currentRun(show())
    const at = now()
    if (!run || at < closesAt(run) + TIMING.grace) return false
    for (const seat of waiting) if (stillPlaying(show(), seat, at)) return false
    return true
  }

  function check() {
    if (stopBeat || !everybodyDone()) return
    const asked = index
    stopBeat = later(PACE.beat, () => {
      stopBeat = null
      if (asked === index && everybodyDone()) close(asked)
    })
  }

  /** From the common deadline on, until those with extra time are done. */
  function watchDeadline(ms: number) {
    stopDeadline = later(ms, () => {
      if (!open()) return
      check()
      watchDeadline(1_000)
    })
  }

  function arrived(seat: number) {
    if (show().phase !== 'question' || show().index !== index) return
    if (stillPlaying(show(), seat, now())) waiting.add(seat)
  }

  return {
    phase() {
      stopDeadline()
      const run = currentRun(show())
      if (show().phase !== 'question' || !run) {
        index = -1
        waiting.clear()
        stopBeat?.()
        stopBeat = null
        return
      }
      index = show().index
      waiting.clear()
      for (const seat of presence.awaited()) arrived(seat)
      if (show().pausedAt === null) watchDeadline(Math.max(0, closesAt(run) + TIMING.grace - now()) + 1)
      check()
    },
    answered(seat) {
      if (waiting.delete(seat)) check()
    },
    arrived,
    gone(seat) {
      if (waiting.delete(seat)) check()
    },
    stop() {
      stopBeat?.()
      stopDeadline()
    },
  }
}
