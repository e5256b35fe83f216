/** The Vietnamese order of full names as digits, so that every database sorts them alike, whatever its collation. */

/** Letters in the order of the Vietnamese alphabet, with the four foreign ones where Latin has them. */
const ALPHABET = [...'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz']
/** ngang, huyền, hỏi, ngã, sắc, nặng */
const TONES = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const DIGIT = /\p{Nd}/u
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu
const OTHER_MARKS = /[\u0300-\u036F]/gu

const places = new Map(ALPHABET.map((letter, index) => [letter, String(10 + index)]))

/** Two digits for a known letter; what is neither letter nor digit here comes after them by its number. */
function place(letter: string): string {
  const known = places.get(letter) ?? places.get(letter.normalize('NFD').replace(OTHER_MARKS, ''))
  if (known) return known
  if (DIGIT.test(letter)) return '05'
  return `99${String(letter.codePointAt(0) ?? 0).padStart(7, '0')}`
}

interface Written {
  letters: string
  tone: number
}

function written(word: string): Written {
  const marks = word.normalize('NFD')
  const tone = marks.match(TONE)?.[0]
  const bare = marks.replace(TONE, '').normalize('NFC')
  return { letters: [...bare].map(place).join(''), tone: tone ? 1 + TONES.indexOf(tone) : 0 }
}

/** "00" and "01" stand before every letter: a short word comes before a longer one that begins with it. */
const part = (words: readonly Written[]) =>
  `${words.map(({ letters }) => letters).join('01')}00${words.map(({ tone }) => tone).join('')}`

/**
 * A key of digits: by the last word (tên), then by the others from the first on; within each of the two letters come
 * before tones, as Vietnamese dictionaries have it. Case, punctuation and where the tone is written do not count.
 */
export function nameKey(name: string): string {
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .map(written)
  return part(words.slice(-1)) + part(words.slice(0, -1))
}
