// Day and month of an instant in short, in Viet Nam's time (UTC+7).
import { digits } from '~/components/stage/figures'
import type { Locale } from '~/domain/question/text'

const MONTHS: Record<Locale, readonly string[]> = {
  vi: ['Th1', 'Th2', 'Th3', 'Th4', 'Th5', 'Th6', 'Th7', 'Th8', 'Th9', 'Th10', 'Th11', 'Th12'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  km: ['មករា', 'កុម្ភៈ', 'មីនា', 'មេសា', 'ឧសភា', 'មិថុនា', 'កក្កដា', 'សីហា', 'កញ្ញា', 'តុលា', 'វិច្ឆិកា', 'ធ្នូ'],
}

const there = (at: number) => new Date(at + 7 * 3_600_000)

/** "2026-11-21", for machines. */
export const formatDate = (at: number) => there(at).toISOString().slice(0, 10)

/** "05". */
export const formatDay = (at: number, locale: Locale) => digits(String(there(at).getUTCDate()).padStart(2, '0'), locale)

/** "Th11", "Nov". */
export const formatMonth = (at: number, locale: Locale) => MONTHS[locale][there(at).getUTCMonth()] ?? ''
