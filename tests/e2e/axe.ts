// What axe finds on a page.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './fixtures'

interface Routed {
  __remixRouter?: { state: { navigation: { state: string }; revalidation: string } }
}

/** Waits until nothing is under way on `page`: meanwhile buttons are pale, and come back while axe looks at them. */
async function rests(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const { state } = (window as Routed).__remixRouter ?? {}
    return !state || (state.navigation.state === 'idle' && state.revalidation === 'idle')
  })
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
}

/** Fails unless axe finds nothing serious and nothing critical on `page`; `where` names it in the message. `rules`: only these. */
export async function isFine(page: Page, where: string, rules?: string[]): Promise<void> {
  await rests(page)
  // Half a megabyte of axe is parsed once for each document, nothing is written down about what passes, and style sheets
  // are not fetched and parsed again for a rule that is off.
  const there = await page.evaluate(() => 'axe' in window)
  const { violations } = await new AxeBuilder({ page, ...(there && { axeSource: 'void 0' }) })
    .setLegacyMode()
    .options({
      resultTypes: ['violations'],
      preload: false,
      ...(rules && { runOnly: { type: 'rule', values: rules } }),
    })
    .analyze()
  const found = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target, html }) => `${target} ${html}`).join(' | ')}`)
  expect.soft(found, where).toEqual([])
}
