// A typed word or a number: saved while one types, after a short rest, and when the field is left.
import { useEffect, useRef, useState } from 'react'
import { useLocale } from '~/components/locale'
import { numberTyped } from '~/components/number-typed'
import { textIn } from '~/domain/question/text-in'
import type { AnswerValue } from '~/domain/show/show-question'
import { m } from '~/paraglide/messages'
import type { InputProps } from './choices-input'

/** Rest after the last key before it is saved, ms. */
const REST = 700

const written = (value: AnswerValue | null) =>
  typeof value === 'string' || typeof value === 'number' ? `${value}` : ''

export function WrittenInput({ asked, value, onAnswer, disabled }: InputProps) {
  const locale = useLocale()
  const number = asked.kind === 'number'
  const [text, setText] = useState(() => written(value))
  const given = useRef(text)
  const pending = useRef<ReturnType<typeof setTimeout> | null>(null)

  const read = (typed: string): AnswerValue | null => {
    if (typed.trim() === '') return null
    return number ? numberTyped(typed, locale) : typed.trim().slice(0, 200)
  }
  const unreadable = number && text.trim() !== '' && read(text) === null
  const save = useRef((_: string) => {})
  save.current = (typed) => {
    if (pending.current) clearTimeout(pending.current)
    pending.current = null
    if (typed === given.current) return
    const answer = read(typed)
    if (answer === null && typed.trim() !== '') return
    given.current = typed
    onAnswer?.(answer)
  }
  const latest = useRef(text)
  latest.current = text
  // Going to another item takes the field away: what stands in it is saved first.
  useEffect(() => () => save.current(latest.current), [])

  return (
    <div className="typing">
      <label htmlFor="written">{number ? m.sitting_type_number() : m.sitting_type_answer()}</label>
      <span className="row">
        <input
          id="written"
          name="value"
          className="box"
          maxLength={120}
          disabled={disabled}
          inputMode={number ? 'decimal' : 'text'}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          aria-invalid={unreadable || undefined}
          aria-describedby={unreadable ? 'written-wrong' : undefined}
          {...(onAnswer
            ? {
                value: text,
                onChange: (event) => {
                  const typed = event.target.value
                  setText(typed)
                  if (pending.current) clearTimeout(pending.current)
                  pending.current = setTimeout(() => save.current(typed), REST)
                },
                onBlur: () => save.current(latest.current),
              }
            : { defaultValue: text })}
        />
        {asked.unit ? <span className="quiet">{textIn(asked.unit, locale).text}</span> : null}
      </span>
      {unreadable ? (
        <p id="written-wrong" className="wrong" role="alert">
          {m.sitting_not_a_number()}
        </p>
      ) : null}
    </div>
  )
}
