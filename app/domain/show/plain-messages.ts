// The two messages that phones send by the thousand: when plainly right they are taken as they are; on any other the schema decides.
import type { z } from 'zod'
import { AnswerMessage, TimeMessage } from './protocol'

type Time = z.infer<typeof TimeMessage>
type Answer = z.infer<typeof AnswerMessage>
type Fields = Record<string, unknown>

/** `message` when it is an object of exactly so many fields. */
function fields(message: unknown, count: number): Fields | null {
  if (typeof message !== 'object' || message === null || Array.isArray(message)) return null
  return Object.keys(message).length === count ? (message as Fields) : null
}

const ID = /^[\w-]{6,40}$/
const isShort = (part: unknown): boolean => typeof part === 'string' && part.length <= 8

function isPlainValue(value: unknown): boolean {
  if (typeof value === 'string') return value.length <= 200
  if (typeof value === 'number') return Number.isFinite(value)
  return Array.isArray(value) && value.length <= 6 && value.every(isShort)
}

/** A `time` message as its schema has it; null: it is none. */
export function timeMessage(message: unknown): Time | null {
  const plain = fields(message, 1)
  if (plain && (plain.echo === null || Number.isFinite(plain.echo))) return plain as Time
  return TimeMessage.safeParse(message).data ?? null
}

/** An `answer` as its schema has it; null: it is none. */
export function answerMessage(message: unknown): Answer | null {
  const plain = fields(message, 4)
  if (plain) {
    const { id, index, value, ms } = plain
    const timed = typeof ms === 'number' && ms >= 0 && ms <= 1_000_000
    const placed = Number.isSafeInteger(index) && (index as number) >= 0
    if (timed && placed && typeof id === 'string' && ID.test(id) && isPlainValue(value)) return plain as Answer
  }
  return AnswerMessage.safeParse(message).data ?? null
}
