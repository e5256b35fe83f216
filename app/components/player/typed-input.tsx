// Typing: words, or a number with its unit.
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Locale } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import type { AnswerValue } from '~/domain/show/show-question'
import type { AskedQuestion } from '~/domain/show/view'
import { m } from '~/paraglide/messages'
import { numberTyped } from '../number-typed'
import { langOf } from '../stage/lang-of'
import { kindWords } from './waiting'

export interface TypedInputProps {
  question: AskedQuestion
  /** Language of the page. */
  locale: Locale
  /** Language of the question. */
  shown: Locale
  disabled: boolean
  onAnswer: (value: AnswerValue) => void
  /** What would be sent now; null: nothing yet. */
  onDraft: (value: AnswerValue | null) => void
}

export function TypedInput({ question, locale, shown, disabled, onAnswer, onDraft }: TypedInputProps) {
  const number = question.kind === 'number'
  const [text, setText] = useState('')
  const [unread, setUnread] = useState(false)
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => box.current?.focus({ preventScroll: true }), [])

  function read(typed: string): AnswerValue | null {
    const trimmed = typed.normalize('NFC').trim()
    if (!trimmed) return null
    return number ? numberTyped(trimmed, locale) : trimmed
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    const value = read(text)
    setUnread(value === null)
    if (value === null) box.current?.focus()
    else onAnswer(value)
  }

  const unit = question.unit && textIn(question.unit, shown)
  return (
    <form className="typing" onSubmit={submit}>
      <label className="field">
        <span>{kindWords(question.kind)}</span>
        <span className="box">
          <input
            ref={box}
            value={text}
            onChange={(event) => {
              setText(event.target.value)
              setUnread(false)
              onDraft(read(event.target.value))
            }}
            disabled={disabled}
            maxLength={120}
            inputMode={number ? 'decimal' : 'text'}
            autoCapitalize="off"
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="send"
            aria-label={m.player_typed_label()}
            aria-invalid={unread || undefined}
            aria-describedby="unread"
          />
          {unit && <span lang={langOf(unit)}>{unit.text}</span>}
        </span>
      </label>
      <button type="submit" className="btn big" disabled={disabled || !text.trim()}>
        {m.player_send()}
      </button>
      <p id="unread" className="said" role="alert">
        {unread && (number ? m.player_number_bad() : '')}
      </p>
    </form>
  )
}
