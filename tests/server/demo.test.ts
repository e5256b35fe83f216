// The demonstration in an empty database, and out again.
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { createRecording } from '../../server/boards/recording'
import { readAtlas } from '../../server/clubs/atlas'
import { type ClearOptions, clearDemo, type SeedOptions, seedDemo } from '../../server/seed/demo'
import { memoryClubs } from '../../server/storage/clubs-memory'
import type { DemoItems, DemoKind } from '../../server/storage/demo-items'
import { memoryLedger } from '../../server/storage/ledger-memory'
import { memoryShowLog } from '../../server/storage/show-log-memory'
import { memoryShows } from '../../server/storage/shows-memory'

const atlas = readAtlas(fileURLToPath(new URL('../../content/areas', import.meta.url)))

function memoryItems(): DemoItems {
  const items = new Map<DemoKind, Set<string>>()
  return {
    async mark(kind, ids) {
      items.set(kind, new Set([...(items.get(kind) ?? []), ...ids]))
    },
    of: async (kind) => [...(items.get(kind) ?? [])],
    async forget(kind) {
      items.delete(kind)
    },
  }
}

function world() {
  const ledger = memoryLedger()
  const clubs = memoryClubs()
  const removed: string[] = []
  const options: SeedOptions & ClearOptions = {
    ledger,
    clubs,
    items: memoryItems(),
    atlas,
    clock: { now: () => Date.parse('2026-11-20T05:00:00Z') },
    shows: memoryShows(),
    log: memoryShowLog(),
    played: [],
    account: 'host',
    secret: (bytes) => 'x'.repeat(bytes),
    async removeShow(id) {
      removed.push(id)
    },
    async removeSeason() {},
  }
  const seen = new Set<string>()
  /** Rows of all boards of all seasons that ever were. */
  async function boards() {
    for (const season of await ledger.seasons()) seen.add(season)
    const rows = [...seen].flatMap((season) => atlas.boards.map(({ code }) => ledger.rows(season, code)))
    return (await Promise.all(rows)).flat()
  }
  return { options, ledger, clubs, boards }
}

test('the demonstration leaves nothing behind', async () => {
  const { options, ledger, clubs, boards } = world()
  expect(await seedDemo(options)).toBe(true)
  expect((await boards()).length).toBeGreaterThan(0)
  const gone = await clearDemo(options)
  expect(gone.sources).toBeGreaterThan(0)
  expect({ clubs: await clubs.all(), boards: await boards(), sources: await ledger.sources({}, 10) }).toEqual({
    clubs: [],
    boards: [],
    sources: [],
  })
})

test('results of real shows stay as they were when the demonstration goes', async () => {
  const { options, clubs, boards } = world()
  await seedDemo(options)
  const [demo] = await clubs.all()
  await clubs.add({ ...demo, id: 'real', code: 'REALLY', name: 'CLB Thật', unit: demo?.unit ?? '' } as never)
  const unitsOfClubs = async () => new Map((await clubs.all()).map((club) => [club.id, club.unit]))
  const source = { id: 'show:real', kind: 'show' as const, title: 'Thật', at: options.clock.now() }
  const results = [{ club: 'real', person: 'vy', name: 'Vy', points: 900 }]
  await createRecording({ ...options, unitsOfClubs }).record({ source, revision: 1, results })
  await clearDemo(options)
  const rows = await boards()
  expect(rows.find(({ subject }) => subject === 'real')).toMatchObject({ points: 900, people: 1, plays: 1 })
  expect(new Set(rows.map(({ points, people }) => `${points} of ${people}`))).toEqual(new Set(['900 of 1']))
})

test('a season whose people are forgotten keeps its sums when the demonstration goes', async () => {
  const { options, ledger, boards } = world()
  await seedDemo(options)
  const before = await boards()
  // Retention has erased the entries of these seasons.
  const forgotten = { ...ledger, held: async () => [] }
  await clearDemo({ ...options, ledger: forgotten })
  expect(await boards()).toEqual(before)
})
