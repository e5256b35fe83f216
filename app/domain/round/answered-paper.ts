/** An ended attempt as marks need it: answers in the bank's ids, times, nothing else. A fraction of the attempt's size. */
import type { AnswerValue } from '../show/show-question'
import { type Attempt, timeUsed } from './attempt-state'
import { bankAnswer } from './paper-item'

export interface AnsweredPaper {
  /** Of the attempt. */
  id: string
  contestant: string
  window: number
  /** ms since 1970. */
  startedAt: number
  handedInAt: number
  /** ms used. */
  time: number
  prediction: number | null
  /** `answers[i]` is for `refs[i]`; null: blank. */
  sections: { id: string; refs: string[]; answers: (AnswerValue | null)[] }[]
}

/** What of an attempt its marks depend on. Of one that is not over: as if it ended at its deadline. */
export function answeredPaper(attempt: Attempt): AnsweredPaper {
  const { id, contestant, window, startedAt, deadline, ended, prediction, answers } = attempt
  return {
    id,
    contestant,
    window,
    startedAt,
    handedInAt: ended?.at ?? deadline,
    time: timeUsed(attempt, deadline),
    prediction: prediction?.value ?? null,
    sections: attempt.paper.sections.map(({ id: section, items }) => ({
      id: section,
      refs: items.map(({ ref }) => ref),
      answers: items.map((item) => {
        const given = answers[item.ref]?.value ?? null
        return given === null ? null : bankAnswer(item, given)
      }),
    })),
  }
}
