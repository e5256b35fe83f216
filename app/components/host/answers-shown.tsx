// Whether the console shows right answers before they are told: a laptop may be mirrored to the hall.
import { useSyncExternalStore } from 'react'
import { button } from '~/components/paper/button'
import { Icon } from '~/components/stage/icon'
import { keep } from '~/live/seat-token'
import { m } from '~/paraglide/messages'

const REMEMBERED = 'host-answers'
const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Shows the right answers, or hides them again; this browser remembers it. */
export function toggleAnswers(): void {
  keep.set(REMEMBERED, keep.get(REMEMBERED) === 'shown' ? 'hidden' : 'shown')
  for (const listener of listeners) listener()
}

/**
 * `next`: of the question that comes; nobody has asked for them until the host does.
 * `now`: of the question that is open; shown unless the host has hidden answers.
 */
export function useAnswersShown(): { next: boolean; now: boolean } {
  const kept = useSyncExternalStore(
    subscribe,
    () => keep.get(REMEMBERED),
    () => null,
  )
  return { next: kept === 'shown', now: kept !== 'hidden' }
}

export function AnswersButton({ shown }: { shown: boolean }) {
  return (
    <button type="button" className={button('plain', 'host-answers-button')} onClick={toggleAnswers} title="A">
      <Icon name={shown ? 'lock' : 'eye'} />
      {shown ? m.host_answers_hide() : m.host_answers_show()}
    </button>
  )
}
