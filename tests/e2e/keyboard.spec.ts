// A whole show by keyboard alone, with double points, a language changed in the middle, and somebody who comes late.
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { lead, openShow, type Phase, type Step } from './host'
import { joined, player } from './player'
import { answering, EVERY_KIND, inTongue, written } from './questions'
import { say } from './words'

const FAR = 60
const ofKind = (kind: string) => EVERY_KIND.find((id) => written(id).kind === kind) ?? ''
const [DOUBLE, SEVERAL, ORDER] = [ofKind('single'), ofKind('several'), ofKind('order')]

/** Tab until `wanted` has the focus. */
async function tabTo(page: Page, wanted: Locator) {
  await expect(wanted).toBeVisible()
  for (let at = 0; at < FAR; at++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${wanted}`)
}

async function presses(page: Page, wanted: Locator) {
  await tabTo(page, wanted)
  await page.keyboard.press('Enter')
}

/** Presses the digit of each choice that reads as one of `texts`. */
async function digits(page: Page, texts: readonly string[]) {
  const tiles = await page
    .locator('.tiles button')
    .evaluateAll((buttons) => buttons.map((one) => [...one.querySelectorAll('span')].map((span) => span.textContent)))
  for (const text of texts) {
    const at = tiles.findIndex((words) => words.includes(text))
    expect(at, text).toBeGreaterThanOrEqual(0)
    await page.keyboard.press(String(at + 1))
  }
}

const seconds = async (page: Page) => Number(await page.locator('.moon').textContent())

test('host and player need nothing but keys', async ({ host, people }) => {
  const show = await openShow(host, [DOUBLE, SEVERAL, ORDER], {
    double: DOUBLE,
    scoring: 'accuracy',
    seconds: '60',
    streakBonus: null,
  })
  const screen = await people.projector('vi')
  await screen.goto(show.screen)
  const { page, ...vy } = player(await people.laptop('vi'), 'vi')
  const lan = lead(host)
  const space = async (step: Step, phase: Phase) => {
    await expect(host.locator('[data-next]')).toContainText(say('vi', `host_step_${step}`))
    await expect(host.locator('[data-next]')).toBeEnabled()
    await host.keyboard.press('Space')
    await lan.stands(phase)
  }

  await page.goto(`/play/${show.pin}`)
  await tabTo(page, page.locator('input[name="name"]'))
  await page.keyboard.type('Vy')
  await page.keyboard.press('Enter')
  await vy.isIn()

  await test.step('the right answer of what comes is shown when the host asks for it, and that is remembered', async () => {
    const right = host.locator('.host-right-side .host-mini .ok')
    await expect(host.locator('.host-right-side .host-mini')).toBeVisible()
    await expect(right).toHaveCount(0)
    await host.keyboard.press('a')
    await expect(right).toHaveCount(1)
    await host.reload()
    await expect(right).toHaveCount(1)
    await host.keyboard.press('a')
    await expect(right).toHaveCount(0)
  })

  await test.step('double points are announced to everybody, and counted', async () => {
    await expect(host.locator('.run-sheet .double')).toHaveCount(1)
    await lan.pausesCountdown('start', () => host.keyboard.press('Space'))
    await expect(screen.locator('.coming .double')).toHaveText(say('vi', 'screen_double'))
    await expect(page.locator('.coming .double')).toHaveText(say('vi', 'player_double'))
    await host.keyboard.press('p')
    await vy.asked(DOUBLE)
    await expect(page.locator('.pill.double')).toHaveText(say('vi', 'player_double'))
    const doing = answering(DOUBLE, 'vi', true)
    await digits(page, doing.does === 'tap' ? [doing.text] : [])
    await vy.sees('player_right')
    await expect(page.locator('.gain')).toHaveText('+2.000')
  })

  const late = await joined(await people.phone('en'), 'en', show.pin, 'Late Lan')
  await test.step('who comes at the reveal is not told to have missed it', async () => {
    await late.sees('player_before_you')
    await space('scoreboard', 'scoreboard')
    await late.sees('player_no_points')
    await expect(late.page.locator('.standing .stats')).toContainText('–')
    await expect(screen.locator('.lane', { hasText: 'Late Lan' }).locator('.rk')).toHaveText('–')
  })

  await test.step('a language changed in the middle keeps the choice and the clock', async () => {
    await space('ask', 'countdown')
    await vy.asked(SEVERAL)
    const doing = answering(SEVERAL, 'vi', true)
    const texts = doing.does === 'pick' ? doing.texts : []
    await digits(page, texts)
    const picked = page.locator('.tiles [aria-pressed="true"]')
    await expect(picked).toHaveCount(texts.length)
    const before = await seconds(page)
    await presses(page, page.getByRole('button', { name: say('vi', 'player_menu') }))
    // Behind the menu a digit chooses nothing.
    await page.keyboard.press('1')
    await presses(page, page.locator('.tongues button[lang="en"]'))
    await presses(page, page.getByRole('button', { name: say('en', 'player_close') }))
    await player(page, 'en').asked(SEVERAL)
    await expect(picked).toHaveCount(texts.length)
    const question = written(SEVERAL)
    const chosen = question.kind === 'several' ? question.choices.filter(({ id }) => question.right.includes(id)) : []
    for (const { text } of chosen) await expect(picked.filter({ hasText: inTongue(text, 'en') })).toHaveCount(1)
    const after = await seconds(page)
    expect(after).toBeLessThanOrEqual(before)
    expect(Math.abs(after - (await seconds(screen))), 'the same clock as the screen').toBeLessThanOrEqual(1)
    await presses(page, page.locator('.water .btn.big'))
    await player(page, 'en').isStored()
    await space('close', 'reveal')
    await player(page, 'en').sees('player_right')
    await late.sees('player_unanswered')
  })

  await test.step('things are put in order by the arrows', async () => {
    await space('scoreboard', 'scoreboard')
    await space('ask', 'countdown')
    await player(page, 'en').asked(ORDER)
    const doing = answering(ORDER, 'en', true)
    const wanted = doing.does === 'arrange' ? doing.texts : []
    const rows = page.locator('.sorting li .grow')
    for (const [place, item] of wanted.entries()) {
      const from = (await rows.allTextContents()).indexOf(item)
      if (from <= place) continue
      await tabTo(page, page.getByRole('button', { name: say('en', 'player_move_up', { item }), exact: true }))
      for (let at = from; at > place; at--) await page.keyboard.press('ArrowUp')
      await expect(rows.nth(place)).toHaveText(item)
    }
    await presses(page, page.locator('.water .btn.big'))
    await player(page, 'en').isStored()
    await space('close', 'reveal')
    await player(page, 'en').sees('player_right')
  })

  await space('scoreboard', 'scoreboard')
  await space('podium', 'podium')
  await expect(screen.locator('.berths li')).toHaveCount(1)
  await expect(page.locator('.view.final')).toContainText(say('en', 'player_all_right'))
  await expect(page.locator('.final .stats')).toContainText('4,000')
  // Two of the three questions were asked since Lan came.
  await expect(late.page.locator('.final .stats')).toContainText('0 / 2')
  await expect(late.page.locator('.final-card')).toContainText(say('en', 'player_thanks'))
  await space('finish', 'ended')
  await expect(host.locator('.host-right-side')).toContainText(say('vi', 'host_next_over'))
})
