/** The count of answers of one question, kept up per answer. */
import { buckets } from './marking'
import type { ShowQuestion } from './show-question'
import type { AnswerRecord, QuestionRun } from './state'

function add(run: QuestionRun, question: ShowQuestion, answer: AnswerRecord, by: 1 | -1): void {
  run.answered += by
  if (run.state === 'settled' && answer.grade === 1) run.right += by
  for (const bucket of buckets(answer.value, question.kind)) {
    const count = (run.tally.get(bucket) ?? 0) + by
    if (count > 0) run.tally.set(bucket, count)
    else run.tally.delete(bucket)
    if (question.kind === 'typed' && typeof answer.value === 'string' && !run.samples.has(bucket)) {
      run.samples.set(bucket, answer.value)
    }
  }
}

/** An answer begins to count: it was given, or its player was let in again. */
export function countIn(run: QuestionRun, question: ShowQuestion, answer: AnswerRecord): void {
  add(run, question, answer, 1)
}

/** An answer no longer counts: its player was shown out. */
export function countOut(run: QuestionRun, question: ShowQuestion, answer: AnswerRecord): void {
  add(run, question, answer, -1)
}
