/** Folding of text, so that two ways to write the same words compare equal. */

/** The five written tones of Vietnamese, as combining marks (grave, acute, tilde, hook, dot below). */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu
/** Marks over and under Latin letters; Khmer vowels are marks too and must stay. */
const LATIN_MARKS = /[\u0300-\u036F]/gu
/** Characters nobody sees (Khmer keyboards put U+200B between words), and the two stand-ins used below. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|[\uE000\uE001]/gu
const APOSTROPHES = /['’‘ʼ`´]/gu
/** Minus and decimal point are part of a number, everything else between words is not counted. */
const MINUS = /(?<![\p{L}\p{M}\p{N}])[-−–](?=\d)/gu
const DECIMAL = /(?<=\d)[.,](?=\d)/gu
const BETWEEN = /[^\p{L}\p{M}\p{N}\uE000\uE001]+/gu
const KHMER_GAP = /(?<=[\u1780-\u17D3]) (?=[\u1780-\u17D3])/gu
const KHMER_DIGIT = /[\u17E0-\u17E9]/gu

/** Khmer spellings that look exactly the same: the lower forms of da and ta, and vowels typed in two parts. */
const KHMER_TWINS: readonly (readonly [string, string])[] = [
  ['\u17D2\u178A', '\u17D2\u178F'],
  ['\u17C1\u17B6', '\u17C4'],
  ['\u17C1\u17B8', '\u17BE'],
]

/** A syllable has one tone, and where it is written is a matter of school (hoà, hòa): it goes to the end. */
function toneLast(word: string): string {
  const tones = word.match(TONES)
  return tones ? word.replace(TONES, '') + tones.join('') : word
}

/**
 * A key for comparing what people type: same key, same words. Never meant to be shown.
 * Case, punctuation, apostrophes, doubled spaces and invisible characters do not count, nor does the way accents are
 * encoded; Khmer is compared without the spaces it does not need, and its digits as 0–9.
 * `tones` true: Vietnamese marks and đ count, but hoà equals hòa. false: all marks are dropped and đ is d.
 * A text of punctuation alone gives ''.
 */
export function fold(text: string, { tones }: { tones: boolean }): string {
  let key = text.normalize('NFC').toLowerCase().replace(INVISIBLE, '').replace(APOSTROPHES, '')
  for (const [twin, kept] of KHMER_TWINS) key = key.replaceAll(twin, kept)
  key = key
    .replace(KHMER_DIGIT, (digit) => String(digit.charCodeAt(0) - 0x17e0))
    .replace(MINUS, '\uE000')
    .replace(DECIMAL, '\uE001')
    .normalize('NFD')
    .replace(BETWEEN, ' ')
    .trim()
    .replace(KHMER_GAP, '')
    .replaceAll('\uE000', '-')
    .replaceAll('\uE001', '.')
  key = tones ? key.split(' ').map(toneLast).join(' ') : key.replace(LATIN_MARKS, '').replaceAll('đ', 'd')
  return key.normalize('NFC')
}
