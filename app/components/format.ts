// Dates and durations beside the figures of stage/figures.ts, and all of them bound to the page's language.
//
// Both countries live in one time zone without summer time, UTC+7.
import type { Locale } from '~/domain/question/text'
import { useLocale } from './locale'
import { digits, formatNumber, formatSeconds } from './stage/figures'

const ZONE_MS = 7 * 60 * 60 * 1000

const ENGLISH_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const KHMER_MONTHS = ['មករា', 'កុម្ភៈ', 'មីនា', 'មេសា', 'ឧសភា', 'មិថុនា', 'កក្កដា', 'សីហា', 'កញ្ញា', 'តុលា', 'វិច្ឆិកា', 'ធ្នូ']

/** A share from 0 to 1 as a percentage, such as 63% (៦៣% in Khmer). */
export function formatPercent(share: number, locale: Locale): string {
  return `${formatNumber(share * 100, locale)}%`
}

interface DateParts {
  year: number
  month: number
  day: number
  time: string
}

function partsOf(instant: number): DateParts {
  const there = new Date(instant + ZONE_MS)
  const two = (value: number) => String(value).padStart(2, '0')
  return {
    year: there.getUTCFullYear(),
    month: there.getUTCMonth(),
    day: there.getUTCDate(),
    time: `${two(there.getUTCHours())}:${two(there.getUTCMinutes())}`,
  }
}

/** The day of `instant` (ms since the epoch, or a Date) in UTC+7: 21/11/2026, 21 Nov 2026, ២១ វិច្ឆិកា ២០២៦. */
export function formatDate(instant: number | Date, locale: Locale): string {
  const { year, month, day } = partsOf(Number(instant))
  if (locale === 'vi') return `${String(day).padStart(2, '0')}/${String(month + 1).padStart(2, '0')}/${year}`
  const months = locale === 'en' ? ENGLISH_MONTHS : KHMER_MONTHS
  return digits(`${day} ${months[month]} ${year}`, locale)
}

/** Hours and minutes of `instant` in UTC+7, on a clock of 24 hours. */
export function formatTime(instant: number | Date, locale: Locale): string {
  return digits(partsOf(Number(instant)).time, locale)
}

/** Time and day together, such as 19:30, 21/11/2026. */
export function formatDateTime(instant: number | Date, locale: Locale): string {
  return `${formatTime(instant, locale)}, ${formatDate(instant, locale)}`
}

/** A length of time in ms as a clock: 0:07, 12:30, 1:02:03. */
export function formatDuration(milliseconds: number, locale: Locale): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000))
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  const clock = hours > 0 ? `${hours}:${two(minutes)}` : String(minutes)
  return digits(`${clock}:${two(seconds % 60)}`, locale)
}

/** The formats bound to the page's language. */
export function useFormat() {
  const locale = useLocale()
  return {
    digits: (text: string | number) => digits(text, locale),
    /** Who has no rank (0) gets a dash. */
    rank: (rank: number) => (rank > 0 ? digits(rank, locale) : '–'),
    number: (value: number, decimals?: number) => formatNumber(value, locale, decimals),
    percent: (share: number) => formatPercent(share, locale),
    date: (instant: number | Date) => formatDate(instant, locale),
    time: (instant: number | Date) => formatTime(instant, locale),
    dateTime: (instant: number | Date) => formatDateTime(instant, locale),
    duration: (milliseconds: number) => formatDuration(milliseconds, locale),
    seconds: (milliseconds: number) => formatSeconds(milliseconds, locale),
  }
}
