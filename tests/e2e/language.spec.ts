// The language changes at any moment, and nothing that was being done is lost.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { lead, openShow } from './host'
import { joined, player } from './player'
import { inTongue, SINGLE, TYPED, written } from './questions'
import { say, type Tongue } from './words'

/** By the phone's menu, while playing. */
async function inMenu(page: Page, from: Tongue, to: Tongue) {
  await page.getByRole('button', { name: say(from, 'player_menu') }).click()
  await page.locator(`.tongues button[lang="${to}"]`).click()
  await page.getByRole('button', { name: say(to, 'player_close') }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', to)
}

test('a player changes the language while typing an answer, and the letters stay', async ({ host, people }) => {
  const show = await openShow(host, [TYPED, SINGLE[0]])
  const { page } = player(await people.phone('vi'), 'vi')
  await page.goto(`/play/${show.pin}`)
  await page.locator('input[name="name"]').fill('Linh')
  await page.locator('summary').click()
  await page.locator('button[value="en"]').click()
  await expect(page.locator('input[name="name"]')).toHaveValue('Linh')
  await page.getByRole('button', { name: say('en', 'player_join'), exact: true }).click()
  await player(page, 'en').isIn()
  await lead(host).does('start')

  await player(page, 'en').asked(TYPED)
  const box = page.locator('.typing input')
  await box.fill('Com')
  await inMenu(page, 'en', 'km')
  await player(page, 'km').asked(TYPED)
  await expect(box).toHaveValue('Com')
  await box.press('End')
  await box.pressSequentially('munity')
  await expect(box).toHaveValue('Community')
  await page.getByRole('button', { name: say('km', 'player_send'), exact: true }).click()
  await player(page, 'km').sees('player_right')
  await inMenu(page, 'km', 'vi')
  await player(page, 'vi').sees('player_right')
  await page.reload()
  await player(page, 'vi').sees('player_right')
})

test('pairs that were made stay made in another language', async ({ host, people }) => {
  const MATCH = 'asean-countries-14'
  const show = await openShow(host, [MATCH])
  const one = await joined(await people.phone('vi'), 'vi', show.pin, 'Linh')
  await one.isIn()
  await lead(host).does('start')
  await one.asked(MATCH)
  await one.page.locator('.match-left', { hasText: 'Lào' }).click()
  await one.page.locator('.match-right', { hasText: 'Viêng Chăn' }).click()
  await expect(one.page.locator('.match-right .sealed')).toHaveCount(1)
  await inMenu(one.page, 'vi', 'en')
  await player(one.page, 'en').asked(MATCH)
  await expect(one.page.locator('.match-right', { has: one.page.locator('.sealed') })).toHaveText(/Vientiane/)
})

test('host and screen change their language without losing the show', async ({ host, people }) => {
  const show = await openShow(host, [SINGLE[0]])
  const vy = await joined(await people.phone('vi'), 'vi', show.pin, 'Vy')
  await vy.isIn()
  const screen = await people.projector('vi')
  await screen.goto(show.screen)
  await lead(host).does('start')
  await vy.asked(SINGLE[0])
  await screen.mouse.move(200, 200)
  await screen.locator('.controls button[lang="km"]').click()
  await expect(screen.locator('.question h1')).toHaveText(inTongue(written(SINGLE[0]).prompt, 'km'))
  await host.locator('.host-language summary').click()
  await host.locator('.host-language button[value="en"]').click()
  await expect(host.locator('.host-phase')).toHaveText(say('en', 'host_phase_question'))
  await expect(host.locator('.now h1')).toHaveText(inTongue(written(SINGLE[0]).prompt, 'en'))
})

test('a form half filled in keeps its words when the language changes', async ({ host }) => {
  await host.goto('/shows/new')
  const questions = () =>
    host.locator('input[name="questions"]').evaluateAll((all: HTMLInputElement[]) => all.map((one) => one.value))
  const before = await questions()
  await host.locator('input[name="title"]').fill('Đêm trăng Vàm Cỏ')
  await host.locator('header summary').first().click()
  await host.locator('button[name="locale"][value="km"]:visible').click()
  await expect(host.locator('h1')).toHaveText(say('km', 'setup_title'))
  await expect(host.locator('input[name="title"]')).toHaveValue('Đêm trăng Vàm Cỏ')
  expect(await questions()).toEqual(before)
})
