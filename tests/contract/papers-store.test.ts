// What every store of papers must do, asked of each storage.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { openDatabase } from '../../server/storage/database'
import { migrate, sqliteFile } from '../../server/storage/migrate'
import { PaperConflict, type PaperStore, type StoredAttempt } from '../../server/storage/papers'
import { memoryPapers } from '../../server/storage/papers-memory'
import { prismaPapers } from '../../server/storage/papers-prisma'
import { sqlitePapers } from '../../server/storage/papers-sqlite'
import { openSqliteThread } from '../../server/storage/sqlite-thread'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const closing: (() => Promise<void> | void)[] = []
afterAll(async () => {
  for (const close of closing) await close()
})

async function sqliteUrl(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'vamco-papers-'))
  closing.push(() => rmSync(folder, { recursive: true, force: true }))
  const url = `file:${join(folder, 'test.db')}`
  await migrate(url, ROOT)
  return url
}

async function database(url: string) {
  const opened = await openDatabase(url)
  closing.unshift(() => opened.close())
  return opened
}

const storages: [string, () => Promise<PaperStore>][] = [
  ['memory', async () => memoryPapers()],
  [
    'SQLite, written by a thread',
    async () => {
      const url = await sqliteUrl()
      const thread = openSqliteThread(sqliteFile(url))
      closing.unshift(() => thread.close())
      return sqlitePapers(thread, (await database(url)).client)
    },
  ],
  ['SQLite through Prisma', async () => prismaPapers((await database(await sqliteUrl())).client, 'sqlite')],
]
const postgresql = process.env.TEST_POSTGRES_URL
if (postgresql)
  storages.push([
    'PostgreSQL through Prisma',
    async () => {
      await migrate(postgresql, ROOT)
      return prismaPapers((await database(postgresql)).client, 'postgresql')
    },
  ])
else
  console.warn(
    'PostgreSQL: NOT tested, the contract of papers ran without it. Set TEST_POSTGRES_URL to a database that may be written to.',
  )

const season = randomUUID()
function attempt(more: Partial<StoredAttempt> = {}): StoredAttempt {
  return {
    id: randomUUID(),
    season,
    round: 'one',
    contestant: randomUUID(),
    practice: false,
    number: 0,
    window: 0,
    started: '{"tiếng":"Khmer ខ្មែរ"}',
    startedAt: 1_767_571_200_000,
    deadline: 1_767_571_800_000,
    endedAt: null,
    answered: null,
    signals: null,
    ended: null,
    ...more,
  }
}
const row = (id: string, n: number, says: string) => ({ attempt: id, n, entries: JSON.stringify([[n, says]]) })
const ended = (one: StoredAttempt, at: number) => ({
  id: one.id,
  deadline: at + 5,
  endedAt: at,
  answered: '{"a":1}',
  signals: '[]',
  ended: '{"e":1}',
})

for (const [name, open] of storages) {
  const opened = open()

  test(`${name}: an attempt and its entries are read back as they were, in order`, async () => {
    const store = await opened
    const one = attempt()
    expect(await store.begin(one)).toBe(true)
    await store.write({ rows: [row(one.id, 0, '"Nguyễn"')], changes: [] })
    await store.write({ rows: [row(one.id, 10, 'ten'), row(one.id, 2, 'two')], changes: [] })
    const read = await store.read(one.id)
    expect(read?.attempt).toEqual(one)
    expect(read?.rows).toEqual(['[[0,"\\"Nguyễn\\""]]', '[[2,"two"]]', '[[10,"ten"]]'])
    expect(await store.read(randomUUID())).toBeNull()
  })

  test(`${name}: of two beginnings of the same number one is kept`, async () => {
    const store = await opened
    const one = attempt()
    const begun = await Promise.all([1, 2, 3].map(() => store.begin({ ...one, id: randomUUID() })))
    expect(begun.filter(Boolean)).toHaveLength(1)
    expect(await store.begin(attempt({ contestant: one.contestant, number: 1 }))).toBe(true)
    expect(await store.begin(attempt({ contestant: one.contestant, practice: true }))).toBe(true)
    const own = await store.ofContestant(season, one.contestant, false)
    expect(own.map(({ number }) => number)).toEqual([0, 1])
  })

  test(`${name}: two writers never continue one attempt, and a refused writing leaves nothing behind`, async () => {
    const store = await opened
    const [one, two] = [attempt(), attempt()]
    for (const begun of [one, two]) await store.begin(begun)
    await store.write({ rows: [row(one.id, 0, 'first')], changes: [] })
    const late = store.write({ rows: [row(two.id, 0, 'x'), row(one.id, 0, 'second')], changes: [ended(two, 9)] })
    await expect(late).rejects.toBeInstanceOf(PaperConflict)
    expect((await store.read(one.id))?.rows).toEqual(['[[0,"first"]]'])
    expect(await store.read(two.id)).toEqual({ attempt: two, rows: [] })
  })

  test(`${name}: an end is kept with its entries`, async () => {
    const store = await opened
    const one = attempt()
    await store.begin(one)
    await store.write({ rows: [row(one.id, 0, 'hand_in')], changes: [ended(one, 1_767_571_300_000)] })
    const after = { deadline: 1_767_571_300_005, endedAt: 1_767_571_300_000 }
    const kept = { ...one, ...after, answered: '{"a":1}', signals: '[]', ended: '{"e":1}' }
    expect((await store.read(one.id))?.attempt).toEqual(kept)
  })

  test(`${name}: attempts whose time is over are named in the order of their deadlines`, async () => {
    const store = await opened
    const [late, later, practice, done, ahead] = [
      attempt({ deadline: 1_000 }),
      attempt({ deadline: 2_000 }),
      attempt({ deadline: 1_500, practice: true }),
      attempt({ deadline: 500 }),
      attempt({ deadline: 3_000 }),
    ] as const
    for (const one of [ahead, later, late, practice, done]) await store.begin(one)
    await store.write({ rows: [], changes: [{ ...ended(done, 400), deadline: 500 }] })
    expect(await store.overdue(3_000, 10)).toEqual([late.id, practice.id, later.id])
    expect(await store.overdue(3_000, 1)).toEqual([late.id])
    expect(await store.nextDeadline()).toBe(1_000)
    for (const one of [late, later, practice, ahead]) await store.write({ rows: [], changes: [ended(one, 1)] })
  })

  test(`${name}: old practice papers go, and all of a contestant who is erased`, async () => {
    const store = await opened
    const [own, other] = [attempt(), attempt()]
    const old = attempt({ practice: true, startedAt: 10 })
    const fresh = attempt({ practice: true, startedAt: 20 })
    for (const one of [own, other, old, fresh]) {
      await store.begin(one)
      await store.write({ rows: [row(one.id, 0, 'open')], changes: [] })
    }
    expect(await store.forgetPractice(20)).toBe(1)
    expect(await store.read(old.id)).toBeNull()
    expect(await store.forgetContestant(season, own.contestant)).toEqual([own.id])
    expect(await store.read(own.id)).toBeNull()
    for (const one of [other, fresh]) expect((await store.read(one.id))?.rows).toHaveLength(1)
    expect(await store.begin({ ...own })).toBe(true)
    expect((await store.read(own.id))?.rows).toEqual([])
  })
}
