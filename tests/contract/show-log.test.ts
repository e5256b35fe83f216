// What every log of shows must do, asked of each storage.

import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import type { LogEntry } from '../../app/domain/show/command'
import { SCORING, ShowSettings } from '../../app/domain/show/settings'
import { openDatabase } from '../../server/storage/database'
import { migrate, sqliteFile } from '../../server/storage/migrate'
import { LogConflict, type ShowLog } from '../../server/storage/show-log'
import { memoryShowLog } from '../../server/storage/show-log-memory'
import { prismaShowLog } from '../../server/storage/show-log-prisma'
import { sqliteShowLog } from '../../server/storage/show-log-sqlite'
import { question } from '../server/live-hall'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const closing: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const close of closing) await close()
})

async function sqlite(): Promise<{ url: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'vamco-log-'))
  const url = `file:${join(folder, 'test.db')}`
  await migrate(url, ROOT)
  closing.push(async () => rmSync(folder, { recursive: true, force: true }))
  return { url }
}

async function throughPrisma(url: string): Promise<ShowLog> {
  const database = await openDatabase(url)
  closing.unshift(() => database.close())
  return prismaShowLog(database.client)
}

const storages: [string, () => Promise<ShowLog>][] = [
  ['memory', async () => memoryShowLog()],
  [
    'SQLite, written by its own thread',
    async () => {
      const log = sqliteShowLog(sqliteFile((await sqlite()).url))
      closing.unshift(() => log.close())
      return log
    },
  ],
  ['SQLite through Prisma', async () => throughPrisma((await sqlite()).url)],
]
const postgresql = process.env.TEST_POSTGRES_URL
if (postgresql) {
  storages.push([
    'PostgreSQL through Prisma',
    async () => {
      await migrate(postgresql, ROOT)
      return throughPrisma(postgresql)
    },
  ])
} else {
  console.warn(
    'PostgreSQL: NOT tested, the contract of the log ran without it. Set TEST_POSTGRES_URL to a database that may be written to.',
  )
}

const create = (show: string): LogEntry => ({
  seq: 0,
  at: 1_000,
  by: { role: 'system' },
  id: 'create',
  command: {
    type: 'create',
    show,
    title: 'Đố vui',
    questions: [question()],
    settings: ShowSettings.parse({}),
    scoring: SCORING,
    clubs: [],
    seed: 7,
  },
})
const joined = (seq: number, name: string): LogEntry => ({
  seq,
  at: 1_000 + seq,
  by: { role: 'player' },
  id: `join-${seq}`,
  command: { type: 'join', token: String(seq).padStart(64, '0'), name, club: null, team: null, locale: 'km' },
})

for (const [name, open] of storages) {
  const opened = open()

  test(`${name}: what was appended is read back in order, batch after batch`, async () => {
    const log = await opened
    const show = randomUUID()
    const entries = [create(show), ...Array.from({ length: 30 }, (_, i) => joined(i + 1, `សុខា "Nguyễn" ${i}`))]
    await log.append(show, entries.slice(0, 1))
    // Out of order on purpose: the sequence decides.
    await log.append(show, entries.slice(10))
    await log.append(show, entries.slice(1, 10))
    expect(await log.read(show)).toEqual(entries)
  })

  test(`${name}: two writers never continue one show`, async () => {
    const log = await opened
    const show = randomUUID()
    await log.append(show, [create(show)])
    await log.append(show, [joined(1, 'Vy')])
    await expect(log.append(show, [joined(1, 'An'), joined(2, 'Bình')])).rejects.toBeInstanceOf(LogConflict)
    expect(await log.read(show)).toEqual([create(show), joined(1, 'Vy')])
  })

  test(`${name}: shows do not see each other, and an unknown one is empty`, async () => {
    const log = await opened
    const [one, two] = [randomUUID(), randomUUID()]
    await Promise.all([log.append(one, [create(one)]), log.append(two, [create(two)])])
    expect(await log.read(one)).toEqual([create(one)])
    expect(await log.read(randomUUID())).toEqual([])
  })

  test(`${name}: many shows write at once`, async () => {
    const log = await opened
    const shows = Array.from({ length: 20 }, () => randomUUID())
    await Promise.all(shows.map((show) => log.append(show, [create(show)])))
    for (let seq = 1; seq <= 10; seq++) await Promise.all(shows.map((show) => log.append(show, [joined(seq, 'Vy')])))
    for (const show of shows)
      expect((await log.read(show)).map(({ seq }) => seq)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })
}

test('SQLite: a thread that dies fails what it was asked, and the next call starts another', async () => {
  const { url } = await sqlite()
  const log = sqliteShowLog(sqliteFile(url))
  closing.unshift(() => log.close())
  const show = randomUUID()
  await log.append(show, [create(show)])
  const lost = log.append(show, [joined(1, 'Vy')]).then(
    () => 'written',
    () => 'failed',
  )
  await log.crash()
  const fate = await lost
  const kept = await log.read(show)
  // What was acknowledged is there; what failed may be there, and reading tells.
  if (fate === 'written') expect(kept).toHaveLength(2)
  expect(kept[0]).toEqual(create(show))
  await log.append(show, [joined(kept.length, 'An')])
  expect(await log.read(show)).toHaveLength(kept.length + 1)
})

test('SQLite: what was acknowledged is there for another connection', async () => {
  const { url } = await sqlite()
  const writer = sqliteShowLog(sqliteFile(url))
  const show = randomUUID()
  await writer.append(show, [create(show), joined(1, 'Vy')])
  const reader = sqliteShowLog(sqliteFile(url))
  closing.unshift(
    () => writer.close(),
    () => reader.close(),
  )
  expect(await reader.read(show)).toHaveLength(2)
})
