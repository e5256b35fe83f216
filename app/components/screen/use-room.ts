// How many things stand in a line that has only so much room: measured, not guessed from letters.
import { type RefObject, useCallback, useState } from 'react'
import { useMeasured } from './use-measured'

/**
 * How many of the first `count` widths, `gap` apart, stand in `room`. When not all do, what says how many are missing
 * (`more` wide) has to stand there, too. All in px.
 */
export function fitting(widths: readonly number[], gap: number, room: number, more: number): number {
  const upTo = (count: number) => widths.slice(0, count).reduce((sum, width) => sum + width + gap, 0) - gap
  if (upTo(widths.length) <= room) return widths.length
  for (let count = widths.length - 1; count > 0; count--) if (upTo(count) + gap + more <= room) return count
  return 0
}

/**
 * Hides the children of a flex line that have no room in it, but never the last, which says how many those are. Returns
 * how many are hidden. `text` stands for all that changes inside; measured again with the window and the fonts, too.
 */
export function useRoom(line: RefObject<HTMLElement>, text: string): number {
  const [hidden, setHidden] = useState(0)
  const measure = useCallback(() => {
    const box = line.current
    if (!box) return
    const children = [...box.children].filter((child): child is HTMLElement => child instanceof HTMLElement)
    for (const child of children) child.hidden = false
    const last = children.pop()
    if (!last) return
    const gap = Number.parseFloat(getComputedStyle(box).columnGap) || 0
    const widths = children.map((child) => child.offsetWidth)
    const shown = fitting(widths, gap, box.clientWidth, last.offsetWidth)
    for (const child of children.slice(shown)) child.hidden = true
    last.hidden = shown === children.length
    setHidden(children.length - shown)
  }, [line])
  useMeasured(measure, text)
  return hidden
}
