// Lists of contestants that officers bring: rows of a table, read by their headings, each with what is wrong with it.
import { ineligible } from '../../app/domain/round/eligibility'
import type { Division } from '../../app/domain/round/rule-set'
import { fold } from '../../app/domain/text/fold'
import type { Areas } from '../../app/services/clubs'
import type { ContestantFields, ImportRow, ListProblem, TypedRow } from '../../app/services/contestants'
import type { Season } from '../../app/services/seasons'
import type { TableRead } from '../sheets/read-table'
import type { KnownContestant } from '../storage/contestants'
import type { CheckedFields } from './contestant-fields'
import { birthIn, type Column, gradeIn, type Headings, headingsOf, kindIn, marksIn } from './list-columns'
import { inSlices, SLICE } from './slices'

export interface ListPlace {
  season: Season
  /** Who is registered already. */
  known: readonly KnownContestant[]
  check(fields: ContestantFields): CheckedFields
}

export interface ListReader {
  read(file: Uint8Array, place: ListPlace): Promise<ImportRow[]>
}

export interface ListReaderOptions {
  areas: Areas
  table(file: Uint8Array): Promise<TableRead>
}

/** What one list may be. */
export const LIST_LIMITS = { bytes: 5 * 1024 * 1024, rows: 5_000, ms: 20_000 }
/** Lines above the people: title, headings. */
export const LIST_HEAD = 30

const key = (text: string) => fold(text, { tones: false })
const whole = (problem: ListProblem): ImportRow[] => [{ row: 0, fields: null, problems: [problem], resembles: null }]
const texts = (name: Division['name']) => (typeof name === 'string' ? [name] : Object.values(name))

type Named = ReadonlyMap<string, string | null>

/** Code by every name it goes by; null where two have the same. */
function byName(all: readonly { code: string; names: readonly string[] }[]): Named {
  const named = new Map<string, string | null>()
  for (const { code, names } of all)
    for (const name of new Set(names.map(key))) named.set(name, named.has(name) ? null : code)
  for (const { code } of all) named.set(key(code), code)
  return named
}

const personKey = (name: string, unit: string) => `${fold(name, { tones: true })}/${unit}`
const sameBirth = (a: string | null, b: string | null) => !a || !b || a.startsWith(b) || b.startsWith(a)

interface Met extends Pick<ContestantFields, 'division' | 'school' | 'grade' | 'born'> {
  said: string
  /** Registered, and no row has been found to be this person yet. */
  free: boolean
}
type Known = Map<string, Met[]>

const sameSchool = (a: string | null, b: string | null) => !a || !b || key(a) === key(b)
const sameGrade = (a: number | null, b: number | null) => a === null || b === null || a === b

function samePerson(one: Met, { division, school, grade, born }: ContestantFields): boolean {
  const same = one.division === division && sameBirth(one.born, born)
  return same && sameSchool(one.school, school) && sameGrade(one.grade, grade)
}

/** Who of the same name and unit was there before, and whether it is the same person; the asked one is there from now on. */
function meet(known: Known, fields: ContestantFields, said: string): Pick<ImportRow, 'resembles' | 'again'> {
  const { name, unit, division, school, grade, born } = fields
  const list = known.get(personKey(name, unit)) ?? []
  known.set(personKey(name, unit), [...list, { division, school, grade, born, said, free: false }])
  const own = list.find((one) => one.free && samePerson(one, fields))
  if (own) {
    own.free = false
    return { resembles: own.said, again: true }
  }
  return { resembles: list.find((one) => sameBirth(one.born, born))?.said ?? null }
}

const TYPED_MOST = 120
const TYPED = ['nickname', 'unit', 'division', 'school', 'born', 'grade', 'kind', 'marks'] as const

function typedIn(cell: (column: Column) => string, name: string): TypedRow {
  const pairs = [['name', name] as const, ...TYPED.map((column) => [column, cell(column)] as const)]
  return Object.fromEntries(
    pairs.flatMap(([column, text]) => (text.trim() === '' ? [] : [[column, text.trim().slice(0, TYPED_MOST)]])),
  )
}

export function createListReader({ areas, table }: ListReaderOptions): ListReader {
  function* readRows(rows: string[][], headings: Headings, place: ListPlace): Generator<void, ImportRow[]> {
    const { ruleSet } = place.season
    const units = byName(
      areas
        .units()
        .filter(({ code }) => areas.unitsAbove(code).includes(place.season.unit))
        .map(({ code, name, short }) => ({ code, names: [...texts(name), ...(short ? texts(short) : [])] })),
    )
    const divisions = byName(ruleSet.divisions.map(({ id, name }) => ({ code: id, names: texts(name) })))
    const kinds = ruleSet.divisions.flatMap(({ eligibility }) => eligibility.kinds ?? [])
    const marks = ruleSet.divisions.flatMap(({ eligibility }) => eligibility.excluded)
    const known: Known = new Map()
    for (const { name, unit, code, ...more } of place.known) {
      const list = known.get(personKey(name, unit)) ?? []
      list.push({ ...more, said: code, free: true })
      known.set(personKey(name, unit), list)
    }

    /** The division that is named, or the only one that takes this person. */
    function divisionOf(text: string, person: Parameters<typeof ineligible>[1]): string {
      if (text.trim() !== '') return divisions.get(key(text)) ?? ''
      const open = ruleSet.divisions.filter((one) => ineligible(one, person).length === 0)
      const [only, ...more] = open.length === 0 && ruleSet.divisions.length === 1 ? ruleSet.divisions : open
      return more.length > 0 ? '' : (only?.id ?? '')
    }

    const found: ImportRow[] = []
    for (const [index, cells] of rows.entries()) {
      if (index <= headings.row || cells.every((cell) => cell.trim() === '')) continue
      const cell = (column: Column) => {
        const at = headings.columns[column]
        return at === undefined ? '' : (cells[at] ?? '')
      }
      const grade = gradeIn(cell('grade'))
      const person = {
        born: birthIn(cell('born')),
        grade: grade ?? null,
        kind: kindIn(cell('kind'), kinds),
        marks: marksIn(cell('marks'), marks),
      }
      const name = cell('name') || `${cell('family')} ${cell('given')}`
      const checked = place.check({
        ...person,
        name,
        nickname: cell('nickname'),
        unit: units.get(key(cell('unit'))) ?? '',
        division: divisionOf(cell('division'), person),
        school: cell('school') || null,
      })
      const problems: ListProblem[] = grade === undefined ? ['bad_grade'] : []
      if (!checked.ok)
        for (const code of [checked.code, ...(checked.also ?? [])])
          problems.push(...(code === 'not_eligible' ? (checked.why ?? []) : [code]))
      const fields = checked.ok && problems.length === 0 ? checked.fields : null
      const row = index + 1
      if (fields) found.push({ row, fields, problems, ...meet(known, fields, `#${row}`) })
      else found.push({ row, fields, problems, resembles: null, typed: typedIn(cell, name) })
      yield
    }
    return found
  }

  return {
    async read(file, place) {
      const read = await table(file)
      if (!read.ok) return whole(read.code)
      const headings = headingsOf(read.rows)
      if (!headings) return whole('no_heading')
      const people = await inSlices(readRows(read.rows, headings, place), SLICE.list)
      return people.length > LIST_LIMITS.rows ? whole('too_many_rows') : people
    },
  }
}
