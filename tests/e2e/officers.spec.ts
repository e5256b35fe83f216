// Lists of contestants and their printed slips; and officers of a lower unit, who look after their own people only.
import type { Page } from '@playwright/test'
import writeXlsxFile from 'write-excel-file/node'
import { isFine } from './axe'
import { cutOff } from './cut-off'
import { expect, joinAs, test } from './olympic'
import { say, saying } from './words'

const ROUND = {
  id: 'thi',
  name: { vi: 'Vòng thi', en: 'Round' },
  paper: {
    sections: [
      {
        id: 'main',
        name: { vi: 'Bài thi', en: 'Paper' },
        draw: [{ count: 5, bank: 'asean', kinds: ['single'] }],
        marks: { right: 1 },
      },
    ],
    seconds: 600,
  },
}
const HEADINGS = ['STT', 'Họ và tên', 'Tên gọi', 'Đơn vị', 'Trường', 'Năm sinh']
/** As schools write them: long names, units by name or code; enough for two sheets of slips. */
const LISTED: [name: string, nickname: string, unit: string, school: string][] = [
  ['Tôn Nữ Hoàng Thị Nguyệt Thanh Thảo Phương', 'Phương', 'Huyện Tân Biên', 'Trường THPT Nguyễn An Ninh'],
  ['Nguyễn Phước Tôn Thất Hoàng Minh Khôi Nguyên', '', 'tn-709', 'Trường Phổ thông dân tộc nội trú tỉnh Tây Ninh'],
  ...Array.from(
    { length: 10 },
    (_, index) =>
      [`Kim Sóc ${'ABCDEFGHIK'[index]}a`, '', 'Tân Biên', 'THPT Lương Thế Vinh'] as [string, string, string, string],
  ),
]

async function chooses(page: Page, name: string, mimeType: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType, buffer })
  await page.getByRole('button', { name: say('vi', 'seasons_import_read'), exact: true }).click()
}

const csvOf = (rows: readonly (readonly string[])[]) => Buffer.from(`${rows.map((row) => row.join(',')).join('\n')}\n`)

test('a workbook of contestants is entered, and its slips are printed whole', async ({ openSeason, organiser }) => {
  const season = await openSeason('danh-sach', [ROUND])
  const rows = LISTED.map(([name, nickname, unit, school], index) => [
    `${index + 1}`,
    name,
    nickname,
    unit,
    school,
    '2004',
  ])
  const cells = [['DANH SÁCH DỰ THI'], [], HEADINGS, ...rows].map((row) =>
    row.map((value) => ({ value, type: String })),
  )
  const book = await writeXlsxFile([{ sheet: 'Danh sách', data: cells }]).toBuffer()
  await organiser.goto(`${season.manage}/contestants/import`)
  await chooses(organiser, 'danh-sach.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', book)
  await expect(organiser.getByText(say('vi', 'seasons_import_found', { good: '12', bad: '0' }))).toBeVisible()
  await expect(organiser.locator('tbody tr')).toHaveCount(12)
  await expect(organiser.locator('tbody tr').first()).toContainText('Huyện Tân Biên')
  await isFine(organiser, 'a list that is read')
  for (const consent of await organiser.locator('input[name="consent"]').all()) await consent.check()
  await organiser.getByRole('button', { name: say('vi', 'seasons_import_enter', { count: '12' }) }).click()
  const slips = organiser.getByRole('region', { name: say('vi', 'seasons_slips_print') }).locator('li')
  await expect(slips).toHaveCount(12)

  // On paper: A4 without its margins, ten slips a sheet, and every word of them.
  await organiser.emulateMedia({ media: 'print' })
  await organiser.setViewportSize({ width: 718, height: 2_400 })
  await expect(organiser.getByRole('link', { name: say('vi', 'seasons_import_template') })).toBeHidden()
  const spilt = await slips.evaluateAll((all) =>
    all
      .filter((one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)
      .map((one) => one.textContent),
  )
  expect(spilt, 'slips that are too small for their words').toEqual([])
  expect(await cutOff(organiser)).toEqual([])
  await organiser.screenshot({ path: 'test-results/slips.png', fullPage: true })
  const pdf = (await organiser.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2)
  await organiser.emulateMedia({ media: null })

  // Read again, everybody is known already.
  await organiser.setViewportSize({ width: 1_280, height: 800 })
  await organiser.goto(`${season.manage}/contestants/import`)
  await chooses(organiser, 'lai.csv', 'text/csv', csvOf([HEADINGS, rows[0] ?? []]))
  const again = organiser.locator('tbody tr')
  await expect(again).toContainText(saying('vi', 'seasons_import_again'))
  await expect(again.getByRole('checkbox')).not.toBeChecked()
})

test('an officer of a lower unit finds, sees and enters their own people only', async ({
  openSeason,
  organiser,
  people,
  server,
  watch,
}) => {
  watch.allow(/status of 4(03|22)/)
  const season = await openSeason('don-vi', [ROUND])
  await season.enter('Người Tân Biên', 'tn-705')
  await season.enter('Người Hòa Thành', 'tn-709')
  await organiser.goto(`${season.manage}/contestants`)
  const address = (name: string) => organiser.getByRole('link', { name }).getAttribute('href')
  const [mine, theirs] = [await address('Người Tân Biên'), await address('Người Hòa Thành')]

  const officer = await people.laptop('vi', { reducedMotion: 'reduce' })
  const who = { name: 'Anh Biên', username: 'anh.bien' }
  await joinAs(officer, organiser, server, { role: 'organiser', unit: 'tn-705' }, who)
  // From the list of seasons, as nobody knows the address.
  await officer.goto('/rounds')
  const work = officer.locator(`main a[href="${season.manage}/contestants"]`)
  await expect(work).toHaveText(say('vi', 'seasons_own_people'))
  await work.click()
  await expect(officer.locator('tbody tr')).toHaveCount(1)
  await expect(officer.locator('tbody')).toContainText('Người Tân Biên')
  await expect(officer.locator('select[name="unit"] option')).toHaveCount(1)
  await isFine(officer, 'contestants of one unit')
  for (const wish of ['find=Hòa Thành', 'unit=tn-709&find=Người Hòa']) {
    await officer.goto(`${season.manage}/contestants?${wish}`)
    await expect(officer.locator('main')).not.toContainText('Người Hòa Thành')
  }
  await officer.goto(mine ?? '')
  await expect(officer.locator('h1')).toHaveText('Người Tân Biên')

  // Others' addresses are refused, to look at and to write to.
  const round = `${season.manage}/thi`
  const closed = ['/rules', '/certificates', '/rehearsal', '/progress.xlsx'].map((path) => `${season.manage}${path}`)
  const ofRound = ['', '/items', '/signals', '/papers?a=x', '/results.xlsx', '/advancement.xlsx'].map(
    (path) => `${round}${path}`,
  )
  for (const path of [...closed, ...ofRound, theirs ?? '', `${theirs}/export.json`])
    expect((await officer.request.get(path)).status(), path).toBe(403)
  // The season's own address leads to the own people; who of them has not taken part is a page further.
  await officer.goto(season.manage)
  await expect(officer).toHaveURL(/\/contestants$/)
  await officer.getByRole('link', { name: say('vi', 'seasons_missing') }).click()
  await expect(officer.locator('main')).toContainText('Người Tân Biên')
  await expect(officer.locator('main')).not.toContainText('Người Hòa Thành')
  await isFine(officer, 'who has not taken part')
  const post = (path: string, form: Record<string, string>) =>
    officer.request.post(path, { form, headers: { origin: server.url } })
  const other = theirs?.split('/').at(-1) ?? ''
  const entry = { name: 'Người Lạ', division: 'all', unit: 'tn-709', born: '2004' }
  const refusals = await Promise.all([
    post(theirs ?? '', { intent: 'digits' }),
    post(`${season.manage}/contestants?index`, { contestant: other }),
    post(`${season.manage}?index`, { intent: 'close', sure: 'yes' }),
    post(`${season.manage}/contestants/new`, entry),
    post(mine ?? '', { ...entry, intent: 'change' }),
  ])
  expect(refusals.map((reply) => reply.status())).toEqual([403, 403, 403, 422, 422])

  // A list with somebody else's people in it: only the own ones are entered.
  await officer.goto(`${season.manage}/contestants/import`)
  const list = [HEADINGS, ['1', 'Người Mới', '', 'tn-705', '', '2004'], ['2', 'Người Khác', '', 'tn-709', '', '2004']]
  await chooses(officer, 'hai.csv', 'text/csv', csvOf(list))
  await expect(officer.locator('tbody tr').filter({ hasText: 'Người Khác' })).toContainText(
    say('vi', 'seasons_import_not_yours'),
  )
  await officer.getByRole('button', { name: say('vi', 'seasons_import_enter', { count: '1' }) }).click()
  const slips = officer.getByRole('region', { name: say('vi', 'seasons_slips_print') }).locator('li')
  await expect(slips).toHaveCount(1)
  await expect(slips).toContainText('Người Mới')
  await organiser.goto(`${season.manage}/contestants`)
  await expect(organiser.locator('tbody tr')).toHaveCount(3)
})
