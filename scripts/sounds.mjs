/**
 * Makes the sounds of the game and those that questions ask about: synthesises them into a temporary folder as WAV and,
 * where ffmpeg is, encodes them into public/sounds and public/media/sounds as mp3, which every browser plays. Only
 * authors run it: `node scripts/sounds.mjs`.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { HEARD } from './sounds/heard.mjs'
import { RATE } from './sounds/instruments.mjs'
import { PIECES } from './sounds/pieces.mjs'

const home = join(dirname(fileURLToPath(import.meta.url)), '..', 'public')
/** What is made, where it goes, and how many bytes it may be together. */
const SETS = [
  { pieces: PIECES, out: join(home, 'sounds'), limit: 250_000 },
  { pieces: HEARD, out: join(home, 'media', 'sounds'), limit: 300_000 },
]

/** Mono samples from −1 to 1 as a 16-bit WAV file. */
function wav(samples) {
  const file = Buffer.alloc(44 + samples.length * 2)
  file.write('RIFF', 0)
  file.writeUInt32LE(36 + samples.length * 2, 4)
  file.write('WAVEfmt ', 8)
  file.writeUInt32LE(16, 16)
  file.writeUInt16LE(1, 20)
  file.writeUInt16LE(1, 22)
  file.writeUInt32LE(RATE, 24)
  file.writeUInt32LE(RATE * 2, 28)
  file.writeUInt16LE(2, 32)
  file.writeUInt16LE(16, 34)
  file.write('data', 36)
  file.writeUInt32LE(samples.length * 2, 40)
  for (const [index, sample] of samples.entries()) file.writeInt16LE(Math.round(sample * 32_767), 44 + index * 2)
  return file
}

/** Brings the loudest sample to `peak`, without the offset a filter may leave behind. */
function level(samples, peak) {
  const offset = samples.reduce((sum, sample) => sum + sample, 0) / samples.length
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample - offset)), 0)
  return samples.map((sample) => ((sample - offset) / loudest) * peak)
}

const folder = mkdtempSync(join(tmpdir(), 'vam-co-sounds-'))
const encoder = spawnSync('ffmpeg', ['-version']).status === 0
for (const { pieces, out, limit } of SETS) {
  let total = 0
  mkdirSync(out, { recursive: true })
  for (const [name, { make, peak }] of Object.entries(pieces)) {
    const { samples } = make()
    const source = join(folder, `${name}.wav`)
    writeFileSync(source, wav(level(samples, peak)))
    if (!encoder) continue
    const target = join(out, `${name}.mp3`)
    const quiet = ['-loglevel', 'error', '-y', '-i', source]
    const run = spawnSync('ffmpeg', [...quiet, '-codec:a', 'libmp3lame', '-b:a', '64k', '-map_metadata', '-1', target])
    if (run.status !== 0) throw new Error(`ffmpeg could not encode ${name}: ${run.stderr}`)
    const { size } = statSync(target)
    total += size
    console.log(`${name}.mp3 ${(samples.length / RATE).toFixed(2)} s, ${(size / 1000).toFixed(1)} kB`)
  }
  if (total > limit) throw new Error(`more than ${limit / 1000} kB in ${out}`)
}
if (encoder) rmSync(folder, { recursive: true })
else console.log(`ffmpeg is not installed: the sounds are in ${folder} as WAV, public is unchanged`)
