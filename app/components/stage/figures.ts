// Figures of the stage beside those of ../format: names that are numbers, seconds, PINs.
import type { Locale } from '~/domain/question/text'
import { digits } from '../format'

export { formatNumber } from '../format'

/** A number that is a name and not a quantity (a rank, a year, 7 of 20): no thousands set apart. */
export function formatPlain(value: number, locale: Locale): string {
  return digits(value, locale)
}

/** A rank; who has none (0) gets a dash. */
export function formatRank(rank: number, locale: Locale): string {
  return rank > 0 ? digits(rank, locale) : '–'
}

/** A PIN in two groups; always in Latin digits, as it is typed. */
export function formatPin(pin: string): string {
  return `${pin.slice(0, 3)} ${pin.slice(3)}`
}
