// The machine dies in the middle of a question: nothing that was acknowledged is lost, and the hall notices a pause.
import { expect, test } from './fixtures'
import { lead, openShow } from './host'
import { joined } from './player'
import { SINGLE } from './questions'
import { say } from './words'

const [FIRST, SECOND] = SINGLE

test('kill -9 between answer and reveal: the show goes on and every acknowledged answer counts', async ({
  host,
  people,
  server,
  watch,
}) => {
  watch.allow(/ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|WebSocket connection to/)
  const show = await openShow(host, [FIRST, SECOND], { seconds: '60' })
  const lan = lead(host)
  const screen = await people.projector()
  await screen.goto(show.screen)
  const vy = await joined(await people.phone('vi'), 'vi', show.pin, 'Vy')
  const anna = await joined(await people.phone('en'), 'en', show.pin, 'Anna')
  const sokha = await joined(await people.phone('km'), 'km', show.pin, 'សុខា')
  const all = [vy, anna, sokha]
  for (const one of all) await one.isIn()
  await lan.does('start')
  await vy.answer(FIRST)
  await vy.isStored()
  await anna.answer(FIRST, false)
  await anna.isStored()

  await server.kill()
  for (const one of all) await one.isReconnecting()
  await expect(vy.page.locator('.kept')).toContainText(say('vi', 'player_is_stored'))
  await expect(screen.locator('.notice')).toHaveText(say('vi', 'screen_reconnecting'))
  await expect(host.locator('.host-tag.warn')).toBeVisible()
  await server.start()
  for (const one of all) await one.isBack()

  // Nobody touched a page: the answers are still there, and the third one can still be given.
  await vy.isStored()
  await anna.isStored()
  await expect(screen.locator('.notice')).toHaveCount(0, { timeout: 20_000 })
  await expect(screen.locator('.foot .big')).toHaveText('2')
  await sokha.answer(FIRST)
  await lan.stands('reveal')
  await vy.sees('player_right')
  await anna.sees('player_wrong')
  await sokha.sees('player_right')

  await lan.goesOn()
  for (const one of all) await one.answer(SECOND)
  for (const one of all) await one.sees('player_right')
  await lan.does('scoreboard')
  await lan.does('podium')
  await expect(screen.locator('.place-1')).toContainText('Vy')
  await expect(screen.locator('.place-3')).toContainText('Anna')
  await lan.does('finish')
  await lan.stands('ended')

  await host.getByRole('link', { name: say('vi', 'host_see_results') }).click()
  const rows = host.locator('table tbody tr')
  await expect(rows).toHaveCount(3)
  await expect(rows.filter({ hasText: 'Vy' })).toContainText('2 / 2')
  await expect(rows.filter({ hasText: 'Anna' })).toContainText('1 / 2')
  await expect(rows.filter({ hasText: 'សុខា' })).toContainText('2 / 2')
})

test('kill -9 in the lobby and again on the scoreboard: names, ranks and the next question are there', async ({
  host,
  people,
  server,
  watch,
}) => {
  watch.allow(/ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|WebSocket connection to/)
  const show = await openShow(host, [FIRST, SECOND])
  const lan = lead(host)
  const vy = await joined(await people.phone('vi'), 'vi', show.pin, 'Vy')
  const anna = await joined(await people.phone('en'), 'en', show.pin, 'Anna')
  await vy.isIn()
  await anna.isIn()
  const restart = async () => {
    await server.kill()
    await vy.isReconnecting()
    await server.start()
    for (const one of [vy, anna]) await one.isBack()
    await expect(host.locator('.host-tag.good')).toBeVisible({ timeout: 20_000 })
  }

  await restart()
  await expect(host.locator('.host-arrived')).toContainText('Anna')
  await lan.does('start')
  await vy.answer(FIRST)
  await anna.answer(FIRST, false)
  await lan.does('scoreboard')
  await expect(vy.page.locator('.standing-rank')).toHaveText('1')
  await restart()
  await expect(vy.page.locator('.standing-rank')).toHaveText('1')
  await lan.stands('scoreboard')
  await lan.does('ask')
  await vy.asked(SECOND)
  await anna.asked(SECOND)
})
