// A text of the show in the hall's language, marked with the language it really is in.
import type { Locale, LocalText } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'

/** The text for `locale`, or in the nearest language there is; fonts and line heights follow its `lang`. */
export function Words({ text, locale, className }: { text: LocalText; locale: Locale; className?: string }) {
  const found = textIn(text, locale)
  return (
    <span className={className} lang={found.lang ?? undefined}>
      {found.text}
    </span>
  )
}
