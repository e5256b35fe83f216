// Sheets of a round's results for officers: the rankings, who goes on with reserves, the trail; as workbooks too.
import { expect, test } from 'vitest'
import { advancementSheet, judgingSheet, resultsSheets, trailSheet } from '../../app/domain/round/round-sheets'
import { roundSheetSource } from '../../app/rounds/round-sheet-words'
import { firstWords } from '../../app/rounds/round-trail'
import { createAreas } from '../../server/clubs/atlas'
import { createSheets } from '../../server/sheets/sheets'
import { CLOSES, person, RULES, SEASON, sat } from './round-results-stage'

const unit = (code: string, vi: string) => ({ code, name: { vi }, kind: 'commune' as const, parents: [] })
const atlas = { areas: [], units: [unit('u1', 'Xã Một'), unit('u2', 'Xã Hai')], groupings: [], boards: [] }
const areas = createAreas(atlas, { now: () => CLOSES })

async function source() {
  const stage = sat()
  stage.add(person('chi', { organiser: true, school: 'THPT Tân Châu' }), person('an', { name: '=1+1' }))
  await stage.service.announce(SEASON, 'one', 'chị Mai', 'vòng 1 kết thúc')
  await stage.service.amend(SEASON, 'one', 'chị Mai', 'thi hộ', { type: 'disqualify', contestant: 'dung' })
  const sheet = await stage.service.sheet(SEASON, 'one')
  if (!sheet) throw new Error('no sheet')
  return roundSheetSource({ areas, locale: 'vi' }, { ruleSet: RULES }, sheet)
}

test('each division has its sheet, best first, with who goes on, who waits and who has no rank', async () => {
  const sheets = resultsSheets(await source())
  expect(sheets.map(({ name }) => name)).toEqual(['Học sinh', 'Sinh viên'])
  for (const { columns, rows } of sheets) for (const row of rows) expect(row).toHaveLength(columns.length)
  expect(sheets[0]?.rows).toEqual([
    [1, '=1+1', 'AN', 'Xã Một', null, 'Học sinh', 30, 30, 6, 6, 60, 1, 'Vào vòng sau'],
    [2, 'Nguyễn binh', 'BINH', 'Xã Một', null, 'Học sinh', 23, 30, 5, 6, 60, 1, 'Dự bị 1'],
    [null, 'Nguyễn dung', 'DUNG', 'Xã Hai', null, 'Học sinh', 20, 30, 4, 6, 90, 1, 'Bị loại'],
    [
      null,
      'Nguyễn chi',
      'CHI',
      'Xã Một',
      'THPT Tân Châu',
      'Học sinh',
      16,
      30,
      4,
      6,
      60,
      1,
      'Ban tổ chức, không xếp hạng',
    ],
  ])
})

test('the list of who goes on stands unit by unit, reserves after those who advance', async () => {
  const { rows, columns } = advancementSheet(await source())
  expect(rows.every((row) => row.length === columns.length)).toBe(true)
  expect(rows.map(([group, says, , code]) => [group, says, code])).toEqual([
    ['Xã Hai', 'Vào vòng sau', 'EM'],
    ['Xã Một', 'Vào vòng sau', 'AN'],
    ['Xã Một', 'Dự bị 1', 'BINH'],
  ])
})

test('the trail names an item by its first words, with the key as it was and as it became', async () => {
  const stage = sat()
  await stage.service.announce(SEASON, 'one', 'chị Mai', 'xong')
  const [ref = ''] = (await stage.service.items(SEASON, 'one')).map(({ item }) => item.ref)
  const choice = (id: string) => ({ kind: 'choice' as const, ids: [id] })
  for (const amendment of [
    { type: 'accept_answer', ref, key: choice('y') },
    { type: 'correct_key', ref, key: choice('z') },
    { type: 'void_item', ref, void: 'out' },
  ] as const)
    await stage.service.amend(SEASON, 'one', 'chị Mai', 'sai', amendment)
  const sheet = await stage.service.sheet(SEASON, 'one')
  if (!sheet) throw new Error('no sheet')
  const items = await stage.service.items(SEASON, 'one')
  const { rows } = trailSheet(roundSheetSource({ areas, locale: 'vi' }, { ruleSet: RULES }, sheet, items))
  const letter = (id: string) => {
    const { item } = items[0] ?? {}
    const found = item?.asked.choices.find((one) => item.choices[one.id] === id)
    return `${found?.id.toUpperCase()}. choice ${id}`
  }
  expect(rows.slice(1).map((row) => row[3])).toEqual([
    `Chấp nhận thêm đáp án câu “What?”: ${letter('y')} (trước đó: ${letter('w')})`,
    `Sửa đáp án câu “What?”: ${letter('w')}; ${letter('y')} → ${letter('z')}`,
    'Hủy câu “What?”: không tính',
  ])
  expect(JSON.stringify(rows)).not.toContain(ref)
})

test('long questions are named by whole words', () => {
  expect(firstWords('Which  one?')).toBe('Which one?')
  const named = firstWords('Which of these countries was the last to become a member of the Association?')
  expect(named).toBe('Which of these countries was the last to become a member of …')
})

test('the trail says who did what, when and why', async () => {
  const { rows } = trailSheet(await source())
  expect(rows.map(([number, , by, what, why]) => [number, by, what, why])).toEqual([
    [1, 'chị Mai', 'Công bố kết quả tạm thời', 'vòng 1 kết thúc'],
    [2, 'chị Mai', 'Loại Nguyễn dung · DUNG', 'thi hộ'],
  ])
  expect(String(rows[0]?.[1])).toContain('11')
})

test('a judged round has no columns of papers, and a sheet with what each judge gave for each criterion', async () => {
  const stage = sat()
  await stage.service.announce(SEASON, 'one', 'chị Mai', 'xong')
  await stage.service.promote(SEASON, 'one', 'chị Mai')
  for (const [judge, voice] of [
    ['cô Hoa', 50],
    ['thầy Sơn', 40.5],
  ] as const)
    await stage.service.judge(SEASON, 'talk', 'an', { judge, marks: { voice, words: 30 } })
  const talk = await stage.service.sheet(SEASON, 'talk')
  if (!talk) throw new Error('no round')
  const made = { ...(await source()), round: talk.round, results: talk.results, people: talk.people }
  const [table] = resultsSheets(made)
  const { words } = made
  const titles = table?.columns.map(({ title }) => title) ?? []
  for (const title of [words.right, words.items, words.seconds, words.tries]) expect(titles).not.toContain(title)
  expect(titles).toHaveLength(table?.rows[0]?.length ?? 0)
  const judging = judgingSheet(made, await stage.service.sheets(SEASON, 'talk'))
  expect(judging?.rows.map((row) => row.slice(6))).toEqual([
    ['cô Hoa', 50, 30, 80],
    ['thầy Sơn', 40.5, 30, 70.5],
  ])
  expect(judging?.columns).toHaveLength(judging?.rows[0]?.length ?? 0)
  expect(judgingSheet(await source(), new Map())).toBeNull()
})

test('all of them make one workbook', async () => {
  const made = await source()
  const book = await createSheets().xlsx([...resultsSheets(made), advancementSheet(made), trailSheet(made)])
  expect(String.fromCharCode(...book.slice(0, 2))).toBe('PK')
})
