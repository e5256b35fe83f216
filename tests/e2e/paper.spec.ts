// A paper on phones: by forms alone, over a bad line, on another device, by keyboard, to the end of its time.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { answer, answerAndGo, awake, begin, chosen, goTo, item, register, SEASON } from './sitter'
import { say, saying } from './words'

const SMALL = { viewport: { width: 360, height: 640 } }
const saved = (page: Page, locale: 'vi' | 'en' = 'vi') =>
  expect(page.locator('.saved')).toContainText(say(locale, 'sitting_saved'))

test('a whole paper without a script: registered, sat, flagged, looked over and handed in', async ({ people }) => {
  test.slow()
  const page = await people.phone('vi', { ...SMALL, javaScriptEnabled: false })
  await register(page, 'vi', 'Nguyễn Thị Không Mạng')
  await page.getByRole('link', { name: say('vi', 'rounds_to_me') }).click()
  await page.locator('button[value="start"]').click()
  await item(page, 'vi', 1)
  await page.locator('button[value="flag"]').click()
  await expect(page.locator('button[value="unflag"]')).toHaveText(say('vi', 'sitting_flag_on'))
  for (let number = 1; number <= 20; number++) {
    await item(page, 'vi', number)
    await answerAndGo(page)
  }
  await expect(page.locator('h1')).toHaveText(say('vi', 'sitting_hand_in_title'))
  await expect(page.locator('.said')).toContainText(say('vi', 'sitting_hand_in_full', { count: '20' }))
  await expect(page.locator('.said')).toContainText(say('vi', 'sitting_hand_in_flagged', { count: '1' }))
  // Back to one item: what was saved is there, and can be taken back.
  await page.locator('.grid30 a[href="?item=1"]').click()
  await expect(page.locator('input[name="value"]:checked')).not.toHaveCount(0)
  await page.locator('button[value="clear"]').click()
  await expect(page.locator('input[name="value"]:checked')).toHaveCount(0)
  await page.locator('button[value="overview"]').click()
  await expect(page.locator('.said')).toContainText(say('vi', 'sitting_hand_in_blank', { count: '1' }))
  // With a blank it is asked once more, also without a script.
  await page.locator('.hand-in button[value="hand_in"]').click()
  await expect(page.getByRole('alert')).toContainText(say('vi', 'sitting_hand_in_sure', { count: '1' }))
  await page.getByRole('button', { name: say('vi', 'sitting_hand_in_anyway') }).click()
  await expect(page.locator('h1')).toHaveText(say('vi', 'sitting_handed_in'))
  await expect(page.locator('main')).toContainText(say('vi', 'sitting_ended_answers', { count: '19', of: '20' }))
  await page.getByRole('link', { name: say('vi', 'sitting_to_me') }).click()
  await expect(page.locator('#online')).toContainText(say('vi', 'rounds_handed_in'))
})

test('answers given without a line stay on the phone, over a reload, and are saved when it is back', async ({
  people,
  watch,
}) => {
  watch.allow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/)
  const page = await people.phone('vi', SMALL)
  await register(page, 'vi', 'Trần Văn Sóng Yếu')
  await begin(page)
  await awake(page)
  await answer(page)
  await saved(page)
  await expect(page.locator('.item-state')).toHaveAttribute('data-mark', 'saved')
  const cut = (route: { abort(): Promise<void> }) => route.abort()
  await page.route('**/commands', cut)
  await page.locator('.pnav button[value="next"]').click()
  await answerAndGo(page)
  await answerAndGo(page)
  await expect(page.locator('.saved')).toContainText(say('vi', 'sitting_kept', { count: '2' }))
  await expect(page.locator('.banner')).toContainText(say('vi', 'sitting_offline_text'))
  await page.reload()
  await awake(page)
  await goTo(page, 2)
  await expect(page.locator('.item-state')).toHaveAttribute('data-mark', 'kept')
  await expect(page.getByRole('button', { name: say('vi', 'sitting_try_now') })).toBeVisible()
  await page.unroute('**/commands', cut)
  // Unless the page has tried by itself in this very moment, and the button is gone.
  await page.locator('.banner button').evaluateAll((buttons) => (buttons[0] as HTMLElement | undefined)?.click())
  await saved(page)
  await expect(page.locator('.item-state')).toHaveAttribute('data-mark', 'saved')
  // The server has them: the same paper as it renders it, on a page without a script.
  const plain = await people.phone('vi', {
    ...SMALL,
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  })
  await plain.goto(`${new URL(page.url()).pathname}?page=hand_in`)
  await expect(plain.locator('.said')).toContainText(say('vi', 'sitting_hand_in_blank', { count: '17' }))
})

test('before the script has come the page promises nothing, and what was answered then is kept', async ({ people }) => {
  const page = await people.phone('vi', SMALL)
  await register(page, 'vi', 'Lê Thị Mạng Chậm')
  let come = () => {}
  const script = new Promise<void>((resolve) => {
    come = resolve
  })
  await page.route('**/assets/*.js', async (route) => {
    await script
    await route.continue()
  })
  // Pages wait for their scripts to be loaded, and here these wait for the answer.
  await page.goto(`${SEASON}/me`, { waitUntil: 'commit' })
  await page.locator('button[value="start"]').click({ noWaitAfter: true })
  await page.waitForURL(/\/paper\/[\w-]+/, { waitUntil: 'commit' })
  await expect(page.locator('.until')).toHaveText(saying('vi', 'sitting_until'))
  await expect(page.locator('.saved')).toHaveCount(0)
  await answer(page)
  come()
  await awake(page)
  await expect(chosen(page)).toHaveCount(1)
  await saved(page)
  await expect(page.locator('.item-state')).toHaveAttribute('data-mark', 'saved')
  await page.unroute('**/assets/*.js')
  await page.reload()
  await awake(page)
  await expect(chosen(page)).toHaveCount(1)
})

test('another device takes over, the first one says so, and gets it back on demand', async ({ people }) => {
  const first = await people.phone('vi', SMALL)
  const { code, digits } = await register(first, 'vi', 'Lê Thị Hai Máy')
  await begin(first)
  await awake(first)
  await answer(first)
  await saved(first)
  const paper = new URL(first.url()).pathname

  const second = await people.laptop('en')
  await second.goto(paper)
  await second.locator('input[name="code"]').fill(code.toLowerCase())
  await second.locator('input[name="digits"]').fill(digits)
  await second.locator('main button[type="submit"]').click()
  await expect(second).toHaveURL(new RegExp(`${paper}(\\?|$)`))
  await expect(second.locator('h1')).toHaveText(say('en', 'sitting_elsewhere'))
  await second.getByRole('button', { name: say('en', 'sitting_take_over') }).click()
  await awake(second)
  await second.locator('.ov a[href="?item=1"]').click()
  await item(second, 'en', 1)
  await expect(chosen(second)).toHaveCount(1)

  await goTo(first, 2)
  await answer(first)
  await expect(first.locator('h1')).toHaveText(say('vi', 'sitting_elsewhere'))
  await first.getByRole('button', { name: say('vi', 'sitting_take_over') }).click()
  await awake(first)
  // What was only on this phone is sent now.
  await goTo(first, 2)
  await expect(first.locator('.item-state')).toHaveAttribute('data-mark', 'saved')
})

test('a paper by keyboard alone', async ({ people }) => {
  const page = await people.laptop('en')
  await register(page, 'en', 'Phạm Văn Bàn Phím')
  await begin(page)
  await awake(page)
  const { keyboard } = page
  await keyboard.press('b')
  await expect(chosen(page)).toContainText('B')
  await keyboard.press('Shift+F')
  await expect(page.locator('.flg')).toHaveAttribute('aria-pressed', 'true')
  await keyboard.press('ArrowRight')
  await item(page, 'en', 2)
  await expect(page.locator('#prompt')).toBeFocused()
  await keyboard.press('1')
  await expect(chosen(page)).toContainText('A')
  await keyboard.press('p')
  await item(page, 'en', 1)
  await expect(chosen(page)).toContainText('B')
  await keyboard.press('?')
  await expect(page.getByRole('dialog')).toContainText(say('en', 'sitting_keys_choose'))
  await keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  for (let number = 2; number <= 20; number++) await keyboard.press('n')
  await item(page, 'en', 20)
  await keyboard.press('n')
  await expect(page.getByRole('dialog')).toContainText(say('en', 'sitting_hand_in_blank', { count: '18' }))
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('en', 'sitting_hand_in'), exact: true })
    .focus()
  await keyboard.press('Enter')
  await expect(page.getByRole('link', { name: say('en', 'sitting_back_to_paper') })).toBeFocused()
  await page.getByRole('button', { name: say('en', 'sitting_hand_in_anyway') }).click()
  await expect(page.locator('h1')).toHaveText(say('en', 'sitting_handed_in'))
})

test('the server’s clock counts, whatever the phone’s says, and at the end the paper hands itself in', async ({
  people,
}) => {
  const page = await people.phone('vi', SMALL)
  await page.addInitScript(() => {
    const honest = Date.now
    Date.now = () => honest() + 5 * 3_600_000
  })
  await register(page, 'vi', 'Võ Thị Đồng Hồ')
  await begin(page)
  await awake(page)
  await expect(page.getByRole('timer')).toHaveText(/^(10:00|9:[45]\d)$/)
  await answer(page)
  await saved(page)
  // From here the server's answers say that two seconds are left; when they are over the paper is ended, as by its time.
  let ends = 0
  await page.route('**/commands', async (route) => {
    const { commands } = route.request().postDataJSON() as { commands: unknown[] }
    const over = ends > 0 && Date.now() >= ends
    const sent = over ? [...commands, { type: 'hand_in' }] : commands
    const response = await route.fetch({ postData: JSON.stringify({ commands: sent }) })
    const reply = (await response.json()) as { now: number; view: { ended: object } | null }
    if (ends === 0) ends = Date.now() + 2_000
    const deadline = reply.now + (ends - Date.now())
    const view = reply.view && { ...reply.view, deadline, ended: { ...reply.view.ended, how: 'time' } }
    await route.fulfill({ json: { ...reply, deadline, view } })
  })
  await goTo(page, 2)
  await answer(page)
  await expect(page.locator('h1')).toHaveText(say('vi', 'sitting_handed_in'))
  await expect(page.locator('main')).toContainText(say('vi', 'sitting_ended_time'))
})

test('a practice paper needs no registration and shows its answers at once', async ({ people }) => {
  const page = await people.phone('km', SMALL)
  await page.goto(`${SEASON}/practice`)
  await page
    .getByRole('button', { name: say('km', 'rounds_practise_start') })
    .first()
    .click()
  await awake(page)
  await answer(page)
  await page.locator('.pnav .narrow').click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('km', 'sitting_hand_in'), exact: true })
    .click()
  await page.getByRole('button', { name: say('km', 'sitting_hand_in_anyway') }).click()
  await expect(page.locator('h1')).toHaveText(say('km', 'sitting_handed_in'))
  await page.getByRole('link', { name: say('km', 'sitting_see_review') }).click()
  await expect(page.locator('h1')).toHaveText(say('km', 'rounds_review_title'))
  await expect(page.locator('ol > li').first()).toContainText(saying('km', 'rounds_source'))
  // It belongs to this phone alone.
  const other = await people.phone('km', SMALL)
  const answered = await other.request.get(new URL(page.url()).pathname.replace('/review', ''))
  expect(answered.status()).toBe(404)
})
