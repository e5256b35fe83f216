/** Folding: what counts as the same words, and what does not. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../app/domain/text/fold'

const same = (tones: boolean, a: string, b: string) => expect(fold(a, { tones })).toBe(fold(b, { tones }))
const different = (tones: boolean, a: string, b: string) => expect(fold(a, { tones })).not.toBe(fold(b, { tones }))

describe('with or without tones, these are the same words', () => {
  it.each([
    ['case', 'ANGKOR wat', 'Angkor Wat'],
    ['Vietnamese capitals', 'ĐÀ NẴNG', 'Đà Nẵng'],
    ['spaces around and doubled', '  Angkor   Wat ', 'Angkor Wat'],
    ['a no-break space', 'Angkor\u00A0Wat', 'Angkor Wat'],
    ['a hyphen for a space', 'Ăng-co Vát', 'Ăng co Vát'],
    ['a full stop at the end', 'Bangkok.', 'Bangkok'],
    ['quotation marks', '“Bangkok”', 'Bangkok'],
    ['straight and curly apostrophes, or none', "don't", 'don’t'],
    ['an apostrophe left out', "don't", 'dont'],
    ['accents in one or two characters', 'Việt Nam'.normalize('NFD'), 'Việt Nam'.normalize('NFC')],
    ['dot below typed before the circumflex', 'Vie\u0323\u0302t', 'Vie\u0302\u0323t'],
    ['hoà and hòa', 'Hoà Bình', 'Hòa Bình'],
    ['thuý and thúy', 'Thuý', 'Thúy'],
    ['khoẻ and khỏe', 'khoẻ', 'khỏe'],
    ['Khmer with and without U+200B', 'អង្គរ\u200Bវត្ត', 'អង្គរវត្ត'],
    ['Khmer with and without a space', 'អង្គរ វត្ត', 'អង្គរវត្ត'],
    ['the Khmer vowel nobody sees', 'ក\u17B4', 'ក'],
    ['a soft hyphen', 'Bang\u00ADkok', 'Bangkok'],
    ['Khmer digits', '១៩៩៩', '1999'],
    ['Khmer lower da and ta, which look the same', 'ក\u17D2\u178A', 'ក\u17D2\u178F'],
    ['a Khmer vowel typed in two parts', 'ក\u17C1\u17B6', 'ក\u17C4'],
    ['decimal comma and point', '3,14', '3.14'],
    ['the two minus signs', '-5', '−5'],
  ])('%s', (_, a, b) => {
    same(true, a, b)
    same(false, a, b)
  })
})

describe('tones count only when asked', () => {
  it.each([
    ['a tone', 'Tây Ninh', 'Tây Nính'],
    ['no marks at all', 'Phnôm Pênh', 'Phnom Penh'],
    ['đ and d', 'Đà Nẵng', 'Dà Nẵng'],
    ['horn and breve', 'Sơn', 'Son'],
    ['two tones swapped', 'má mà', 'mà má'],
  ])('%s', (_, a, b) => {
    different(true, a, b)
    same(false, a, b)
  })
})

describe('these stay different, tones or not', () => {
  it.each([
    ['other letters', 'Lào', 'Lài'],
    ['words joined', 'every day', 'everyday'],
    ['a minus', '-5', '5'],
    ['a decimal', '3.14', '314'],
    ['a Khmer vowel', 'កា', 'កី'],
    ['a Khmer vowel or none', 'កា', 'ក'],
  ])('%s', (_, a, b) => {
    different(true, a, b)
    different(false, a, b)
  })
})

it('gives nothing for punctuation alone', () => {
  expect(fold(' ?!… ', { tones: true })).toBe('')
  expect(fold('\u200B', { tones: false })).toBe('')
})

it('reads a plain key where tones do not count', () => {
  expect(fold('  Đường Số 9, Tây-Ninh! ', { tones: false })).toBe('duong so 9 tay ninh')
})

it('changes nothing when done twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, tones) => {
      const once = fold(text, { tones })
      expect(fold(once, { tones })).toBe(once)
    }),
  )
})
