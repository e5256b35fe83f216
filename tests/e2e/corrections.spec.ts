// A wrong key is found after the show: ranks, the clubs' points and the board follow, and it is written down.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { lead, openShow } from './host'
import { player } from './player'
import { answering, inTongue, SINGLE, written } from './questions'
import { say, saying } from './words'

const [FIRST] = SINGLE
const TITLE = 'Gò Dầu gặp Hòa Thành'

/** What the show brought the club, as its page tells; null: not listed. */
async function brought(page: Page, code: string): Promise<number | null> {
  await page.goto(`/clubs/${code}`)
  const line = page.locator('li', { hasText: TITLE })
  return (await line.count()) === 0 ? null : figure(await line.locator('span', { hasText: /^\+/ }).textContent())
}

/** Points of the club on the clubs' board. */
async function onBoard(page: Page, club: string): Promise<number> {
  await page.goto('/boards/clubs?figure=points')
  return figure(await page.locator(`tr[data-subject="${club}"] td:nth-of-type(3) .font-figures`).textContent())
}

const figure = (text: string | null) => Number((text ?? '').replace(/\D/g, ''))

test('a key corrected after the show turns the ranking, the clubs’ points and the board round', async ({
  host,
  people,
}) => {
  const beforeA = await onBoard(host, 'demo-gdec7')
  const beforeB = await onBoard(host, 'demo-htalk')
  const show = await openShow(host, [FIRST], { title: TITLE, invited: 'demo-htalk', scoring: 'accuracy' })
  const vy = player(await people.phone('vi'), 'vi')
  const anna = player(await people.phone('en'), 'en')
  for (const [one, club, name] of [
    [vy, 'demo-gdec7', 'Vy'],
    [anna, 'demo-htalk', 'Anna'],
  ] as const) {
    await one.page.goto(`/play/${show.pin}`)
    await one.page.locator('select[name="club"]').selectOption(club)
    await one.join(name)
    await one.isIn()
  }
  const lan = lead(host)
  await lan.does('start')
  await vy.answer(FIRST, true)
  await anna.answer(FIRST, false)
  await lan.does('scoreboard')
  await lan.does('podium')
  await lan.does('finish')
  await lan.stands('ended')
  await expect.poll(() => brought(host, 'GDEC7')).toBe(1000)
  expect(await onBoard(host, 'demo-gdec7')).toBe(beforeA + 1000)
  expect(await onBoard(host, 'demo-htalk')).toBe(beforeB)

  await host.goto(`/shows/${show.id}/results?part=questions`)
  await host.getByRole('button', { name: say('vi', 'results_correct') }).click()
  const sheet = host.getByRole('dialog')
  const given = answering(FIRST, 'vi', false)
  const key = (text: string) => sheet.locator('label', { hasText: new RegExp(`${text}$`) }).getByRole('checkbox')
  for (const box of await sheet.getByRole('checkbox', { checked: true }).all()) await box.uncheck()
  await key(given.does === 'tap' ? given.text : '').check()
  await sheet.getByRole('textbox').fill('Nguồn mới hơn')
  await sheet.getByRole('button', { name: say('vi', 'host_correct_save') }).click()
  await expect(
    host.locator('[aria-live]', { hasText: say('vi', 'results_did_corrected', { number: '1' }) }),
  ).toContainText(say('vi', 'results_rank_change', { before: '1', after: '–' }))

  await host
    .locator('main nav')
    .getByRole('link', { name: say('vi', 'results_tab_ranking') })
    .click()
  const rows = host.locator('table tbody tr')
  await expect(rows.nth(0)).toContainText('Anna')
  await expect(rows.nth(1)).toContainText('0 / 1')
  await host
    .locator('main nav')
    .getByRole('link', { name: say('vi', 'results_tab_trail') })
    .click()
  const trail = host.locator('main li', { hasText: inTongue(written(FIRST).prompt, 'vi') })
  await expect(trail).toContainText('Nguồn mới hơn')
  await expect(trail).toContainText(saying('vi', 'results_trail_corrected'))

  await expect.poll(() => brought(host, 'HTALK')).toBe(1000)
  expect(await brought(host, 'GDEC7')).toBe(0)
  expect(await onBoard(host, 'demo-htalk')).toBe(beforeB + 1000)
  expect(await onBoard(host, 'demo-gdec7')).toBe(beforeA)
  // The player who comes back to the phone sees it, too.
  await anna.page.reload()
  await expect(anna.page.locator('.final-card .gold')).toHaveText('1')

  const amends = async (first: string, then: string) => {
    await host.goto(`/shows/${show.id}/results?part=questions`)
    await host.getByRole('button', { name: say('vi', first), exact: true }).click()
    await sheet.getByRole('textbox').fill('Hội đồng đã xem lại')
    await sheet.getByRole('button', { name: say('vi', then), exact: true }).click()
  }
  const said = (message: string) => host.locator('[aria-live]', { hasText: say('vi', message, { number: '1' }) })
  const change = (before: string, after: string) => say('vi', 'results_rank_change', { before, after })
  await amends('results_void', 'host_void_save')
  await expect(said('results_did_voided')).toContainText(change('1', '–'))
  await host.goto(`/shows/${show.id}/results`)
  for (const row of [rows.nth(0), rows.nth(1)]) await expect(row).toContainText('0 / 0')
  await expect.poll(() => brought(host, 'HTALK')).toBe(0)
  await amends('results_restore', 'host_restore')
  await expect(said('results_did_restored')).toContainText(change('–', '1'))
  await host.goto(`/shows/${show.id}/results`)
  await expect(rows.nth(0)).toContainText('Anna')
  await expect(rows.nth(0)).toContainText('1 / 1')
  await expect.poll(() => brought(host, 'HTALK')).toBe(1000)
})
