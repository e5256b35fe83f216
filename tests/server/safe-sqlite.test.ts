// The official adapter loses writes; ours does not. The first test keeps watch that the cure is still needed.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PrismaClient } from '../../generated/sqlite/client'
import { migrate } from '../../server/storage/migrate'
import { safeSqlite } from '../../server/storage/safe-sqlite'
import { openSqliteThread } from '../../server/storage/sqlite-thread'

let folder: string
let url: string
let client: PrismaClient

const verification = (id: string) => ({ id, identifier: 'test', value: 'v', expiresAt: new Date(0) })
const kept = async () => (await client.verification.findMany({ orderBy: { id: 'asc' } })).map((row) => row.id)

/** A promise and the function that resolves it, to order two transactions without waiting for time to pass. */
function gate(): { open: () => void; opened: Promise<void> } {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}

/** Writes `outside` while a transaction that has written `inside` is open, then lets that transaction fail. */
async function writeBesideAFailingTransaction(): Promise<void> {
  const inside = gate()
  const failing = client
    .$transaction(async (tx) => {
      await tx.verification.create({ data: verification('inside') })
      inside.open()
      // Long enough for the other query to reach the connection, were it let through.
      for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
      throw new Error('undone')
    })
    .catch((error: unknown) => error)
  await inside.opened
  const outside = client.verification.create({ data: verification('outside') })
  await Promise.all([failing, outside])
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vam-co-'))
  url = `file:${join(folder, 'test.db')}`
  await migrate(url, process.cwd())
  client = new PrismaClient({ adapter: safeSqlite(url, { busyTimeout: 50 }) })
})

afterEach(async () => {
  await client.$disconnect()
  rmSync(folder, { recursive: true, force: true })
})

test('the official adapter loses a write that was acknowledged beside a failing transaction', async () => {
  await client.$disconnect()
  client = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url }) })
  await writeBesideAFailingTransaction()
  expect(await kept()).toEqual([])
})

test('ours keeps it', async () => {
  await writeBesideAFailingTransaction()
  expect(await kept()).toEqual(['outside'])
})

test('what stands in one transaction stands or falls together', async () => {
  await client.$transaction([
    client.verification.create({ data: verification('a') }),
    client.verification.create({ data: verification('b') }),
  ])
  const twice = client.$transaction([
    client.verification.create({ data: verification('c') }),
    client.verification.create({ data: verification('a') }),
  ])
  await expect(twice).rejects.toThrow(/Unique constraint/)
  expect(await kept()).toEqual(['a', 'b'])
})

test('fifty transactions and fifty single writes at once are all there afterwards', async () => {
  const numbers = Array.from({ length: 50 }, (_, n) => n)
  await Promise.all([
    ...numbers.map((n) =>
      client.$transaction(async (tx) => {
        const before = await tx.verification.count()
        await tx.verification.create({ data: verification(`t${n}`) })
        expect(await tx.verification.count()).toBe(before + 1)
      }),
    ),
    ...numbers.map((n) => client.verification.create({ data: verification(`s${n}`) })),
  ])
  expect(await client.verification.count()).toBe(100)
})

test('a COMMIT that fails leaves nothing open for those who come later', async () => {
  // In the rollback journal's mode a reader in another process makes COMMIT fail.
  await client.$queryRaw`PRAGMA journal_mode=DELETE`
  const reader = new Sqlite(join(folder, 'test.db'))
  reader.exec('BEGIN')
  reader.prepare('SELECT * FROM "Verification"').all()
  const failing = client.$transaction((tx) => tx.verification.create({ data: verification('blocked') }))
  await expect(failing).rejects.toThrow()
  reader.exec('COMMIT')
  reader.close()
  await client.$transaction((tx) => tx.verification.create({ data: verification('later') }))
  expect(await kept()).toEqual(['later'])
})

test('a transaction waits for the writer of another process, and fails in time when that one does not end', async () => {
  const writer = new Sqlite(join(folder, 'test.db'))
  writer.exec('BEGIN IMMEDIATE')
  await expect(client.$transaction((tx) => tx.verification.count())).rejects.toThrow()
  writer.exec('ROLLBACK')
  writer.close()
  expect(await client.$transaction((tx) => tx.verification.count())).toBe(0)
})

test('it keeps what was acknowledged through a power cut: write-ahead log, fully synchronised, links enforced', async () => {
  expect(await client.$queryRaw`PRAGMA journal_mode`).toEqual([{ journal_mode: 'wal' }])
  expect(await client.$queryRaw`PRAGMA synchronous`).toEqual([{ synchronous: 2n }])
  expect(await client.$queryRaw`PRAGMA foreign_keys`).toEqual([{ foreign_keys: 1n }])
})

test('what is deleted or emptied is overwritten in the file, by every connection that writes', async () => {
  const file = join(folder, 'test.db')
  const long = 'x'.repeat(9_000)
  const rows = ['DELETED', 'EMPTIED', 'BY-THE-THREAD'].map((id) => ({
    ...verification(id),
    value: `${long} MARKER-${id}`,
  }))
  for (const data of rows) await client.verification.create({ data })
  const inFile = () => {
    const bytes = readFileSync(file).toString('latin1')
    return rows.map(({ id }) => bytes.includes(`MARKER-${id}`))
  }
  await client.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`
  expect(inFile()).toEqual([true, true, true])
  await client.verification.delete({ where: { id: 'DELETED' } })
  await client.verification.update({ where: { id: 'EMPTIED' }, data: { value: '' } })
  const thread = openSqliteThread(file)
  await thread.write([{ sql: 'DELETE FROM "Verification" WHERE id = ?', rows: [['BY-THE-THREAD']] }])
  await thread.close()
  await client.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`
  expect(inFile()).toEqual([false, false, false])
})
