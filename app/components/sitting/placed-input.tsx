// Putting in order and matching. Order: two buttons on each row, or dragged. Without a script: lists to choose from.
import { type PointerEvent, useRef, useState } from 'react'
import { useLocale } from '~/components/locale'
import { digits } from '~/components/stage/figures'
import { textIn } from '~/domain/question/text-in'
import { m } from '~/paraglide/messages'
import { choiceText, chosen, type InputProps } from './choices-input'
import { Sign } from './sign'

/** `ids` with the one at `from` at `to` instead. */
export function placed(ids: readonly string[], from: number, to: number): string[] {
  const rest = ids.filter((_, index) => index !== from)
  const one = ids[from]
  return one === undefined ? rest : [...rest.slice(0, to), one, ...rest.slice(to)]
}

/** `pairs` with `right` at `left` and nowhere else; '' takes it away. */
export function matched(pairs: Readonly<Record<string, string>>, left: string, right: string): Record<string, string> {
  const rest = Object.entries(pairs).filter(([one, other]) => one !== left && other !== right)
  return Object.fromEntries(right === '' ? rest : [...rest, [left, right]])
}

export function OrderInput(props: InputProps) {
  return props.onAnswer ? <Sorting {...props} onAnswer={props.onAnswer} /> : <Places {...props} />
}

function Places({ asked, value, disabled }: InputProps) {
  const locale = useLocale()
  const on = chosen(value)
  return (
    <div className="pairs">
      {asked.choices.map(({ id }, place) => (
        <label key={id}>
          <span>{m.sitting_place({ number: digits(place + 1, locale) })}</span>
          <select name="value" className="box" defaultValue={on[place] ?? ''} disabled={disabled}>
            <option value="">{m.sitting_choose()}</option>
            {asked.choices.map((choice) => (
              <option key={choice.id} value={choice.id}>
                {choiceText(asked, choice.id, locale).text}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  )
}

type Live = InputProps & { onAnswer: NonNullable<InputProps['onAnswer']> }

function Sorting({ asked, value, onAnswer, disabled }: Live) {
  const locale = useLocale()
  const list = useRef<HTMLOListElement>(null)
  const [dragged, setDragged] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const given = chosen(value)
  const ids = given.length === asked.choices.length ? given : asked.choices.map(({ id }) => id)
  const text = (id: string) => choiceText(asked, id, locale).text

  function move(id: string, to: number) {
    const from = ids.indexOf(id)
    if (disabled || to < 0 || to >= ids.length || to === from) return
    onAnswer(placed(ids, from, to))
    setSaid(m.sitting_moved({ text: text(id), place: digits(to + 1, locale) }))
  }
  function drag(event: PointerEvent) {
    if (!dragged) return
    const rows = [...(list.current?.children ?? [])]
    const below = rows.findIndex((row) => event.clientY < row.getBoundingClientRect().bottom)
    move(dragged, below < 0 ? rows.length - 1 : below)
  }
  return (
    <>
      <p className="quiet hint">{m.sitting_order_hint()}</p>
      <ol
        className="sorting"
        ref={list}
        aria-labelledby="prompt"
        onPointerMove={drag}
        onPointerUp={() => setDragged(null)}
        onPointerCancel={() => setDragged(null)}
      >
        {ids.map((id, at) => (
          <li
            key={id}
            className={dragged === id ? 'ch dragged' : 'ch'}
            onPointerDown={(event) => {
              if (disabled || (event.target as Element).closest('button')) return
              list.current?.setPointerCapture(event.pointerId)
              setDragged(id)
            }}
          >
            <b className="num">{digits(at + 1, locale)}</b>
            <span lang={choiceText(asked, id, locale).lang}>{text(id)}</span>
            <button
              type="button"
              className="mv"
              disabled={disabled || at === 0}
              aria-label={m.sitting_move_up({ text: text(id) })}
              onClick={() => move(id, at - 1)}
            >
              <Sign name="chevron-up" />
            </button>
            <button
              type="button"
              className="mv"
              disabled={disabled || at === ids.length - 1}
              aria-label={m.sitting_move_down({ text: text(id) })}
              onClick={() => move(id, at + 1)}
            >
              <Sign name="chevron-down" />
            </button>
          </li>
        ))}
      </ol>
      {given.length === 0 ? (
        <button type="button" className="b" disabled={disabled} onClick={() => onAnswer([...ids])}>
          {m.sitting_order_as_is()}
        </button>
      ) : null}
      <p className="sr" role="status">
        {said}
      </p>
    </>
  )
}

export function MatchInput({ asked, value, onAnswer, disabled }: InputProps) {
  const locale = useLocale()
  const pairs = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
  return (
    <div className="pairs">
      <p className="quiet hint">{m.sitting_match_hint()}</p>
      {asked.choices.map(({ id }) => {
        const { text, lang } = choiceText(asked, id, locale)
        const state = onAnswer
          ? {
              value: pairs[id] ?? '',
              onChange: (event: { target: { value: string } }) => {
                const next = matched(pairs, id, event.target.value)
                onAnswer(Object.keys(next).length > 0 ? next : null)
              },
            }
          : { defaultValue: pairs[id] ?? '' }
        return (
          <label key={id}>
            <span lang={lang}>{text}</span>
            <select name={`pair-${id}`} className="box" disabled={disabled} {...state}>
              <option value="">{m.sitting_choose()}</option>
              {asked.partners.map((partner) => (
                <option key={partner.id} value={partner.id}>
                  {textIn(partner.text, locale).text}
                </option>
              ))}
            </select>
          </label>
        )
      })}
    </div>
  )
}
