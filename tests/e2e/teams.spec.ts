// Teams from the lobby to the podium: drawn, chosen, by club, and one phone for each.
import { expect, test } from './fixtures'
import { lead, openShow } from './host'
import { type Player, player } from './player'
import { SINGLE } from './questions'
import { say } from './words'

const [QUESTION] = SINGLE
const NAMES = 'Sen\nNước'

interface Match {
  how: string
  changes: Record<string, string>
  /** What each of the two picks at the door. */
  picks?: { field: 'team' | 'club'; options: [string, string] }
  /** Whether each of the two knows the answer. */
  knows: [boolean, boolean]
  /** Teams on the podium, the first place first; null: the one that was drawn for who knew. */
  podium: string[] | null
}

const MATCHES: Match[] = [
  { how: 'drawn', changes: { teams: 'drawn', teamNames: NAMES }, knows: [true, false], podium: null },
  {
    how: 'chosen',
    changes: { teams: 'chosen', teamNames: NAMES },
    picks: { field: 'team', options: ['Sen', 'Nước'] },
    knows: [true, true],
    podium: ['Sen', 'Nước'],
  },
  {
    how: 'by club',
    changes: { teams: 'club', invited: 'demo-htalk' },
    picks: { field: 'club', options: ['demo-gdec7', 'demo-htalk'] },
    knows: [false, true],
    podium: ['Hòa Thành Talks'],
  },
]

test('teams drawn, chosen and by club play to the podium', async ({ host, people }) => {
  const pair = [player(await people.phone('vi'), 'vi'), player(await people.phone('en'), 'en')] as const
  const screen = await people.projector('vi')
  const lan = lead(host)
  for (const { how, changes, picks, knows, podium } of MATCHES) {
    await test.step(how, async () => {
      const show = await openShow(host, [QUESTION], { scoring: 'accuracy', ...changes })
      await screen.goto(show.screen)
      for (const [at, one] of pair.entries()) {
        await one.page.goto(`/play/${show.pin}`)
        if (picks) await one.page.locator(`select[name="${picks.field}"]`).selectOption(picks.options[at] ?? '')
        await one.join(at === 0 ? 'Vy' : 'Anna')
        await one.isIn()
      }
      const teams = await Promise.all(
        pair.map(async ({ page }) => (await page.locator('.pills .pill').textContent()) ?? ''),
      )
      expect(new Set(teams).size, 'each plays for another team').toBe(2)
      for (const name of teams) await expect(screen.locator('.strip .chip', { hasText: name })).toContainText('1')

      await lan.does('start')
      for (const [at, one] of pair.entries()) await one.answer(QUESTION, knows[at] ?? false)
      await lan.does('scoreboard')
      await expect(screen.locator('.lane')).toHaveCount(2)
      await lan.does('podium')
      const [drawn = ''] = teams
      const winners = podium ?? [drawn]
      const boats = screen.locator('.berths li')
      await expect(boats).toHaveCount(winners.length)
      for (const name of winners) await expect(boats.filter({ hasText: name })).toHaveClass(/place-1/)
      for (const [at, one] of pair.entries()) await standsOnCard(one, teams[at] ?? '', knows[at] ?? false)
      await lan.does('finish')
      await lan.stands('ended')
    })
  }
})

/** The final card tells the team and its rank; a team without points has none. */
async function standsOnCard({ page, locale }: Player, team: string, won: boolean) {
  const points = locale === 'en' ? '1,000' : '1.000'
  const words = won ? say(locale, 'player_team_standing', { team, points, rank: '1' }) : say(locale, 'player_thanks')
  await expect(page.locator('.final-card')).toContainText(words)
}

test('with one phone for each team the phones are the teams, and a taken team is refused', async ({ host, people }) => {
  const show = await openShow(host, [QUESTION], { teams: 'chosen', teamNames: NAMES, onePhonePerTeam: 'on' })
  const screen = await people.projector('vi')
  await screen.goto(show.screen)
  const [sen, nuoc] = [player(await people.phone('vi'), 'vi'), player(await people.phone('vi'), 'vi')]
  for (const one of [sen, nuoc]) {
    await one.page.goto(`/play/${show.pin}`)
    await one.page.locator('select[name="team"]').selectOption('Sen')
    await expect(one.page.locator('input[name="name"]')).toHaveCount(0)
    await one.join()
    if (one === sen) await one.isIn()
  }
  await nuoc.isRefused('team_taken')
  await nuoc.page.locator('select[name="team"]').selectOption('Nước')
  await nuoc.join()
  await nuoc.isIn()
  for (const name of ['Sen', 'Nước']) await expect(screen.locator('.water')).toContainText(name)
  const lan = lead(host)
  await lan.does('start')
  await sen.answer(QUESTION, false)
  await nuoc.answer(QUESTION)
  await lan.does('scoreboard')
  await lan.does('podium')
  await expect(screen.locator('.berths li')).toHaveCount(1)
  await expect(screen.locator('.berths li')).toContainText('Nước')
  await nuoc.hasFinalCard('Nước')
  await sen.hasFinalCard('Sen')
})
