/** Folding of text, so that two ways to write the same words compare equal. */

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu
const MARKS = /\p{Mn}/gu
/** Zero-width characters people cannot see; Khmer typing puts U+200B between words. */
const INVISIBLE = /[\u00AD\u034F\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFE00-\uFE0F\uFEFF]/gu
const APOSTROPHES = /['’‘ʼ`´]/gu
/** What stands between words and does not count: punctuation, symbols, spaces. */
const BETWEEN = /[\p{P}\p{S}\p{Z}\s]+/gu
/** A sign or a point between digits says something (−5, 3.14), so it is kept. */
const NUMBER = /(?<![\p{L}\p{N}])[-−](?=\d)/gu
const POINT = /(?<=\d)[.,](?=\d)/gu

/** Where the tone of oa, oe, uy stands is a matter of school, not of spelling: hoà = hòa, thuý = thúy. */
const OPEN_RHYME = /(?<![\p{L}\p{M}])((?:[\p{L}--[aeiouy]])*?)(o[ae]|uy)/v

/** One mark for the tone of a syllable, moved to its end: "hoà" and "hòa" both give "hoa" + grave. */
function toneAtEnd(word: string): string {
  const tones = word.match(TONES)
  if (!tones) return word
  return word.replace(TONES, '') + tones.join('')
}
