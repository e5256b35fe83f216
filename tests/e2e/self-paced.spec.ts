// A show sat alone by its link: by one who missed it, with and without a script, and until it is closed.
import type { Page } from '@playwright/test'
import { isFine } from './axe'
import { expect, test } from './fixtures'
import { lead, openShow } from './host'
import { joined, player } from './player'
import { answering, SINGLE, TYPED } from './questions'
import { say, saying } from './words'

const QUESTIONS = [SINGLE[0], TYPED] as const

/** Plays a show to its end and makes its link; the address on this server, and the results' page of links. */
async function linkOf(host: Page, phone: Page): Promise<{ address: string; panel: string }> {
  const show = await openShow(host, QUESTIONS)
  const vy = await joined(phone, 'vi', show.pin, 'Vy')
  await vy.isIn()
  const lan = lead(host)
  await lan.does('start')
  await vy.answer(QUESTIONS[0])
  await lan.goesOn()
  await vy.answer(QUESTIONS[1], false)
  await lan.does('scoreboard')
  await lan.does('podium')
  await lan.does('finish')
  await lan.stands('ended')
  const panel = `/shows/${show.id}/results?part=self`
  await host.goto(panel)
  await host.getByRole('button', { name: say('vi', 'results_self_open'), exact: true }).click()
  const link = host.getByRole('textbox', { name: say('vi', 'results_self_link') })
  await expect(link).toHaveValue(/\/self\/.+/)
  return { address: new URL(await link.inputValue()).pathname, panel }
}

test('one who missed the show sits it alone, over a reload, and stands beside the hall', async ({ host, people }) => {
  const { address, panel } = await linkOf(host, await people.phone('vi'))
  const anna = player(await people.phone('en'), 'en')
  const { page } = anna
  await page.goto(address)
  await isFine(page, 'its door')
  await page.locator('input[name="name"]').fill('Anna')
  await page.getByRole('button', { name: say('en', 'results_self_door_start') }).click()
  const first = page.getByRole('button', { name: say('en', 'results_self_ask', { number: '1' }) })
  await expect(first).toBeVisible()
  await isFine(page, 'ready to begin')
  await first.click()
  await anna.asked(QUESTIONS[0])
  await isFine(page, 'a question')
  await anna.answer(QUESTIONS[0])
  await anna.sees('player_right')
  await isFine(page, 'how it went')
  await page.reload()
  await page.getByRole('button', { name: say('en', 'results_self_ask', { number: '2' }) }).click()
  await anna.asked(QUESTIONS[1])
  await page.reload()
  await anna.answer(QUESTIONS[1], false)
  await anna.sees('player_wrong')
  await page.getByRole('button', { name: say('en', 'results_self_to_card') }).click()
  await anna.hasFinalCard('Anna')
  await expect(page.locator('main')).toContainText(say('en', 'results_self_place', { rank: '1', of: '1' }))
  await expect(page.locator('main')).toContainText(saying('en', 'results_self_hall'))
  await isFine(page, 'the card')
  await page.locator('.final-ways button').click()
  await expect(page.locator('.missed section')).toHaveCount(1)
  await isFine(page, 'what was missed')
  await page.reload()
  await expect(page.locator('main')).toContainText(say('en', 'results_self_once'))

  await host.goto(panel)
  await expect(host.locator('table tbody tr')).toContainText('Anna')
  await host.getByRole('button', { name: say('vi', 'results_self_close'), exact: true }).click()
  await expect(host.getByText(saying('vi', 'results_self_closed_at'))).toBeVisible()
  const late = await people.phone('km')
  await late.goto(address)
  await expect(late.locator('h1')).toHaveText(say('km', 'results_self_closed_title'))
  await isFine(late, 'a link that is closed')
})

test('the same without a script, by forms', async ({ host, people, watch }) => {
  watch.allow(/status of 404/)
  const { address } = await linkOf(host, await people.phone('vi'))
  const page = await people.phone('vi', { javaScriptEnabled: false })
  await page.goto(address)
  await page.locator('input[name="name"]').fill('Lan')
  await page.getByRole('button', { name: say('vi', 'results_self_door_start') }).click()
  await page.getByRole('button', { name: say('vi', 'results_self_ask', { number: '1' }) }).click()
  const first = answering(QUESTIONS[0], 'vi', true)
  await page.getByRole('button', { name: first.does === 'tap' ? first.text : '' }).click()
  await expect(page.locator('h1')).toHaveText(say('vi', 'player_right'))
  await page.getByRole('button', { name: say('vi', 'results_self_ask', { number: '2' }) }).click()
  const second = answering(QUESTIONS[1], 'vi', false)
  await page.locator('main input:not([type="hidden"])').fill(second.does === 'type' ? second.text : '')
  await page.getByRole('button', { name: say('vi', 'player_send'), exact: true }).click()
  await expect(page.locator('h1')).toHaveText(say('vi', 'player_wrong'))
  await page.getByRole('button', { name: say('vi', 'results_self_to_card') }).click()
  await expect(page.locator('.final-card h1')).toHaveText('Lan')

  await page.goto('/self/none-such')
  await expect(page.locator('h1')).toHaveText(say('vi', 'results_self_unknown_title'))
})
