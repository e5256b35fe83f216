// A text of a question in the language asked for, marked with the language it is really in.

import type { Locale, LocalText } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import { langOf } from '../stage/lang-of'

export function Words({ of, locale }: { of: LocalText; locale: Locale }) {
  const { text, lang } = textIn(of, locale)
  return <span lang={langOf({ text, lang })}>{text}</span>
}

/** The languages, besides the one shown, in which this question has a text to look at. */
export function otherLanguages(texts: readonly LocalText[], shown: Locale): Locale[] {
  const found = new Set<Locale>()
  for (const text of texts) {
    if (typeof text === 'string') continue
    for (const lang of ['vi', 'en', 'km'] as const) if (text[lang] && lang !== textIn(text, shown).lang) found.add(lang)
  }
  return [...found]
}
