// The fonts of certificates: the site's own files, one family for each weight and script.
// @ts-check
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { GlobalFonts } from '@napi-rs/canvas'

/** @typedef {400 | 600 | 800} Weight */

/** @type {Weight[]} */
const WEIGHTS = [400, 600, 800]
const FILES = { Latin: 'be-vietnam-pro-latin', Viet: 'be-vietnam-pro-vietnamese', Khmer: 'noto-sans-khmer-khmer' }

/** Reads the fonts. @param {string} folder where the site's fonts lie */
export function loadFonts(folder) {
  for (const weight of WEIGHTS)
    for (const [script, file] of Object.entries(FILES))
      GlobalFonts.register(readFileSync(join(folder, `${file}-${weight}-normal.woff2`)), `${script}${weight}`)
}

/**
 * Value of a context's `font`; each sign is taken from the first family that has it.
 * @param {number} size @param {Weight} weight
 */
export const font = (size, weight) => `${size}px Latin${weight}, Viet${weight}, Khmer${weight}`
