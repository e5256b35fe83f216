// Reads a number as people type it on a phone, whatever their language writes for the point.
import type { Locale } from '~/domain/question/text'

const KHMER_ZERO = 0x17e0

/**
 * "3,5", "3.5", "1.250", "1 250,5", "១២", "-4" → the number; null: not a number.
 * One mark alone followed by exactly three digits sets thousands apart when the language writes them so; two different marks:
 * the last one is the point; the same mark twice sets thousands apart.
 * @param locale language of the reader
 */
export function numberTyped(text: string, locale: Locale): number | null {
  const grouping = locale === 'en' ? ',' : '.'
  const plain = text
    .replace(/[\u17e0-\u17e9]/g, (digit) => String(digit.charCodeAt(0) - KHMER_ZERO))
    .replace(/[\s\u00a0\u202f_']/g, '')
    .replace(/^[\u2212\u2013]/, '-')
  if (!/^[-+]?[\d.,]*\d[\d.,]*$/.test(plain)) return null
  const marks = plain.match(/[.,]/g) ?? []
  const last = marks.at(-1)
  let point: string | null = null
  if (last && new Set(marks).size === 2) {
    if (marks.filter((mark) => mark === last).length > 1) return null
    point = last
  } else if (marks.length === 1 && !(last === grouping && /^[-+]?[1-9]\d{0,2}[.,]\d{3}$/.test(plain)))
    point = last ?? null
  const value = Number(
    [...plain].map((char) => (char === point ? '.' : char === '.' || char === ',' ? '' : char)).join(''),
  )
  return Number.isFinite(value) ? value : null
}
