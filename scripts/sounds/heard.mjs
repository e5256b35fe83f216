/** Sounds that questions ask about: a clock that strikes, and words of which only the rhythm is left. */
import { drum, gong, tape, wood } from './instruments.mjs'

const STROKE_SECONDS = 1.05
const BELL = 72

/** A tower clock: so many strokes, each with the wood of its hammer. @param {number} hours */
function clock(hours) {
  const onto = tape(hours * STROKE_SECONDS + 1)
  for (let stroke = 0; stroke < hours; stroke += 1) {
    const at = 0.05 + stroke * STROKE_SECONDS
    wood(onto, at, { level: 0.12, height: 900 })
    gong(onto, at, BELL, { level: 0.5, seconds: 1.9, damp: 1.5 })
  }
  return onto
}

const SYLLABLE_SECONDS = 0.42

/** The rhythm of a word, three times over: "O" is the drum of a stressed syllable, "o" the small wood of a weak one. @param {string} pattern */
function rhythm(pattern) {
  const syllables = [...pattern]
  const turn = syllables.length * SYLLABLE_SECONDS + 0.75
  const onto = tape(3 * turn)
  for (let time = 0; time < 3; time += 1) {
    syllables.forEach((syllable, index) => {
      const at = 0.05 + time * turn + index * SYLLABLE_SECONDS
      if (syllable === 'O') drum(onto, at, { level: 0.9, height: 120 })
      wood(onto, at, syllable === 'O' ? { level: 0.5, height: 1180 } : { level: 0.16, height: 1500 })
    })
  }
  return onto
}

/** As pieces.mjs: each with its loudest sample. */
export const HEARD = {
  'clock-01': { make: () => clock(7), peak: 0.8 },
  'rhythm-01': { make: () => rhythm('oOo'), peak: 0.8 },
}
