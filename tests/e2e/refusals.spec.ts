// Every no has its sentence: what happened and what to do, in the reader's language.
import { isFine } from './axe'
import { expect, test } from './fixtures'
import { lead, openShow } from './host'
import { networkOf } from './network'
import { joined, player } from './player'
import { inTongue, SINGLE, written } from './questions'
import { say, type Tongue } from './words'

const [FIRST, SECOND] = SINGLE
const TONGUES: readonly Tongue[] = ['vi', 'en', 'km']

test('a PIN that no show has, and a show that is over, are told in three languages', async ({
  host,
  people,
  watch,
}) => {
  watch.allow(/status of 404/)
  const show = await openShow(host, [FIRST])
  await host.getByRole('button', { name: say('vi', 'host_end_title') }).click()
  await host
    .getByRole('dialog')
    .getByRole('button', { name: say('vi', 'host_end_now'), exact: true })
    .click()
  await lead(host).stands('ended')
  const noShow = show.pin === '000000' ? '000001' : '000000'
  for (const locale of TONGUES) {
    const one = player(await people.phone(locale), locale)
    await one.page.goto(`/play/${noShow}`)
    await one.isRefused('wrong_pin')
    await isFine(one.page, `no such PIN, ${locale}`)
    await one.page.goto(`/play/${show.pin}`)
    await one.isRefused('ended')
    await isFine(one.page, `a show that is over, ${locale}`)
    await one.page.getByRole('link', { name: say(locale, 'player_other_pin') }).click()
    await expect(one.page).toHaveURL(/\/play$/)
    await one.page.locator('input[name="pin"]').fill('12 34')
    await one.page.locator('input[name="pin"]').press('Enter')
    await expect(one.page, 'the field itself says how many digits').toHaveURL(/\/play$/)
  }
})

test('a locked door, a full hall and a bad name are told in three languages, and the way in opens again', async ({
  host,
  people,
}) => {
  const show = await openShow(host, [FIRST], { maxPlayers: '3' })
  const phones = await Promise.all(TONGUES.map(async (locale) => player(await people.phone(locale), locale)))
  for (const one of phones) {
    await one.page.goto(`/play/${show.pin}`)
    await one.join('địt mẹ')
    await one.isRefused('bad_name')
  }
  await host.locator('main').click()
  await host.keyboard.press('l')
  await expect(
    host.getByRole('img', { name: say('vi', 'host_locked') }).or(host.getByLabel(say('vi', 'host_locked'))),
  ).toBeVisible()
  for (const one of phones) {
    await one.join('Vy')
    await one.isRefused('locked')
  }
  await Promise.all(phones.map((one) => isFine(one.page, `a locked door, ${one.locale}`)))
  await host.keyboard.press('l')
  await expect(host.getByLabel(say('vi', 'host_locked'))).toHaveCount(0)
  for (const one of phones) {
    await one.page.goto(`/play/${show.pin}`)
    await one.join('Vy')
    await one.isIn()
  }
  // Three of the same name are told apart.
  const names = await Promise.all(phones.map((one) => one.page.locator('.lobby-name b').textContent()))
  expect(new Set(names).size).toBe(3)
  for (const locale of TONGUES) {
    const late = await joined(await people.phone(locale), locale, show.pin, 'An')
    await late.isRefused('full')
  }
})

test('who is shown out reads why, and comes back when the host lets them', async ({ host, people }) => {
  const show = await openShow(host, [FIRST])
  for (const locale of TONGUES) {
    const one = await joined(await people.phone(locale), locale, show.pin, `Khách ${locale}`)
    await one.isIn()
    await host.keyboard.press('n')
    const row = host.getByRole('dialog').locator('li', { hasText: `Khách ${locale}` })
    await row.locator('summary').click()
    await row.getByRole('button', { name: say('vi', 'host_kick') }).click()
    await one.isRefused('kicked')
    await isFine(one.page, `shown out, ${locale}`)
    await row.getByRole('button', { name: say('vi', 'host_readmit') }).click()
    await expect(row.getByRole('button', { name: say('vi', 'host_kick') })).toBeVisible()
    await one.page.getByRole('button', { name: say(locale, 'error_try_again') }).click()
    await one.isIn()
    await host.keyboard.press('Escape')
  }
})

test('late players play from the next question on, unless the host takes none', async ({ host, people }) => {
  const open = await openShow(host, [FIRST, SECOND])
  const vy = await joined(await people.phone('vi'), 'vi', open.pin, 'Vy')
  await vy.isIn()
  await lead(host).does('start')
  await vy.answer(FIRST)
  await lead(host).stands('reveal')
  const late = await joined(await people.phone('en'), 'en', open.pin, 'Anna')
  // What is happening is there at once, and why it is so.
  await expect(late.page.locator('.result .compare')).toContainText(inTongue(written(FIRST).explanation, 'en'))
  await lead(host).goesOn()
  await late.answer(SECOND)
  await late.isStored()

  const closed = await openShow(host, [FIRST], { lateJoin: null })
  const first = await joined(await people.phone('vi'), 'vi', closed.pin, 'Vy')
  await first.isIn()
  await lead(host).does('start')
  await first.asked(FIRST)
  for (const locale of TONGUES) {
    const one = await joined(await people.phone(locale), locale, closed.pin, 'An')
    await one.isRefused('no_late')
  }
})

test('an answer that comes after this player’s time, while others still think, is not counted and says so', async ({
  host,
  people,
  watch,
}) => {
  watch.allow(/ERR_INTERNET_DISCONNECTED|WebSocket connection to/)
  const show = await openShow(host, [FIRST], { seconds: '5' })
  const anna = await joined(await people.phone('en'), 'en', show.pin, 'Anna')
  await anna.isIn()
  await host.keyboard.press('n')
  const row = host.getByRole('dialog').locator('li', { hasText: 'Anna' })
  await row.locator('summary').click()
  await row.locator('select').selectOption('3')
  await expect(row.locator('summary')).toContainText('× 3')
  await host.keyboard.press('Escape')
  const phone = await people.phone('vi')
  const network = await networkOf(phone)
  const vy = await joined(phone, 'vi', show.pin, 'Vy')
  await vy.isIn()
  await lead(host).does('start')
  await vy.asked(FIRST)
  network.goSilent()
  await vy.answer(FIRST)
  await network.cut()
  // Anna began with fifteen seconds.
  await expect(anna.page.locator('.moon')).toHaveText('6', { timeout: 20_000 })
  await network.giveBack()
  await vy.isBack()
  await expect(phone.locator('.sent-state h1')).toHaveText(say('vi', 'player_not_counted'))
  await expect(phone.locator('.sent-state p')).toHaveText(say('vi', 'error_too_late'))
  await anna.answer(FIRST)
  await anna.sees('player_right')
  await vy.sees('player_unanswered')
})
