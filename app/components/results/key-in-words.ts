// What was given and what is right, as the page writes it.
import { numberAnswer, toleranceWords } from '~/components/stage/number-answer'
import type { Locale } from '~/domain/question/text'
import { answerWords, keyWords } from '~/domain/show/answer-words'
import type { AnswerValue } from '~/domain/show/show-question'
import type { QuestionInResults } from '~/shows/show-results'

type Answered = Pick<QuestionInResults, 'kind' | 'choices' | 'partners' | 'unit'>

export function answerInWords(question: Answered, value: AnswerValue, locale: Locale): string {
  const words = answerWords(question, value, locale)
  return typeof words === 'number' ? numberAnswer(words, question, locale, locale) : words
}

/** Empty for a poll. */
export function keyInWords(question: Answered & Pick<QuestionInResults, 'key'>, locale: Locale): string {
  const { key } = question
  if (key.kind !== 'number') return String(keyWords(question, key, locale))
  const right = numberAnswer(key.right, question, locale, locale)
  return key.tolerance ? `${right} ${toleranceWords(key.tolerance, locale)}` : right
}
