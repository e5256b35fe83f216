/** Text in up to three languages; text-in.ts chooses the one to show. */
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
