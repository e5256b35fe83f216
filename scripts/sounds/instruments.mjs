/**
 * The instruments of the game, drawn as numbers: a plucked string like the đàn tranh, a soft pad, the song lang (the
 * wooden clapper of southern chamber music), gong, drum, horn, a drop of water. Each adds itself to a tape at a second.
 */

/** Samples per second of all sounds. */
export const RATE = 44_100

/** A silent piece of `seconds`; with `loop` what rings past the end goes on at the beginning. */
export function tape(seconds, { loop = false } = {}) {
  return { samples: new Float32Array(Math.round(seconds * RATE)), loop }
}

/** Noise that is the same at every run, from −1 to 1. */
function noise(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2_147_483_648 - 1
  }
}

function put(onto, at, seconds, sample) {
  const first = Math.round(at * RATE)
  const count = Math.round(seconds * RATE)
  const { samples, loop } = onto
  for (let index = 0; index < count; index += 1) {
    const place = first + index
    if (place >= samples.length && !loop) return
    samples[place % samples.length] += sample(index / RATE, index)
  }
}

/** Frequency in hertz of a MIDI note. */
export const pitch = (note) => 440 * 2 ** ((note - 69) / 12)

/** Value of a delay line between its samples (Lagrange, four points): a straight line would dull the high strings. */
function between(line, head, back) {
  const whole = Math.floor(back)
  const part = back - whole
  const at = (offset) => line[(head - whole - offset + line.length * 2) % line.length]
  return (
    (at(-1) * -part * (part - 1) * (part - 2)) / 6 +
    (at(0) * (part + 1) * (part - 1) * (part - 2)) / 2 -
    (at(1) * (part + 1) * part * (part - 2)) / 2 +
    (at(2) * (part + 1) * part * (part - 1)) / 6
  )
}

/**
 * A plucked string after Karplus and Strong (Computer Music Journal 7/2, 1983): a loop of noise, a little duller at each
 * turn. `bend` in semitones is left within the first 0.16 s, the way the left hand presses the string; `vibrato` in
 * semitones comes in slowly at 5.2 Hz; `ring` is the time in seconds until the note has lost 60 dB.
 */
export function pluck(onto, at, note, options = {}) {
  const { level = 0.5, seconds = 2.4, bend = 0, vibrato = 0.1, ring = 4.6, bright = 0.62, seed = 1 } = options
  const random = noise(seed * 7919 + Math.round(note * 100))
  const line = new Float32Array(Math.ceil(RATE / pitch(note - Math.abs(bend) - 1)) + 8)
  const period = RATE / pitch(note)
  let dull = 0
  const burst = Array.from({ length: Math.floor(period) }, () => {
    dull += bright * (random() - dull)
    return dull
  })
  // A finger near the bridge takes out the overtones that have a knot there.
  const knot = Math.max(1, Math.floor(period * 0.13))
  const shaped = burst.map((value, index) => value - (burst[index - knot] ?? 0))
  // Whatever the noise was, every note is struck with the same force.
  const force = 0.35 / Math.sqrt(shaped.reduce((sum, value) => sum + value * value, 0) / shaped.length)
  shaped.forEach((value, index) => {
    line[index] = value * force
  })
  const mute = Math.min(0.5, Math.max(0.1, 0.5 - (note - 45) * 0.0125))
  const loss = 10 ** (-3 / (pitch(note) * ring))
  let head = shaped.length
  let last = 0
  put(onto, at, seconds, (time) => {
    const pressed =
      bend * Math.max(0, 1 - time / 0.16) + vibrato * Math.min(1, time / 0.6) * Math.sin(time * 2 * Math.PI * 5.2)
    const read = between(line, head, RATE / pitch(note + pressed) - mute)
    line[head % line.length] = loss * ((1 - mute) * read + mute * last)
    last = read
    head += 1
    return read * level * Math.min(1, (seconds - time) / 0.12)
  })
}

/** A run of plucks, each `step` seconds after the last: the glissando the đàn tranh is known for. */
export function sweep(onto, at, notes, { step = 0.045, level = 0.3, seconds = 1.6 } = {}) {
  notes.forEach((note, index) => {
    const swell = 0.55 + (0.45 * (index + 1)) / notes.length
    pluck(onto, at + index * step, note, { level: level * swell, seconds, seed: index + 3, vibrato: 0 })
  })
}

/** Slow, soft tone of a few pure partials, two voices a little apart; swells for `rise` seconds and falls for `fall`. */
export function pad(onto, at, note, { level = 0.1, seconds = 4, rise = 1.2, fall = 1.6 } = {}) {
  const base = pitch(note) * 2 * Math.PI
  const partials = [
    [1, 1],
    [2, 0.32],
    [3, 0.1],
    [4, 0.04],
  ]
  put(onto, at, seconds, (time) => {
    const shape = Math.min(1, time / rise, (seconds - time) / fall)
    const swell = shape * shape * (3 - 2 * shape)
    let sum = 0
    for (const [times, weight] of partials) {
      sum += weight * (Math.sin(base * times * 1.0016 * time) + Math.sin(base * times * 0.9984 * time + times))
    }
    return sum * 0.5 * level * swell
  })
}

/** Song lang: dry wood. */
export function wood(onto, at, { level = 0.7, height = 1180 } = {}) {
  const random = noise(11)
  put(onto, at, 0.14, (time) => {
    const body = Math.sin(2 * Math.PI * height * time) * Math.exp(-time * 62)
    const upper = 0.45 * Math.sin(2 * Math.PI * height * 2.42 * time) * Math.exp(-time * 110)
    const knock = 0.5 * random() * Math.exp(-time * 620)
    return level * (body + upper + knock) * Math.min(1, time / 0.0008)
  })
}

/** Gong: partials that do not fit together, the high ones dying first. */
export function gong(onto, at, note, { level = 0.5, seconds = 2.6, damp = 1 } = {}) {
  const base = pitch(note)
  const partials = [
    [1, 1, 1.1],
    [1.51, 0.55, 1.6],
    [2.03, 0.5, 2.1],
    [2.74, 0.34, 3.2],
    [3.76, 0.2, 4.6],
    [5.4, 0.12, 7],
  ]
  put(onto, at, seconds, (time) => {
    let sum = 0
    for (const [times, weight, loss] of partials) {
      sum += weight * Math.sin(2 * Math.PI * base * times * time + times) * Math.exp(-time * loss * damp)
    }
    return sum * level * 0.5 * Math.min(1, time / 0.006, (seconds - time) / 0.2)
  })
}

/** A drum of a village feast: a falling tone and the slap of the skin. */
export function drum(onto, at, { level = 0.6, height = 92 } = {}) {
  const random = noise(29)
  let dull = 0
  put(onto, at, 0.6, (time) => {
    const turns = height * time + (height * 0.9 * (1 - Math.exp(-time * 28))) / 28
    dull += 0.22 * (random() - dull)
    return level * (Math.sin(2 * Math.PI * turns) * Math.exp(-time * 8) + 0.7 * dull * Math.exp(-time * 70))
  })
}

/** A warm horn: bright overtones open after the attack and close again. */
export function horn(onto, at, note, { level = 0.3, seconds = 0.7 } = {}) {
  const base = pitch(note) * 2 * Math.PI
  put(onto, at, seconds, (time) => {
    const open = Math.min(1, time / 0.07) * (0.55 + 0.45 * Math.exp(-time * 3))
    const vibrato = 0.004 * Math.min(1, time / 0.4) * Math.sin(time * 2 * Math.PI * 5)
    let sum = 0
    for (let times = 1; times <= 9; times += 1) {
      sum +=
        (Math.exp(-(times - 1) * (0.95 - 0.5 * open)) / times ** 0.4) * Math.sin(base * times * (time + vibrato / 6))
    }
    return (
      sum *
      level *
      0.4 *
      Math.min(1, time / 0.03, (seconds - time) / (0.18 + 0.3 * (seconds - 0.5))) *
      Math.exp(-time * 0.35)
    )
  })
}

/** A drop falling into still water: the tone of the bubble rises as it closes. */
export function drop(onto, at, { level = 0.6, from = 520, to = 1500, seconds = 0.22 } = {}) {
  let turns = 0
  put(onto, at, seconds, (time) => {
    turns += (from + (to - from) * (time / seconds) ** 1.6) / RATE
    return level * Math.sin(2 * Math.PI * turns) * Math.min(1, time / 0.004) * Math.exp(-time * 15)
  })
}

/** A breath of air that rises, for what rushes past. */
export function rush(onto, at, { level = 0.2, seconds = 0.6 } = {}) {
  const random = noise(5)
  let low = 0
  let band = 0
  put(onto, at, seconds, (time) => {
    const way = time / seconds
    const edge = 2 * Math.sin((Math.PI * (500 + 2600 * way * way)) / RATE)
    low += edge * band
    band += edge * (random() - low - 0.7 * band)
    return level * band * Math.sin(Math.PI * way) ** 2
  })
}
