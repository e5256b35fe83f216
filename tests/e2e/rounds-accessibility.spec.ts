// The pages of contestants as axe sees them, in both schemes: nothing serious, nothing critical.
import type { BrowserContextOptions } from '@playwright/test'
import { isFine } from './axe'
import { expect, test } from './fixtures'
import { answer, awake, begin, register, SEASON } from './sitter'
import { say } from './words'

/** Colours are measured where they come to rest. */
const STILL: BrowserContextOptions = { reducedMotion: 'reduce' }

for (const colorScheme of ['light', 'dark'] as const)
  test(`rounds, registration, the paper in every kind, and its review, ${colorScheme}`, async ({ people }) => {
    test.slow()
    const page = await people.phone('vi', { ...STILL, colorScheme, viewport: { width: 360, height: 640 } })
    const laptop = await people.laptop('en', { ...STILL, colorScheme })
    for (const path of [
      '/rounds',
      SEASON,
      ...['regulations', 'register', 'register?division=upper', 'enter', 'practice'].map((one) => `${SEASON}/${one}`),
    ]) {
      await page.goto(path)
      await isFine(page, `${path}, phone`)
    }
    await register(page, 'vi', 'Đặng Thị Rõ Ràng')
    await isFine(page, 'slip')
    await page.goto(`${SEASON}/me?erase=1`)
    await isFine(page, 'own page')
    await begin(page)
    await awake(page)
    const kinds = new Set<string>()
    for (let number = 1; number <= 20; number++) {
      const kind = await page.locator('fieldset.chs, #written, .sorting, .pairs').first().getAttribute('class')
      await answer(page)
      if (!kinds.has(kind ?? '')) await isFine(page, `item of ${kind}`)
      kinds.add(kind ?? '')
      await page.locator('.pnav button[value="next"]').click()
    }
    expect(kinds.size).toBeGreaterThan(2)
    await expect(page.getByRole('dialog')).toBeVisible()
    await isFine(page, 'handing in')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('vi', 'sitting_hand_in'), exact: true })
      .click()
    await expect(page.locator('h1')).toHaveText(say('vi', 'sitting_handed_in'))
    await isFine(page, 'handed in')

    await laptop.goto(`${SEASON}/practice`)
    await laptop
      .getByRole('button', { name: say('en', 'rounds_practise_start') })
      .first()
      .click()
    await awake(laptop)
    await answer(laptop)
    await isFine(laptop, 'paper on a laptop')
    await laptop.keyboard.press('Escape')
    await laptop.locator('.ph .b.main').click()
    await laptop
      .getByRole('dialog')
      .getByRole('button', { name: say('en', 'sitting_hand_in'), exact: true })
      .click()
    await isFine(laptop, 'asked once more')
    await laptop.getByRole('button', { name: say('en', 'sitting_hand_in_anyway') }).click()
    await laptop.getByRole('link', { name: say('en', 'sitting_see_review') }).click()
    await expect(laptop.locator('h1')).toHaveText(say('en', 'rounds_review_title'))
    await isFine(laptop, 'review')
  })
