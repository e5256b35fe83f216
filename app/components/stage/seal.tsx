// The sign of a choice: its own shape with its letter in it, so that colour never speaks alone.
import { SPRITE } from './icon'

/** Where the letter stands in each shape (the shapes say so in their titles). */
const LETTER_AT: Record<string, readonly [x: number, y: number]> = {
  a: [32, 45],
  b: [32, 50.5],
  c: [32, 38],
  d: [32, 41],
  e: [32, 48],
  f: [25, 50],
}

/** The class that sets `--c`, the colour of this choice, for everything below it. */
export function hue(id: string): string {
  return `hue-${id}`
}

/** `id` is the choice's: a lotus, b drop, c palm, d sun, e jar, f moon. One em high. */
export function Seal({ id }: { id: string }) {
  const at = LETTER_AT[id]
  if (!at) return null
  const letter = id.toUpperCase()
  return (
    <svg className="seal" viewBox="0 0 64 64" role="img" aria-label={letter}>
      <use href={`${SPRITE}#shape-${id}`} />
      <text x={at[0]} y={at[1]} textAnchor="middle">
        {letter}
      </text>
    </svg>
  )
}
