// Clubs and boards as pages ask for them, over stores in memory.
import { fileURLToPath } from 'node:url'
import { beforeEach, expect, test } from 'vitest'
import { createBoards, type ShowOutcome } from '../../server/boards/boards'
import { createRecording } from '../../server/boards/recording'
import { createAreas, readAtlas } from '../../server/clubs/atlas'
import { createClubs } from '../../server/clubs/clubs'
import { seeded } from '../../server/seed/random'
import { memoryClubs } from '../../server/storage/clubs-memory'
import { memoryLedger } from '../../server/storage/ledger-memory'

const atlas = readAtlas(fileURLToPath(new URL('../../content/areas', import.meta.url)))
const DAY = 86_400_000

function world() {
  let now = Date.parse('2026-11-20T05:00:00Z')
  const random = seeded(1)
  const store = memoryClubs()
  const ledger = memoryLedger()
  const clock = { now: () => now }
  const areas = createAreas(atlas, clock)
  const shows = new Map<string, ShowOutcome>()
  const unitsOfClubs = async () => new Map((await store.all()).map((club) => [club.id, club.unit]))
  const recording = createRecording({ ledger, atlas, clock, unitsOfClubs })
  return {
    store,
    shows,
    clubs: createClubs({ store, areas, clock, random: (below) => Math.floor(random() * below) }),
    boards: createBoards({
      ledger,
      recording,
      clubs: store,
      atlas,
      clock,
      log: { info() {} },
      outcome: async (id) => shows.get(id) ?? null,
    }),
    pass: (ms: number) => {
      now += ms
    },
    now: () => now,
  }
}

let w: ReturnType<typeof world>
beforeEach(() => {
  w = world()
})

const empty = { members: null, meets: null }
async function club(name: string, unit: string, members: number | null = null): Promise<string> {
  const done = await w.clubs.create(unit, { ...empty, name, members })
  if (!done.ok) throw new Error(done.code)
  return done.club.id
}
const player = (name: string, of: string | null, points: number) => ({
  name,
  mark: '',
  club: of,
  points,
  kicked: false,
  played: true,
})
async function played(id: string, revision: number, players: ReturnType<typeof player>[]): Promise<void> {
  w.shows.set(id, { title: `Show ${id}`, endedAt: w.now(), revision, players })
  await w.boards.recordShow(id)
}

test('a club is found by its code, whatever the case, and has its units above it', async () => {
  const id = await club('  Gò Dầu   English Club ', 'tn-710')
  const found = await w.clubs.byId(id)
  expect(found?.name).toBe('Gò Dầu English Club')
  expect(found?.code).toMatch(/^[A-Z0-9]{5}$/)
  expect((await w.clubs.byCode(` ${found?.code.toLowerCase()} `))?.id).toBe(id)
  expect(await w.clubs.place(id)).toEqual({ id, units: ['tn-710', 'tn'] })
  expect(await w.clubs.place('nobody')).toBeNull()
})

test.each([
  ['no name', 'tn-710', '   ', 'bad_name'],
  ['a name of 61 letters', 'tn-710', 'a'.repeat(61), 'bad_name'],
  ['a unit nobody knows', 'moon', 'Lunar Club', 'unknown_unit'],
  ['a name taken in the unit, spelt the other way', 'tn-709', 'Hoà Thành Talks', 'name_taken'],
])('%s makes no club', async (_, unit, name, code) => {
  await club('Hòa Thành Talks', 'tn-709')
  expect(await w.clubs.create(unit, { ...empty, name })).toEqual({ ok: false, code })
})

test('a club keeps its own name when it is edited, and may not take another’s', async () => {
  const id = await club('Hòa Thành Talks', 'tn-709')
  await club('Long Hoa', 'tn-709')
  expect(
    await w.clubs.change(id, { name: 'Hòa Thành Talks', members: 51, meets: { day: 5, time: '17:30' } }),
  ).toMatchObject({ ok: true, club: { members: 51 } })
  expect(await w.clubs.change(id, { ...empty, name: 'long hoa' })).toEqual({ ok: false, code: 'name_taken' })
  expect(await w.clubs.change('gone', { ...empty, name: 'X' })).toEqual({ ok: false, code: 'unknown_club' })
})

test('a show’s results reach the boards of clubs and of districts', async () => {
  const [a, b] = [await club('A', 'tn-710', 4), await club('B', 'kh-20')]
  await played('1', 1, [player('An', a, 800), player('Dara', b, 900), player('Guest', null, 999)])
  const page = await w.boards.page({ board: 'clubs' })
  expect(page?.rows.map((row) => [row.name, row.rank, row.points, row.rate])).toEqual([
    ['B', 1, 900, null],
    ['A', 2, 800, 0.25],
  ])
  expect(page?.figures).toContain('rate')
  expect(
    (await w.boards.page({ board: 'districts', figure: 'points' }))?.rows.map((row) => [row.name, row.points]),
  ).toEqual([['Gò Dầu', 800]])
  expect(await w.boards.page({ board: 'moons' })).toBeNull()
})

test('a correction moves ranks, and listeners hear of changes only', async () => {
  const [a, b] = [await club('A', 'tn-710'), await club('B', 'tn-711')]
  const heard: string[] = []
  const leave = w.boards.listen((news) => heard.push(news))
  await played('1', 5, [player('An', a, 800), player('Bo', b, 900)])
  w.pass(DAY)
  await played('1', 9, [player('An', a, 1000), player('Bo', b, 900)])
  await played('1', 9, [player('An', a, 1000), player('Bo', b, 900)])
  expect((await w.boards.page({ board: 'clubs' }))?.rows.map((row) => [row.name, row.moved])).toEqual([
    ['A', 1],
    ['B', -1],
  ])
  expect(heard).toEqual(['results', 'results'])
  leave()
  w.boards.close()
  expect(heard).toHaveLength(2)
  w.pass(DAY)
  expect((await w.boards.page({ board: 'clubs' }))?.rows.map((row) => row.moved)).toEqual([0, 0])
})

test('search ignores tones, pages hold fifty, and the last page answers for what is beyond', async () => {
  const names = Array.from({ length: 60 }, (_, i) => `Câu lạc bộ Đồng ${String(i).padStart(2, '0')}`)
  const ids: string[] = []
  for (const name of names) ids.push(await club(name, 'tn-710'))
  await played(
    '1',
    1,
    ids.map((id, i) => player('An', id, 1000 - i)),
  )
  const first = await w.boards.page({ board: 'clubs' })
  expect([first?.rows.length, first?.pages, first?.found]).toEqual([50, 2, 60])
  const beyond = await w.boards.page({ board: 'clubs', page: 99 })
  expect([beyond?.page, beyond?.rows.length, beyond?.rows[0]?.rank]).toEqual([2, 10, 51])
  const found = await w.boards.page({ board: 'clubs', search: 'dong 07' })
  expect(found?.rows.map((row) => [row.name, row.rank])).toEqual([['Câu lạc bộ Đồng 07', 8]])
  expect((await w.boards.page({ board: 'clubs', search: 'go dau', size: 5 }))?.found).toBe(60)
  expect((await w.boards.page({ board: 'clubs', sort: 'last', size: 1 }))?.rows[0]?.rank).toBe(60)
})

test('the clusters’ board colours the districts’ tiles by the cluster they lie in', async () => {
  const page = await w.boards.page({ board: 'clusters' })
  expect(page?.tiles).toHaveLength(9)
  expect(page?.tiles.find((tile) => tile.code === 'tn-710')?.subject).toBe('cum-3')
})

test('a club’s page knows its place, its best people and its shows', async () => {
  const [a, b] = [await club('A', 'tn-710'), await club('B', 'tn-711')]
  await played('1', 1, [player('An', a, 800), player('Chi', a, 300), player('Bo', b, 2000)])
  expect(await w.boards.club(a)).toMatchObject({ of: 2, row: { rank: 2, points: 1100, people: 2 } })
  expect((await w.boards.best(a, 1)).map((p) => p.name)).toEqual(['An'])
  expect(await w.boards.brought({ club: a }, 5)).toMatchObject([
    { title: 'Show 1', plays: 3, shares: [{ name: 'B' }, { name: 'A', points: 1100 }] },
  ])
  expect(await w.boards.club('nobody')).toBeNull()
})

test('a show that still runs brings nothing', async () => {
  await w.boards.recordShow('running')
  expect((await w.boards.page({ board: 'clubs' }))?.rows).toEqual([])
})
