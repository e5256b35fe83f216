// The right answer in words, for the panel of the reveal.
import type { ShowChoice } from '~/domain/show/show-question'
import type { AskedQuestion, Revealed } from '~/domain/show/view'

/** Ids of the choices that are right; empty where choices are not what is answered. */
export function rightIds(revealed: Revealed): string[] {
  const { key } = revealed
  return key.kind === 'choice' || key.kind === 'choices' ? key.ids : []
}

/** The choice of a poll that was chosen more often than any other; null when two share that, or nobody answered. */
export function favouriteOf(question: AskedQuestion, revealed: Revealed): ShowChoice | null {
  const [first, second] = [...revealed.counts].sort((a, b) => b.count - a.count)
  if (!first || first.count === 0 || first.count === second?.count) return null
  return question.choices.find((choice) => choice.id === first.value) ?? null
}
