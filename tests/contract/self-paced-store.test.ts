// What every keeper of self-paced shows does, in memory and in SQLite.
import { describe, expect, test } from 'vitest'
import { makePaper, type Paper } from '../../app/domain/show/paper'
import { results } from '../../app/domain/show/results'
import type { SelfPacedStore, SittingRecord } from '../../server/storage/self-paced'
import { memorySelfPaced } from '../../server/storage/self-paced-memory'
import { prismaSelfPaced } from '../../server/storage/self-paced-prisma'
import { ALL_KINDS, question, START, stage } from '../domain/show-stage'
import { freshDatabase } from '../server/fresh-database'

function somePaper(): Paper {
  const show = stage({ questions: ALL_KINDS.map((kind) => question(kind)) })
  for (const _ of ALL_KINDS) show.open().close().next()
  const paper = makePaper(show.show, results(show.show))
  if (!paper) throw new Error('no paper')
  return paper
}

const record = (code: string, show = `show of ${code}`) => ({
  code,
  show,
  account: 'chi-mai',
  paper: somePaper(),
  createdAt: START,
  closesAt: START + 1_000,
})
const NOTHING = { points: 0, right: 0, time: 0, bestStreak: 0, settled: 0, finishedAt: null }
const sitting = (id: string, more: Partial<SittingRecord> = {}): SittingRecord => ({
  id,
  code: 'abc',
  tokenHash: `hash of ${id}`,
  name: 'Nguyễn Hoàng Thiên Kim',
  club: null,
  startedAt: START,
  ...NOTHING,
  ...more,
})
const OPEN = { type: 'open', index: 0, at: START } as const
const ANSWER = { type: 'answer', index: 0, at: START + 900, value: { a: '1', b: '2' }, ms: 900 } as const

const kinds: [string, () => Promise<SelfPacedStore>][] = [
  ['memory', async () => memorySelfPaced()],
  ['SQLite', async () => prismaSelfPaced((await freshDatabase()).client)],
]

describe.each(kinds)('self-paced shows in %s', (_, make) => {
  test('a link is found by its code and by its show, with its paper as it was', async () => {
    const store = await make()
    expect(await store.add(record('abc'))).toBe(true)
    expect(await store.byCode('abc')).toEqual(record('abc'))
    expect((await store.byShow('show of abc'))?.code).toBe('abc')
    expect(await store.byCode('nobody')).toBeNull()
    expect(await store.byShow('nobody')).toBeNull()
  })

  test('one code is one link, and one show has one', async () => {
    const store = await make()
    await store.add(record('abc'))
    expect(await store.add(record('abc', 'another'))).toBe(false)
    expect(await store.add(record('xyz', 'show of abc'))).toBe(false)
  })

  test('the closing date and the paper change alone', async () => {
    const store = await make()
    await store.add(record('abc'))
    await store.change('abc', { closesAt: START + 9 })
    const paper = { ...somePaper(), amendments: 3 }
    await store.change('abc', { paper })
    expect(await store.byCode('abc')).toEqual({ ...record('abc'), closesAt: START + 9, paper })
  })

  test('a token begins once', async () => {
    const store = await make()
    await store.add(record('abc'))
    expect(await store.begin(sitting('1'))).toBe(true)
    expect(await store.begin(sitting('2', { tokenHash: 'hash of 1' }))).toBe(false)
    expect(await store.sitting('abc', 'hash of 1')).toEqual(sitting('1'))
    expect(await store.sitting('abc', 'hash of 2')).toBeNull()
    expect(await store.count('abc')).toBe(1)
  })

  test('who began and who settled a question are counted apart', async () => {
    const store = await make()
    await store.add(record('abc'))
    await store.begin(sitting('1'))
    await store.begin(sitting('2'))
    expect([await store.count('abc'), await store.countPlayed('abc')]).toEqual([2, 0])
    await store.append('1', 0, OPEN, { ...NOTHING, settled: 1 })
    expect([await store.count('abc'), await store.countPlayed('abc')]).toEqual([2, 1])
    expect(await store.countPlayed('xyz')).toBe(0)
  })

  test('entries come back in order, each with the sums after it', async () => {
    const store = await make()
    await store.add(record('abc'))
    await store.begin(sitting('1'))
    const sum = { points: 700, right: 1, time: 900, bestStreak: 1, settled: 1, finishedAt: START + 900 }
    expect(await store.append('1', 0, OPEN, NOTHING)).toBe(true)
    expect(await store.append('1', 1, ANSWER, sum)).toBe(true)
    expect(await store.entries('1')).toEqual([OPEN, ANSWER])
    expect(await store.sittings('abc')).toEqual([sitting('1', sum)])
  })

  test('of two who write the same number one is told, and neither sums nor entries of the other change', async () => {
    const store = await make()
    await store.add(record('abc'))
    await store.begin(sitting('1'))
    const sum = { ...NOTHING, settled: 1 }
    const both = await Promise.all([store.append('1', 0, OPEN, NOTHING), store.append('1', 0, ANSWER, sum)])
    expect([...both].sort()).toEqual([false, true])
    expect(await store.entries('1')).toEqual([both[0] ? OPEN : ANSWER])
    expect((await store.sitting('abc', 'hash of 1'))?.settled).toBe(both[0] ? 0 : 1)
  })

  test('a place counts only who finished: more points, then less time', async () => {
    const store = await make()
    await store.add(record('abc'))
    const done = { right: 2, finishedAt: START }
    await store.begin(sitting('1', { ...done, points: 900, time: 10 }))
    await store.begin(sitting('2', { ...done, points: 800, time: 10 }))
    await store.begin(sitting('3', { ...done, points: 800, time: 20 }))
    await store.begin(sitting('4', { points: 990 }))
    const place = (points: number, time: number, right: number, scoring: 'speed' | 'accuracy' = 'speed') =>
      store.place('abc', { points, time, right }, scoring)
    expect(await place(800, 20, 2)).toEqual({ ahead: 2, finished: 3 })
    expect(await place(800, 10, 2)).toEqual({ ahead: 1, finished: 3 })
    expect(await place(800, 10, 1)).toEqual({ ahead: 2, finished: 3 })
    expect(await place(0, 0, 0)).toEqual({ ahead: 3, finished: 3 })
    // Where right is all that counts, nobody is before others for being quick.
    expect(await place(800, 20, 2, 'accuracy')).toEqual({ ahead: 1, finished: 3 })
    expect(await place(800, 10, 1, 'accuracy')).toEqual({ ahead: 3, finished: 3 })
    await store.setSum('3', { ...NOTHING, points: 1_000, finishedAt: START })
    expect(await place(800, 10, 2)).toEqual({ ahead: 2, finished: 3 })
  })
})
