// The answer given beside the right one, as lines to show.

import { acceptedFor } from '~/domain/question/accepted'
import type { Locale } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import type { AnswerValue } from '~/domain/show/show-question'
import type { AskedQuestion, Revealed } from '~/domain/show/view'
import { formatPlain } from '../stage/figures'
import { numberAnswer } from '../stage/number-answer'

export interface ComparisonLine {
  key: string
  /** Choice whose seal stands before the line. */
  seal: string | null
  text: string
  lang: Locale | null
  /** mine: what the player gave; right: what was right; both; none: neither needs saying. */
  whose: 'mine' | 'right' | 'both' | 'none'
  mark: 'right' | 'wrong' | null
}

type Key = Revealed['key']

/**
 * The lines, right ones last so that they stay in mind. `value` is null when nothing was answered.
 * @param shown language of the question
 * @param page language of the figures
 */
export function comparison(
  question: AskedQuestion,
  key: Key,
  value: AnswerValue | null,
  shown: Locale,
  page: Locale,
): ComparisonLine[] {
  switch (key.kind) {
    case 'choice':
    case 'choices':
      return choiceLines(question, key.ids, value, shown)
    case 'typed':
      return typedLines(acceptedFor(key.accept, shown), value)
    case 'number':
      return numberLines(question, key.right, value, shown, page)
    case 'order':
      return key.ids.map((id, at) => {
        const right = Array.isArray(value) && value[at] === id
        return {
          ...choiceLine(question, id, shown, 'none', value === null ? null : right ? 'right' : 'wrong'),
          text: `${formatPlain(at + 1, page)}. ${textOf(question, id, shown).text}`,
        }
      })
    case 'match':
      return question.choices.map(({ id }) => {
        const partner = question.partners.find((one) => one.id === key.pairs[id])
        const mine = value !== null && typeof value === 'object' && !Array.isArray(value) ? value[id] : undefined
        return {
          ...choiceLine(
            question,
            id,
            shown,
            'none',
            value === null ? null : mine === key.pairs[id] ? 'right' : 'wrong',
          ),
          text: `${textOf(question, id, shown).text} – ${partner ? textIn(partner.text, shown).text : ''}`,
        }
      })
    case 'none':
      return typeof value === 'string' ? [choiceLine(question, value, shown, 'mine', null)] : []
  }
}

function textOf(question: AskedQuestion, id: string, shown: Locale) {
  const choice = question.choices.find((one) => one.id === id)
  return choice ? textIn(choice.text, shown) : { text: '', lang: null }
}

function choiceLine(
  question: AskedQuestion,
  id: string,
  shown: Locale,
  whose: ComparisonLine['whose'],
  mark: ComparisonLine['mark'],
): ComparisonLine {
  return { key: id, seal: id, ...textOf(question, id, shown), whose, mark }
}

function choiceLines(question: AskedQuestion, right: readonly string[], value: AnswerValue | null, shown: Locale) {
  const mine = typeof value === 'string' ? [value] : Array.isArray(value) ? value : []
  const wrong = mine.filter((id) => !right.includes(id)).map((id) => choiceLine(question, id, shown, 'mine', 'wrong'))
  return [
    ...wrong,
    ...right.map((id) => choiceLine(question, id, shown, mine.includes(id) ? 'both' : 'right', 'right')),
  ]
}

function typedLines(accept: readonly string[], value: AnswerValue | null): ComparisonLine[] {
  const plain = { seal: null, lang: null }
  const lines: ComparisonLine[] = [{ key: 'right', ...plain, text: accept[0] ?? '', whose: 'right', mark: 'right' }]
  if (typeof value === 'string') lines.unshift({ key: 'mine', ...plain, text: value, whose: 'mine', mark: null })
  return lines
}

function numberLines(question: AskedQuestion, right: number, value: AnswerValue | null, shown: Locale, page: Locale) {
  const figure = (n: number) => numberAnswer(n, question, page, shown)
  const plain = { seal: null, lang: null }
  const lines: ComparisonLine[] = [{ key: 'right', ...plain, text: figure(right), whose: 'right', mark: 'right' }]
  if (typeof value === 'number')
    lines.unshift({ key: 'mine', ...plain, text: figure(value), whose: 'mine', mark: null })
  return lines
}
