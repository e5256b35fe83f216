// Papers whose items have clocks of their own, sounds to listen to and a guess, on a phone; and a paper on a slow line.
import type { Page } from '@playwright/test'
import type { Watch } from './fixtures'
import { arrive, expect, type SeasonOf, test } from './olympic'
import { answer, awake, chosen, item } from './sitter'
import { say } from './words'

const SMALL = { viewport: { width: 360, height: 640 } }
const NAMES = { name: { vi: 'Vòng nghe', en: 'Listening' } }
const MARKS = { right: 5, wrong: -1 }
const section = (id: string, vi: string, draw: object, more: object) => ({
  id,
  name: { vi, en: id },
  draw: [draw],
  marks: MARKS,
  ...more,
})

/** Two items to listen to, then two to read; each with its clock, and no way back. */
const LISTENING = {
  id: 'nghe',
  ...NAMES,
  paper: {
    sections: [
      section('hear', 'Nghe', { count: 2, bank: 'listening', media: 'sound' }, { itemSeconds: 60, plays: 2 }),
      section('read', 'Đọc', { count: 2, bank: 'asean', kinds: ['single'] }, { itemSeconds: 60 }),
    ],
    seconds: null,
    back: false,
  },
  prediction: { question: { vi: 'Bao nhiêu người đúng hết?', en: 'How many have everything right?' } },
  ranking: ['score', 'prediction', 'time'],
}

const saved = (page: Page) => expect(page.locator('.item-state')).toHaveAttribute('data-mark', 'saved')
const opens = (page: Page) => page.locator('.to-open button[value="open"]')
const next = (page: Page) => page.locator('.pnav button[value="next"]').click()

async function starts(page: Page): Promise<void> {
  await page.locator('button[value="start"]').click()
  await page.waitForURL(/\/paper\/[\w-]+/)
  await awake(page)
}

/** How many sounds were asked for. */
const soundsOf = (watch: Watch) => new Set(watch.requests.filter((url) => url.endsWith('.mp3'))).size

test('items with clocks of their own, sounds played twice and no more, no way back, and a guess', async ({
  openSeason,
  people,
  server,
  watch,
}) => {
  const season = await openSeason('nghe', [LISTENING])
  const page = await people.phone('vi', SMALL)
  await arrive(page, season, await season.enter('Nguyễn Thị Lắng Nghe'))

  // The sound is on the phone before the clock runs.
  let held: (() => void) | undefined
  const asked = page.waitForRequest('**/media/q/*.mp3')
  await page.route('**/media/q/*.mp3', async (route) => {
    await new Promise<void>((resolve) => {
      held = resolve
    })
    await route.continue()
  })
  await starts(page)
  await item(page, 'vi', 1)
  await asked
  await expect(opens(page)).toContainText(say('vi', 'sitting_sound_loading_open'))
  await expect(page.locator('.own[role="timer"]')).toHaveCount(0)
  held?.()
  await expect(opens(page)).toContainText(say('vi', 'sitting_open_item'))
  await page.unroute('**/media/q/*.mp3')
  await opens(page).click()
  await expect(page.locator('.own[role="timer"]')).toContainText(/(1:00|0:[45]\d)/)

  // The next one's is, too, while this one is heard.
  await expect.poll(() => soundsOf(watch)).toBe(2)

  // Twice, and not a third time: not after a reload either.
  const play = page.locator('.sound button')
  await expect(page.locator('.sound')).toContainText(say('vi', 'sitting_plays', { count: '2' }))
  await play.click()
  await expect(page.locator('.sound')).toContainText(say('vi', 'sitting_plays', { count: '1' }))
  await answer(page)
  await saved(page)
  await page.reload()
  await awake(page)
  await expect(chosen(page)).toHaveCount(1)
  await expect(page.locator('.sound')).toContainText(say('vi', 'sitting_plays', { count: '1' }))
  await play.click()
  await expect(page.locator('.sound')).toContainText(say('vi', 'sitting_no_plays'))
  await expect(play).toBeDisabled()
  await page.reload()
  await awake(page)
  await expect(page.locator('.sound')).toContainText(say('vi', 'sitting_no_plays'))
  await expect(play).toBeDisabled()

  // No way back, by no address and no key.
  await next(page)
  await item(page, 'vi', 2)
  await opens(page).click()
  await expect(page.locator('.sound')).toContainText(say('vi', 'sitting_plays', { count: '2' }))
  await expect(page.locator('.pnav button[value="previous"]')).toHaveCount(0)
  await page.keyboard.press('ArrowLeft')
  await item(page, 'vi', 2)
  await page.goto(`${new URL(page.url()).pathname}?item=1`)
  await awake(page)
  await item(page, 'vi', 2)

  // Whose time is over is over, whatever is tapped: what was saved stands, the rest goes on.
  await answer(page)
  await saved(page)
  await server.leap(70_000)
  await page.reload()
  await awake(page)
  await expect(page.locator('h1')).toHaveText(say('vi', 'sitting_item_over'))
  await expect(page.locator('main')).toContainText(say('vi', 'sitting_item_over_saved'))
  await next(page)
  await item(page, 'vi', 3)
  await opens(page).click()
  await expect(page.locator('.own[role="timer"]')).toContainText(/(1:00|0:[45]\d)/)
  await answer(page)
  await saved(page)
  await next(page)
  await item(page, 'vi', 4)
  // The last one is never opened. The guess, before handing in.
  await next(page)
  const sheet = page.getByRole('dialog')
  await expect(sheet).toContainText('Bao nhiêu người đúng hết?')
  await sheet.locator('input[name="prediction"]').fill('12')
  const predicted = page.waitForResponse(
    (reply) => reply.url().endsWith('/commands') && (reply.request().postData() ?? '').includes('predict'),
  )
  await page.keyboard.press('Escape')
  expect((await predicted).ok()).toBe(true)
  await page.reload()
  await awake(page)
  await next(page)
  await expect(sheet.locator('input[name="prediction"]')).toHaveValue('12')
  await sheet.getByRole('button', { name: say('vi', 'sitting_hand_in'), exact: true }).click()
  await sheet.getByRole('button', { name: say('vi', 'sitting_hand_in_anyway') }).click()
  await expect(page.locator('h1')).toHaveText(say('vi', 'sitting_handed_in'))
  await expect(page.locator('main')).toContainText(say('vi', 'sitting_ended_answers', { count: '3', of: '4' }))
})

/** Slow 3G with a long way: bytes a second and ms. */
const SLOW = { offline: false, downloadThroughput: 50_000, uploadThroughput: 50_000, latency: 400 }

test('on a slow line an answer is acknowledged, and nothing of what was given is lost', async ({
  openSeason,
  people,
  watch,
}) => {
  const sections = [
    section('main', 'Bài thi', { count: 5, bank: 'asean', kinds: ['single'] }, {}),
    section('hear', 'Nghe', { count: 1, bank: 'listening' }, {}),
  ]
  const rounds = [{ id: 'cham', ...NAMES, paper: { sections, seconds: 900 } }]
  const season: SeasonOf = await openSeason('cham', rounds)
  const page = await people.phone('vi', SMALL)
  await arrive(page, season, await season.enter('Trần Văn Đường Xa'))
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  await network.send('Network.emulateNetworkConditions', SLOW)
  await page.locator('button[value="start"]').click()
  await page.waitForURL(/\/paper\/[\w-]+/, { timeout: 60_000 })
  // Chosen before the script has come: it is not lost either.
  await page.locator('label.ch').nth(1).click()
  await expect(page.locator('.sitting[data-awake]')).toBeVisible({ timeout: 60_000 })
  await expect(chosen(page)).toContainText('B')
  await saved(page)
  for (let number = 2; number <= 5; number++) {
    if (number === 4) expect(soundsOf(watch), 'what is heard much later waits').toBe(0)
    await next(page)
    await item(page, 'vi', number)
    await answer(page)
  }
  // Another letter before the first is acknowledged: the last one stands.
  await page.locator('label.ch').nth(2).click()
  await saved(page)
  await expect(page.locator('.saved')).toContainText(say('vi', 'sitting_saved'))
  // The paper's one clock does not wait for a sound: it comes before its item is shown.
  await expect.poll(() => soundsOf(watch)).toBe(1)
  await next(page)
  await item(page, 'vi', 6)
  await answer(page)
  // The page is left while its answer travels: it is there when one comes back.
  await page.goto(`/rounds/${season.code}/me`, { timeout: 60_000 })
  await network.send('Network.emulateNetworkConditions', {
    ...SLOW,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
  })
  await page.getByRole('link', { name: say('vi', 'rounds_continue') }).click()
  await awake(page)
  await page.locator('.pnav .narrow').click()
  await expect(page.getByRole('dialog')).toContainText(say('vi', 'sitting_hand_in_full', { count: '6' }))
  await page.getByRole('dialog').locator('a[href="?item=5"]').click()
  await expect(chosen(page)).toContainText('C')
})
