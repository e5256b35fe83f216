/** The choice of the text to show. Free of zod, so that pages may load it. */
import type { Locale, LocalText } from './text'

const FALLBACK: Record<Locale, readonly Locale[]> = {
  vi: ['vi', 'en', 'km'],
  en: ['en', 'vi', 'km'],
  km: ['km', 'en', 'vi'],
}

/** The text for `locale`, or in the nearest language there is; `lang` says which it is (null: the same in all). */
export function textIn(text: LocalText, locale: Locale): { text: string; lang: Locale | null } {
  if (typeof text === 'string') return { text, lang: null }
  for (const lang of FALLBACK[locale]) {
    const found = text[lang]
    if (found) return { text: found, lang }
  }
  return { text: '', lang: null }
}
