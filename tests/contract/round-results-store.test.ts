// What every keeper of round results does, in memory and in the databases.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Counted } from '../../app/domain/round/counting'
import { announce } from '../../app/domain/round/results-state'
import { NO_RECORD, type ResultsChange, type RoundResultsStore } from '../../server/storage/round-results'
import { memoryRoundResults } from '../../server/storage/round-results-memory'
import { prismaRoundResults } from '../../server/storage/round-results-prisma'
import { storages } from './storages'

const AT = 1_797_000_000_000

const kinds = storages<[RoundResultsStore, RoundResultsStore]>(
  'round results',
  () => {
    const store = memoryRoundResults()
    return [store, store]
  },
  async (connect) => {
    const [one, two] = await Promise.all([connect(), connect()])
    return [prismaRoundResults(one.client), prismaRoundResults(two.client)]
  },
)

const { revision: _none, ...EMPTY } = NO_RECORD
const plain: ResultsChange = { record: EMPTY }
const counted = (score: number): Counted => {
  const whole = { outOf: 3_000, right: 2, items: 3, passed: true, time: 9_000, earliest: AT }
  return { attempts: [], score, ...whole, prediction: null, tries: 1 }
}
const brought = (show: string, scores: Record<string, number>): ResultsChange => ({
  ...plain,
  brought: {
    show,
    results: Object.entries(scores).map(([contestant, score]) => ({
      contestant,
      counted: counted(score),
      judged: null,
      at: AT,
    })),
  },
})

describe.each(kinds)('%s', (_, make) => {
  test('a round that nothing was done to has an empty record', async () => {
    const [store] = await make()
    expect(await store.record(randomUUID(), 'one')).toEqual(NO_RECORD)
    expect(await store.revision(randomUUID(), 'one')).toBe(0)
  })

  test('a record is kept with its trail, lots and history', async () => {
    const [store, other] = await make()
    const season = randomUUID()
    const state = announce('chị Mai', 'xong', 3, AT)
    const history = [{ number: 1, at: AT, by: 'x', why: '', what: { type: 'bring' as const, show: 's', people: 2 } }]
    expect(await store.change(season, 'one', 0, { record: { state, lots: ['b', 'a'], history } })).toBe(true)
    expect(await other.record(season, 'one')).toEqual({ state, lots: ['b', 'a'], history, revision: 1 })
    expect(await other.record(season, 'two')).toEqual(NO_RECORD)
  })

  test('of two changes to the same revision one is refused, wholly', async () => {
    const [store, other] = await make()
    const season = randomUUID()
    for (const revision of [0, 1]) {
      const marks = (judge: string) => ({ contestant: 'an', judge, marks: { all: revision }, at: AT })
      const done = await Promise.all([
        store.change(season, 'one', revision, { ...plain, marks: marks(`a${revision}`) }),
        other.change(season, 'one', revision, { ...plain, marks: marks(`b${revision}`) }),
      ])
      expect([...done].sort()).toEqual([false, true])
      expect(await store.revision(season, 'one')).toBe(revision + 1)
      expect((await store.sheets(season, 'one')).get('an')).toHaveLength(revision + 1)
    }
  })

  test('the same judge’s marks take the place of the earlier ones; another judge’s do not', async () => {
    const [store] = await make()
    const season = randomUUID()
    const marks = (judge: string, all: number) => ({ contestant: 'an', judge, marks: { all }, at: AT })
    await store.change(season, 'one', 0, { ...plain, marks: marks('son', 5) })
    await store.change(season, 'one', 1, { ...plain, marks: marks('hoa', 6) })
    await store.change(season, 'one', 2, { ...plain, marks: marks('son', 7) })
    const both = [
      { judge: 'hoa', marks: { all: 6 } },
      { judge: 'son', marks: { all: 7 } },
    ]
    expect(await store.sheets(season, 'one')).toEqual(new Map([['an', both]]))
  })

  test('a place that is kept has the paper and the judged part apart, or only one of them', async () => {
    const [store] = await make()
    const [season, an, binh] = [randomUUID(), randomUUID(), randomUUID()]
    const kept = [
      { contestant: an, counted: counted(7), judged: 81.5, at: AT },
      { contestant: binh, counted: null, judged: 60, at: AT },
    ]
    await store.change(season, 'one', 0, { ...plain, brought: { show: '', results: kept } })
    expect(
      [...(await store.brought(season, 'one')).values()].sort((a, b) => (a.judged ?? 0) - (b.judged ?? 0)),
    ).toEqual([...kept].reverse().map((one) => ({ ...one, show: '' })))
    const marks = { contestant: an, judge: 'co-lan', marks: { voice: 9 }, at: AT }
    await store.change(season, 'two', 0, { ...plain, marks })
    expect((await store.placesOf(an)).map(({ round }) => round).sort()).toEqual(['one', 'two'])
    expect(await store.placesOf(binh)).toEqual([{ season, round: 'one' }])
    expect(await store.placesOf(randomUUID())).toEqual([])
  })

  test('a show brought again takes the place of what it brought, and of nothing else', async () => {
    const [store] = await make()
    const season = randomUUID()
    const [heat, other] = [randomUUID(), randomUUID()]
    await store.change(season, 'one', 0, brought(heat, { an: 10, binh: 20 }))
    await store.change(season, 'one', 1, brought(other, { chi: 30 }))
    await store.change(season, 'one', 2, brought('', { dung: 40 }))
    await store.change(season, 'one', 3, brought('', { em: 50 }))
    await store.change(season, 'one', 4, brought(heat, { binh: 21 }))
    const scores = [...(await store.brought(season, 'one'))].map(([id, one]) => [id, one.show, one.counted?.score])
    expect(scores.sort()).toEqual([
      ['binh', heat, 21],
      ['chi', other, 30],
      ['dung', '', 40],
      ['em', '', 50],
    ])
    expect(await store.roundsOf(heat)).toEqual([{ season, round: 'one' }])
    expect(await store.roundsOf(randomUUID())).toEqual([])
  })

  test('entrants come and go, and the record of the round they enter grows', async () => {
    const [store] = await make()
    const season = randomUUID()
    const people = Array.from({ length: 1_200 }, (_, i) => ({ round: 'two', contestant: `p${i}` }))
    await store.change(season, 'one', 0, { ...plain, entrants: { add: people, remove: [], at: AT, by: 'Mai' } })
    expect((await store.entrants(season, 'two')).size).toBe(1_200)
    expect(await store.revision(season, 'two')).toBe(1)
    const [first, ...rest] = people.slice(0, 1_100)
    if (!first) throw new Error('nobody')
    const swap = { add: [{ ...first, contestant: 'x' }], remove: [first, ...rest], at: AT, by: 'Mai' }
    await store.change(season, 'one', 1, { ...plain, entrants: swap })
    expect((await store.entrants(season, 'two')).size).toBe(101)
    expect(await store.revision(season, 'two')).toBe(2)
    expect(await store.entrants(season, 'one')).toEqual(new Set())
  })
})
