import { expect, test } from 'vitest'
import type { PrismaClient } from '../../generated/sqlite/client'
import { forget, forgetAll } from '../../server/retention'
import { freshDatabase } from './fresh-database'

const DAY = 86_400_000
const NOW = Date.UTC(2026, 10, 21)

async function show(db: PrismaClient, id: string, endedDaysAgo: number, more: { resultsDue?: boolean } = {}) {
  const at = NOW - endedDaysAgo * DAY
  await db.showRecord.create({
    data: {
      id,
      title: id,
      screenKey: id,
      account: 'a',
      questions: 1,
      createdAt: new Date(at),
      endedAt: new Date(at),
      ...more,
    },
  })
  await db.showLogBatch.create({ data: { show: id, firstSeq: 0, lastSeq: 0, entries: '["Ngọc Trâm"]' } })
  await db.selfPaced.create({
    data: { code: `code-${id}`, show: id, account: 'a', paper: '{}', createdAt: BigInt(at), closesAt: BigInt(at) },
  })
  await db.selfPacedAttempt.create({
    data: { id: `sat-${id}`, code: `code-${id}`, tokenHash: id, name: 'Vy', startedAt: BigInt(at) },
  })
}

async function result(db: PrismaClient, season: string, daysAgo: number) {
  const at = BigInt(NOW - daysAgo * DAY)
  await db.ledgerSource.create({
    data: { id: `show:${season}`, revision: 1, kind: 'show', title: 'x', season, at, plays: 1 },
  })
  await db.ledgerEntry.create({
    data: {
      source: `show:${season}`,
      revision: 1,
      season,
      club: 'c',
      person: 'vy',
      name: 'Vy',
      units: '[]',
      points: 900,
      plays: 1,
      recordedAt: at,
    },
  })
  await db.standingPerson.create({
    data: { season, board: 'clubs', subject: 'c', club: 'c', person: 'vy', name: 'Vy', points: 900n, plays: 1 },
  })
  await db.standingRow.create({
    data: { season, board: 'clubs', subject: 'c', points: 900n, best: 900n, people: 1, plays: 1 },
  })
}

test('an old show is gone with its log and with what was sat alone; a young one stays', async () => {
  const { client: db } = await freshDatabase()
  await show(db, 'old', 731)
  await show(db, 'young', 729)
  expect(await forget(db, NOW, 730)).toEqual({ shows: 1, seasons: 0 })
  expect((await db.showRecord.findMany()).map((s) => s.id)).toEqual(['young'])
  expect((await db.showLogBatch.findMany()).map((b) => b.show)).toEqual(['young'])
  expect((await db.selfPacedAttempt.findMany()).map((a) => a.id)).toEqual(['sat-young'])
})

test('a show whose results wait for the ledger is kept until they are there', async () => {
  const { client: db } = await freshDatabase()
  await show(db, 'waiting', 800, { resultsDue: true })
  expect(await forget(db, NOW, 730)).toEqual({ shows: 0, seasons: 0 })
})

test('of a season long past no person is left, and the sums of its clubs are', async () => {
  const { client: db } = await freshDatabase()
  await result(db, 'autumn-2023', 1_000)
  await result(db, 'autumn-2026', 10)
  expect(await forget(db, NOW, 730)).toEqual({ shows: 0, seasons: 1 })
  expect((await db.standingPerson.findMany()).map((p) => p.season)).toEqual(['autumn-2026'])
  expect((await db.ledgerEntry.findMany()).map((e) => e.season)).toEqual(['autumn-2026'])
  expect(await db.standingRow.count()).toBe(2)
})

test('forgetting twice does nothing twice', async () => {
  const { client: db } = await freshDatabase()
  await show(db, 'old', 731)
  await result(db, 'autumn-2023', 1_000)
  await forget(db, NOW, 730)
  expect(await forget(db, NOW, 730)).toEqual({ shows: 0, seasons: 0 })
})

test('what cannot be forgotten keeps nothing else from being forgotten', async () => {
  const { client: db } = await freshDatabase()
  await show(db, 'old', 731)
  const troubles: unknown[] = []
  const done = await forgetAll({
    db,
    clock: { now: () => NOW },
    days: 730,
    forgetPractice: async () => Promise.reject(new Error('the disk is full')),
    forgetContestants: async () => 3,
    onTrouble: (error) => void troubles.push(error),
  })
  expect(done).toEqual({ shows: 1, seasons: 0, practice: 0, contestants: 3 })
  expect(troubles).toEqual([new Error('the disk is full')])
})
