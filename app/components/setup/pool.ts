// What the set-up page knows of the banks.

import type { QuestionSummary } from '~/domain/question/summary'
import type { LocalText } from '~/domain/question/text'

export interface SetupBank {
  id: string
  name: LocalText
  topics: { id: string; name: LocalText }[]
  /** Questions that may be asked today. */
  questions: number
}

export interface Pool {
  banks: readonly SetupBank[]
  questions: readonly QuestionSummary[]
}

export function byId(pool: Pool): ReadonlyMap<string, QuestionSummary> {
  return new Map(pool.questions.map((question) => [question.id, question]))
}
