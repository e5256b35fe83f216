// A text of the show in the page's language, marked with the language it really is in.
import { useLocale } from '~/components/locale'
import type { LocalText } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'

export function Words({ text, className }: { text: LocalText; className?: string }) {
  const found = textIn(text, useLocale())
  return (
    <span className={className} lang={found.lang ?? undefined}>
      {found.text}
    </span>
  )
}
