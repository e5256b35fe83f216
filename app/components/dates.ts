// Dates and times as each language writes them, in the time of Viet Nam and Cambodia wherever the reader's phone thinks it is.
import type { Locale } from '~/domain/question/text'
import { formatPlain } from './stage/figures'

/** Parts and not whole texts: server and browser may carry different tables of languages. */
const PARTS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function partsOf(at: number): Record<string, string> {
  return Object.fromEntries(PARTS.formatToParts(at).map(({ type, value }) => [type, value]))
}

const khmer = (text: string) => text.replace(/\d/g, (digit) => formatPlain(Number(digit), 'km'))

/** A day, from ms since 1970: 21/11/2026 · 21 Nov 2026 · ២១/១១/២០២៦. */
export function formatDate(at: number, locale: Locale): string {
  const { day, month, year } = partsOf(at)
  if (locale === 'en') return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`
  const text = `${Number(day)}/${Number(month)}/${year}`
  return locale === 'km' ? khmer(text) : text
}

/** A time of day, from ms since 1970: 19:05. */
export function formatTime(at: number, locale: Locale): string {
  const { hour, minute } = partsOf(at)
  const text = `${hour}:${minute}`
  return locale === 'km' ? khmer(text) : text
}

/** A day with its time, the time first as it is said in Vietnamese: 19:05 21/11/2026. */
export function formatDateTime(at: number, locale: Locale): string {
  const date = formatDate(at, locale)
  const time = formatTime(at, locale)
  return locale === 'en' ? `${date}, ${time}` : `${time} ${date}`
}
