// A number that answers a question, in words: the same on screen, phone, console and results.
import type { Locale, LocalText } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import { formatNumber, formatPlain } from './figures'

/** Decimals that are shown of a number as it was given. */
const DECIMALS = 6

/**
 * With its unit. Without one, whole and from 1000 to 2199, it is a year: a name and no quantity, so no thousands are set apart.
 * @param page language of the figures
 * @param shown language of the question
 */
export function numberAnswer(value: number, question: { unit?: LocalText | undefined }, page: Locale, shown: Locale) {
  const unit = question.unit ? textIn(question.unit, shown).text : ''
  const year = !unit && Number.isInteger(value) && value >= 1000 && value < 2200
  const figure = year ? formatPlain(value, page) : formatNumber(value, page, DECIMALS)
  return unit ? `${figure} ${unit}` : figure
}

/** By how much an answer may be off. */
export function toleranceWords(tolerance: number, page: Locale): string {
  return `± ${formatNumber(tolerance, page, DECIMALS)}`
}
