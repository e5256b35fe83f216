// A table that may be wider than the page: it scrolls by itself, also by the keyboard.
import type { ReactNode } from 'react'

export function Scroller({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    <section className="-mx-1 overflow-x-auto px-1 print:overflow-visible" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
