// Which sound belongs to what happens on the screen.
import { useEffect, useRef } from 'react'
import { useSecondsLeft } from '~/components/stage/use-seconds-left'
import type { ScreenView, ViewClock } from '~/domain/show/view'
import type { StageSounds } from '~/live/sounds'

/** Newcomers are heard at most this often, ms. */
const JOIN_PAUSE = 500
const STILL: ViewClock = { opensAt: 0, closesAt: 0, pausedLeft: null }

/** Plays the cue of every change of `view`; what stood there already when the page came stays silent. */
export function useSoundCues(view: ScreenView | null, now: () => number, sounds: StageSounds): void {
  const before = useRef<ScreenView | null>(null)
  const lastJoin = useRef(0)
  const asking = view?.phase === 'question'
  const clock = (asking && view.clock) || STILL
  const seconds = useSecondsLeft(clock, now)

  useEffect(() => {
    sounds.loop(view?.phase === 'lobby' ? 'lobby' : null)
  }, [sounds, view?.phase])

  useEffect(() => {
    if (asking && clock.pausedLeft === null && seconds >= 1 && seconds <= 5) sounds.play('tick')
  }, [sounds, asking, clock.pausedLeft, seconds])

  useEffect(() => {
    const old = before.current
    before.current = view
    if (!old || !view) return
    if (view.phase === 'lobby' && view.players > old.players && now() - lastJoin.current > JOIN_PAUSE) {
      lastJoin.current = now()
      sounds.play('join')
    }
    if (view.phase === old.phase) return
    if (view.phase === 'reveal') {
      const share = view.revealed?.rightShare ?? null
      sounds.play(share === null ? 'lock' : share >= 0.5 ? 'right' : 'wrong')
    }
    if (view.phase === 'scoreboard') sounds.play(view.rows?.some((row) => row.moved > 0) ? 'overtaking' : 'lock')
    if (view.phase === 'podium') sounds.play('podium')
  }, [view, now, sounds])
}
