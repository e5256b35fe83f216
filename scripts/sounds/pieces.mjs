/** What each sound of the game is made of: notes in D pentatonic, the scale of a quiet southern evening. */
import { drop, drum, gong, horn, pad, pluck, rush, sweep, tape, wood } from './instruments.mjs'

/** MIDI notes: D E G A B, the open strings of the đàn tranh, from D3 upward. */
const STRINGS = [50, 52, 55, 57, 59].flatMap((note) => [note, note + 12, note + 24]).sort((a, b) => a - b)
const [D4, E4, G4, A4, B4, D5, E5, G5, A5] = STRINGS.slice(5)

/** Sixteen beats at 72 a minute, without a seam: tails that ring past the end are heard at the beginning. */
function lobby() {
  const beat = 60 / 72
  const onto = tape(16 * beat, { loop: true })
  const bars = [
    [38, 50, 57],
    [43, 50, 59],
    [40, 52, 59],
    [45, 52, 57],
  ]
  bars.forEach((chord, bar) => {
    for (const note of chord) {
      pad(onto, bar * 4 * beat, note, { level: note < 48 ? 0.11 : 0.06, seconds: 5.2 * beat, rise: 1.4, fall: 1.9 })
    }
  })
  // beat, note, bend: a melody that breathes at the end of each bar
  const melody = [
    [0, D5, -2],
    [1.5, A4, 0],
    [2, B4, 0],
    [2.5, A4, 0],
    [4, G4, 0],
    [5, B4, -1],
    [5.5, D5, 0],
    [6, E5, -2],
    [8, D5, 0],
    [8.75, E5, 0],
    [9, D5, 0],
    [9.5, B4, 0],
    [10.5, G4, -2],
    [12, A4, 0],
    [13, E4, 0],
    [13.5, G4, 0],
    [14, A4, -2],
  ]
  melody.forEach(([at, note, bend], index) => {
    pluck(onto, at * beat, note, { level: index % 3 === 0 ? 0.9 : 0.68, seconds: 2.6, bend, seed: index + 1 })
  })
  for (const [at, note] of [
    [0, 38],
    [3, 45],
    [4, 43],
    [7, 50],
    [8, 40],
    [11, 47],
    [12, 45],
  ]) {
    pluck(onto, at * beat, note, { level: 0.45, seconds: 3, bright: 0.3, vibrato: 0, seed: at + 40 })
  }
  sweep(onto, 15 * beat, [A5, G5, E5, D5, B4, A4], { step: 0.07, level: 0.26, seconds: 1.8 })
  for (const at of [3.5, 7.5, 11.5]) wood(onto, at * beat, { level: 0.05, height: 1320 })
  return onto
}

function tick() {
  const onto = tape(0.16)
  wood(onto, 0)
  return onto
}

function lock() {
  const onto = tape(1.1)
  drum(onto, 0, { level: 0.45, height: 74 })
  gong(onto, 0.01, 50, { level: 0.4, seconds: 1.05, damp: 2.6 })
  return onto
}

function right() {
  const onto = tape(1.5)
  pluck(onto, 0, D5, { level: 0.5, seconds: 1.2, vibrato: 0, seed: 2 })
  pluck(onto, 0.11, A5, { level: 0.5, seconds: 1.2, vibrato: 0, seed: 3 })
  pluck(onto, 0.22, D5 + 12, { level: 0.55, seconds: 1.25, seed: 4 })
  pad(onto, 0.1, D5, { level: 0.1, seconds: 1.3, rise: 0.2, fall: 0.9 })
  pad(onto, 0.1, A5, { level: 0.06, seconds: 1.3, rise: 0.3, fall: 0.9 })
  return onto
}

/** Low and short, a shrug and not a scolding. */
function wrong() {
  const onto = tape(0.95)
  pluck(onto, 0, A4 - 12, { level: 0.55, seconds: 0.5, bright: 0.35, vibrato: 0, ring: 0.9 })
  pluck(onto, 0.19, E4 - 12, { level: 0.6, seconds: 0.72, bend: 1.2, bright: 0.35, vibrato: 0, ring: 1.2 })
  pad(onto, 0.15, 40, { level: 0.12, seconds: 0.75, rise: 0.1, fall: 0.5 })
  return onto
}

function overtaking() {
  const onto = tape(1.15)
  rush(onto, 0, { level: 0.35, seconds: 0.6 })
  sweep(onto, 0.06, [D4, E4, G4, A4, B4, D5, E5, G5, A5], { step: 0.042, level: 0.36, seconds: 0.7 })
  wood(onto, 0.46, { level: 0.25, height: 1500 })
  return onto
}

/** Third, second, first: three calls, each higher, and the feast. */
function podium() {
  const onto = tape(5.6)
  const calls = [
    [0, [50, 57, 62]],
    [0.62, [55, 59, 67]],
    [1.24, [57, 64, 69]],
  ]
  for (const [at, chord] of calls) {
    drum(onto, at, { level: 0.5 })
    for (const note of chord) horn(onto, at, note, { level: 0.24, seconds: 0.5 })
  }
  for (let hit = 0; hit < 6; hit += 1) drum(onto, 1.55 + hit * 0.052, { level: 0.12 + hit * 0.05, height: 105 })
  const first = 1.92
  drum(onto, first, { level: 0.55 })
  gong(onto, first, 50, { level: 0.4, seconds: 3.5, damp: 0.8 })
  for (const note of [50, 57, 62, 66, 74]) horn(onto, first, note, { level: 0.2, seconds: 2 })
  sweep(onto, first + 0.06, STRINGS.slice(4), { step: 0.05, level: 0.5, seconds: 1.8 })
  for (const [after, note] of [
    [1, A5],
    [1.25, D5 + 12],
    [1.5, E5 + 12],
    [1.75, A5],
    [2, D5 + 12],
  ]) {
    pluck(onto, first + after, note, { level: 0.6, seconds: 1.6, seed: note })
  }
  return onto
}

function join() {
  const onto = tape(0.42)
  drop(onto, 0)
  drop(onto, 0.1, { level: 0.22, from: 900, to: 2100, seconds: 0.16 })
  return onto
}

/** Each sound with its loudest sample (1 is full scale): the lobby stays behind voices, the podium may be loud. */
export const PIECES = {
  lobby: { make: lobby, peak: 0.6 },
  tick: { make: tick, peak: 0.5 },
  lock: { make: lock, peak: 0.6 },
  right: { make: right, peak: 0.65 },
  wrong: { make: wrong, peak: 0.6 },
  overtaking: { make: overtaking, peak: 0.6 },
  podium: { make: podium, peak: 0.85 },
  join: { make: join, peak: 0.5 },
}
