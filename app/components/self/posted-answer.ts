// An answer that came by a plain form, before the script: the same values as the rich inputs give.
import type { Locale } from '~/domain/question/text'
import type { AnswerValue } from '~/domain/show/show-question'
import type { AskedQuestion } from '~/domain/show/view'
import { numberTyped } from '../number-typed'

/** Null: nothing that could be an answer to a question of this kind. */
export function postedAnswer(kind: AskedQuestion['kind'], form: FormData, locale: Locale): AnswerValue | null {
  const all = form.getAll('value').filter((one): one is string => typeof one === 'string' && one !== '')
  const [first] = all
  switch (kind) {
    case 'several':
    case 'order':
      return all.length > 0 ? all : null
    case 'number':
      return first === undefined ? null : numberTyped(first, locale)
    case 'match': {
      const pairs = [...form].flatMap(([name, value]) => {
        const found = /^pair-(\w{1,8})$/.exec(name)
        return found?.[1] && typeof value === 'string' && value !== '' ? [[found[1], value] as const] : []
      })
      return pairs.length > 0 ? Object.fromEntries(pairs) : null
    }
    default:
      return first ?? null
  }
}
