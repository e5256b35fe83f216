/** Changing the lists of a rule-set: prizes, divisions, windows, draws, ranking keys, ways to advance. */
import { dayAfter } from '../area/day'
import { type Json, listAt, valueAt, withValue } from './json-path'
import { RANKING_KEYS } from './rule-set'

export type ListChange =
  | { do: 'add'; list: string; what: string }
  | { do: 'remove'; list: string; index: number }
  | { do: 'up' | 'down'; list: string; index: number }

const LISTS = [
  /^prizes$/,
  /^divisions$/,
  /^rounds\.\d+\.(ranking|advance)$/,
  /^rounds\.\d+\.windows\.windows$/,
  /^rounds\.\d+\.paper\.sections$/,
  /^rounds\.\d+\.paper\.sections\.\d+\.draw$/,
  /^rounds\.\d+\.judged\.criteria$/,
]

const WISH = /^(add|remove|up|down):([a-z0-9.]+)(?::([\w-]*))?$/i

/** A button's value such as "add:prizes" or "up:rounds.0.ranking:1"; null: none that may be pressed. */
export function listChange(wish: string): ListChange | null {
  const [, verb, list = '', what = ''] = WISH.exec(wish) ?? []
  if (!verb || !LISTS.some((known) => known.test(list))) return null
  if (verb === 'add') return { do: 'add', list, what }
  const index = Number(what)
  return Number.isInteger(index) && index >= 0 && what !== ''
    ? { do: verb as 'remove' | 'up' | 'down', list, index }
    : null
}

function freeId(list: readonly Json[], stem: string): string {
  const taken = new Set(list.map((_, index) => valueAt(list, `${index}.id`)))
  let n = list.length + 1
  while (taken.has(`${stem}-${n}`)) n += 1
  return `${stem}-${n}`
}

/** A local moment (YYYY-MM-DDTHH:MM) a week later; what is none stays. */
function weekLater(moment: Json | undefined): string {
  const text = typeof moment === 'string' ? moment : ''
  const [day = '', time = ''] = text.split('T')
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) ? `${dayAfter(day, 7)}T${time}` : text
}

const ADVANCE: Readonly<Record<string, Json>> = {
  top: { kind: 'top', n: 10, of: 'overall', reserves: 0 },
  quota: { kind: 'quota', of: 'unit', per: 10, min: 1, max: null, reserves: 0 },
  wildcards: { kind: 'wildcards', n: 5 },
  pass: { kind: 'pass', share: 0.5 },
}

function added(rules: Json, path: string, what: string): Json | null {
  const list = listAt(rules, path)
  const last = path.split('.').at(-1)
  switch (last) {
    case 'prizes':
      return { name: { vi: 'Giải mới', en: 'New prize' }, count: 1, collective: false }
    case 'divisions':
      return {
        id: freeId(list, 'division'),
        name: { vi: 'Bảng mới', en: 'New division' },
        eligibility: { excluded: [] },
      }
    case 'ranking':
      return (RANKING_KEYS as readonly string[]).includes(what) && !list.includes(what) ? what : null
    case 'advance':
      return ADVANCE[what] ?? null
    case 'windows': {
      const at = (key: string) => valueAt(list, `${list.length - 1}.${key}`)
      return { opens: weekLater(at('opens')), closes: weekLater(at('closes')) }
    }
    case 'sections':
      return {
        id: freeId(list, 'section'),
        name: { vi: 'Phần mới', en: 'New section' },
        draw: [{ count: 10 }],
        marks: { right: 1, wrong: 0, blank: 0, partial: false },
        itemSeconds: null,
        plays: 2,
      }
    case 'draw': {
      const bank = valueAt(list, `${list.length - 1}.bank`)
      return { count: 5, ...(typeof bank === 'string' && { bank }) }
    }
    case 'criteria':
      return { id: freeId(list, 'criterion'), name: { vi: 'Tiêu chí mới', en: 'New criterion' }, max: 10 }
    default:
      return null
  }
}

/** The rules with a list changed; what cannot be done changes nothing. */
export function withList(rules: Json, change: ListChange): Json {
  const list = listAt(rules, change.list)
  if (change.do === 'add') {
    const one = added(rules, change.list, change.what)
    return one === null ? rules : withValue(rules, change.list, [...list, one])
  }
  const { index } = change
  if (change.do === 'remove')
    return withValue(
      rules,
      change.list,
      list.filter((_, i) => i !== index),
    )
  const other = change.do === 'up' ? index - 1 : index + 1
  const [a, b] = [list[index], list[other]]
  if (a === undefined || b === undefined) return rules
  return withValue(
    rules,
    change.list,
    list.map((one, i) => (i === index ? b : i === other ? a : one)),
  )
}
