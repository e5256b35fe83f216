// Results as files: what a spreadsheet reads back is what happened.
import readXlsxFile, { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { csv } from '../../app/domain/sheet/csv'
import { rankingSheet, resultSheets, type SheetWords } from '../../app/domain/show/result-sheets'
import { results } from '../../app/domain/show/results'
import { createSheets } from '../../server/sheets/sheets'
import { ALL_KINDS, question, RIGHT, stage, WRONG } from '../domain/show-stage'

const kinds = Object.fromEntries(ALL_KINDS.map((kind) => [kind, kind])) as SheetWords['kinds']
const words: SheetWords = {
  ranking: 'Xếp hạng',
  questions: 'Câu hỏi',
  answers: 'Trả lời',
  rank: 'Hạng',
  name: 'Tên',
  club: 'Câu lạc bộ',
  team: 'Đội',
  points: 'Điểm',
  right: 'Đúng',
  asked: 'Số câu',
  seconds: 'Giây',
  streak: 'Chuỗi',
  number: 'Câu',
  title: 'Tựa',
  question: 'Câu hỏi',
  kind: 'Dạng',
  key: 'Đáp án',
  state: 'Ghi chú',
  answered: 'Trả lời',
  rightShare: 'Tỉ lệ',
  median: 'Trung vị',
  discrimination: 'Phân biệt',
  answer: 'Trả lời',
  grade: 'Mức đúng',
  voided: 'Đã hủy',
  notAsked: 'Không hỏi',
  kinds,
  questionPoints: (number) => `Câu ${number}`,
  choice: (letter) => letter,
}

function played() {
  const show = stage({
    questions: ALL_KINDS.map((kind) => question(kind)),
    clubs: [{ id: 'svay', name: 'ក្លឹបស្វាយរៀង' }],
  })
  show.join('=1+1', { club: 'svay' })
  show.join('Nguyễn Hoàng Thiên Kim')
  for (const kind of ALL_KINDS) {
    show.open().pass(2_500)
    show.answer(0, RIGHT[kind])
    show.answer(1, WRONG[kind])
    show.close().next()
  }
  show.host({ type: 'void', index: 2, voided: true, reason: '' })
  return { results: results(show.show), questions: show.show.questions, locale: 'vi', words } as const
}

const book = async (source: ReturnType<typeof played>) => Buffer.from(await createSheets().xlsx(resultSheets(source)))

test('the workbook has three sheets; texts stay texts and numbers numbers', async () => {
  const source = played()
  const file = await book(source)
  const ranking = await readSheet(file, 'Xếp hạng')
  const [first, second] = source.results.players
  expect(ranking).toEqual([
    ['Hạng', 'Tên', 'Câu lạc bộ', 'Điểm', 'Đúng', 'Số câu', 'Giây', 'Chuỗi'],
    [1, '=1+1', 'ក្លឹបស្វាយរៀង', first?.points, 6, 6, 15, 6],
    [null, 'Nguyễn Hoàng Thiên Kim', null, second?.points, second?.right, 6, null, second?.bestStreak],
  ])
  expect((await readXlsxFile(file)).map(({ sheet }) => sheet)).toEqual(['Xếp hạng', 'Câu hỏi', 'Trả lời'])
})

test('who knew nothing has neither rank nor time, and who came late was asked less', () => {
  const show = stage()
  show.join('Vy')
  show.join('An')
  show.open().pass(2_000).answer(0, RIGHT.single)
  show.close()
  show.join('Ba')
  show.next()
  show.open().pass(1_000).answer(0, WRONG.single)
  show.close()
  const source = { results: results(show.show), questions: show.show.questions, locale: 'vi', words } as const
  const [, ...rows] = csv(rankingSheet(source, true)).trim().split('\r\n')
  expect(rows).toEqual(['1,Vy,,933,1,2,2,1,933,0', ',An,,0,0,2,,0,,', ',Ba,,0,0,1,,0,,'])
})

test('the questions have their keys in words, shares, times, and counts of choices', async () => {
  const rows = await readSheet(await book(played()), 'Câu hỏi')
  const of = (kind: string) => rows[1 + ALL_KINDS.indexOf(kind as 'single')]
  expect(rows).toHaveLength(1 + ALL_KINDS.length)
  expect(of('single')).toEqual([
    1,
    'single',
    'Nước nào?',
    'single',
    'C. Campuchia',
    null,
    2,
    1,
    0.5,
    2.5,
    null,
    1,
    0,
    1,
    0,
    null,
    null,
  ])
  expect(of('truefalse')?.[5]).toBe('Đã hủy')
  expect(of('number')?.[4]).toBe('1999 ± 1')
  expect(of('order')?.[4]).toBe('1. Thái Lan; 2. Lào; 3. Myanmar; 4. Campuchia')
  expect(of('match')?.[4]).toBe('Lào – Vientiane; Myanmar – Naypyidaw; Campuchia – Phnom Penh; Thái Lan – Bangkok')
  expect(of('poll')?.slice(4, 9)).toEqual([null, null, 2, 0, null])
})

test('every answer is a row, in words', async () => {
  const rows = await readSheet(await book(played()), 'Trả lời')
  expect(rows).toHaveLength(1 + 2 * ALL_KINDS.length)
  expect(rows[1]?.slice(0, 7)).toEqual([1, '=1+1', 'ក្លឹបស្វាយរៀង', 1, 'C. Campuchia', 1, 2.5])
  const kim = rows.filter((row) => row[1] === 'Nguyễn Hoàng Thiên Kim')
  expect(kim.map((row) => row[4])).toContain(1900)
  expect(kim.map((row) => row[4])).toContain('Hà Nội')
})

test('the CSV has one line for each player with the points of every question', () => {
  const source = played()
  const lines = csv(rankingSheet(source, true)).trimEnd().split('\r\n')
  expect(lines[0]?.endsWith('Câu 1,Câu 2,Câu 3,Câu 4,Câu 5,Câu 6,Câu 7,Câu 8')).toBe(true)
  expect(lines[1]).toMatch(/^1,'=1\+1,ក្លឹបស្វាយរៀង,\d+,6,6,15,6,/)
  expect(lines).toHaveLength(3)
})

test('a show nobody joined gives files with titles only', async () => {
  const show = stage()
  const empty = { results: results(show.show), questions: show.show.questions, locale: 'vi', words } as const
  expect(await readSheet(Buffer.from(await createSheets().xlsx(resultSheets(empty))), 'Xếp hạng')).toHaveLength(1)
  expect(csv(rankingSheet(empty, true)).trimEnd().split('\r\n')).toHaveLength(1)
})
