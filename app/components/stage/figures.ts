// Numbers as each language writes them: 5.885 · 5,885 · ៥.៨៨៥. The same on every phone, whatever its own tables say.
import type { Locale } from '~/domain/question/text'

const GROUP: Record<Locale, string> = { vi: '.', en: ',', km: '.' }
const POINT: Record<Locale, string> = { vi: ',', en: '.', km: ',' }

function digits(text: string, locale: Locale): string {
  if (locale !== 'km') return text
  return text.replace(/\d/g, (digit) => String.fromCharCode(0x17e0 + Number(digit)))
}

/** A number with its thousands set apart and at most `decimals` decimals. */
export function formatNumber(value: number, locale: Locale, decimals = 0): string {
  const [whole = '0', rest] = Math.abs(value).toFixed(decimals).split('.')
  const sign = value < 0 ? '−' : ''
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, GROUP[locale])
  const tail = rest?.replace(/0+$/, '')
  return digits(`${sign}${grouped}${tail ? POINT[locale] + tail : ''}`, locale)
}

/** A number that is a name and not a quantity (a rank, a year, 7 of 20): no thousands set apart. */
export function formatPlain(value: number, locale: Locale): string {
  return digits(String(value), locale)
}

/** Milliseconds as seconds with one decimal: 4,2. */
export function formatSeconds(ms: number, locale: Locale): string {
  return digits((ms / 1000).toFixed(1).replace('.', POINT[locale]), locale)
}

/** A PIN in two groups; always in Latin digits, as it is typed. */
export function formatPin(pin: string): string {
  return `${pin.slice(0, 3)} ${pin.slice(3)}`
}
