/** Answers and keys in words, for sheets and tables. */

import { acceptedFor } from '../question/accepted'
import type { Locale, LocalText } from '../question/text'
import { textIn } from '../question/text-in'
import type { AnswerKey, AnswerValue, ShowQuestion } from './show-question'

type Asked = Pick<ShowQuestion, 'kind' | 'choices' | 'partners'>
type Named = readonly { id: string; text: LocalText }[]

function named(list: Named, id: string, locale: Locale): string {
  const found = list.find((one) => one.id === id)
  return found ? textIn(found.text, locale).text : id
}

const lettered = (list: Named, id: string, locale: Locale) => `${id.toUpperCase()}. ${named(list, id, locale)}`

function paired({ choices, partners }: Asked, pairs: Record<string, string>, locale: Locale): string {
  const made = choices.flatMap(({ id }) => {
    const partner = pairs[id]
    return partner === undefined ? [] : [`${named(choices, id, locale)} – ${named(partners, partner, locale)}`]
  })
  return made.join('; ')
}

const ordered = ({ choices }: Asked, ids: readonly string[], locale: Locale) =>
  ids.map((id, place) => `${place + 1}. ${named(choices, id, locale)}`).join('; ')

/** An answer as it was given; a number stays a number. */
export function answerWords(question: Asked, value: AnswerValue, locale: Locale): string | number {
  if (typeof value === 'number') return value
  if (typeof value === 'string') return question.choices.length > 0 ? lettered(question.choices, value, locale) : value
  if (!Array.isArray(value)) return paired(question, value, locale)
  if (question.kind === 'order') return ordered(question, value, locale)
  return value.map((id) => lettered(question.choices, id, locale)).join('; ')
}

/** What is right: "C. Campuchia", "1999 ± 1", "1. Brunei; 2. …"; empty for a poll. */
export function keyWords(question: Asked, key: AnswerKey, locale: Locale): string | number {
  switch (key.kind) {
    case 'choice':
    case 'choices':
      return key.ids.map((id) => lettered(question.choices, id, locale)).join('; ')
    case 'typed':
      return acceptedFor(key.accept, locale).join('; ')
    case 'number':
      return key.tolerance ? `${key.right} ± ${key.tolerance}` : key.right
    case 'order':
      return ordered(question, key.ids, locale)
    case 'match':
      return paired(question, key.pairs, locale)
    case 'none':
      return ''
  }
}
