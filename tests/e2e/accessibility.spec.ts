// Every page, and every phase of a show on phone, projector and console, as axe sees it: nothing serious, nothing critical.
import type { BrowserContextOptions, Page } from '@playwright/test'
import { isFine } from './axe'
import { expect, type People, type Session, test } from './fixtures'
import { lead, openShow } from './host'
import { player } from './player'
import { EVERY_KIND, written } from './questions'
import { DEMO } from './server'
import { say } from './words'

/** Colours are measured where they come to rest. */
const STILL: BrowserContextOptions = { reducedMotion: 'reduce' }

/** A page of paper by day and by night: the same page in other colours. */
async function isFineOnPaper(page: Page, where: string) {
  await isFine(page, `${where}, light`)
  await page.emulateMedia({ colorScheme: 'dark' })
  await isFine(page, `${where}, dark`, ['color-contrast', 'link-in-text-block'])
  await page.emulateMedia({ colorScheme: 'light' })
}

/** Who looks at which pages of paper; every group is a test of its own, so that none is long. */
const GUESTS = [
  {
    who: 'a guest on a laptop',
    screen: 'laptop',
    locale: 'vi',
    paths: ['/', '/sign-in', '/play', '/clubs', '/clubs/GDEC7'],
  },
  {
    who: 'a guest at the boards',
    screen: 'laptop',
    locale: 'vi',
    paths: ['clubs', 'districts', 'clusters', 'clubs/screen', 'clubs/print'].map((board) => `/boards/${board}`),
  },
  {
    who: 'a guest who went astray',
    screen: 'laptop',
    locale: 'vi',
    paths: ['/no/such/page', '/self/none-such', '/invitation/none-such'],
  },
  {
    who: 'a guest on a phone',
    screen: 'phone',
    locale: 'km',
    paths: ['/', '/boards/clubs', '/clubs/GDEC7', '/sign-in'],
  },
] as const
const OF_HOSTS = ['/shows', '/shows/new', '/account', '/clubs', '/clubs/GDEC7']

async function looksAt(page: Page, paths: readonly string[], who: string) {
  for (const path of paths) {
    await page.goto(path)
    await isFineOnPaper(page, `${path}, ${who}`)
  }
}

for (const { who, screen, locale, paths } of GUESTS)
  test(`pages of paper that ${who} sees`, async ({ people, watch }) => {
    watch.allow(/status of 404/)
    await looksAt(await people[screen](locale, STILL), paths, who)
  })

test('pages of paper that a host sees', async ({ people, sessionOf }) => {
  const host = await people.laptop('en', { ...STILL, storageState: await sessionOf(DEMO) })
  await looksAt(host, OF_HOSTS, 'host')
})

test('the form of a new show, with everything open and while picking', async ({ people, sessionOf }) => {
  const host = await people.laptop('en', { ...STILL, storageState: await sessionOf(DEMO) })
  await host.goto('/shows/new')
  for (const summary of await host.locator('main summary').all()) await summary.click()
  await isFineOnPaper(host, '/shows/new, everything open')
  await host.getByRole('button', { name: say('en', 'setup_pick'), exact: true }).click()
  await isFineOnPaper(host, '/shows/new, picking')
})

test('people, and an invitation', async ({ people, sessionOf }) => {
  const admin = await people.laptop('vi', {
    ...STILL,
    storageState: await sessionOf({ ...DEMO, username: 'admin' }),
  })
  await admin.goto('/people')
  await isFineOnPaper(admin, '/people')
  await admin.getByRole('button', { name: say('vi', 'people_invite_make') }).click()
  const link = admin.locator('input[readonly]')
  await expect(link).toHaveValue(/\/invitation\/.+/)
  await isFineOnPaper(admin, '/people, invited')
  const guest = await people.laptop('vi', STILL)
  await guest.goto(await link.inputValue())
  await isFineOnPaper(guest, '/invitation')
})

/** A hall that plays `questions`: who is there, and what is looked at. */
async function openHall(people: People, storageState: Session, questions: readonly string[]) {
  const host = await people.laptop('vi', { ...STILL, storageState })
  const screen = await people.projector('vi', STILL)
  const vy = player(await people.phone('vi', STILL), 'vi')
  const sokha = player(await people.phone('km', { ...STILL, viewport: { width: 360, height: 640 } }), 'km')
  const phones = [vy, sokha]
  const show = await openShow(host, questions, { seconds: '60' })
  const lan = lead(host)
  /** `both`: the two phones show different things, and not the same in two languages. */
  const all = (where: string, both = false) =>
    Promise.all([
      isFine(host, `${where}, host`),
      isFine(screen, `${where}, screen`),
      isFine(sokha.page, `${where}, phone in Khmer`),
      ...(both ? [isFine(vy.page, `${where}, phone`)] : []),
    ])
  await screen.goto(show.screen)
  for (const one of phones) await one.page.goto(`/play/${show.pin}`)
  return {
    ...{ host, screen, vy, sokha, show, lan, all },
    /** Both phones are in. */
    async comesIn() {
      await vy.join('Vy')
      await sokha.join('សុខា')
      for (const one of phones) await one.isIn()
    },
    /** One question from its opening to its reveal, one knowing it and one not, with the sheet that corrects its key. */
    async plays(id: string) {
      const { kind } = written(id)
      await Promise.all(phones.map((one) => one.asked(id)))
      await all(`${kind}, open`)
      if (written(id).media) {
        await vy.page.locator('.asking .pic').click()
        await expect(vy.page.locator('dialog.zoomed')).toBeVisible()
        await isFine(vy.page, 'its picture, large')
        await vy.page.keyboard.press('Escape')
      }
      await vy.answer(id)
      await vy.isStored()
      await isFine(vy.page, `${kind}, sent`)
      await sokha.answer(id, false)
      await lan.stands('reveal')
      await all(`${kind}, revealed`, true)
      if (kind === 'poll') return
      await host.keyboard.press('c')
      await expect(host.getByRole('dialog')).toBeVisible()
      await isFine(host, `${kind}, correcting`)
      await host.keyboard.press('Escape')
    },
  }
}

const HALF = EVERY_KIND.length / 2

test('a show from the door to the scoreboard, on console, projector and phone', async ({ people, sessionOf }) => {
  test.slow()
  const { host, vy, lan, all, comesIn, plays } = await openHall(
    people,
    await sessionOf(DEMO),
    EVERY_KIND.slice(0, HALF),
  )
  await all('at the door', true)
  await comesIn()
  await all('lobby', true)
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

  await lan.pausesCountdown('start')
  await all('countdown', true)
  await host.keyboard.press('p')
  for (const [index, id] of EVERY_KIND.slice(0, HALF).entries()) {
    if (index > 0) await lan.does('ask')
    await plays(id)
    await lan.does('scoreboard')
    if (index > 0) continue
    await all('scoreboard', true)
    for (const [opener, sheet] of [
      [host.locator('.run-sheet li button').first(), 'a question that is over'],
      [host.getByRole('button', { name: say('vi', 'host_skip_next') }), 'leaving one out'],
      [host.getByRole('button', { name: say('vi', 'host_end_title') }), 'ending early'],
    ] as const) {
      await opener.click()
      await expect(host.getByRole('dialog')).toBeVisible()
      await isFine(host, `sheet of ${sheet}`)
      await host.keyboard.press('Escape')
    }
  }
})

test('a show to the podium and its results, on console, projector and phone', async ({ people, sessionOf }) => {
  test.slow()
  const { host, vy, sokha, show, lan, all, comesIn, plays } = await openHall(
    people,
    await sessionOf(DEMO),
    EVERY_KIND.slice(HALF),
  )
  await comesIn()
  await lan.does('start')
  for (const [index, id] of EVERY_KIND.slice(HALF).entries()) {
    if (index > 0) await lan.does('ask')
    await plays(id)
    await lan.does('scoreboard')
  }
  await lan.does('podium')
  await vy.hasFinalCard('Vy')
  await all('podium', true)
  await sokha.page.locator('.final-ways button').click()
  await isFine(sokha.page, 'what was missed')
  await lan.does('finish')
  await all('ended', true)

  // A second page of the host: the first one says who leads.
  const pocket = await people.phone('vi', { ...STILL, storageState: await host.context().storageState() })
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
