// A player on a phone: joins, answers, and sees what became of it.
import type { Page } from '@playwright/test'
import { expect } from './fixtures'
import { answering, inTongue, written } from './questions'
import { say, saying, type Tongue } from './words'

/** `page` in the hand of a player who reads `locale`. */
export function player(page: Page, locale: Tongue) {
  // While the next view is fetched the one before is still in the page, out of sight.
  const heading = page.locator('h1:visible')
  const send = page.locator('.water .btn.big')

  async function answer(id: string, right = true) {
    await asked(id)
    const doing = answering(id, locale, right)
    const tile = (text: string) =>
      page.locator('.tiles button', { has: page.locator('span', { hasText: new RegExp(`^${escaped(text)}$`) }) })
    switch (doing.does) {
      case 'tap':
        return tile(doing.text).click()
      case 'pick':
        for (const text of doing.texts) await tile(text).click()
        return send.click()
      case 'type':
        await page.locator('.typing input').fill(doing.text)
        return send.click()
      case 'arrange':
        for (const [place, text] of doing.texts.entries()) {
          const up = page.getByRole('button', { name: say(locale, 'player_move_up', { item: text }), exact: true })
          const row = page.locator('.sorting li', { has: up })
          const rows = await page.locator('.sorting li .grow').allTextContents()
          for (let at = rows.indexOf(text); at > place; at--) await up.click()
          await expect(page.locator('.sorting li').nth(place)).toContainText(text)
          await expect(row).toHaveCount(1)
        }
        return send.click()
      case 'pair':
        for (const [left, right] of doing.pairs) {
          await page.locator('.match-left', { hasText: left }).click()
          await page.locator('.match-right', { hasText: right }).click()
        }
        return send.click()
    }
  }

  /** The question is open and reads as it was written. */
  async function asked(id: string) {
    await expect(page.locator('main.asking h1')).toHaveText(inTongue(written(id).prompt, locale))
    await expect(page.locator('.water')).toBeVisible()
  }

  return {
    page,
    locale,
    answer,
    asked,
    /** Gives a name at the door of `/play/:pin`. */
    /** Without a `name`: where the team names the seat. */
    async join(name?: string) {
      if (name !== undefined) await page.locator('input[name="name"]').fill(name)
      await page.getByRole('button', { name: say(locale, 'player_join'), exact: true }).click()
    },
    /** In, and waiting for the start. */
    async isIn() {
      await expect(heading).toHaveText(say(locale, 'player_in_title'))
    },
    async isStored() {
      await expect(page.locator('.sent-state h1')).toHaveText(say(locale, 'player_sent'))
      await expect(page.locator('.sent-state p')).toHaveText(saying(locale, 'player_stored'))
    },
    /** `message`: player_right, player_wrong, … */
    async sees(message: string) {
      await expect(heading).toHaveText(say(locale, message))
    },
    async hasFinalCard(name: string) {
      await expect(page.locator('.final-card h1')).toHaveText(name)
    },
    async isReconnecting() {
      await expect(page.locator('.sheet h1')).toHaveText(say(locale, 'player_reconnecting'))
    },
    async isBack() {
      await expect(page.locator('.sheet')).toHaveCount(0, { timeout: 20_000 })
    },
    /** Why the page says no. */
    async isRefused(code: string) {
      await expect(page.locator('.refused p, .said')).toHaveText(say(locale, `error_${code}`))
    },
  }
}
export type Player = ReturnType<typeof player>

/** A new phone of `locale` that joins the show behind `pin` as `name`. */
export async function joined(page: Page, locale: Tongue, pin: string, name: string): Promise<Player> {
  const one = player(page, locale)
  await page.goto(`/play/${pin}`)
  await one.join(name)
  return one
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
