/**
 * Makes the icons of the app from the mark in public/shapes.svg: favicon.svg, and the PNGs that phones put on their home
 * screen. Only authors run it: `CHROMIUM=/usr/bin/chromium node scripts/icons.mjs` (without CHROMIUM: Playwright's own).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'public')
// A picture cannot read the page's variables: night and foam of app/styles/tokens.css, as values.
const NIGHT = '#08283A'
const FOAM = '#EAF6F2'

const sprite = readFileSync(join(folder, 'shapes.svg'), 'utf8')
const mark = /<symbol id="mark"[^>]*>(.*?)<\/symbol>/s.exec(sprite)?.[1]?.replace('var(--mark-dot,#FFC94A)', '#FFC94A')
if (!mark) throw new Error('public/shapes.svg has no symbol named mark')

/** The mark of 48 × 48 on night, `part` of the width of the icon; `corner` is the radius of the corners. */
function icon(part, corner) {
  const margin = (48 - 48 * part) / 2
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="${corner}" fill="${NIGHT}"/><g transform="translate(${margin} ${margin}) scale(${part})" color="${FOAM}">${mark}</g></svg>\n`
}

writeFileSync(join(folder, 'favicon.svg'), icon(0.75, 11))

// Phones cut their own shape out of the square and keep the middle four fifths of it.
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox'] })
for (const size of [192, 512]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${icon(0.58, 0)}`)
  await page.screenshot({ path: join(folder, `icon-${size}.png`) })
  await page.close()
}
await browser.close()
