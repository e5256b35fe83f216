// Putting in order: drag with a finger, or the two buttons of a row, or the arrow keys.
import { type PointerEvent, useRef, useState } from 'react'
import type { Locale } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import type { AskedQuestion } from '~/domain/show/view'
import { m } from '~/paraglide/messages'
import { formatPlain } from '../stage/figures'
import { Icon } from '../stage/icon'
import { langOf } from '../stage/lang-of'
import { hue, Seal } from '../stage/seal'
import { moved } from './moved'

export interface OrderInputProps {
  question: AskedQuestion
  ids: readonly string[]
  locale: Locale
  pageLocale: Locale
  disabled: boolean
  onChange: (ids: string[]) => void
}

export function OrderInput({ question, ids, locale, pageLocale, disabled, onChange }: OrderInputProps) {
  const list = useRef<HTMLOListElement>(null)
  const [dragged, setDragged] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const textOf = (id: string) => {
    const choice = question.choices.find((one) => one.id === id)
    return choice ? textIn(choice.text, locale) : { text: '', lang: null }
  }

  function move(id: string, to: number) {
    const from = ids.indexOf(id)
    if (disabled || to < 0 || to >= ids.length || to === from) return
    onChange(moved(ids, from, to))
    setSaid(m.player_moved({ item: textOf(id).text, place: formatPlain(to + 1, pageLocale) }))
  }

  /** The place whose row lies under the finger. */
  function placeAt(y: number): number {
    const rows = [...(list.current?.children ?? [])]
    const below = rows.findIndex((row) => y < row.getBoundingClientRect().bottom)
    return below < 0 ? rows.length - 1 : below
  }

  function drag(event: PointerEvent) {
    if (dragged) move(dragged, placeAt(event.clientY))
  }

  return (
    <>
      <ol
        className="sorting"
        ref={list}
        onPointerMove={drag}
        onPointerUp={() => setDragged(null)}
        onPointerCancel={() => setDragged(null)}
      >
        {ids.map((id, at) => {
          const { text, lang } = textOf(id)
          return (
            <li
              key={id}
              className={`${hue(id)}${dragged === id ? ' dragged' : ''}`}
              onPointerDown={(event) => {
                if (disabled || (event.target as Element).closest('button')) return
                list.current?.setPointerCapture(event.pointerId)
                setDragged(id)
              }}
              onKeyDown={(event) => {
                const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
                if (!step) return
                event.preventDefault()
                move(id, at + step)
              }}
            >
              <b className="num">{formatPlain(at + 1, pageLocale)}</b>
              <span className="sealed">
                <Seal id={id} />
              </span>
              <span className="grow" lang={langOf({ text, lang })}>
                {text}
              </span>
              <button
                type="button"
                disabled={disabled || at === 0}
                aria-label={m.player_move_up({ item: text })}
                onClick={() => move(id, at - 1)}
              >
                <Icon name="chevron-up" />
              </button>
              <button
                type="button"
                disabled={disabled || at === ids.length - 1}
                aria-label={m.player_move_down({ item: text })}
                onClick={() => move(id, at + 1)}
              >
                <Icon name="chevron-down" />
              </button>
            </li>
          )
        })}
      </ol>
      <p className="sr" role="status">
        {said}
      </p>
    </>
  )
}
