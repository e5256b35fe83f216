// What the bench puts into a database before the server starts: a host, a show; and what it reads out afterwards.
import { randomBytes } from 'node:crypto'
import { cpSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { apply, createShow } from '../../app/domain/show/apply'
import type { Command, LogEntry } from '../../app/domain/show/command'
import { showQuestion } from '../../app/domain/show/make-question'
import { replay } from '../../app/domain/show/replay'
import { ShowSettings } from '../../app/domain/show/settings'
import type { ShowQuestion } from '../../app/domain/show/show-question'
import type { Show } from '../../app/domain/show/state'
import { loadBanks } from '../../server/content/banks'
import { realLater } from '../../server/live/later'
import { createOpenShows } from '../../server/live/open-shows'
import { tokenHash } from '../../server/live/session'
import { DEMO_HOST_CLUB } from '../../server/seed/demo-clubs'
import { openDatabase } from '../../server/storage/database'
import { sqliteShowLog } from '../../server/storage/show-log-sqlite'
import { prismaShows } from '../../server/storage/shows-prisma'
import { ownFolder, root, startProgram } from './programs'
import { tokenOf } from './swarm-token'

/** Of the seed's host, in folders that live for the length of the bench. */
const PASSWORD = randomBytes(12).toString('hex')

const file = (folder: string) => join(folder, 'vamco.db')

/** A folder with a filled database, made by the product's own seed; to be copied for each run. */
export async function makeTemplate(): Promise<string> {
  const folder = ownFolder(tmpdir())
  const seed = startProgram(join(root, 'dist/seed.js'), [], { DATA_DIR: folder, DEMO_PASSWORD: PASSWORD })
  await new Promise<void>((resolve, reject) =>
    seed.child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error('the seed failed')))),
  )
  return folder
}

export interface PreparedShow {
  folder: string
  id: string
  pin: string
  screenKey: string
  login: string
  password: string
}

/** Questions to be answered with one choice, as they are in the banks: three languages, and pictures where they have them. */
export async function someQuestions(count: number): Promise<ShowQuestion[]> {
  const { banks } = await loadBanks(join(root, 'content/banks'), join(root, 'public/media'))
  const list = banks
    .all()
    .flatMap((bank) => bank.questions.filter(({ kind }) => kind === 'single').map((question) => ({ bank, question })))
  return Array.from({ length: count }, (_, index) => {
    const found = list[index % list.length]
    if (!found) throw new Error('the banks have no question with one choice')
    const { bank, question } = found
    let drawn = index + 1
    const random = () => {
      drawn = (drawn * 48_271) % 2_147_483_647
      return drawn / 2_147_483_647
    }
    return showQuestion(question, { bank, topic: question.topic, seconds: 60, weight: 1, random })
  })
}

/** A new folder with a show in it, ready to be started. `createdAt`: ms. */
export async function prepareShow(
  template: string,
  questions: ShowQuestion[],
  createdAt = Date.now(),
): Promise<PreparedShow> {
  const folder = ownFolder(tmpdir())
  cpSync(template, folder, { recursive: true })
  const database = await openDatabase(`file:${file(folder)}`)
  const shows = createOpenShows({
    log: sqliteShowLog(file(folder)),
    shows: prismaShows(database.client),
    clock: { now: () => createdAt },
    later: realLater,
    random: Math.random,
    secret: (bytes) => randomBytes(bytes).toString('base64url'),
    onResults: async () => {},
    onTrouble: (error) => console.error(error),
  })
  const user = await database.client.user.findFirstOrThrow({ where: { username: 'demo' } })
  const settings = ShowSettings.parse({ maxPlayers: 20_000 })
  const made = await shows.create({
    title: 'Đố vui ASEAN',
    questions,
    settings,
    clubs: [],
    account: user.id,
    clubId: DEMO_HOST_CLUB,
  })
  await shows.stop()
  await database.close()
  return { folder, ...made, login: 'demo', password: PASSWORD }
}

/** The show as its log has it, and the size of the database in bytes. */
export async function showInLog({ folder, id }: PreparedShow): Promise<{ show: Show; entries: number; bytes: number }> {
  const log = sqliteShowLog(file(folder))
  try {
    const entries = await log.read(id)
    const bytes = entries.reduce((sum, entry) => sum + Buffer.byteLength(JSON.stringify(entry)), 0)
    return { show: replay(entries), entries: entries.length, bytes }
  } finally {
    await log.close()
  }
}

export const databaseBytes = ({ folder }: PreparedShow) => statSync(file(folder)).size

/** How long a question of `playIntoLog` takes at most, ms. */
export const PLAYED_QUESTION = 12_000

/**
 * Plays `played` questions of the show into its log without a server: `players` seats, everybody answers within 4 s,
 * `batch` entries in a row of the log, as few as a running show writes.
 */
export async function playIntoLog(
  prepared: PreparedShow,
  players: number,
  played: number,
  batch: number,
): Promise<void> {
  const log = sqliteShowLog(file(prepared.folder))
  const [first] = await log.read(prepared.id)
  if (!first) throw new Error('the show has no log')
  const show = createShow(first)
  let now = show.at
  let waiting: LogEntry[] = []
  let count = 0
  const writes: Promise<void>[] = []
  function write() {
    if (waiting.length > 0) writes.push(log.append(prepared.id, waiting))
    waiting = []
  }
  function does(role: 'host' | 'player' | 'system', command: Command) {
    const by = role === 'host' ? ({ role, account: 'bench' } as const) : ({ role } as const)
    const entry = { at: now, by, id: `played-${String(++count).padStart(7, '0')}`, command }
    const outcome = apply(show, entry)
    if (!outcome.ok) throw new Error(`${command.type} was refused: ${outcome.code}`)
    waiting.push({ seq: show.seq, ...entry })
    if (waiting.length >= batch) write()
  }
  const next = () => does('host', { type: 'next', from: { phase: show.phase, index: show.index } })
  for (let seat = 0; seat < players; seat++)
    does('player', {
      type: 'join',
      token: tokenHash(tokenOf(seat)),
      name: `An ${seat}`,
      club: null,
      team: null,
      locale: 'vi',
    })
  for (let index = 0; index < played; index++) {
    next()
    now = show.wakeAt ?? now
    does('system', { type: 'wake' })
    const opensAt = show.runs[index]?.opensAt ?? now
    for (let seat = 0; seat < players; seat++) {
      now = opensAt + Math.floor((4_000 * (seat + 1)) / players)
      const value = 'abcd'[(seat * 7 + index) % 4] ?? 'a'
      does('player', { type: 'answer', seat, index, value, ms: now - opensAt, allowance: 60 })
    }
    next()
    next()
    now += 2_000
  }
  write()
  await Promise.all(writes)
  await log.close()
}
