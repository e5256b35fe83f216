// Every page, and every phase of a show on phone, projector and console, as axe sees it: nothing serious, nothing critical.
import AxeBuilder from '@axe-core/playwright'
import type { BrowserContextOptions, Page } from '@playwright/test'
import { expect, signIn, test } from './fixtures'
import { lead, openShow } from './host'
import { player } from './player'
import { EVERY_KIND, written } from './questions'
import { DEMO } from './server'
import { say } from './words'

/** Colours are measured where they come to rest. */
const STILL: BrowserContextOptions = { reducedMotion: 'reduce' }

/** Fails unless `page` is free of serious and critical findings; `where` names it in the message. */
async function isFine(page: Page, where: string) {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const found = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target, html }) => `${target} ${html}`).join(' | ')}`)
  expect.soft(found, where).toEqual([])
}

const PUBLIC = [
  '/',
  '/sign-in',
  '/play',
  '/clubs',
  '/clubs/GDEC7',
  '/boards/clubs',
  '/boards/districts',
  '/boards/clubs/screen',
  '/boards/clubs/print',
]
const OF_HOSTS = ['/shows', '/shows/new', '/account', '/clubs', '/clubs/GDEC7']

for (const colorScheme of ['light', 'dark'] as const) {
  test(`pages of paper, ${colorScheme}`, async ({ people, watch }) => {
    test.slow()
    watch.allow(/status of 404/)
    const guest = await people.laptop('vi', { ...STILL, colorScheme })
    for (const path of [...PUBLIC, '/no/such/page', '/self/none-such', '/invitation/none-such']) {
      await guest.goto(path)
      await isFine(guest, `${path}, guest`)
    }
    const phone = await people.phone('km', { ...STILL, colorScheme })
    for (const path of ['/', '/boards/clubs', '/clubs/GDEC7', '/sign-in']) {
      await phone.goto(path)
      await isFine(phone, `${path}, phone`)
    }
    const host = await people.laptop('en', { ...STILL, colorScheme })
    await signIn(host)
    for (const path of OF_HOSTS) {
      await host.goto(path)
      await isFine(host, `${path}, host`)
    }
    await host.goto('/shows/new')
    for (const summary of await host.locator('main summary').all()) await summary.click()
    await isFine(host, '/shows/new, everything open')
    await host.getByRole('button', { name: say('en', 'setup_pick'), exact: true }).click()
    await isFine(host, '/shows/new, picking')
    const admin = await people.laptop('vi', { ...STILL, colorScheme })
    await signIn(admin, { ...DEMO, username: 'admin' })
    await admin.goto('/people')
    await isFine(admin, '/people')
    await admin.getByRole('button', { name: say('vi', 'people_invite_make') }).click()
    const link = admin.locator('input[readonly]')
    await expect(link).toHaveValue(/\/invitation\/.+/)
    await isFine(admin, '/people, invited')
    await guest.goto(await link.inputValue())
    await isFine(guest, '/invitation')
  })
}

test('a show in every phase, on console, projector and phone', async ({ people }) => {
  test.slow()
  const host = await people.laptop('vi', STILL)
  await signIn(host)
  const pocket = await people.phone('vi', { ...STILL, storageState: await host.context().storageState() })
  const screen = await people.projector('vi', STILL)
  const vy = player(await people.phone('vi', STILL), 'vi')
  const sokha = player(await people.phone('km', { ...STILL, viewport: { width: 360, height: 640 } }), 'km')
  const phones = [vy, sokha]
  const show = await openShow(host, EVERY_KIND, { seconds: '60' })
  const lan = lead(host)
  const all = async (where: string) => {
    await isFine(host, `${where}, host`)
    await isFine(screen, `${where}, screen`)
    await isFine(vy.page, `${where}, phone`)
    await isFine(sokha.page, `${where}, phone in Khmer`)
  }

  await screen.goto(show.screen)
  for (const one of phones) await one.page.goto(`/play/${show.pin}`)
  await all('at the door')
  await vy.join('Vy')
  await sokha.join('សុខា')
  for (const one of phones) await one.isIn()
  await all('lobby')
  for (const [key, sheet] of [
    ['n', 'players'],
    ['j', 'door'],
    ['?', 'keys'],
  ] as const) {
    await host.keyboard.press(key)
    await expect(host.getByRole('dialog')).toBeVisible()
    if (key === 'n') for (const row of await host.getByRole('dialog').locator('summary').all()) await row.click()
    await isFine(host, `sheet of ${sheet}`)
    await host.keyboard.press('Escape')
  }
  await vy.page.getByRole('button', { name: say('vi', 'player_menu') }).click()
  await vy.page.getByRole('button', { name: say('vi', 'player_continue') }).click()
  await expect(vy.page.locator('.elsewhere input')).toBeVisible()
  await isFine(vy.page, 'the phone’s menu')
  await vy.page.getByRole('button', { name: say('vi', 'player_close') }).click()

  await lan.does('start')
  await host.keyboard.press('p')
  await lan.stands('paused')
  await all('countdown')
  await host.keyboard.press('p')
  for (const [index, id] of EVERY_KIND.entries()) {
    const { kind } = written(id)
    await vy.asked(id)
    await all(`${kind}, open`)
    await vy.answer(id)
    await vy.isStored()
    await isFine(vy.page, `${kind}, sent`)
    await sokha.answer(id, false)
    await lan.stands('reveal')
    await all(`${kind}, revealed`)
    if (kind !== 'poll') {
      await host.keyboard.press('c')
      await expect(host.getByRole('dialog')).toBeVisible()
      await isFine(host, `${kind}, correcting`)
      await host.keyboard.press('Escape')
    }
    await lan.does('scoreboard')
    if (index === 0) await all('scoreboard')
    if (index < EVERY_KIND.length - 1) await lan.does('ask')
  }
  await lan.does('podium')
  await vy.hasFinalCard('Vy')
  await all('podium')
  await sokha.page.locator('.final-ways button').click()
  await isFine(sokha.page, 'what was missed')
  await lan.does('finish')
  await all('ended')

  // A second page of the host: the first one says who leads.
  await pocket.goto(`/shows/${show.id}/host`)
  await lead(pocket).stands('ended')
  await isFine(pocket, 'console on a phone')
  await isFine(host, 'another page leads')
  for (const part of ['ranking', 'questions', 'self', 'trail']) {
    await host.goto(`/shows/${show.id}/results?part=${part}`)
    await isFine(host, `results, ${part}`)
  }
  await host.goto(`/shows/${show.id}/results/players/0`)
  await isFine(host, 'one player’s answers')
})
