// Codes of self-paced links: easy to read out and to type.

/** Without letters and digits that look alike, and without vowels, so that no word comes of it. */
const SIGNS = '23456789bcdfghjkmnpqrstvwxz'
const LENGTH = 8

/** @param random a whole number below the one given */
export function newCode(random: (below: number) => number): string {
  return Array.from({ length: LENGTH }, () => SIGNS[random(SIGNS.length)]).join('')
}
