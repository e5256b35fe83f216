// The lang attribute of a text that may be in another language than the page.
import type { Locale } from '~/domain/question/text'

/** A text that is the same in all languages (a year, an English sentence to be studied) is not set as Khmer when it has none. */
export function langOf({ text, lang }: { text: string; lang: Locale | null }): string | undefined {
  return lang ?? (/[\u1780-\u17ff]/.test(text) ? undefined : 'und')
}
