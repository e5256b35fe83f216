// From the form of a new show to its questions: drawn or as chosen, each as the show will ask it.

import type { BankQuestion } from '~/domain/question/bank'
import { askable, draw } from '~/domain/question/draw'
import { showQuestion } from '~/domain/show/make-question'
import type { Setup, Wrong } from '~/domain/show/setup'
import type { ShowQuestion } from '~/domain/show/show-question'
import type { Banks } from '~/services/banks'

/** Questions that may be asked on `day`. */
export function askablePool(banks: Banks, day: string): BankQuestion[] {
  return banks.questions().filter((question) => askable(question, day))
}

/** The last one that gives points: a poll has none to double. */
function lastWithPoints(questions: readonly BankQuestion[]): BankQuestion | undefined {
  return questions.filter(({ kind }) => kind !== 'poll').at(-1)
}

/**
 * The questions of the show, in their order. Refused: nothing suits the wish (`questions`), or one that was chosen may
 * not be asked any more (`unknownQuestions`). `random` gives 0 ≤ x < 1.
 */
export function questionsOf(
  setup: Setup,
  banks: Banks,
  day: string,
  random: () => number,
): { ok: true; questions: ShowQuestion[] } | { ok: false; wrong: Wrong } {
  const pool = new Map(askablePool(banks, day).map((question) => [question.id, question]))
  const chosen =
    setup.questions.length > 0
      ? setup.questions.flatMap((id) => pool.get(id) ?? [])
      : draw([...pool.values()], setup.wish, random)
  if (chosen.length === 0) return { ok: false, wrong: { questions: true } }
  if (chosen.length < setup.questions.length) return { ok: false, wrong: { unknownQuestions: true } }
  const last = setup.lastDouble ? lastWithPoints(chosen) : undefined
  const questions = chosen.map((question) =>
    showQuestion(question, {
      bank: { id: question.bank, name: banks.bank(question.bank)?.name ?? question.bank },
      topic: question.topic,
      seconds: setup.settings.seconds,
      weight: question === last || setup.double.includes(question.id) ? 2 : 1,
      random,
    }),
  )
  return { ok: true, questions }
}
