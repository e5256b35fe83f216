// Editors of the keys of typed answers and of numbers.
import { useState } from 'react'
import { useLocale } from '~/components/locale'
import { numberTyped } from '~/components/number-typed'
import { button } from '~/components/paper/button'
import { Check, control, Field } from '~/components/paper/field'
import { formatPlain } from '~/components/stage/figures'
import { Icon } from '~/components/stage/icon'
import { numberAnswer, toleranceWords } from '~/components/stage/number-answer'
import type { Locale } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import { m } from '~/paraglide/messages'
import type { EditorProps } from './key-editor'

const MOST_ACCEPTED = 60

export function TypedKey({ question, value, onChange }: EditorProps<'typed'>) {
  const locale = useLocale()
  const [text, setText] = useState('')
  const accept = (one: string) => {
    const clean = one.trim()
    if (clean && !value.accept.includes(clean) && value.accept.length < MOST_ACCEPTED)
      onChange({ ...value, accept: [...value.accept, clean] })
  }
  const offered = question.counts.filter((count) => !count.right && !value.accept.includes(count.value))
  return (
    <div className="flex flex-col gap-3">
      <p className="font-semibold">{m.host_key_typed()}</p>
      <ul className="flex flex-wrap gap-2">
        {value.accept.map((one) => (
          <li
            key={one}
            className="inline-flex items-center rounded-pill bg-right-wash pl-3 font-semibold text-good-ink"
          >
            {one}
            <button
              type="button"
              className="grid size-10 cursor-pointer place-items-center rounded-pill focus-visible:outline-3 focus-visible:outline-link"
              aria-label={m.host_key_remove({ text: one })}
              onClick={() => onChange({ ...value, accept: value.accept.filter((other) => other !== one) })}
            >
              <Icon name="cross" className="size-4" />
            </button>
          </li>
        ))}
      </ul>
      {offered.length > 0 ? (
        <div>
          <p className="mb-2 text-sm text-quiet">{m.host_key_offered()}</p>
          <ul className="flex flex-wrap gap-2">
            {offered.map((count) => (
              <li key={count.value}>
                <button type="button" className={button('plain', 'rounded-pill')} onClick={() => accept(count.value)}>
                  <Icon name="plus" />
                  {count.value}
                  <span className="text-quiet">{formatPlain(count.count, locale)}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <div className="flex gap-2">
        <input
          className={control}
          value={text}
          maxLength={80}
          aria-label={m.host_key_add()}
          placeholder={m.host_key_add()}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            accept(text)
            setText('')
          }}
        />
        <button
          type="button"
          className={button()}
          onClick={() => {
            accept(text)
            setText('')
          }}
        >
          {m.host_add()}
        </button>
      </div>
      <Check
        label={m.host_key_tones()}
        hint={m.host_key_tones_hint()}
        checked={value.tones}
        onChange={(event) => onChange({ ...value, tones: event.target.checked })}
      />
    </div>
  )
}

/** As the page's language writes numbers; NaN when it is none. */
const read = (text: string, locale: Locale) => numberTyped(text, locale) ?? Number.NaN

/** As it is typed: without thousands set apart. */
const typed = (value: number, locale: Locale) => String(value).replace('.', locale === 'en' ? '.' : ',')

export function NumberKey({ question, value, onChange }: EditorProps<'number'>) {
  const locale = useLocale()
  const [right, setRight] = useState(() => typed(value.right, locale))
  const [tolerance, setTolerance] = useState(() => typed(value.tolerance ?? 0, locale))
  const unit = question.unit ? ` (${textIn(question.unit, locale).text})` : ''
  return (
    <div className="flex flex-col gap-3">
      <Field
        label={`${m.host_key_number()}${unit}`}
        inputMode="decimal"
        value={right}
        hint={m.host_key_number_read({ number: numberAnswer(read(right, locale), question, locale, locale) })}
        wrong={Number.isNaN(read(right, locale)) ? m.host_key_number_wrong() : null}
        onChange={(event) => {
          setRight(event.target.value)
          onChange({ ...value, right: read(event.target.value, locale) })
        }}
      />
      <Check
        label={m.host_key_nearest()}
        hint={m.host_key_nearest_hint()}
        checked={value.tolerance === null}
        onChange={(event) =>
          onChange({ ...value, tolerance: event.target.checked ? null : Math.max(0, read(tolerance, locale) || 0) })
        }
      />
      {value.tolerance === null ? null : (
        <Field
          label={m.host_key_tolerance()}
          hint={`${m.host_key_tolerance_hint()} ${m.host_key_number_read({ number: toleranceWords(read(tolerance, locale) || 0, locale) })}`}
          wrong={read(tolerance, locale) >= 0 ? null : m.host_key_number_wrong()}
          inputMode="decimal"
          value={tolerance}
          onChange={(event) => {
            setTolerance(event.target.value)
            onChange({ ...value, tolerance: read(event.target.value, locale) })
          }}
        />
      )}
    </div>
  )
}
