// The columns of a list of contestants: which heading means what, and how their cells are read.
import { EN } from '../../app/domain/round/regulations-en'
import { VI } from '../../app/domain/round/regulations-vi'
import { fold } from '../../app/domain/text/fold'

export type Column =
  | 'name'
  | 'family'
  | 'given'
  | 'nickname'
  | 'unit'
  | 'division'
  | 'school'
  | 'born'
  | 'grade'
  | 'kind'
  | 'marks'

/** Headings without tones, in Vietnamese and English. */
const HEADINGS: Record<Column, readonly string[]> = {
  name: ['ho va ten', 'ho ten', 'ho va ten thi sinh', 'ho ten thi sinh', 'ten thi sinh', 'full name', 'name'],
  family: ['ho', 'ho dem', 'ho va dem', 'ho va ten dem', 'ho ten dem', 'ho va chu dem', 'ho lot', 'family name'],
  given: ['ten', 'given name', 'first name'],
  nickname: ['ten goi', 'biet danh', 'ten hien thi', 'nickname', 'short name'],
  unit: ['don vi', 'ma don vi', 'don vi doan', 'unit', 'unit code'],
  division: ['bang', 'bang thi', 'bang du thi', 'division'],
  school: ['truong', 'ten truong', 'truong lop', 'noi hoc tap', 'noi cong tac', 'school'],
  born: [
    'ngay sinh',
    'nam sinh',
    'ngay thang nam sinh',
    'ngay thang',
    'date of birth',
    'year of birth',
    'birth',
    'born',
  ],
  grade: ['lop', 'khoi', 'khoi lop', 'grade', 'class'],
  kind: ['doi tuong', 'kind'],
  marks: ['dien loai tru', 'loai tru', 'exclusions', 'marks'],
}
const HEADING_ROWS = 20
const key = (text: string) => fold(text, { tones: false })

export interface Headings {
  /** Index of the heading's row. */
  row: number
  /** Index of each column that is there. */
  columns: Partial<Record<Column, number>>
}

/** The first row that has a column of names; null: none among the first twenty. */
export function headingsOf(rows: readonly (readonly string[])[]): Headings | null {
  for (const [row, cells] of rows.slice(0, HEADING_ROWS).entries()) {
    const folded = cells.map(key)
    const columns: Headings['columns'] = {}
    for (const [column, names] of Object.entries(HEADINGS) as [Column, readonly string[]][]) {
      const at = folded.findIndex((cell) => names.includes(cell))
      if (at >= 0) columns[column] = at
    }
    if (columns.name !== undefined || (columns.family !== undefined && columns.given !== undefined))
      return { row, columns }
  }
  return null
}

/** 1–12 of "9", "9A1", "Lớp 10 Toán"; null: empty; undefined: none of these. */
export function gradeIn(text: string): number | null | undefined {
  if (text.trim() === '') return null
  const grade = Number(/\d+/.exec(text)?.[0])
  return grade >= 1 && grade <= 12 ? grade : undefined
}

/** Days between 30 December 1899, where Excel counts from, and 1970. */
const EXCEL_EPOCH = 25_569
const DAY = 86_400_000

/** YYYY or YYYY-MM-DD of "2009", "21/11/2009", "21-11-2009", a number of Excel's; what cannot be read stays as it is. */
export function birthIn(text: string): string | null {
  const typed = text.trim()
  if (typed === '') return null
  const [, day, month, year] = /^(\d{1,2})[./\-\s]+(\d{1,2})[./\-\s]+(\d{4})$/.exec(typed) ?? []
  if (day && month && year) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (/^\d{5}$/.test(typed)) return new Date((Number(typed) - EXCEL_EPOCH) * DAY).toISOString().slice(0, 10)
  return typed
}

/** One of a rule-set's `ids`: as it stands, or by the words that regulations have for it; anything else as it stands. */
export function kindIn(text: string, ids: readonly string[]): string | null {
  const typed = text.trim()
  if (typed === '') return null
  const asked = key(typed)
  const named = ids.find((id) => [VI, EN].some(({ known }) => key(known[id] ?? id) === asked))
  return named ?? typed.toLowerCase()
}

/** Ids, or their words, between commas or semicolons. */
export function marksIn(text: string, ids: readonly string[]): string[] {
  return text.split(/[,;]/).flatMap((mark) => kindIn(mark, ids) ?? [])
}
