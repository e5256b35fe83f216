// Rows that change places glide to them, so that one sees who overtakes whom.
import { type RefObject, useRef } from 'react'
import { useLayout } from '~/components/use-layout'

const GLIDE_MS = 550

/** Moves the children of `list` that carry data-subject from where they stood to where they stand after each change of `order`. */
export function useOvertaking(list: RefObject<HTMLElement>, order: string): void {
  const tops = useRef(new Map<string, number>())
  useLayout(() => {
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    const now = new Map<string, number>()
    for (const row of list.current?.querySelectorAll<HTMLElement>('[data-subject]') ?? []) {
      const subject = row.dataset.subject ?? ''
      now.set(subject, row.offsetTop)
      const before = tops.current.get(subject)
      if (still || before === undefined || before === row.offsetTop) continue
      const frames = [{ transform: `translateY(${before - row.offsetTop}px)` }, { transform: 'none' }]
      row.animate(frames, { duration: GLIDE_MS, easing: 'cubic-bezier(.3,.9,.3,1)' })
    }
    tops.current = now
  }, [order])
}
