/** Text in up to three languages, and the choice of the one to show. */
import { z } from 'zod'

export const LOCALES = ['vi', 'en', 'km'] as const
export const Locale = z.enum(LOCALES)
export type Locale = z.infer<typeof Locale>

/** The same words in every language (a year, an English sentence to be studied), or one text per language. */
export const LocalText = z.union([
  z.string().trim().min(1).max(600),
  z
    .strictObject({
      vi: z.string().trim().min(1).max(600).optional(),
      en: z.string().trim().min(1).max(600).optional(),
      km: z.string().trim().min(1).max(900).optional(),
    })
    .refine((t) => Boolean(t.vi ?? t.en ?? t.km), 'needs at least one language'),
])
export type LocalText = z.infer<typeof LocalText>

const FALLBACK: Record<Locale, readonly Locale[]> = {
  vi: ['vi', 'en', 'km'],
  en: ['en', 'vi', 'km'],
  km: ['km', 'vi', 'en'],
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
