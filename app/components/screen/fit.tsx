// Makes text smaller until it fits its place, so that nothing is cut off however long it is.
import { type ReactNode, type RefObject, useCallback, useRef } from 'react'
import { useMeasured } from './use-measured'

const SMALLEST = 0.4
const STEP = 0.04

/** Signs reach a little over tight lines, px; a line too many is more. */
const REACH = 4

function overflows(box: Element): boolean {
  return box.scrollHeight > box.clientHeight + REACH || box.scrollWidth > box.clientWidth + 1
}

/**
 * Sets `--fit` (1 … 0.4) on the element so that neither it nor anything in it that matches `parts` overflows.
 * Font sizes in CSS multiply by `var(--fit, 1)`. Measured again when the window, the fonts or `text` change.
 */
export function useFit(ref: RefObject<HTMLElement>, text: string, parts?: string): void {
  const measure = useCallback(() => {
    const box = ref.current
    if (!box) return
    const boxes = parts ? [...box.querySelectorAll(parts)] : [box]
    let scale = 1
    box.style.setProperty('--fit', '1')
    while (scale > SMALLEST && boxes.some(overflows)) {
      scale -= STEP
      box.style.setProperty('--fit', scale.toFixed(2))
    }
  }, [ref, parts])
  useMeasured(measure, text)
}

/** A box whose height CSS limits and whose text shrinks to stay in it. `text` stands for all that can change inside. */
export function Fit({
  text,
  parts,
  className,
  children,
}: {
  text: string
  parts?: string
  className: string
  children: ReactNode
}) {
  const ref = useRef<HTMLDivElement>(null)
  useFit(ref, text, parts)
  return (
    <div ref={ref} className={className}>
      {children}
    </div>
  )
}
