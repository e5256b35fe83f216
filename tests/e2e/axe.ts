// What axe finds on a page.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './fixtures'

/** Fails unless axe finds nothing serious and nothing critical on `page`; `where` names it in the message. */
export async function isFine(page: Page, where: string): Promise<void> {
  // Half a megabyte of axe is parsed once for each document, and nothing is written down about what passes.
  const there = await page.evaluate(() => 'axe' in window)
  const { violations } = await new AxeBuilder({ page, ...(there && { axeSource: 'void 0' }) })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze()
  const found = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target, html }) => `${target} ${html}`).join(' | ')}`)
  expect.soft(found, where).toEqual([])
}
