/** The keys in force: what was drawn, after corrections, further answers that count, and items that are void. */
import { marker } from '../show/marking'
import type { AnswerKey, AnswerValue } from '../show/show-question'
import type { ItemSecret } from './paper-item'

/** full: everybody who had the item has its marks. out: it is taken out of every paper. */
export type Void = 'full' | 'out'

export interface KeyInForce {
  /** Right is what any of these calls right; in the bank's ids. */
  keys: AnswerKey[]
  void: Void | null
}

export type KeysInForce = ReadonlyMap<string, KeyInForce>

/** A change of what counts as right. */
export type KeyChange =
  | { type: 'correct_key'; ref: string; key: AnswerKey }
  | { type: 'accept_answer'; ref: string; key: AnswerKey }
  | { type: 'void_item'; ref: string; void: Void }
  | { type: 'restore_item'; ref: string }

/** `drawn`: the keys as the papers were drawn. The changes are taken in their order. */
export function keysInForce(
  drawn: Readonly<Record<string, Pick<ItemSecret, 'key'>>>,
  changes: readonly KeyChange[],
): Map<string, KeyInForce> {
  const keys = new Map<string, KeyInForce>()
  for (const [ref, { key }] of Object.entries(drawn)) keys.set(ref, { keys: [key], void: null })
  for (const change of changes) {
    const before = keys.get(change.ref)
    if (!before) continue
    if (change.type === 'correct_key') keys.set(change.ref, { ...before, keys: [change.key] })
    if (change.type === 'accept_answer') keys.set(change.ref, { ...before, keys: [...before.keys, change.key] })
    if (change.type === 'void_item') keys.set(change.ref, { ...before, void: change.void })
    if (change.type === 'restore_item') keys.set(change.ref, { ...before, void: null })
  }
  return keys
}

/** A key marks thousands of papers: what it makes ready for that is made once. */
const markers = new WeakMap<AnswerKey, (answer: AnswerValue) => number>()

function markerOf(key: AnswerKey): (answer: AnswerValue) => number {
  const known = markers.get(key)
  if (known) return known
  const made = marker(key)
  markers.set(key, made)
  return made
}

/** How right an answer in the bank's ids is, 0–1: the best that any key in force says. */
export function rightness(force: KeyInForce, answer: AnswerValue): number {
  let best = 0
  for (const key of force.keys) best = Math.max(best, markerOf(key)(answer))
  return best
}
