// Sheets of a round's results for officers: the rankings, who goes on with reserves, the trail; as workbooks too.
import { expect, test } from 'vitest'
import { advancementSheet, resultsSheets, trailSheet } from '../../app/domain/round/round-sheets'
import { roundSheetSource } from '../../app/round-sheet-words'
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

test('the trail says who did what, when and why', async () => {
  const { rows } = trailSheet(await source())
  expect(rows.map(([number, , by, what, why]) => [number, by, what, why])).toEqual([
    [1, 'chị Mai', 'Công bố kết quả tạm thời', 'vòng 1 kết thúc'],
    [2, 'chị Mai', 'Loại Nguyễn dung · DUNG', 'thi hộ'],
  ])
  expect(String(rows[0]?.[1])).toContain('11')
})

test('all of them make one workbook', async () => {
  const made = await source()
  const book = await createSheets().xlsx([...resultsSheets(made), advancementSheet(made), trailSheet(made)])
  expect(String.fromCharCode(...book.slice(0, 2))).toBe('PK')
})
