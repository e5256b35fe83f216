// The right answer in words, for the panel of the reveal.
import { formatNumber, formatPlain } from '~/components/stage/figures'
import type { Locale } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import type { ShowChoice } from '~/domain/show/show-question'
import type { AskedQuestion, Revealed } from '~/domain/show/view'

/** Decimals of a number as it was written, at most 3. */
function decimals(value: number): number {
  return Math.min(3, String(value).split('.')[1]?.length ?? 0)
}

/** A number with its unit. Without a unit four digits are a year, and years have no thousands set apart. */
export function numberWords(value: number, question: AskedQuestion, page: Locale, locale: Locale): string {
  const unit = question.unit ? textIn(question.unit, locale).text : ''
  const year = !unit && Number.isInteger(value) && value >= 1000 && value < 2200
  const figure = year ? formatPlain(value, page) : formatNumber(value, page, decimals(value))
  return unit ? `${figure} ${unit}` : figure
}

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
