/** Dice whose throws follow from a text, so that a paper drawn again is the same paper. */
import { drawn } from '../show/drawing'

/** A 32-bit number of a text (FNV-1a; Fowler, Noll, Vo, 1991), over its UTF-16 units. */
function number32(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h >>> 0
}

/** Numbers 0 ≤ x < 1, always the same ones for the same seed. A seed should hold a secret of the season. */
export function dice(seed: string): () => number {
  const [one, two] = [number32(seed), number32(`${seed}\u0000`)]
  let turn = 0
  return () => drawn(one, two, turn++) / 2 ** 32
}
