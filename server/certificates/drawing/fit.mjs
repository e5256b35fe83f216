// Makes a text fit: smaller in steps, then on two lines, never beyond its width and never inside a letter.
// @ts-check
import { font } from './fonts.mjs'

/** @typedef {import('@napi-rs/canvas').SKRSContext2D} Context */
/** @typedef {{ size: number, lines: string[] }} Fitted */
/** @typedef {readonly (readonly [size: number, lines: number])[]} Steps largest first; the last one always serves */

export const KHMER = /\p{Script=Khmer}/u

/** Pieces that a line may end after. Khmer has no spaces: its words come from a dictionary. @param {string} text */
export function pieces(text) {
  if (!KHMER.test(text)) return text.split(/(?<=\s)/u)
  const words = [...new Intl.Segmenter('km', { granularity: 'word' }).segment(text)]
  /** @type {string[]} */
  const parts = []
  for (const { segment, isWordLike } of words) {
    // What is no word stays with the word before it: a line begins with neither space nor full stop.
    if (isWordLike || parts.length === 0) parts.push(segment)
    else parts[parts.length - 1] += segment
  }
  return parts
}

/** Not left at the end of a line: space, and a dot between two things. */
const TRAILING = /[\s·]+$/u
/** After these signs a line ends better than between two words that belong together. */
const PAUSE = /[,;:·–—៖។]\s*$/u

/**
 * The text on one line, or on two as even as they can be: after a pause where both then fit.
 * @param {Context} ctx @param {string} text @param {number} count @param {number} width
 */
function broken(ctx, text, count, width) {
  if (count === 1) return [text]
  const parts = pieces(text)
  let [best, least] = [[text], Number.POSITIVE_INFINITY]
  let [paused, leastPaused] = [best, width]
  for (let at = 1; at < parts.length; at++) {
    const lines = [parts.slice(0, at).join('').replace(TRAILING, ''), parts.slice(at).join('').trim()]
    const widest = Math.max(...lines.map((line) => ctx.measureText(line).width))
    if (widest < least) [best, least] = [lines, widest]
    if (widest <= leastPaused && PAUSE.test(parts[at - 1] ?? '')) [paused, leastPaused] = [lines, widest]
  }
  return paused.length > 1 ? paused : best
}

/**
 * The first of `steps` at which the text is no wider than `width`; where none is, the last one, smaller still.
 * @param {Context} ctx @param {string} text @param {import('./fonts.mjs').Weight} weight @param {number} width @param {Steps} steps
 * @returns {Fitted}
 */
export function fitText(ctx, text, weight, width, steps) {
  /** @type {Fitted} */
  let fitted = { size: 1, lines: [text] }
  for (const [size, count] of steps) {
    ctx.font = font(size, weight)
    const lines = broken(ctx, text, count, width)
    const widest = Math.max(...lines.map((line) => ctx.measureText(line).width))
    if (widest <= width) return { size, lines }
    fitted = { size: (size * width) / widest, lines }
  }
  return fitted
}
