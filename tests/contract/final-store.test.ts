// What every keeper of live finals does, in memory and in SQLite.
import { describe, expect, test } from 'vitest'
import type { FinalStore } from '../../server/storage/finals'
import { memoryFinals } from '../../server/storage/finals-memory'
import { prismaFinals } from '../../server/storage/finals-prisma'
import { freshDatabase } from '../server/fresh-database'

const show = (id: string, at: number, round = 'final') => ({ show: id, season: 'autumn', round, at })
const seat = (number: number, contestant: string, of = 's1') => ({
  show: of,
  season: 'autumn',
  round: 'final',
  seat: String(number),
  contestant,
})

const kinds: [string, () => Promise<FinalStore>][] = [
  ['memory', async () => memoryFinals()],
  ['SQLite', async () => prismaFinals((await freshDatabase()).client)],
]

describe.each(kinds)('live finals in %s', (_, make) => {
  test('the shows of a round come newest first; each knows its round', async () => {
    const store = await make()
    for (const one of [show('s1', 1), show('s2', 2), show('s3', 3, 'other')]) await store.add(one)
    expect((await store.shows('autumn', 'final')).map((one) => one.show)).toEqual(['s2', 's1'])
    expect(await store.byShow('s3')).toEqual(show('s3', 3, 'other'))
    expect(await store.byShow('s9')).toBeNull()
  })

  test('a contestant keeps the first seat in a show, and may sit in another show too', async () => {
    const store = await make()
    await store.sit([seat(10, 'kim'), seat(2, 'dara')])
    await store.sit([seat(10, 'kim'), seat(0, 'kim', 's2')])
    expect(await store.seats('s1')).toEqual([seat(2, 'dara'), seat(10, 'kim')])
    expect(await store.seats('s2')).toEqual([seat(0, 'kim', 's2')])
    expect(await store.seats('s9')).toEqual([])
  })
})
