// Headings that lists of contestants are read by, in the two languages they may have; for files made here to be filled in.
import type { Locale } from '~/domain/question/text'
import type { TypedRow } from '~/services/contestants'

export type ListHeadings = Readonly<Record<keyof TypedRow, string>>

const VI: ListHeadings = {
  name: 'Họ và tên',
  nickname: 'Tên gọi',
  unit: 'Mã đơn vị',
  division: 'Bảng',
  school: 'Trường',
  born: 'Ngày sinh',
  grade: 'Lớp',
  kind: 'Đối tượng',
  marks: 'Diện loại trừ',
}

const EN: ListHeadings = {
  name: 'Full name',
  nickname: 'Nickname',
  unit: 'Unit code',
  division: 'Division',
  school: 'School',
  born: 'Date of birth',
  grade: 'Grade',
  kind: 'Kind',
  marks: 'Exclusions',
}

export const LIST_COLUMNS = [
  'name',
  'nickname',
  'unit',
  'division',
  'school',
  'born',
  'grade',
  'kind',
  'marks',
] as const

export const listHeadings = (locale: Locale): ListHeadings => (locale === 'en' ? EN : VI)
