// Questions that are listened to, in a hall: the screen plays them, a phone does when it is asked to.
import type { Page } from '@playwright/test'
import { isFine } from './axe'
import { expect, test } from './fixtures'
import { lead, openShow } from './host'
import { joined } from './player'
import { inTongue, LISTENED, written } from './questions'
import { say } from './words'

const [RHYTHM, CLOCK] = LISTENED

const sound = (page: Page) => page.locator('.sound audio')
/** Seconds that were heard of the sound of `page`. */
const heard = (page: Page) =>
  sound(page).evaluate(({ played }: HTMLAudioElement) => (played.length > 0 ? played.end(played.length - 1) : 0))
const isHeard = (page: Page) => expect.poll(() => heard(page)).toBeGreaterThan(0)

test('the screen plays the sound of a question by itself unless it is muted, and a phone at a press', async ({
  host,
  people,
}) => {
  const show = await openShow(host, [RHYTHM, CLOCK], { seconds: '60' })
  const screen = await people.projector('vi')
  await screen.goto(show.screen)
  const vy = await joined(await people.phone('vi'), 'vi', show.pin, 'Vy')
  const anna = await joined(await people.phone('en'), 'en', show.pin, 'Anna')
  for (const one of [vy, anna]) await one.isIn()
  const lan = lead(host)
  await lan.does('start')

  await vy.asked(RHYTHM)
  await isHeard(screen)
  await expect(host.locator('.host-head')).toContainText(say('vi', 'host_with_sound'))
  await isFine(screen, 'a question with a sound, screen')
  await isFine(vy.page, 'a question with a sound, phone')
  // Twenty phones that all play would be a market: they wait to be asked.
  expect(await heard(vy.page)).toBe(0)
  await vy.page.getByRole('button', { name: say('vi', 'player_listen') }).click()
  await isHeard(vy.page)
  await vy.answer(RHYTHM)
  await anna.answer(RHYTHM, false)
  await vy.sees('player_right')
  await anna.sees('player_wrong')
  await expect(screen.locator('.why')).toHaveText(inTongue(written(RHYTHM).explanation, 'vi'))

  await screen.mouse.move(200, 200)
  await screen.getByRole('button', { name: say('vi', 'screen_mute') }).click()
  await lan.goesOn()
  await anna.asked(CLOCK)
  await expect(screen.locator('.question h1')).toHaveText(inTongue(written(CLOCK).prompt, 'vi'))
  expect(await heard(screen)).toBe(0)
  await screen.getByRole('button', { name: say('vi', 'screen_play_sound') }).click()
  await isHeard(screen)
  for (const one of [vy, anna]) await one.answer(CLOCK)
  for (const one of [vy, anna]) await one.sees('player_right')
})
