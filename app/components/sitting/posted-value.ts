// An answer as the plain form holds it.
import { postedAnswer } from '~/components/self/posted-answer'
import type { Locale } from '~/domain/question/text'
import type { AskedItem } from '~/domain/round/paper-item'
import type { AnswerValue } from '~/domain/show/show-question'

/**
 * What the person did in the plain form before the script came; undefined: nothing that was not there already.
 * `was`: the answer that the form was rendered with. An order of which some places are missing is none yet.
 */
export function earlyValue(
  { kind, choices }: Pick<AskedItem, 'kind' | 'choices'>,
  was: AnswerValue | null,
  form: FormData,
  locale: Locale,
): AnswerValue | null | undefined {
  const value = postedValue(kind, form, locale)
  if (kind === 'order' && Array.isArray(value) && value.length !== choices.length) return undefined
  // What cannot be read as a number may still be being typed.
  if (value === null && kind === 'number' && form.get('value')) return undefined
  return same(value, was) ? undefined : value
}

/** Pairs are the same in whatever order they were made. */
function same(one: AnswerValue | null, other: AnswerValue | null): boolean {
  const flat = (value: AnswerValue | null) =>
    JSON.stringify(
      value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value).sort() : value,
    )
  return flat(one) === flat(other)
}

/** null: nothing that could be an answer. */
export function postedValue(kind: AskedItem['kind'], form: FormData, locale: Locale): AnswerValue | null {
  return postedAnswer(kind, form, locale)
}
