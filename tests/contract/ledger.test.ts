// What every ledger keeps to, in memory and in SQLite: results once, corrections as differences, boards like a rebuild.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startOfDay } from '../../app/domain/area/day'
import type { Source } from '../../app/domain/standings/ledger'
import type { PersonResult } from '../../app/domain/standings/results'
import { createRecording, placesIn } from '../../server/boards/recording'
import { readAtlas } from '../../server/clubs/atlas'
import { type Database, openDatabase } from '../../server/storage/database'
import { type Ledger, LedgerConflict } from '../../server/storage/ledger'
import { memoryLedger } from '../../server/storage/ledger-memory'
import { prismaLedger } from '../../server/storage/ledger-prisma'
import { migrate } from '../../server/storage/migrate'

const root = fileURLToPath(new URL('../..', import.meta.url))
const atlas = readAtlas(join(root, 'content/areas'))
const SEASON = '2026-autumn'
const morning = startOfDay('2026-11-21') + 8 * 3_600_000
const UNITS = new Map([
  ['go-dau', 'tn-710'],
  ['ben-cau', 'tn-711'],
  ['svay-rieng', 'kh-20'],
])

let database: Database
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vamco-ledger-'))
  const url = `file:${join(folder, 'test.db')}`
  await migrate(url, root)
  database = await openDatabase(url)
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

async function emptied(): Promise<Ledger> {
  const db = database.client
  await db.$transaction([db.ledgerEntry.deleteMany(), db.ledgerShare.deleteMany(), db.ledgerSource.deleteMany()])
  const ledger = prismaLedger(db, database.dialect)
  await ledger.clearBoards()
  return ledger
}

const source = (id: string, at = morning): Omit<Source, 'season'> => ({ id, kind: 'show', title: `Show ${id}`, at })
const result = (club: string, person: string, points: number): PersonResult => ({ club, person, name: person, points })

/** All figures of all boards, in an order of their own. */
async function figures(ledger: Ledger) {
  const boards = await Promise.all(atlas.boards.map(({ code }) => ledger.rows(SEASON, code)))
  return boards.map((rows) => rows.sort((a, b) => (a.subject < b.subject ? -1 : 1)))
}

describe.each([
  ['memory', async () => memoryLedger()],
  ['SQLite', emptied],
])('a ledger in %s', (kind, make) => {
  let ledger: Ledger
  let now: number
  let recording: ReturnType<typeof createRecording>

  const recorder = (kept: Ledger) =>
    createRecording({ ledger: kept, atlas, clock: { now: () => now }, unitsOfClubs: async () => UNITS })
  beforeEach(async () => {
    ledger = await make()
    now = morning
    recording = recorder(ledger)
  })

  test('results of a show count on the boards of clubs, districts and clusters', async () => {
    const results = [
      result('go-dau', 'an', 500),
      result('go-dau', 'chi', 300),
      result('ben-cau', 'dung', 200),
      result('svay-rieng', 'dara', 900),
    ]
    expect(await recording.record({ source: source('1'), revision: 1, results })).toBe(4)
    expect(await figures(ledger)).toEqual([
      [
        { subject: 'ben-cau', points: 200, best: 40, people: 1, plays: 1 },
        { subject: 'go-dau', points: 800, best: 160, people: 2, plays: 2 },
        { subject: 'svay-rieng', points: 900, best: 180, people: 1, plays: 1 },
      ],
      [
        { subject: 'tn-710', points: 800, best: 80, people: 2, plays: 2 },
        { subject: 'tn-711', points: 200, best: 20, people: 1, plays: 1 },
      ],
      [{ subject: 'cum-3', points: 1000, best: 100, people: 3, plays: 3 }],
    ])
  })

  test('a person who plays twice is one person and two plays', async () => {
    await recording.record({ source: source('1'), revision: 1, results: [result('go-dau', 'an', 500)] })
    await recording.record({ source: source('2'), revision: 1, results: [result('go-dau', 'an', 700)] })
    const [clubs] = await figures(ledger)
    expect(clubs).toEqual([{ subject: 'go-dau', points: 1200, best: 240, people: 1, plays: 2 }])
    expect(await ledger.people(SEASON, 'clubs', 'go-dau', 5)).toEqual([
      { club: 'go-dau', person: 'an', name: 'an', points: 1200, plays: 2 },
    ])
  })

  test('the same results again change nothing, and older ones neither', async () => {
    const results = [result('go-dau', 'an', 500)]
    await recording.record({ source: source('1'), revision: 5, results })
    const before = await figures(ledger)
    expect(await recording.record({ source: source('1'), revision: 5, results })).toBe(0)
    expect(await recording.record({ source: source('1'), revision: 9, results })).toBe(0)
    expect(await recording.record({ source: source('1'), revision: 6, results: [result('go-dau', 'an', 1)] })).toBe(0)
    expect(await figures(ledger)).toEqual(before)
  })

  test('a correction brings the difference; who has nothing left leaves the board', async () => {
    await recording.record({
      source: source('1'),
      revision: 1,
      results: [result('go-dau', 'an', 500), result('ben-cau', 'dung', 900)],
    })
    expect(await recording.record({ source: source('1'), revision: 2, results: [result('go-dau', 'an', 650)] })).toBe(2)
    const [clubs, districts] = await figures(ledger)
    expect(clubs).toEqual([{ subject: 'go-dau', points: 650, best: 130, people: 1, plays: 1 }])
    expect(districts).toEqual([{ subject: 'tn-710', points: 650, best: 65, people: 1, plays: 1 }])
    expect(await ledger.people(SEASON, 'clubs', 'ben-cau', 5)).toEqual([])
    expect((await ledger.held('1')).map((h) => [h.person, h.points])).toEqual([['an', 650]])
  })

  test('the sources of a club come latest first, with every share', async () => {
    await recording.record({ source: source('1', morning - 1000), revision: 1, results: [result('go-dau', 'an', 500)] })
    await recording.record({
      source: source('2'),
      revision: 1,
      results: [result('go-dau', 'an', 10), result('ben-cau', 'dung', 20)],
    })
    expect(await ledger.sources({ club: 'go-dau' }, 10)).toMatchObject([
      {
        id: '2',
        title: 'Show 2',
        plays: 2,
        shares: [
          { club: 'ben-cau', points: 20, plays: 1 },
          { club: 'go-dau', points: 10, plays: 1 },
        ],
      },
      { id: '1', plays: 1 },
    ])
    expect((await ledger.sources({ club: 'ben-cau' }, 10)).map((s) => s.id)).toEqual(['2'])
    expect((await ledger.sources({}, 1)).map((s) => s.id)).toEqual(['2'])
    expect(await ledger.seasons()).toEqual([SEASON])
  })

  test('the rows of yesterday are kept when the first result of a day comes', async () => {
    await recording.record({ source: source('1'), revision: 1, results: [result('go-dau', 'an', 500)] })
    now += 24 * 3_600_000
    expect(await ledger.snapshot(SEASON, 'clubs', '2026-11-22')).toBeNull()
    await recording.record({ source: source('2', now), revision: 1, results: [result('ben-cau', 'dung', 900)] })
    await recording.record({ source: source('3', now), revision: 1, results: [result('go-dau', 'an', 900)] })
    const kept = [{ subject: 'go-dau', points: 500, best: 100, people: 1, plays: 1 }]
    expect(await ledger.snapshot(SEASON, 'clubs', '2026-11-22')).toEqual(kept)
    await recording.rebuild()
    expect(await ledger.snapshot(SEASON, 'clubs', '2026-11-22')).toEqual(kept)
  })

  test('two recordings of one revision conflict instead of counting twice', async () => {
    const first = { ...source('1'), season: SEASON }
    const entry = {
      source: '1',
      revision: 1,
      season: SEASON,
      club: 'go-dau',
      person: 'an',
      name: 'An',
      units: ['tn-710'],
      points: 5,
      plays: 1,
      recordedAt: now,
    }
    await ledger.claim(first, 1)
    expect(await ledger.append(first, 1, [entry], placesIn(atlas))).toBe(true)
    await expect(ledger.append(first, 1, [entry], placesIn(atlas))).rejects.toThrow(LedgerConflict)
    const [clubs] = await figures(ledger)
    expect(clubs?.[0]?.points).toBe(5)
  })

  test('a newer revision stops an older one that is being written', async () => {
    const first = { ...source('1'), season: SEASON }
    expect(await ledger.claim(first, 1)).toBe(true)
    expect(await ledger.claim(first, 2)).toBe(true)
    expect(await ledger.claim(first, 1)).toBe(false)
    expect(await ledger.append(first, 1, [], placesIn(atlas))).toBe(false)
  })

  test('more people than one slice holds arrive whole', async () => {
    const many = Array.from({ length: 700 }, (_, i) => result('go-dau', `p${i}`, i))
    expect(await recording.record({ source: source('1'), revision: 1, results: many })).toBe(700)
    expect((await figures(ledger))[0]?.[0]).toEqual({
      subject: 'go-dau',
      points: 244_650,
      best: 697,
      people: 700,
      plays: 700,
    })
  })

  test('taken out and rebuilt, a source has left nothing', async () => {
    await recording.record({ source: source('1'), revision: 1, results: [result('go-dau', 'an', 500)] })
    const before = await figures(ledger)
    await recording.record({
      source: source('2'),
      revision: 1,
      results: [result('go-dau', 'an', 5), result('ben-cau', 'dung', 5)],
    })
    await ledger.remove(['2'])
    await recording.rebuild()
    expect(await figures(ledger)).toEqual(before)
    expect(await ledger.source('2')).toBeNull()
  })

  test('any recordings and corrections, in any order and repeated, give what a rebuild gives', async () => {
    const step = fc.record({
      source: fc.constantFrom('1', '2', '3'),
      revision: fc.integer({ min: 1, max: 6 }),
      later: fc.boolean(),
    })
    const club = fc.constantFrom('go-dau', 'ben-cau', 'svay-rieng')
    const results = fc.uniqueArray(
      fc.record({ club, person: fc.constantFrom('an', 'chi', 'dung', 'em'), points: fc.integer({ min: 0, max: 999 }) }),
      {
        selector: (r) => `${r.club} ${r.person}`,
        maxLength: 6,
      },
    )
    const runs = kind === 'memory' ? 200 : 12
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 12 }),
        fc.array(results, { minLength: 18, maxLength: 18 }),
        async (steps, outcomes) => {
          const kept = await make()
          const recorded = recorder(kept)
          const newest = new Map<string, number>()
          now = morning
          // One outcome for each source and revision: a revision never changes its mind.
          const outcomeOf = (id: string, revision: number) =>
            (outcomes[(Number(id) - 1) * 6 + revision - 1] ?? []).map((r) => ({ ...r, name: r.person }))
          for (const { source: id, revision, later } of steps) {
            if (later) now += 20 * 3_600_000
            await recorded.record({ source: source(id), revision, results: outcomeOf(id, revision) })
            newest.set(id, Math.max(revision, newest.get(id) ?? 0))
          }
          const written = await figures(kept)
          const fresh = memoryLedger()
          for (const [id, revision] of newest)
            await recorder(fresh).record({ source: source(id), revision, results: outcomeOf(id, revision) })
          expect(written).toEqual(await figures(fresh))
          await recorded.rebuild()
          expect(await figures(kept)).toEqual(written)
        },
      ),
      { numRuns: runs },
    )
  })
})
