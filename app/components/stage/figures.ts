// Numbers as people of each language write them, the same on the server and in the browser. Every phone loads this.
//
// Not Intl: its data differ between Node and phones, and text that differs breaks hydration.
import type { Locale } from '~/domain/question/text'

const KHMER_ZERO = 0x17e0

const SIGNS: Record<Locale, { group: string; decimal: string }> = {
  vi: { group: '.', decimal: ',' },
  en: { group: ',', decimal: '.' },
  km: { group: '.', decimal: ',' },
}

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

const SECOND_SIGN: Record<Locale, string> = { vi: 'giây', en: 's', km: 'វិ.' }

/** A length of time in ms as seconds with at most one decimal: 3,4 giây. */
export function formatSeconds(milliseconds: number, locale: Locale): string {
  return `${formatNumber(milliseconds / 1000, locale, 1)} ${SECOND_SIGN[locale]}`
}
