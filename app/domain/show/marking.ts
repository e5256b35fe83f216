/** Marking of one answer: does it fit the question, how right is it, in which bucket is it counted. */
import { fold } from '../text/fold'
import type { AnswerKey, AnswerValue, ShowQuestion } from './show-question'

export type Answerable = Pick<ShowQuestion, 'kind' | 'choices' | 'partners'>

const CONTROL = /\p{Cc}/gu
const LARGEST = 1e15

function typed(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const text = value.normalize('NFC').replace(CONTROL, ' ').trim()
  return fold(text, { tones: true }) === '' ? null : text
}

function ids(question: Answerable, value: unknown): string[] | null {
  if (!Array.isArray(value)) return null
  const known = new Set(question.choices.map((choice) => choice.id))
  const list = value.filter((id): id is string => typeof id === 'string' && known.delete(id))
  return list.length === value.length ? list : null
}

function pairs(question: Answerable, value: unknown): Record<string, string> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const given = new Map(Object.entries(value))
  const free = new Set(question.partners.map((partner) => partner.id))
  const matched: Record<string, string> = {}
  let count = 0
  for (const { id } of question.choices) {
    const partner: unknown = given.get(id)
    if (partner === undefined) continue
    if (typeof partner !== 'string' || !free.delete(partner)) return null
    matched[id] = partner
    count += 1
  }
  return count > 0 && count === given.size ? matched : null
}

/**
 * The answer as it is kept, or null when it does not fit: a choice that is not there, the same one twice, an order that
 * leaves something out, two left sides with one partner, text of nothing but signs. A match may be incomplete.
 */
export function parseAnswer(question: Answerable, value: AnswerValue): AnswerValue | null {
  switch (question.kind) {
    case 'single':
    case 'truefalse':
    case 'poll':
      return question.choices.some((choice) => choice.id === value) ? value : null
    case 'several': {
      const chosen = ids(question, value)
      return chosen && chosen.length > 0 ? chosen.sort() : null
    }
    case 'typed':
      return typed(value)
    case 'number':
      return typeof value === 'number' && Math.abs(value) <= LARGEST ? value + 0 : null
    case 'order': {
      const order = ids(question, value)
      return order?.length === question.choices.length ? order : null
    }
    case 'match':
      return pairs(question, value)
  }
}

/** Every right choice counts one, every wrong one takes one off: choosing everything is worth no more than its share. */
function several(right: readonly string[], chosen: readonly string[]): number {
  const hits = chosen.filter((id) => right.includes(id)).length
  return Math.max(0, (2 * hits - chosen.length) / right.length)
}

/** Kendall's tau (M. G. Kendall, Biometrika 30, 1938), not below 0: pairs in the right order less pairs in the wrong one. */
function order(right: readonly string[], given: readonly string[]): number {
  const place = new Map(given.map((id, index) => [id, index]))
  let agree = 0
  let all = 0
  for (let i = 0; i < right.length; i++) {
    for (let j = i + 1; j < right.length; j++) {
      all += 1
      if ((place.get(right[i] ?? '') ?? -1) < (place.get(right[j] ?? '') ?? -1)) agree += 1
    }
  }
  return Math.max(0, (2 * agree - all) / all)
}

function match(right: Record<string, string>, given: Record<string, string>): number {
  const left = Object.keys(right)
  return left.filter((id) => given[id] === right[id]).length / left.length
}

/** Decimals as people write them are not exact in binary: 0.1 + 0.2 is within 0.3. */
const within = (distance: number, bound: number) => distance <= bound + 1e-9 * Math.max(1, Math.abs(bound))

/** Folds what counts as right once, for the marking of many answers. */
function typedMarker({ accept, tones }: Extract<AnswerKey, { kind: 'typed' }>): (value: AnswerValue) => number {
  const accepted = new Set(accept.map((text) => fold(text, { tones })))
  return (value) => (typeof value === 'string' && accepted.has(fold(value, { tones })) ? 1 : 0)
}

/**
 * How right a parsed answer is under `key`, 0 … 1, for one answer after the other; only several, order and match know parts.
 * `nearest` is for numbers without tolerance: the smallest distance anybody reached (`nearestDistance`); without it
 * only the exact number is right. A poll gives 0, and so does an answer of another kind.
 */
export function marker(key: AnswerKey, nearest = 0): (value: AnswerValue) => number {
  switch (key.kind) {
    case 'choice':
      return (value) => (typeof value === 'string' && key.ids.includes(value) ? 1 : 0)
    case 'choices':
      return (value) => (Array.isArray(value) ? several(key.ids, value) : 0)
    case 'typed':
      return typedMarker(key)
    case 'number': {
      const bound = key.tolerance ?? nearest
      return (value) => (typeof value === 'number' && within(Math.abs(value - key.right), bound) ? 1 : 0)
    }
    case 'order':
      return (value) => (Array.isArray(value) ? order(key.ids, value) : 0)
    case 'match':
      return (value) => (typeof value === 'object' && !Array.isArray(value) ? match(key.pairs, value) : 0)
    case 'none':
      return () => 0
  }
}

/** How right one parsed answer is, 0 … 1; see `marker`. */
export function grade(key: AnswerKey, value: AnswerValue, nearest = 0): number {
  return marker(key, nearest)(value)
}

/** The smallest distance to `right` among the numbers; Infinity when there are none. */
export function nearestDistance(right: number, values: Iterable<AnswerValue>): number {
  let least = Number.POSITIVE_INFINITY
  for (const value of values) if (typeof value === 'number') least = Math.min(least, Math.abs(value - right))
  return least
}

/** What a parsed answer is counted under: each chosen id; the text folded; the number; the order "b,a,c"; the pairs "a=2,b=1". */
export function buckets(value: AnswerValue, kind: ShowQuestion['kind']): string[] {
  if (typeof value === 'number') return [String(value)]
  if (typeof value === 'string') return [kind === 'typed' ? fold(value, { tones: true }) : value]
  if (Array.isArray(value)) return kind === 'several' ? value : [value.join(',')]
  return [
    Object.entries(value)
      .map(([left, right]) => `${left}=${right}`)
      .join(','),
  ]
}

/** A corrected key fits its question: same kind, known choices, none left out where all are needed. */
export function keyFits(question: Answerable, key: AnswerKey): boolean {
  switch (question.kind) {
    case 'single':
    case 'truefalse':
      return key.kind === 'choice' && ids(question, key.ids) !== null
    case 'several':
      return key.kind === 'choices' && ids(question, key.ids) !== null
    case 'typed':
      return key.kind === 'typed' && key.accept.every((text) => typed(text) !== null)
    case 'number':
      return key.kind === 'number' && Math.abs(key.right) <= LARGEST
    case 'order':
      return key.kind === 'order' && ids(question, key.ids)?.length === question.choices.length
    case 'match': {
      if (key.kind !== 'match') return false
      return Object.keys(pairs(question, key.pairs) ?? {}).length === question.choices.length
    }
    case 'poll':
      return false
  }
}
