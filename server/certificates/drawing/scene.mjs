// What every certificate stands on: mountain and river, the frame of two braided streams, a lotus in each corner.
// @ts-check
import { Path2D } from '@napi-rs/canvas'
import { PRINT, TOKENS } from './colours.mjs'

/** @typedef {import('@napi-rs/canvas').SKRSContext2D} Context */

/** The sheet in the units of the drawing: A4 landscape at 96 to the inch. */
export const SHEET = { width: 1123, height: 794 }
const RIVER = 660
const EDGE = { left: 34, top: 34, right: SHEET.width - 34, bottom: SHEET.height - 40 }

const MOUNTAIN =
  'M460 660C642 648.6 688.8 622 730.4 580.2C761.6 549.8 782.4 534.6 803.2 504.2C818.8 483.3 834.4 470 850 470C868.2 470 881.2 492.8 907.2 515.6C938.4 542.2 959.2 565 985.2 584C1037.2 618.2 1084 641 1240 660Z'
const HILL =
  'M-70 660C224 654 299.6 640 366.8 618C417.2 602 450.8 594 484.4 578C509.6 567 534.8 560 560 560C589.4 560 610.4 572 652.4 584C702.8 598 736.4 610 778.4 620C862.4 638 938 650 1190 660Z'
const LOTUS =
  'M32 2.5C46.5 14 52.5 36 42.5 58.5H21.5C11.5 36 17.5 14 32 2.5ZM10.5 15C13.6 16.2 16 18 17.6 20C12.4 33 13 46 18 58.5H15C6 48 5 30 10.5 15ZM.5 32C3.5 32 6 33 6.4 34.4C7 43.5 8.5 51.5 11.5 58.5C4 57 -1 44 .5 32ZM53.5 15C50.4 16.2 48 18 46.4 20C51.6 33 51 46 46 58.5H49C58 48 59 30 53.5 15ZM63.5 32C60.5 32 58 33 57.6 34.4C57 43.5 55.5 51.5 52.5 58.5C60 57 65 44 63.5 32Z'

/** Half a wave of a sine as a curve: its controls stand at this share of its length. */
const SINE = 0.3642

/**
 * A wave along x (or along y) from `from` to `to` around `middle`, in half waves of about `half`.
 * @param {Path2D} path @param {{ along: 'x' | 'y', from: number, to: number, middle: number, half: number, lift: number }} wave
 */
function addWave(path, { along, from, to, middle, half, lift }) {
  const count = Math.round((to - from) / half)
  const step = (to - from) / count
  /** @param {number} a @param {number} b @returns {[number, number]} */
  const point = (a, b) => (along === 'x' ? [a, b] : [b, a])
  path.moveTo(...point(from, middle))
  for (let i = 0; i < count; i++) {
    const [start, end, top] = [from + i * step, from + (i + 1) * step, middle + (i % 2 ? -lift : lift) * 1.35]
    path.bezierCurveTo(...point(start + step * SINE, top), ...point(end - step * SINE, top), ...point(end, middle))
  }
}

function braid() {
  const path = new Path2D()
  const half = 22.2
  for (const lift of [5, -5]) {
    for (const middle of [EDGE.top, EDGE.bottom + 6])
      addWave(path, { along: 'x', from: EDGE.left + 22, to: EDGE.right - 22, middle, half, lift })
    for (const middle of [EDGE.left, EDGE.right])
      addWave(path, { along: 'y', from: EDGE.top + 22, to: EDGE.bottom - 16, middle, half, lift })
  }
  return path
}

/** @param {number} at */
function ripple(at) {
  const path = new Path2D()
  const [half, from] = [98 - at * 4, -20 - at * 37]
  addWave(path, { along: 'x', from, to: SHEET.width + 80, middle: RIVER + 8 + at * 19, half, lift: 4 })
  return path
}

/** Made once for all pages. */
function parts() {
  const inside = new Path2D()
  inside.roundRect(53, 53, 1017, 688, 6)
  return {
    inside,
    mountain: new Path2D(MOUNTAIN),
    hill: new Path2D(HILL),
    lotus: new Path2D(LOTUS),
    braid: braid(),
    ripples: [0, 1, 2, 3].map(ripple),
  }
}
/** @type {ReturnType<typeof parts> | undefined} */
let made

/** @param {Context} ctx */
export function drawScene(ctx) {
  made ??= parts()
  const { inside, mountain, hill, lotus, ripples } = made
  ctx.fillStyle = PRINT.sheet
  ctx.fillRect(0, 0, SHEET.width, SHEET.height)

  ctx.save()
  ctx.clip(inside)
  ctx.fillStyle = TOKENS.deep
  ctx.globalAlpha = 0.085
  ctx.fill(mountain)
  ctx.globalAlpha = 0.05
  ctx.fill(hill)
  ctx.fillRect(0, RIVER, SHEET.width, SHEET.height - RIVER)
  ctx.strokeStyle = TOKENS.deep
  ctx.lineWidth = 1.2
  for (const [at, line] of ripples.entries()) {
    ctx.globalAlpha = 0.17 - at * 0.013
    ctx.stroke(line)
  }
  ctx.restore()

  ctx.strokeStyle = TOKENS.deep
  ctx.lineWidth = 1.3
  ctx.stroke(made.braid)
  ctx.strokeStyle = PRINT.line
  ctx.lineWidth = 1.5
  ctx.stroke(inside)

  for (const x of [EDGE.left + 5, EDGE.right - 5]) {
    for (const y of [EDGE.top + 5, EDGE.bottom + 1]) {
      disc(ctx, x, y, 19, PRINT.sheet)
      disc(ctx, x, y, 14, TOKENS.deep)
      ctx.save()
      ctx.translate(x - 10, y - 10)
      ctx.scale(0.312, 0.312)
      ctx.fillStyle = TOKENS.gold
      ctx.fill(lotus)
      ctx.restore()
    }
  }
}

/** @param {Context} ctx @param {number} x @param {number} y @param {number} radius @param {string} colour */
export function disc(ctx, x, y, radius, colour) {
  ctx.fillStyle = colour
  ctx.beginPath()
  ctx.arc(x, y, radius, 0, 2 * Math.PI)
  ctx.fill()
}
