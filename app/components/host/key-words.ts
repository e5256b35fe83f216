// The right answer in words: what a key says of the choices of its question.

import { formatNumber, formatPlain } from '~/components/stage/figures'
import { numberAnswer } from '~/components/stage/number-answer'
import { acceptedFor } from '~/domain/question/accepted'
import type { Locale, LocalText } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import type { AnswerKey } from '~/domain/show/show-question'
import type { AskedQuestion } from '~/domain/show/view'
import { m } from '~/paraglide/messages'

export type Keyed = Pick<AskedQuestion, 'kind' | 'choices' | 'partners' | 'unit'>

function named(list: readonly { id: string; text: LocalText }[], id: string, locale: Locale): string {
  const found = list.find((one) => one.id === id)
  return found ? textIn(found.text, locale).text : id.toUpperCase()
}

/** Lines of the right answer, most telling first; a poll has none. */
export function keyLines(question: Keyed, key: AnswerKey, locale: Locale): string[] {
  switch (key.kind) {
    case 'choice':
    case 'choices':
      return key.ids.map((id) => `${id.toUpperCase()} · ${named(question.choices, id, locale)}`)
    case 'typed':
      return acceptedFor(key.accept, locale)
    case 'number': {
      const bound =
        key.tolerance === null
          ? m.host_key_nearest()
          : key.tolerance > 0
            ? m.host_key_within({ amount: formatNumber(key.tolerance, locale, 6) })
            : ''
      return [numberAnswer(key.right, question, locale, locale), bound].filter(Boolean)
    }
    case 'order':
      return key.ids.map((id, place) => `${formatPlain(place + 1, locale)}. ${named(question.choices, id, locale)}`)
    case 'match':
      return Object.entries(key.pairs).map(
        ([left, right]) => `${named(question.choices, left, locale)} – ${named(question.partners, right, locale)}`,
      )
    case 'none':
      return []
  }
}
