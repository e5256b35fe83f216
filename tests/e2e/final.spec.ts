// The live final of a round: finalists go in from the season's page, others do not, and the scores become results.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { expect, test } from './fixtures'
import { lead, openedShow } from './host'
import { player } from './player'
import { SINGLE } from './questions'
import { DEMO, type TestServer } from './server'
import { say } from './words'

const SEASON = 'english-olympic-tay-ninh'
const ROUND = 'final'
const DOOR = `/rounds/${SEASON}/final/${ROUND}`
const QUESTIONS = [SINGLE[0], SINGLE[1]] as const

interface SignIn {
  username: string
  password: string
}

/** The demonstration's two contestants who can sign in, the first of them advanced to the final. */
function finalists({ dataDir }: TestServer): { inside: SignIn; outside: SignIn } {
  const all = JSON.parse(readFileSync(join(dataDir, 'sign-ins.json'), 'utf8')) as (SignIn & { role?: string })[]
  const [inside, outside] = all.filter(({ role }) => role === 'Contestant')
  if (!inside || !outside) throw new Error('the demonstration has too few contestants')
  const db = new Database(join(dataDir, 'vamco.db'))
  const advance = db.prepare(
    'INSERT OR IGNORE INTO RoundEntrant (season, round, contestant, at, "by") SELECT season, ?, id, 0, ? FROM Contestant WHERE code = ?',
  )
  expect(advance.run(ROUND, 'test', inside.username).changes).toBe(1)
  db.close()
  return { inside, outside }
}

async function enter(page: Page, who: SignIn) {
  await page.goto(DOOR)
  await page
    .getByRole('main')
    .getByRole('link', { name: say('vi', 'finals_sign_in') })
    .click()
  await page.locator('input[name="code"]').fill(who.username)
  await page.locator('input[name="digits"]').fill(who.password)
  await page.locator('input[name="digits"]').press('Enter')
  await page.waitForURL((url) => url.pathname === DOOR)
}

test('a finalist plays with the seat of the season, others stay outside, and the scores become results', async ({
  people,
  server,
  sessionOf,
  watch,
}) => {
  // React notes that a seat in the address changes the page as it wakes up.
  watch.allow(/#421/)
  const { inside, outside } = finalists(server)
  const organiser = await people.laptop('vi', { storageState: await sessionOf({ ...DEMO, username: 'tinhdoan' }) })
  await organiser.goto(`/rounds/${SEASON}/manage/${ROUND}/live?new`)
  const form = new FormData()
  const fields = {
    title: 'Chung kết',
    club: 'season',
    number: '2',
    drawnFor: '',
    scoring: 'speed',
    seconds: '',
    teams: 'off',
    teamNames: '',
    lateJoin: 'on',
    language: 'player',
    names: 'typed',
    maxPlayers: '100',
  }
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  for (const id of QUESTIONS) form.append('questions', id)
  const { origin } = new URL(organiser.url())
  const made = await organiser.request.post(`/rounds/${SEASON}/manage/${ROUND}/live?new`, {
    form,
    headers: { origin },
    maxRedirects: 0,
  })
  expect(made.status()).toBe(302)
  await organiser.goto(made.headers().location ?? '')
  const { pin } = await openedShow(organiser)

  const phone = await people.phone()
  await enter(phone, inside)
  await phone.getByRole('button', { name: say('vi', 'finals_enter') }).click()
  const kim = player(phone, 'vi')
  await kim.isIn()

  // The PIN leads others to the door of the final, not into the show.
  const other = await people.phone()
  await other.goto(`/j/${pin}`)
  await expect(other).toHaveURL(new RegExp(`${DOOR}$`))
  await expect(other.getByRole('main')).toContainText(say('vi', 'finals_for_finalists'))
  await other.goto(`/play/${pin}?seat=own`)
  await expect(other.locator('body')).toContainText(say('vi', 'error_finalists_only'))
  await enter(other, outside)
  await expect(other.getByRole('main')).toContainText(say('vi', 'finals_not_entrant'))

  const lan = lead(organiser)
  await lan.does('start')
  await kim.answer(QUESTIONS[0])
  await lan.goesOn()
  await phone.reload()
  await kim.answer(QUESTIONS[1])
  await lan.does('scoreboard')
  await lan.does('podium')
  await lan.does('finish')
  await lan.stands('ended')

  await organiser.goto(`/rounds/${SEASON}/manage/${ROUND}/live`)
  await organiser.getByRole('button', { name: say('vi', 'finals_bring') }).click()
  await expect(organiser.getByRole('status')).toContainText(say('vi', 'finals_brought', { count: '1' }))
})
