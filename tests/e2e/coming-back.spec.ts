// Whoever drops out comes back to where the show stands: players, host and screen, in every phase.
import type { Page } from '@playwright/test'
import { isFine } from './axe'
import { expect, test } from './fixtures'
import { lead, openShow, type Phase } from './host'
import { networkOf } from './network'
import { joined, player } from './player'
import { answering, inTongue, SINGLE, written } from './questions'
import { say } from './words'

const [FIRST, SECOND] = SINGLE

test.beforeEach(({ watch }) => {
  // What a browser writes when the network is cut under a page.
  watch.allow(/ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED|WebSocket connection to/)
})

test('a player who reloads after answering finds the answer stored, and the result', async ({ host, people }) => {
  const show = await openShow(host, [FIRST, SECOND])
  const vy = await joined(await people.phone('vi'), 'vi', show.pin, 'Vy')
  const anna = await joined(await people.phone('en'), 'en', show.pin, 'Anna')
  await vy.isIn()
  await anna.isIn()
  await lead(host).does('start')
  await vy.answer(FIRST)
  await vy.isStored()
  await vy.page.reload()
  await vy.isStored()
  await expect(vy.page.locator('.sent-text')).toHaveText(tapped(FIRST))
  await anna.answer(FIRST, false)
  await vy.sees('player_right')
  await vy.page.reload()
  await vy.sees('player_right')
})

test('a seat goes on from phone A to phone B with its points, and phone A is told', async ({ host, people }) => {
  const show = await openShow(host, [FIRST, SECOND])
  const a = await joined(await people.phone('en'), 'en', show.pin, 'Anna')
  await a.isIn()
  await lead(host).does('start')
  await a.answer(FIRST)
  await a.sees('player_right')
  await a.page.getByRole('button', { name: say('en', 'player_menu') }).click()
  await a.page.getByRole('button', { name: say('en', 'player_continue') }).click()
  const link = await a.page.getByRole('textbox', { name: say('en', 'player_copy') }).inputValue()

  const b = player(await people.phone('vi'), 'vi')
  await b.page.goto(link)
  await b.sees('player_right')
  await expect(b.page).toHaveURL(new RegExp(`/play/${show.pin}$`))
  await a.isRefused('taken_over')
  await lead(host).goesOn()
  await b.answer(SECOND)
  await b.sees('player_right')

  await a.page.getByRole('button', { name: say('en', 'player_play_here') }).click()
  await a.sees('player_right')
  await b.isRefused('taken_over')
})

test('host and screen are reloaded in every phase, and the show stands where it stood', async ({ host, people }) => {
  const show = await openShow(host, [FIRST])
  const lan = lead(host)
  const screen = await people.projector()
  const vy = await joined(await people.phone('vi'), 'vi', show.pin, 'Vy')
  const anna = await joined(await people.phone('en'), 'en', show.pin, 'Anna')
  await vy.isIn()
  await anna.isIn()
  await screen.goto(show.screen)
  const prompt = inTongue(written(FIRST).prompt, 'vi')

  const reloaded = async (phase: Phase, onScreen: string, words: string) => {
    await lan.stands(phase)
    await Promise.all([host.reload(), screen.reload()])
    await lan.stands(phase)
    await expect(screen.locator(onScreen)).toContainText(words)
  }
  await reloaded('lobby', '.lanterns', 'Anna')
  await lan.pausesCountdown('start')
  await Promise.all([host.reload(), screen.reload()])
  await lan.stands('paused')
  await expect(screen.locator('.coming')).toContainText(say('vi', 'screen_question_of', { number: '1', total: '1' }))
  await expect(screen.locator('.notice')).toHaveText(say('vi', 'screen_paused'))
  await host.getByRole('button', { name: say('vi', 'host_resume') }).click()
  await vy.answer(FIRST)
  await reloaded('question', '.question h1', prompt)
  await expect(screen.locator('.foot .big')).toHaveText('1')
  await anna.answer(FIRST, false)
  await reloaded('reveal', '.why', inTongue(written(FIRST).explanation, 'vi'))
  await lan.does('scoreboard')
  await reloaded('scoreboard', '.lane.first', 'Vy')
  await lan.does('podium')
  await reloaded('podium', '.place-1', 'Vy')
  await lan.does('finish')
  await reloaded('ended', '.goodbye', say('vi', 'screen_ended_title'))
})

test('the show waits for a host whose connection drops, in the lobby and in a question', async ({ host, people }) => {
  const show = await openShow(host, [FIRST, SECOND], { seconds: '5' })
  const lan = lead(host)
  const screen = await people.projector()
  await screen.goto(show.screen)
  const vy = await joined(await people.phone('vi'), 'vi', show.pin, 'Vy')
  await vy.isIn()

  await drop(host)
  await expect(screen.locator('.notice')).toHaveText(say('vi', 'screen_host_away'))
  const anna = await joined(await people.phone('en'), 'en', show.pin, 'Anna')
  await anna.isIn()
  await comeBack(host)
  await expect(screen.locator('.notice')).toHaveCount(0)
  await expect(host.locator('.host-arrived')).toContainText('Anna')

  await lan.does('start')
  await vy.asked(FIRST)
  await drop(host)
  await expect(screen.locator('.notice')).toHaveText(say('vi', 'screen_host_away'))
  await vy.answer(FIRST)
  await anna.answer(FIRST)
  await vy.sees('player_right')
  // Nothing goes on without the host.
  await expect(screen.locator('.why')).toBeVisible()
  await comeBack(host)
  await lan.stands('reveal')
  await lan.goesOn()
  await vy.asked(SECOND)
})

test('a second page of the host takes over, and the first one can take the show back', async ({ host, people }) => {
  const show = await openShow(host, [FIRST])
  const vy = await joined(await people.phone('vi'), 'vi', show.pin, 'Vy')
  await vy.isIn()
  const second = await host.context().newPage()
  await second.goto(`/shows/${show.id}/host`)
  await lead(second).stands('lobby')
  await expect(host.locator('h1')).toHaveText(say('vi', 'host_taken_title'))
  await lead(second).does('start')
  await vy.asked(FIRST)
  await host.getByRole('button', { name: say('vi', 'host_taken_back') }).click()
  await lead(host).stands('question')
  await expect(second.locator('h1')).toHaveText(say('vi', 'host_taken_title'))
  await lead(host).does('close')
  await lead(host).stands('reveal')
})

test('an answer given without a connection counts when the phone is back in time', async ({ host, people }) => {
  const show = await openShow(host, [FIRST, SECOND], { seconds: '60' })
  const phone = await people.phone('vi')
  const network = await networkOf(phone)
  const vy = await joined(phone, 'vi', show.pin, 'Vy')
  const anna = await joined(await people.phone('en'), 'en', show.pin, 'Anna')
  await vy.isIn()
  await anna.isIn()
  await lead(host).does('start')
  await vy.asked(FIRST)
  network.goSilent()
  await vy.answer(FIRST)
  await expect(phone.locator('.sent-state h1')).toHaveText(say('vi', 'player_sending'))
  await network.cut()
  await vy.isReconnecting()
  await expect(phone.locator('.kept')).toContainText(say('vi', 'player_will_send'))
  await isFine(phone, 'reconnecting')
  await expect(host.locator('.away')).toContainText('Vy')
  await network.giveBack()
  await vy.isBack()
  await vy.isStored()
  await anna.answer(FIRST, false)
  await vy.sees('player_right')
})

function tapped(id: string): string {
  const doing = answering(id, 'vi', true)
  return doing.does === 'tap' ? doing.text : ''
}

/** Cuts the network under `page`, and waits until it has noticed. */
async function drop(page: Page) {
  await page.context().setOffline(true)
  await expect(page.locator('.host-tag.warn')).toBeVisible({ timeout: 60_000 })
}

async function comeBack(page: Page) {
  await page.context().setOffline(false)
  await expect(page.locator('.host-tag.good')).toBeVisible({ timeout: 20_000 })
}
