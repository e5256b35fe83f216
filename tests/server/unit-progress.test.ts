// How far units have come: counted for every look while that is cheap, kept while it is dear, never past a change.
import { expect, test } from 'vitest'
import { createUnitProgress } from '../../server/rounds/unit-progress'

const SEASON = 'sea-1'

/** A count that takes `took` ms, and tells how often it was asked. */
function stage(took: number) {
  const clock = { time: 1_000_000, now: () => clock.time }
  const asked = { times: 0, broken: false }
  const progress = createUnitProgress({
    clock,
    seasons: { byId: async () => null },
    store: {
      async progress() {
        asked.times += 1
        clock.time += took
        if (asked.broken) throw new Error('the database is gone')
        return [{ unit: 'tn-703', registered: asked.times, rounds: {} }]
      },
    },
  })
  const registered = async () => (await progress.of(SEASON))[0]?.registered
  return { clock, asked, progress, registered }
}

test('a small season is counted for every look', async () => {
  const { registered } = stage(0)
  expect([await registered(), await registered()]).toEqual([1, 2])
})

test('a count that took long is told again for twenty times as long', async () => {
  const { clock, registered } = stage(300)
  expect(await registered()).toBe(1)
  clock.time += 5_999
  expect(await registered()).toBe(1)
  clock.time += 1
  expect(await registered()).toBe(2)
})

test('nobody sees an old count after the people of the season changed', async () => {
  const { progress, registered } = stage(300)
  expect(await registered()).toBe(1)
  progress.forget(SEASON)
  expect(await registered()).toBe(2)
})

test('who looks while it is counted waits for the same count, unless the people changed meanwhile', async () => {
  const { asked, progress, registered } = stage(300)
  const [first, second] = [registered(), registered()]
  progress.forget(SEASON)
  const third = registered()
  expect([await first, await second, await third]).toEqual([1, 1, 2])
  expect(asked.times).toBe(2)
  expect(await registered()).toBe(2)
})

test('a count that failed is not kept', async () => {
  const { asked, registered } = stage(300)
  asked.broken = true
  await expect(registered()).rejects.toThrow('the database is gone')
  asked.broken = false
  expect(await registered()).toBe(2)
})
