// A text with the gaps that are to be filled: three or more underscores are one line, and stay what is read and copied.
import { createElement } from 'react'

const GAP = /(_{3,})/

/** The parts of one text never change places, so they need no keys. */
export function Gaps({ text }: { text: string }) {
  const parts = text.split(GAP).map((part, index) => (index % 2 === 0 ? part : line(part)))
  return createElement('span', null, ...parts)
}

const line = (part: string) => createElement('span', { className: 'gap [font-family:sans-serif] font-normal' }, part)
