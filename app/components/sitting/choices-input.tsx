// One choice or several: rows with a letter. Radio buttons and boxes underneath, so that they work without a script.
import { useLocale } from '~/components/locale'
import { langOf } from '~/components/stage/lang-of'
import type { Locale } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import type { AskedItem } from '~/domain/round/paper-item'
import type { AnswerValue } from '~/domain/show/show-question'
import { m } from '~/paraglide/messages'
import { Sign } from './sign'

export interface InputProps {
  asked: AskedItem
  value: AnswerValue | null
  /** null: the plain form, before the script. */
  onAnswer: ((value: AnswerValue | null) => void) | null
  disabled: boolean
}

/** Words of a choice; truefalse has none of its own. */
export function choiceText(asked: AskedItem, id: string, locale: Locale): { text: string; lang?: string | undefined } {
  const choice = asked.choices.find((one) => one.id === id)
  if (choice) {
    const found = textIn(choice.text, locale)
    return { text: found.text, lang: langOf(found) }
  }
  return { text: id === 'a' ? m.sitting_true() : m.sitting_false() }
}

export function chosen(value: AnswerValue | null): string[] {
  if (Array.isArray(value)) return value
  return typeof value === 'string' ? [value] : []
}

export function ChoicesInput({ asked, value, onAnswer, disabled }: InputProps) {
  const locale = useLocale()
  const several = asked.kind === 'several'
  const ids = asked.choices.length > 0 ? asked.choices.map(({ id }) => id) : ['a', 'b']
  const on = chosen(value)
  function choose(id: string, checked: boolean) {
    if (!several) return onAnswer?.(id)
    const next = ids.filter((one) => (one === id ? checked : on.includes(one)))
    onAnswer?.(next.length > 0 ? next : null)
  }
  return (
    <fieldset className="chs" aria-labelledby="prompt">
      {several ? <p className="quiet hint">{m.sitting_several()}</p> : null}
      {ids.map((id) => {
        const { text, lang } = choiceText(asked, id, locale)
        const state = onAnswer
          ? { checked: on.includes(id), onChange: () => choose(id, !on.includes(id)) }
          : { defaultChecked: on.includes(id) }
        return (
          <label key={id} className={several ? 'ch square' : 'ch'}>
            <input type={several ? 'checkbox' : 'radio'} name="value" value={id} disabled={disabled} {...state} />
            <b aria-hidden="true">{id.toUpperCase()}</b>
            <span lang={lang}>{text}</span>
            <Sign name="check" />
          </label>
        )
      })}
    </fieldset>
  )
}
