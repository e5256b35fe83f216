// What every storage of show records must do.

import { randomInt, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { openDatabase } from '../../server/storage/database'
import { migrate } from '../../server/storage/migrate'
import { PinTaken, type ShowRecord, type Shows } from '../../server/storage/shows'
import { memoryShows } from '../../server/storage/shows-memory'
import { prismaShows } from '../../server/storage/shows-prisma'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const closing: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const close of closing) await close()
})

async function inDatabase(url: string): Promise<Shows> {
  await migrate(url, ROOT)
  const database = await openDatabase(url)
  closing.unshift(() => database.close())
  return prismaShows(database.client)
}

const storages: [string, () => Promise<Shows>][] = [
  ['memory', async () => memoryShows()],
  [
    'SQLite',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'vamco-shows-'))
      closing.push(async () => rmSync(folder, { recursive: true, force: true }))
      return inDatabase(`file:${join(folder, 'test.db')}`)
    },
  ],
]
const postgresql = process.env.TEST_POSTGRES_URL
if (postgresql) storages.push(['PostgreSQL', () => inDatabase(postgresql)])
else console.warn('PostgreSQL: NOT tested, the contract of show records ran without it. Set TEST_POSTGRES_URL.')

const record = (change: Partial<ShowRecord> = {}): ShowRecord => ({
  id: randomUUID(),
  title: 'Đố vui',
  pin: String(randomInt(100_000, 999_999)),
  screenKey: randomUUID(),
  account: 'lan',
  club: null,
  questions: 10,
  players: 0,
  createdAt: 1_000_000,
  startedAt: null,
  endedAt: null,
  resultsDue: false,
  ...change,
})

for (const [name, open] of storages) {
  const opened = open()

  test(`${name}: a record is found by id, PIN and key`, async () => {
    const shows = await opened
    const one = record()
    await shows.add(one)
    expect(await shows.byId(one.id)).toEqual(one)
    expect(await shows.byPin(one.pin ?? '')).toEqual(one)
    expect(await shows.byScreenKey(one.screenKey)).toEqual(one)
    expect(await shows.byId('nobody')).toBeNull()
  })

  test(`${name}: a PIN has one show, until it is freed`, async () => {
    const shows = await opened
    const [one, two, three] = [record(), record(), record({ pin: null })]
    await shows.add(one)
    await expect(shows.add({ ...two, pin: one.pin })).rejects.toBeInstanceOf(PinTaken)
    await shows.add(three)
    await expect(shows.change(three.id, { pin: one.pin })).rejects.toBeInstanceOf(PinTaken)
    await shows.change(one.id, { pin: null })
    await shows.change(three.id, { pin: one.pin })
    expect((await shows.byPin(one.pin ?? ''))?.id).toBe(three.id)
  })

  test(`${name}: changes change what they say and nothing else`, async () => {
    const shows = await opened
    const one = record()
    await shows.add(one)
    await shows.change(one.id, { endedAt: 2_000_000, players: 7, resultsDue: true })
    expect(await shows.byId(one.id)).toEqual({ ...one, endedAt: 2_000_000, players: 7, resultsDue: true })
    expect((await shows.due()).map(({ id }) => id)).toContain(one.id)
    await shows.change(one.id, { resultsDue: false })
    expect((await shows.due()).map(({ id }) => id)).not.toContain(one.id)
  })

  test(`${name}: lists an account's and its clubs' shows, newest first`, async () => {
    const shows = await opened
    const [account, club] = [randomUUID(), randomUUID()]
    const old = record({ account, createdAt: 1_000 })
    const ofClub = record({ account: 'other', club, createdAt: 3_000 })
    const mine = record({ account, club, createdAt: 2_000 })
    for (const one of [old, ofClub, mine, record()]) await shows.add(one)
    expect((await shows.list({ account, clubs: [club] }, 10)).map(({ id }) => id)).toEqual([ofClub.id, mine.id, old.id])
    expect((await shows.list({ account }, 1)).map(({ id }) => id)).toEqual([mine.id])
    expect(await shows.list({}, 10)).toEqual([])
  })

  test(`${name}: frees the PINs of what is over, and of what never ended and nobody keeps`, async () => {
    const shows = await opened
    const ended = record({ endedAt: 5_000, createdAt: 4_000 })
    const fresh = record({ endedAt: 50_000, createdAt: 4_000 })
    const forgotten = record({ createdAt: 100 })
    const running = record({ createdAt: 4_000 })
    const prepared = record({ createdAt: 100 })
    const all = [ended, fresh, forgotten, running, prepared]
    for (const one of all) await shows.add(one)
    await shows.freePins(10_000, 1_000, [prepared.id, ended.id])
    const pins = await Promise.all(all.map(async ({ id }) => (await shows.byId(id))?.pin))
    expect(pins).toEqual([null, fresh.pin, null, running.pin, prepared.pin])
    expect((await shows.open(4_000)).map(({ id }) => id)).toContain(running.id)
    expect((await shows.open(4_000)).map(({ id }) => id)).not.toContain(fresh.id)
  })
}
