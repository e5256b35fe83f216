// Whether the question is closing: its time is over, and answers given in time are still on their way.
import type { HostView, RosterRow } from '~/domain/show/view'
import { useReached } from '../player/use-reached'

/** Somebody with extra time has not answered: the question stays open beyond the common time. */
export function hasMoreTime(roster: ReadonlyMap<number, Pick<RosterRow, 'extra' | 'kicked' | 'answered'>>): boolean {
  return [...roster.values()].some(({ extra, kicked, answered }) => extra > 1 && !kicked && !answered)
}

/** `pressed`: the gold button was, and the server has not answered yet. */
export function useClosing(
  { phase, clock }: Pick<HostView, 'phase' | 'clock'>,
  roster: ReadonlyMap<number, RosterRow>,
  pressed: boolean,
  serverNow: () => number,
): boolean {
  const asking = phase === 'question' && clock?.pausedLeft === null
  const over = useReached(asking ? clock.closesAt : null, serverNow)
  return asking && over && (pressed || !hasMoreTime(roster))
}
