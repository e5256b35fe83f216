// A database is brought up to date once, by any number of servers, and never half.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../../server/storage/database'
import { migrate } from '../../server/storage/migrate'
import { EditedMigration } from '../../server/storage/migrations'

let folder: string
let url: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vam-co-'))
  url = `file:${join(folder, 'data/test.db')}`
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A migration for SQLite in the temporary folder. */
function write(name: string, sql: string): void {
  mkdirSync(join(folder, 'prisma/migrations/sqlite', name), { recursive: true })
  writeFileSync(join(folder, 'prisma/migrations/sqlite', name, 'migration.sql'), sql)
}

function rows(sql: string): unknown[] {
  const db = new Sqlite(join(folder, 'data/test.db'), { readonly: true })
  try {
    return db.prepare(sql).all()
  } finally {
    db.close()
  }
}

test('a fresh database gets every table that the client knows', async () => {
  expect(await migrate(url, process.cwd())).not.toHaveLength(0)
  const database = await openDatabase(url)
  try {
    const models = Object.entries(database.client).filter(
      ([name, model]) => !name.startsWith('$') && !name.startsWith('_') && typeof model === 'object' && model !== null,
    )
    expect(models.length).toBeGreaterThan(4)
    for (const [name, model] of models) expect(await model.count(), name).toBe(0)
    await expect(database.checkWritable()).resolves.toBeUndefined()
  } finally {
    await database.close()
  }
})

test('a second run finds nothing to do', async () => {
  await migrate(url, process.cwd())
  expect(await migrate(url, process.cwd())).toEqual([])
})

test('three servers that start at once run each migration once', async () => {
  const runs = await Promise.all([1, 2, 3].map(() => migrate(url, process.cwd())))
  expect(runs.filter((names) => names.length > 0)).toHaveLength(1)
})

test('what is new is run in order, and rows stay', async () => {
  write('1_first', 'CREATE TABLE a (id INTEGER PRIMARY KEY); INSERT INTO a VALUES (7);')
  expect(await migrate(url, folder)).toEqual(['1_first'])
  write('2_second', 'ALTER TABLE a ADD COLUMN name TEXT;')
  write('3_third', "UPDATE a SET name = 'x';")
  expect(await migrate(url, folder)).toEqual(['2_second', '3_third'])
  expect(rows('SELECT * FROM a')).toEqual([{ id: 7, name: 'x' }])
})

test('a migration that fails leaves the database as it was before all of them', async () => {
  write('1_first', 'CREATE TABLE a (id INTEGER PRIMARY KEY);')
  await migrate(url, folder)
  write('2_good', 'CREATE TABLE b (id INTEGER PRIMARY KEY);')
  write('3_broken', 'CREATE TABLE c (id INTEGER PRIMARY KEY); INSERT INTO nowhere VALUES (1);')
  await expect(migrate(url, folder)).rejects.toThrow(/nowhere/)
  expect(rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name IN ('b', 'c')")).toEqual([])
  expect(rows('SELECT migration_name FROM _prisma_migrations')).toEqual([{ migration_name: '1_first' }])
})

test('a migration that breaks a link between tables is undone', async () => {
  write('1_first', 'CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a INTEGER REFERENCES a(id));')
  await migrate(url, folder)
  write('2_orphan', 'INSERT INTO b VALUES (99);')
  await expect(migrate(url, folder)).rejects.toThrow(/links between tables/)
  expect(rows('SELECT * FROM b')).toEqual([])
})

test('a migration edited after it ran stops the start', async () => {
  write('1_first', 'CREATE TABLE a (id INTEGER PRIMARY KEY);')
  await migrate(url, folder)
  write('1_first', 'CREATE TABLE a (id TEXT PRIMARY KEY);')
  await expect(migrate(url, folder)).rejects.toThrow(EditedMigration)
})

test('a database that only lets itself be read is not writable', async () => {
  await migrate(url, process.cwd())
  const database = await openDatabase(url)
  try {
    await database.client.$queryRaw`PRAGMA query_only=ON`
    await expect(database.checkWritable()).rejects.toThrow(/readonly/)
  } finally {
    await database.close()
  }
})
