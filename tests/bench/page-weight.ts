// What a phone loads to play: everything the player's page asks for until the first answer is given.
import { get } from 'node:http'
import { chromium } from '@playwright/test'
import { findBrowser } from '../../scripts/browser.mjs'
import { pause } from './programs'
import { prepareShow, someQuestions } from './show-data'
import { hostOf, startServer } from './stages'

export interface PageWeight {
  /** Bytes as sent, gzip: HTML, scripts and styles … */
  code: number
  /** … and fonts besides … */
  withFonts: number
  /** … and all the rest (icons, pictures). */
  everything: number
  requests: number
}

/** ms. */
const THINKING = 3_000

/** Bytes of the body of `address` for a browser that takes gzip. */
function gzipBytes(address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': 'gzip', accept: '*/*', 'accept-language': 'vi' } }, (reply) => {
      let bytes = 0
      reply.on('data', (part: Buffer) => {
        bytes += part.length
      })
      reply.on('end', () => resolve(bytes))
      reply.on('error', reject)
    }).on('error', reject)
  })
}

/** Plays up to the first answer in a browser; null where none is installed. */
export async function measurePage(template: string): Promise<PageWeight | null> {
  const executablePath = findBrowser()
  if (!executablePath) return null
  const prepared = await prepareShow(template, await someQuestions(1))
  const { program, address } = await startServer(prepared)
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const host = await hostOf(address, prepared)
    const page = await (await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'vi-VN' })).newPage()
    const loaded = new Map<string, string>()
    page.on('response', (reply) => {
      if (reply.url().startsWith(address)) loaded.set(reply.url(), reply.request().resourceType())
    })
    await page.goto(`${address}/play/${prepared.pin}`)
    await page.locator('input[name=name]').fill('An')
    await page.locator('input[name=name]').press('Enter')
    await host.until(({ players }) => players === 1)
    await host.next()
    await host.until(({ phase }) => phase === 'question')
    const choice = page.locator('button.answer:not([disabled])').first()
    await choice.waitFor({ timeout: 15_000 })
    // A player thinks for as long; what is loaded after the answer is not counted.
    await pause(THINKING)
    const needed = [...loaded]
    await choice.click()
    await host.until(({ answered }) => answered === 1)
    host.leave()
    const weight: PageWeight = { code: 0, withFonts: 0, everything: 0, requests: 0 }
    for (const [url, type] of needed) {
      if (type === 'websocket') continue
      const bytes = await gzipBytes(url)
      const code = type === 'document' || type === 'script' || type === 'stylesheet'
      weight.requests++
      weight.everything += bytes
      if (code) weight.code += bytes
      if (code || type === 'font') weight.withFonts += bytes
    }
    return weight
  } finally {
    await browser.close()
    await program.end()
  }
}
