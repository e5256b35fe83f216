// The keys of the console; silent while something is being filled in or a sheet is open.
import { useEffect, useRef } from 'react'
import { keyName } from '~/components/key-name'

/** Key (as the keyboard names it, letters in lower case) → what it does. */
export type Keys = Partial<Record<string, () => void>>

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}

/** Space on another button or link belongs to that button. */
function belongsElsewhere(event: KeyboardEvent): boolean {
  const { target } = event
  if (keyName(event) !== ' ' || !(target instanceof HTMLElement)) return false
  return target.closest('button:not([data-next]), a, summary') !== null
}

export function useKeys(keys: Keys, quiet: boolean): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    if (quiet) return
    const press = (event: KeyboardEvent) => {
      if (
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        event.isComposing ||
        isTyping(event.target) ||
        belongsElsewhere(event)
      )
        return
      const does = latest.current[keyName(event)]
      if (!does) return
      event.preventDefault()
      // A key that is held must not run through the show.
      if (!event.repeat) does()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [quiet])
}
