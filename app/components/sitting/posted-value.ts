// An answer as the plain form holds it.
import { postedAnswer } from '~/components/self/posted-answer'
import type { Locale } from '~/domain/question/text'
import type { AskedItem } from '~/domain/round/paper-item'
import type { AnswerValue } from '~/domain/show/show-question'

/** null: nothing that could be an answer. */
export function postedValue(kind: AskedItem['kind'], form: FormData, locale: Locale): AnswerValue | null {
  return postedAnswer(kind, form, locale === 'en' ? ',' : '.')
}
