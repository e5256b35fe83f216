// A judged round: two judges enter marks, equals are put in order by a lot that people drew, the best goes on.
import type { Page } from '@playwright/test'
import { isFine } from './axe'
import { expect, test } from './olympic'
import { say, saying } from './words'

const TALK = {
  kind: 'judged',
  judged: {
    name: { vi: 'Hùng biện', en: 'Talk' },
    criteria: [
      { id: 'noi', name: { vi: 'Trình bày', en: 'Delivery' }, max: 10 },
      { id: 'hieu', name: { vi: 'Hiểu đề', en: 'Understanding' }, max: 5 },
    ],
    weight: 1,
  },
  ranking: ['score'],
}
const ROUNDS = [
  {
    ...TALK,
    id: 'ban-ket',
    name: { vi: 'Bán kết', en: 'Semi-final' },
    advance: [{ kind: 'top', n: 1, of: 'overall', reserves: 1 }],
  },
  { ...TALK, id: 'chung-ket', name: { vi: 'Chung kết', en: 'Final' }, entrants: { from: 'ban-ket' } },
]
const NAMES = ['Ngô Thị Mai', 'Đỗ Văn Nam', 'Bùi Thị Oanh'] as const

/** Fills in the sheet of `name` and saves it. */
async function judges(page: Page, name: string, marks: readonly [string, string]): Promise<void> {
  await page.getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible()
  for (const [index, mark] of marks.entries()) await page.locator('input[name^="mark."]').nth(index).fill(mark)
  await page.getByRole('button', { name: say('vi', 'roundresults_judge_save') }).click()
}

test('two judges, a tie, a lot drawn by people, and the step into the next round', async ({
  openSeason,
  organiser,
  people,
  watch,
}) => {
  watch.allow(/status of 422/)
  const season = await openSeason('hung-bien', ROUNDS, { complaints: { days: 0 } })
  for (const name of NAMES) await season.enter(name)
  const page = `${season.manage}/ban-ket/judge`
  await organiser.goto(page)
  await isFine(organiser, 'judging')

  // By tapping: a quick mark and a half more; the sum stands beside.
  await organiser.getByRole('link', { name: NAMES[0] }).click()
  await expect(organiser.getByRole('heading', { level: 2, name: NAMES[0] })).toBeVisible()
  // Both criteria have a 4, the first one alone an 8.
  const quick = (criterion: number, mark: string) =>
    organiser.getByRole('button', { name: mark, exact: true }).nth(criterion).click()
  await quick(0, '8')
  await organiser.getByRole('button', { name: say('vi', 'roundresults_judge_more', { what: 'Trình bày' }) }).click()
  await expect(organiser.locator('input[name="mark.noi"]')).toHaveValue('8.5')
  await quick(1, '4')
  await expect(organiser.locator('form [aria-live]')).toContainText('12,5')
  await organiser.getByRole('button', { name: say('vi', 'roundresults_judge_save') }).click()
  await expect(
    organiser.getByText(say('vi', 'roundresults_judge_saved', { name: NAMES[0], sum: '12,5' })),
  ).toBeVisible()

  // More than there is to give is refused, and stays to be put right; a comma is a point.
  await judges(organiser, NAMES[1], ['11', '4'])
  await expect(organiser.getByText(say('vi', 'roundresults_refused_bad_marks'))).toBeVisible()
  await expect(organiser.locator('input[name="mark.noi"]')).toHaveValue('11')
  await organiser.locator('input[name="mark.noi"]').fill('7,5')
  await organiser.getByRole('button', { name: say('vi', 'roundresults_judge_save') }).click()
  await expect(
    organiser.getByText(say('vi', 'roundresults_judge_saved', { name: NAMES[1], sum: '11,5' })),
  ).toBeVisible()
  await judges(organiser, NAMES[2], ['5', '3'])
  await expect(organiser.getByText(say('vi', 'roundresults_judge_all_done'))).toBeVisible()

  // The other judge is invited to this round, has sheets of their own, and puts one right.
  await organiser.getByRole('link', { name: say('vi', 'judges_manage') }).click()
  await isFine(organiser, 'judges of a round')
  await organiser.getByRole('button', { name: say('vi', 'people_invite_make') }).click()
  const link = await organiser.locator('input[readonly]').inputValue()
  const second = await people.phone('vi', { reducedMotion: 'reduce' })
  await second.goto(link)
  await second.locator('input[name="name"]').fill('Cô Hạnh')
  await second.locator('input[name="username"]').fill('co.hanh')
  await second.locator('input[name="password"]').fill('song-vam-co-9')
  await second.getByRole('button', { name: say('vi', 'people_join') }).click()
  await second.waitForURL(`**${page}`)
  expect((await second.request.get(`${season.manage}/ban-ket`)).status()).toBe(403)
  expect((await second.request.get(season.manage)).status()).toBe(403)
  await second.goto('/shows')
  await second.waitForURL('**/rounds')
  await second.getByRole('link', { name: say('vi', 'judges_card_go') }).click()
  await expect(second.locator('main')).toContainText(say('vi', 'roundresults_judge_progress', { done: '0', all: '3' }))
  await judges(second, NAMES[0], ['7', '4'])
  await expect(second.getByText(say('vi', 'roundresults_judge_saved', { name: NAMES[0], sum: '11' }))).toBeVisible()
  await judges(second, NAMES[1], ['6', '5'])
  await judges(second, NAMES[2], ['4', '3'])
  await second.getByRole('link', { name: NAMES[1] }).click()
  await expect(second.locator('input[name="mark.noi"]')).toHaveValue('6')
  await judges(second, NAMES[1], ['7', '5'])
  await expect(second.getByText(say('vi', 'roundresults_judge_saved', { name: NAMES[1], sum: '12' }))).toBeVisible()

  // Access ends at once; the sheets stay.
  await organiser.reload()
  await organiser.getByRole('button', { name: say('vi', 'judges_end_of', { name: 'Cô Hạnh (co.hanh)' }) }).click()
  await expect(organiser.getByText(say('vi', 'judges_ended'))).toBeVisible()
  expect((await second.request.get(page)).status()).toBe(403)

  // 12.5 and 11, 11.5 and 12: both 11.75 of 15.
  await season.close()
  const round = `${season.manage}/ban-ket`
  await organiser.goto(round)
  const rows = organiser.locator('tbody tr')
  await expect(rows).toHaveCount(3)
  for (const place of [0, 1]) await expect(rows.nth(place)).toContainText('11,75')
  await organiser.getByRole('button', { name: say('vi', 'roundresults_announce'), exact: true }).click()
  await expect(organiser.getByText(say('vi', 'roundresults_did_announce'))).toBeVisible()
  await organiser.goto(`${round}?part=trail`)
  await expect(organiser.locator('main ol li').filter({ hasText: 'Cô Hạnh' })).toHaveCount(1)

  await organiser.goto(`${round}?part=advance`)
  const title = say('vi', 'roundresults_lots_title', { places: '1', count: '2' })
  await expect(organiser.getByRole('heading', { name: title })).toBeVisible()
  const order = (name: string) => organiser.getByLabel(say('vi', 'roundresults_lots_order', { name }))
  await order(NAMES[0]).fill('1')
  await order(NAMES[1]).fill('1')
  await organiser.locator('main form input[name="why"]').last().fill('Rút thăm tại hội trường')
  const record = organiser.getByRole('button', { name: say('vi', 'roundresults_lots_record') })
  await record.click()
  await expect(organiser.getByText(say('vi', 'roundresults_lots_wrong'))).toBeVisible()
  await expect(order(NAMES[0])).toHaveValue('1')
  await order(NAMES[0]).fill('2')
  await record.click()
  await expect(organiser.getByText(say('vi', 'roundresults_did_lots'))).toBeVisible()
  const places = organiser.locator('main ol > li')
  await expect(places.nth(0)).toContainText(NAMES[1])
  await expect(places.nth(1)).toContainText(NAMES[0])
  await expect(places.nth(1)).toContainText(say('vi', 'roundresults_reserve', { place: '1' }))

  await organiser.goto(round)
  await organiser.getByRole('button', { name: say('vi', 'roundresults_publish'), exact: true }).click()
  await expect(organiser.getByText(say('vi', 'roundresults_did_publish'))).toBeVisible()
  await organiser.goto(`${round}?part=advance`)
  await organiser.getByRole('button', { name: say('vi', 'roundresults_promote', { count: '1' }) }).click()
  await expect(organiser.getByText(say('vi', 'roundresults_did_promote', { count: '1', withdrawn: '0' }))).toBeVisible()
  await organiser.goto(`${season.manage}/chung-ket/judge`)
  await expect(organiser.locator('main ol li')).toHaveCount(1)
  await expect(organiser.locator('main ol li')).toContainText(NAMES[1])
  await organiser.goto(`${round}?part=trail`)
  await expect(organiser.locator('main ol li').filter({ hasText: 'Rút thăm tại hội trường' })).toHaveCount(1)
  await expect(organiser.locator('main')).toContainText(saying('vi', 'roundresults_trail_by'))
})
