// One certificate: letterhead, title, name, what for, and at the foot the register number and the place to sign.
// @ts-check
import { Path2D } from '@napi-rs/canvas'
import { encode } from 'uqr'
import { PRINT, TOKENS } from './colours.mjs'
import { fitText, KHMER } from './fit.mjs'
import { font } from './fonts.mjs'
import { disc, drawScene, SHEET } from './scene.mjs'

/** @typedef {import('@napi-rs/canvas').SKRSContext2D} Context */
/** @typedef {import('./fonts.mjs').Weight} Weight */
/** @typedef {import('../certificate-words').CertificatePage} CertificatePage */
/** @typedef {{ text: string, weight: Weight, steps: import('./fit.mjs').Steps, colour: string, gap: number, leading: number, tight?: number, after?: 'rule' }} Line */

const MIDDLE = SHEET.width / 2
const TOP = 118
const BOTTOM = 580
const WIDTH = 880
const RULE = { above: 8, below: 10 }
/** From the middle of a line of text to its baseline, by the size: half of what stands above it less what hangs below. */
const BASELINE = 0.3675

/** @param {CertificatePage} page @returns {Line[]} */
function linesOf({ locale, title, subtitle, lead, name, unit, award, event, detail }) {
  const khmer = locale === 'km'
  const leading = khmer ? 1.55 : 1.3
  /** @type {(Line | null)[]} */
  const lines = [
    {
      text: title,
      weight: 800,
      steps: [
        [58, 1],
        [48, 1],
      ],
      colour: TOKENS.deep,
      gap: khmer ? 6 : 18,
      leading: khmer ? 1.5 : 1.15,
      tight: khmer ? 0 : -0.015,
    },
    subtitle ? { text: subtitle, weight: 400, steps: [[20, 1]], colour: TOKENS.quiet, gap: 8, leading } : null,
    { text: lead, weight: 400, steps: [[19, 1]], colour: TOKENS.quiet, gap: khmer ? 0 : 14, leading },
    {
      text: name,
      weight: 800,
      steps: [
        [56, 1],
        [50, 1],
        [44, 1],
        [38, 1],
        [38, 2],
        [32, 2],
        [27, 2],
        [22, 2],
      ],
      colour: TOKENS.ink,
      gap: 4,
      leading: KHMER.test(name) ? 1.6 : 1.25,
      tight: KHMER.test(name) ? 0 : -0.01,
      after: 'rule',
    },
    {
      text: unit,
      weight: 400,
      steps: [
        [19, 1],
        [17, 1],
        [17, 2],
        [15, 2],
      ],
      colour: TOKENS.ink,
      gap: 0,
      leading,
    },
    {
      text: award,
      weight: 800,
      steps: [
        [32, 1],
        [28, 1],
        [24, 1],
        [22, 2],
      ],
      colour: PRINT.award,
      gap: khmer ? 8 : 16,
      leading,
    },
    {
      text: event,
      weight: 600,
      steps: [
        [21, 1],
        [19, 1],
        [19, 2],
        [16, 2],
      ],
      colour: TOKENS.ink,
      gap: 2,
      leading,
    },
    detail
      ? {
          text: detail,
          weight: 400,
          steps: [
            [17, 1],
            [15, 1],
            [14, 2],
          ],
          colour: TOKENS.quiet,
          gap: 6,
          leading,
        }
      : null,
  ]
  return lines.filter((line) => line !== null)
}

/** @param {Context} ctx @param {CertificatePage} page */
function drawBody(ctx, page) {
  const fitted = linesOf(page).map((line) => ({ ...line, ...fitText(ctx, line.text, line.weight, WIDTH, line.steps) }))
  const rule = RULE.above + RULE.below
  const height = fitted.reduce(
    (sum, { gap, size, leading, lines, after }) => sum + gap + lines.length * size * leading + (after ? rule : 0),
    0,
  )
  const scale = Math.min(1, (BOTTOM - TOP) / height)
  let y = TOP
  for (const { lines, size, weight, leading, gap, colour, tight = 0, after } of fitted) {
    y += gap * scale
    ctx.font = font(size * scale, weight)
    ctx.letterSpacing = `${tight * size * scale}px`
    ctx.fillStyle = colour
    ctx.textAlign = 'center'
    for (const line of lines) {
      const box = size * leading * scale
      ctx.fillText(line, MIDDLE, y + box / 2 + BASELINE * size * scale)
      y += box
    }
    ctx.letterSpacing = '0px'
    if (after) {
      drawRule(ctx, y + RULE.above * scale)
      y += rule * scale
    }
  }
}

/** @param {Context} ctx @param {number} y */
function drawRule(ctx, y) {
  const [from, to] = [MIDDLE - 210, MIDDLE + 210]
  const gold = ctx.createLinearGradient(from, 0, to, 0)
  gold.addColorStop(0, `${PRINT.line}00`)
  gold.addColorStop(0.15, PRINT.line)
  gold.addColorStop(0.85, PRINT.line)
  gold.addColorStop(1, `${PRINT.line}00`)
  ctx.fillStyle = gold
  ctx.fillRect(from, y, to - from, 2)
}

const STREAMS = [
  { path: 'M6 6c1 14 6 21 14 26 3 2 4 5 4 11', alpha: 1 },
  { path: 'M42 6c-1 12-4.5 18.5-11 23.5', alpha: 0.62 },
]

/** The mark of two streams with the name of the unit that runs the season. @param {Context} ctx @param {string} name */
function drawLetterhead(ctx, name) {
  const mark = 34
  const gap = 11
  const { size, lines } = fitText(ctx, name, 800, WIDTH - mark - gap, [
    [21, 1],
    [18, 1],
    [15, 1],
  ])
  ctx.font = font(size, 800)
  const left = MIDDLE - (mark + gap + ctx.measureText(name).width) / 2
  ctx.save()
  ctx.translate(left, 75)
  ctx.scale(mark / 48, mark / 48)
  ctx.strokeStyle = TOKENS.deep
  ctx.lineWidth = 7
  ctx.lineCap = 'round'
  for (const { path, alpha } of STREAMS) {
    ctx.globalAlpha = alpha
    ctx.stroke(new Path2D(path))
  }
  ctx.globalAlpha = 1
  disc(ctx, 24, 12, 5.5, TOKENS['brand-dot'])
  ctx.restore()
  ctx.fillStyle = TOKENS.deep
  ctx.textAlign = 'left'
  ctx.fillText(lines.join(' '), left + mark + gap, 92 + BASELINE * size)
}

/** @param {Context} ctx @param {CertificatePage} page */
function drawFoot(ctx, { locale, url, number, scan, host, placeAndDate, signer }) {
  const { data, size } = encode(url, { border: 0, ecc: 'M' })
  const side = 92
  const [left, top] = [92, 620]
  const dot = side / size
  ctx.fillStyle = TOKENS.deep
  const code = new Path2D()
  for (const [y, row] of data.entries())
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue
      const from = x
      while (row[x + 1]) x++
      code.rect(left + from * dot, top + y * dot, (x + 1 - from) * dot, dot)
    }
  ctx.fill(code)

  const leading = 15 * (locale === 'km' ? 1.65 : 1.5)
  const first = top + side - 3 * leading
  ctx.textAlign = 'left'
  ctx.fillStyle = TOKENS.ink
  for (const [i, text] of [number, scan, host].entries()) {
    const weight = i === 0 ? 800 : 400
    const { size: fitting } = fitText(ctx, text, weight, 330, [
      [15, 1],
      [13, 1],
    ])
    ctx.font = font(fitting, weight)
    ctx.fillText(text, left + side + 16, first + (i + 0.5) * leading + BASELINE * fitting)
  }

  const [centre, room] = [867, 330]
  ctx.textAlign = 'center'
  for (const [i, text] of [placeAndDate, signer].entries()) {
    const weight = i === 0 ? 400 : 800
    const { size: fitting } = fitText(ctx, text, weight, room, [
      [16, 1],
      [14, 1],
    ])
    ctx.font = font(fitting, weight)
    ctx.fillText(text, centre, 594 + (i + 0.5) * leading * 1.07 + BASELINE * fitting)
  }
}

/** Draws one certificate on the whole of the page. @param {Context} ctx @param {CertificatePage} page @param {number} width of the page in its own units */
export function drawCertificate(ctx, page, width) {
  ctx.save()
  ctx.scale(width / SHEET.width, width / SHEET.width)
  drawScene(ctx)
  drawLetterhead(ctx, page.letterhead)
  drawBody(ctx, page)
  drawFoot(ctx, page)
  ctx.restore()
}
