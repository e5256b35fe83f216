/** What may be changed of a rule-set by forms: its fields by path, and how what was typed becomes a value. */
import { type Json, valueAt, withValue } from './json-path'

/** maybe: empty takes the key away; nullable: empty is null. */
type Empty = 'kept' | 'maybe' | 'nullable'

export interface FieldKind {
  /** share: typed as a percentage; minutes: kept as seconds; words: a list with commas. */
  type: 'text' | 'number' | 'share' | 'minutes' | 'yes' | 'words'
  empty: Empty
}

const text: FieldKind = { type: 'text', empty: 'kept' }
const maybeText: FieldKind = { type: 'text', empty: 'maybe' }
const number: FieldKind = { type: 'number', empty: 'kept' }
const maybeNumber: FieldKind = { type: 'number', empty: 'maybe' }
const nullableNumber: FieldKind = { type: 'number', empty: 'nullable' }
const share: FieldKind = { type: 'share', empty: 'kept' }
const maybeShare: FieldKind = { type: 'share', empty: 'maybe' }
const yes: FieldKind = { type: 'yes', empty: 'kept' }
const words: FieldKind = { type: 'words', empty: 'maybe' }
const allWords: FieldKind = { type: 'words', empty: 'kept' }

/** Paths with "*" for the places of a list; a name in several languages ends in vi, en or km. */
const FIELDS: Readonly<Record<string, FieldKind>> = {
  'announced.afterDays': number,
  'complaints.days': number,
  'participationPrize.share': maybeShare,
  'prizes.*.count': number,
  'prizes.*.collective': yes,
  'prizes.*.together': yes,
  'divisions.*.eligibility.age.min': maybeNumber,
  'divisions.*.eligibility.age.max': maybeNumber,
  'divisions.*.eligibility.age.on': maybeText,
  'divisions.*.eligibility.grades.min': maybeNumber,
  'divisions.*.eligibility.grades.max': maybeNumber,
  'divisions.*.eligibility.kinds': words,
  'divisions.*.eligibility.excluded': allWords,
  'rounds.*.windows.windows.*.opens': text,
  'rounds.*.windows.windows.*.closes': text,
  'rounds.*.windows.first': text,
  'rounds.*.windows.weeks': number,
  'rounds.*.windows.opens.day': text,
  'rounds.*.windows.opens.time': text,
  'rounds.*.windows.closes.day': text,
  'rounds.*.windows.closes.time': text,
  'rounds.*.attempts.perWindow': nullableNumber,
  'rounds.*.attempts.total': nullableNumber,
  'rounds.*.attempts.counts': text,
  'rounds.*.attempts.windows': text,
  'rounds.*.paper.seconds': { type: 'minutes', empty: 'nullable' },
  'rounds.*.paper.drawn': text,
  'rounds.*.paper.order': text,
  'rounds.*.paper.shuffleChoices': yes,
  'rounds.*.paper.back': yes,
  'rounds.*.paper.handInEarly': yes,
  'rounds.*.paper.whenWindowCloses': text,
  'rounds.*.paper.stopAfterWrong': nullableNumber,
  'rounds.*.paper.floor': nullableNumber,
  'rounds.*.paper.cap': nullableNumber,
  'rounds.*.paper.sections.*.marks.right': number,
  'rounds.*.paper.sections.*.marks.wrong': number,
  'rounds.*.paper.sections.*.marks.blank': number,
  'rounds.*.paper.sections.*.marks.partial': yes,
  'rounds.*.paper.sections.*.itemSeconds': nullableNumber,
  'rounds.*.paper.sections.*.plays': nullableNumber,
  'rounds.*.paper.sections.*.pass': maybeShare,
  'rounds.*.paper.sections.*.draw.*.count': number,
  'rounds.*.paper.sections.*.draw.*.bank': maybeText,
  'rounds.*.paper.sections.*.draw.*.topic': maybeText,
  'rounds.*.paper.sections.*.draw.*.level': maybeText,
  'rounds.*.paper.sections.*.draw.*.media': maybeText,
  'rounds.*.advance.*.n': number,
  'rounds.*.advance.*.of': text,
  'rounds.*.advance.*.grouping': maybeText,
  'rounds.*.advance.*.minimum': maybeNumber,
  'rounds.*.advance.*.reserves': number,
  'rounds.*.advance.*.per': number,
  'rounds.*.advance.*.min': number,
  'rounds.*.advance.*.max': nullableNumber,
  'rounds.*.advance.*.share': share,
  'rounds.*.gate.count': number,
  'rounds.*.gate.share': share,
  'rounds.*.judged.weight': share,
  'rounds.*.judged.outOf': number,
  'rounds.*.judged.criteria.*.max': number,
  'rounds.*.teams.count': number,
}

const NAMES: Readonly<Record<string, Empty>> = {
  name: 'kept',
  purpose: 'kept',
  theme: 'maybe',
  devices: 'kept',
  conduct: 'kept',
  names: 'kept',
  data: 'kept',
  contact: 'kept',
  finalSay: 'kept',
  'prizes.*.name': 'kept',
  'prizes.*.worth': 'maybe',
  'divisions.*.name': 'kept',
  'rounds.*.name': 'kept',
  'rounds.*.about': 'maybe',
  'rounds.*.windows.windows.*.name': 'maybe',
  'rounds.*.paper.sections.*.name': 'kept',
  'rounds.*.judged.name': 'kept',
  'rounds.*.judged.criteria.*.name': 'kept',
  'rounds.*.prediction.question': 'kept',
}

const LANGUAGE = /\.(vi|en|km)$/
const anywhere = (path: string) => path.replace(/\.\d+(?=\.|$)/g, '.*')

/** What a field is; null: it may not be changed by a form. */
export function fieldKind(path: string): FieldKind | null {
  const general = anywhere(path)
  const name = LANGUAGE.test(general) ? general.replace(LANGUAGE, '') : ''
  if (name && Object.hasOwn(NAMES, name)) return maybeText
  return Object.hasOwn(FIELDS, general) ? (FIELDS[general] ?? null) : null
}

/** A typed number, with a comma or a point; what is none stays as it was typed, so that nothing is lost. */
function numberOf(typed: string): number | string {
  const plain = typed.replace(',', '.').replace('−', '-')
  const value = Number(plain)
  return plain !== '' && Number.isFinite(value) ? value : typed
}

const scaled = (typed: string, by: (value: number) => number) => {
  const value = numberOf(typed)
  return typeof value === 'number' ? by(value) : value
}

/** undefined: the key is taken away. */
function typedValue({ type, empty }: FieldKind, typed: string): Json | undefined {
  if (typed === '' && type !== 'yes' && empty !== 'kept') return empty === 'maybe' ? undefined : null
  switch (type) {
    case 'text':
      return typed.normalize('NFC')
    case 'number':
      return numberOf(typed)
    case 'share':
      return scaled(typed, (value) => Math.round(value * 100) / 10_000)
    case 'minutes':
      return scaled(typed, (value) => Math.round(value * 60))
    case 'yes':
      return typed === 'yes'
    case 'words':
      return typed.split(',').flatMap((word) => word.trim() || [])
  }
}

/** A text in one language for all becomes a text for each before one of them is changed. */
function opened(rules: Json, path: string): Json {
  if (!LANGUAGE.test(path)) return rules
  const name = path.replace(LANGUAGE, '')
  const whole = valueAt(rules, name)
  if (typeof whole !== 'string') return rules
  return withValue(rules, name, { vi: whole, en: whole, km: whole })
}

/** What is left without a meaning once its parts are empty. */
function tidied(rules: Json, path: string): Json {
  const parent = path.split('.').slice(0, -1).join('.')
  const left = valueAt(rules, parent)
  if (typeof left !== 'object' || left === null || Array.isArray(left)) return rules
  const name = anywhere(parent)
  const keys = Object.keys(left)
  const empty =
    (NAMES[name] === 'maybe' && keys.length === 0) ||
    (name === 'divisions.*.eligibility.age' && !keys.includes('min') && !keys.includes('max')) ||
    (name === 'divisions.*.eligibility.grades' && keys.length === 0) ||
    (name === 'participationPrize' && keys.length === 0)
  return empty ? withValue(rules, parent, undefined) : rules
}

/** The rules with what was typed, path by path; fields that no form may change are left out. */
export function withFields(rules: Json, fields: readonly (readonly [path: string, typed: string])[]): Json {
  let now = rules
  const changed: string[] = []
  for (const [path, raw] of fields) {
    const kind = fieldKind(path)
    const typed = raw.trim()
    if (!kind || typed === typedAt(now, path)) continue
    // An empty text of a language that is not there stays away.
    now = withValue(opened(now, path), path, typedValue(kind, typed))
    changed.push(path)
  }
  for (const path of changed) now = tidied(now, path)
  return now
}

const written = (value: number) => String(Math.round(value * 10_000) / 10_000)

/** What a field shows for the value at `path`, as it would be typed. */
export function typedAt(rules: Json, path: string): string {
  const kind = fieldKind(path)
  const value = valueAt(rules, path) ?? (LANGUAGE.test(path) ? stringAt(rules, path.replace(LANGUAGE, '')) : undefined)
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.map(String).join(', ')
  if (typeof value === 'number') {
    if (kind?.type === 'share') return written(value * 100)
    return kind?.type === 'minutes' ? written(value / 60) : String(value)
  }
  return typeof value === 'string' ? value : ''
}

function stringAt(rules: Json, path: string): string | undefined {
  const value = valueAt(rules, path)
  return typeof value === 'string' ? value : undefined
}
