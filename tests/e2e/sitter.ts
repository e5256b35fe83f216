// A contestant in a browser: registers, starts, answers whatever is asked.
import { expect, type Locator, type Page } from '@playwright/test'
import { say, type Tongue } from './words'

export const SEASON = '/rounds/english-olympic-tay-ninh'

export interface Sitter {
  code: string
  digits: string
}

/** Registers at the demo season through its form as somebody of 16 or more, and stands on the slip; `name` must be letters. */
export async function register(page: Page, locale: Tongue, name: string): Promise<Sitter> {
  await page.goto(SEASON)
  await page.getByRole('link', { name: say(locale, 'rounds_register'), exact: true }).click()
  await page.locator('a[href$="division=upper"]').click()
  await page.locator('input[name="name"]').fill(name)
  const unit = page.locator('select[name="unit"]')
  await unit.selectOption({ index: 2 })
  await page.locator('select[name="grade"]').selectOption('12')
  await page.locator('input[name="take_part"]').check()
  await page.locator('main form button[type="submit"]').click()
  await expect(page.locator('h1')).toHaveText(say(locale, 'rounds_registered'))
  const code = ((await page.locator('[data-slip="code"]').textContent()) ?? '').trim()
  const digits = ((await page.locator('[data-slip="secret"]').textContent()) ?? '').replace(/\s/g, '')
  expect(code).toMatch(/^[A-Z0-9]{6}$/)
  expect(digits).toMatch(/^\d{6}$/)
  return { code, digits }
}

/** From anywhere to the first item of a new paper. */
export async function begin(page: Page): Promise<void> {
  await page.goto(`${SEASON}/me`)
  await page.locator('button[value="start"]').click()
  await page.waitForURL(/\/paper\/[\w-]+/)
}

/** Waits until the page of a paper works by its script. */
export const awake = (page: Page) => expect(page.locator('.sitting[data-awake]')).toBeVisible()

const next = (page: Page) => page.locator('.pnav button[value="next"]')

/** Answers the item that is shown, whatever its kind; the first choice where there is one. */
export async function answer(page: Page): Promise<void> {
  const choice = page.locator('label.ch').first()
  const written = page.locator('#written')
  const order = page.locator('.sorting')
  await expect(page.locator('#prompt')).toBeVisible()
  // It comes after all that can be answered: what is counted below is the whole.
  await expect(page.locator('.item-state')).toBeAttached()
  if (await choice.count()) await choice.click()
  else if (await written.count()) await written.fill('12')
  else if (await order.count()) await order.locator('xpath=following-sibling::button').click()
  else
    for (const [index, select] of (await page.locator('.pairs select').all()).entries())
      await select.selectOption({ index: index + 1 })
}

export const item = (page: Page, locale: Tongue, number: number): Promise<void> =>
  expect(page.locator('.no')).toHaveText(say(locale, 'sitting_item', { number: `${number}` }))

/** Answers the shown item and goes to the next one. */
export async function answerAndGo(page: Page): Promise<void> {
  await answer(page)
  await next(page).click()
}

/** What is chosen in the item that is shown. */
export const chosen = (page: Page): Locator => page.locator('label.ch:has(input:checked)')

/** The next page shows `number` of the items. */
export async function goTo(page: Page, number: number): Promise<void> {
  await page.locator('.pnav .narrow').click()
  await page.getByRole('dialog').locator(`a[href="?item=${number}"]`).click()
}
