// Editors of the keys of an order and of a match.

import { useLocale } from '~/components/locale'
import { control } from '~/components/paper/field'
import { formatPlain } from '~/components/stage/figures'
import { Icon } from '~/components/stage/icon'
import { hue, Seal } from '~/components/stage/seal'
import { textIn } from '~/domain/question/text-in'
import { m } from '~/paraglide/messages'
import type { EditorProps } from './key-editor'
import { Words } from './words-in'

function swapped(ids: readonly string[], place: number, by: -1 | 1): string[] {
  const list = [...ids]
  const moved = list.splice(place, 1)
  list.splice(place + by, 0, ...moved)
  return list
}

export function OrderKey({ question, value, onChange }: EditorProps<'order'>) {
  const locale = useLocale()
  const arrow = (place: number, by: -1 | 1, item: string) => (
    <button
      type="button"
      className="grid size-11 cursor-pointer place-items-center rounded-field hover:bg-card focus-visible:outline-3 focus-visible:outline-link disabled:opacity-30"
      disabled={by < 0 ? place === 0 : place === value.ids.length - 1}
      aria-label={by < 0 ? m.host_move_up({ item }) : m.host_move_down({ item })}
      onClick={() => onChange({ ...value, ids: swapped(value.ids, place, by) })}
    >
      <Icon name={by < 0 ? 'chevron-up' : 'chevron-down'} />
    </button>
  )
  return (
    <div>
      <p className="font-semibold">{m.host_key_order()}</p>
      {question.hint ? (
        <p className="mb-2 text-sm text-quiet">
          <Words text={question.hint} />
        </p>
      ) : null}
      <ol className="flex flex-col gap-2">
        {value.ids.map((id, place) => {
          const item = question.choices.find((choice) => choice.id === id)
          if (!item) return null
          const name = textIn(item.text, locale).text
          return (
            <li key={id} className="flex items-center gap-3 rounded-field bg-sand pl-3">
              <b>{formatPlain(place + 1, locale)}</b>
              <span className={`text-2xl ${hue(id)}`}>
                <Seal id={id} />
              </span>
              <Words text={item.text} className="min-w-0 flex-1" />
              {arrow(place, -1, name)}
              {arrow(place, 1, name)}
            </li>
          )
        })}
      </ol>
    </div>
  )
}

export function MatchKey({ question, value, onChange }: EditorProps<'match'>) {
  const locale = useLocale()
  const taken = Object.values(value.pairs)
  const twice = taken.length !== new Set(taken).size
  return (
    <div className="flex flex-col gap-3">
      <p className="font-semibold">{m.host_key_match()}</p>
      {question.choices.map((left) => {
        const name = textIn(left.text, locale).text
        return (
          <label key={left.id} className="grid items-center gap-x-3 gap-y-1 sm:grid-cols-2">
            <span>{name}</span>
            <select
              className={control}
              value={value.pairs[left.id] ?? ''}
              onChange={(event) => onChange({ ...value, pairs: { ...value.pairs, [left.id]: event.target.value } })}
            >
              {question.partners.map((partner) => (
                <option key={partner.id} value={partner.id}>
                  {textIn(partner.text, locale).text}
                </option>
              ))}
            </select>
          </label>
        )
      })}
      {twice ? (
        <p role="alert" className="text-sm font-semibold text-down">
          {m.host_key_match_twice()}
        </p>
      ) : null}
    </div>
  )
}
