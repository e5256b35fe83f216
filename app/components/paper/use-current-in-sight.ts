// A line of links that is wider than the phone begins where the current one can be seen.
import { type RefObject, useEffect } from 'react'

/** Scrolls `line` sideways, and nothing else, so that its current link stands in the middle; again when `current` changes. */
export function useCurrentInSight(line: RefObject<HTMLElement>, current: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is current is read from the page.
  useEffect(() => {
    const box = line.current
    const link = box?.querySelector<HTMLElement>('[aria-current="page"]')
    if (!box || !link) return
    const middle = link.getBoundingClientRect().left - box.getBoundingClientRect().left + link.offsetWidth / 2
    box.scrollLeft += middle - box.clientWidth / 2
  }, [line, current])
}
