// Numbers, dates and durations as people of each language write them, the same on the server and in the browser.
//
// Not Intl: its data differ between Node and phones, and text that differs breaks hydration. Both countries
// live in one time zone without summer time, UTC+7.
import type { Locale } from '~/domain/question/text'
import { useLocale } from './locale'

const KHMER_ZERO = 0x17e0
const ZONE_MS = 7 * 60 * 60 * 1000

const SIGNS: Record<Locale, { group: string; decimal: string }> = {
  vi: { group: '.', decimal: ',' },
  en: { group: ',', decimal: '.' },
  km: { group: '.', decimal: ',' },
}

const ENGLISH_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const KHMER_MONTHS = ['មករា', 'កុម្ភៈ', 'មីនា', 'មេសា', 'ឧសភា', 'មិថុនា', 'កក្កដា', 'សីហា', 'កញ្ញា', 'តុលា', 'វិច្ឆិកា', 'ធ្នូ']

/** The digits of `text` as the language writes them: Khmer ones on Khmer pages. A PIN is shown without this. */
export function digits(text: string | number, locale: Locale): string {
  const plain = String(text)
  if (locale !== 'km') return plain
  return plain.replace(/\d/g, (digit) => String.fromCharCode(KHMER_ZERO + Number(digit)))
}

/** `value` with grouped thousands and at most `decimals` places (0 unless told), such as 1.234,5 in Vietnamese. */
export function formatNumber(value: number, locale: Locale, decimals = 0): string {
  const { group, decimal } = SIGNS[locale]
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(decimals).split('.')
  const kept = fraction.replace(/0+$/, '')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group)
  const negative = value < 0 && Number(`${whole}.${fraction || 0}`) !== 0
  return digits(`${negative ? '−' : ''}${grouped}${kept ? decimal + kept : ''}`, locale)
}

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

const SECOND_SIGN: Record<Locale, string> = { vi: 'giây', en: 's', km: 'វិ.' }

/** A length of time in ms as seconds with at most one decimal: 3,4 giây. */
export function formatSeconds(milliseconds: number, locale: Locale): string {
  return `${formatNumber(milliseconds / 1000, locale, 1)} ${SECOND_SIGN[locale]}`
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
