// The keyboard on a paper: letters and digits choose, arrows turn, F flags, ? helps.
import { useRef } from 'react'
import { keyName } from '~/components/key-name'
import { useLayout } from '~/components/use-layout'

export type PaperKey = { does: 'choose'; index: number } | { does: 'next' | 'previous' | 'flag' | 'help' }

/** What a key means on an item with so many choices; null: nothing. F chooses where there is a sixth choice, Shift+F flags. */
export function keyMeans(event: Parameters<typeof keyName>[0], choices: number): PaperKey | null {
  const key = keyName(event)
  if (key === 'arrowright' || key === 'n') return { does: 'next' }
  if (key === 'arrowleft' || key === 'p') return { does: 'previous' }
  if (key === '?') return { does: 'help' }
  const letter = /^[a-f]$/.test(key) && !event.shiftKey ? key.charCodeAt(0) - 97 : -1
  const index = /^[1-9]$/.test(key) ? Number(key) - 1 : letter
  if (index >= 0 && index < choices) return { does: 'choose', index }
  return key === 'f' ? { does: 'flag' } : null
}

/** Fields keep their keys, and so do sheets; radio buttons give up theirs but the arrows up and down. */
function taken(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('dialog') || target.isContentEditable) return true
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox'].includes(target.type)
  return target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement
}

/** `choices`: of the item that is shown. */
export function useKeys(active: boolean, choices: number, act: (key: PaperKey) => void): void {
  const latest = useRef(act)
  latest.current = act
  // Keys are heard as soon as the page says that it is awake, not a moment later.
  useLayout(() => {
    if (!active) return
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || taken(event.target)) return
      const means = keyMeans(event, choices)
      if (!means) return
      event.preventDefault()
      latest.current(means)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [active, choices])
}
