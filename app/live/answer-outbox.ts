/** Answers on their way: kept on the phone until the server has them safe. */
import type { AnswerValue } from '~/domain/show/show-question'
import { keep } from './seat-token'

export interface PendingAnswer {
  id: string
  index: number
  value: AnswerValue
  /** Response time measured when it was given, ms; a later try says the same. */
  ms: number
}

export interface AnswerOutbox {
  get(): PendingAnswer | null
  put(answer: PendingAnswer): void
  clear(id?: string): void
}

/** One answer at a time: only one question is open. `name` tells the shows of this phone apart. */
export function answerOutbox(name: string): AnswerOutbox {
  const key = `answer:${name}`
  let held: PendingAnswer | null = null
  const stored = keep.get(key)
  if (stored) {
    try {
      held = JSON.parse(stored) as PendingAnswer
    } catch {
      keep.set(key, null)
    }
  }
  return {
    get: () => held,
    put(answer) {
      held = answer
      keep.set(key, JSON.stringify(answer))
    },
    clear(id) {
      if (id !== undefined && held?.id !== id) return
      held = null
      keep.set(key, null)
    },
  }
}
