// The ground that every page stands on: languages, refusals, files, headers.
import type { Page } from '@playwright/test'
import { expect, signIn, test } from './fixtures'

test('the home page speaks the language of the browser', async ({ people }) => {
  for (const [locale, lang] of [
    ['vi', 'vi'],
    ['en', 'en'],
    ['km', 'km'],
  ] as const) {
    const page = await people.phone(locale)
    await page.goto('/')
    await expect(page.locator('html')).toHaveAttribute('lang', lang)
  }
})

/** On a phone the languages are behind the globe. */
async function chooseLanguage(page: Page, locale: string) {
  const globe = page.locator('header summary').first()
  if (await globe.isVisible()) await globe.click()
  await page.locator(`button[name="locale"][value="${locale}"]:visible`).first().click()
}

test('the language changes in place, without a reload, and is remembered', async ({ people }) => {
  const page = await people.phone('vi')
  await page.goto('/sign-in')
  const title = await page.title()
  await page.evaluate(() => document.body.setAttribute('data-same-page', ''))
  await chooseLanguage(page, 'km')
  await expect(page.locator('html')).toHaveAttribute('lang', 'km')
  await expect(page).not.toHaveTitle(title)
  await expect(page.locator('body[data-same-page]')).toHaveCount(1)
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'km')
})

test('without JavaScript the language changes too, and the page stays', async ({ people }) => {
  const page = await people.phone('vi', { javaScriptEnabled: false })
  await page.goto('/sign-in')
  await chooseLanguage(page, 'en')
  await expect(page).toHaveURL(/\/sign-in$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('an address that is no page says so in the language of the browser', async ({ people, watch }) => {
  watch.allow(/404/)
  const page = await people.phone('en')
  const response = await page.goto('/no/such/page')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible()
  await page.getByRole('link', { name: 'Go to the home page' }).click()
  await expect(page).toHaveURL(/\/$/)
})

test('the demo host signs in', async ({ people }) => {
  const page = await people.laptop()
  await signIn(page)
  await expect(page).toHaveURL(/\/shows$/)
})

test('pages are kept fresh, files with a hash are kept for ever', async ({ page, request }) => {
  const response = await page.goto('/')
  expect(response?.headers()['cache-control']).toBe('private, no-cache')
  const sheet = await page.locator('link[rel="stylesheet"]').first().getAttribute('href')
  const file = await request.get(sheet ?? '')
  expect(file.headers()['cache-control']).toContain('immutable')
  expect(file.headers()['content-encoding']).toMatch(/^(br|gzip)$/)
})

test('another site can neither frame a page nor run a script in it', async ({ page, watch }) => {
  watch.allow(/Content Security Policy/)
  const response = await page.goto('/')
  const policy = response?.headers()['content-security-policy'] ?? ''
  expect(policy).toContain("frame-ancestors 'none'")
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.injected = true'
    document.body.append(script)
    return 'injected' in window
  })
  expect(ran).toBe(false)
})
