// The server's clock and the page's knowledge of it.
import { expect, test } from 'vitest'
import { createResponseTime } from '../../app/live/response-time'
import { createServerClock } from '../../app/live/server-clock'
import { steadyClock } from '../../server/clock'
import { createRoundTrips } from '../../server/live/round-trips'

function machine() {
  let wall = 1_000_000
  let monotonic = 500
  return {
    clock: steadyClock(
      () => wall,
      () => monotonic,
    ),
    pass(ms: number) {
      wall += ms
      monotonic += ms
    },
    set(by: number) {
      wall += by
    },
  }
}

test('the clock never goes back when the machine is set back', () => {
  const { clock, pass, set } = machine()
  pass(100)
  const before = clock.now()
  set(-3_600_000)
  pass(10)
  expect(clock.now()).toBeGreaterThanOrEqual(before + 9)
})

test('a small correction of the machine is followed slowly, not at once', () => {
  const { clock, pass, set } = machine()
  set(800)
  pass(1_000)
  expect(clock.now()).toBe(1_001_001)
  for (let minute = 0; minute < 60; minute++) {
    pass(60_000)
    clock.now()
  }
  expect(clock.now()).toBe(1_000_000 + 1_800 + 3_600_000)
})

test('a machine that slept wakes with the time it is', () => {
  const { clock, pass, set } = machine()
  set(7_200_000)
  pass(1)
  expect(clock.now()).toBe(1_000_000 + 7_200_001)
})

test('a page learns the server’s time from the exchange with the smallest round trip', async () => {
  let now = 0
  const delays = [
    [300, 20],
    [20, 20],
    [5, 400],
  ]
  const clock = createServerClock(
    async () => {
      const [there, back] = delays.shift() ?? [0, 0]
      now += there ?? 0
      const stamp = 9_000_000 + now
      now += back ?? 0
      return stamp
    },
    () => now,
  )
  await clock.sync(3)
  expect(clock.now()).toBe(9_000_000 + now)
})

test('the page hands back each stamp once, within its own series', async () => {
  const echoes: (number | null)[] = []
  let stamp = 100
  const clock = createServerClock(
    async (echo) => {
      echoes.push(echo)
      return ++stamp
    },
    () => 0,
  )
  await clock.sync(3)
  await clock.sync(2)
  expect(echoes).toEqual([null, 101, 102, null, 104])
})

test('thinking starts when the question stands on the phone and is open, and pauses do not count', () => {
  let now = 0
  const time = createResponseTime(
    () => now,
    () => now,
  )
  const clock = { opensAt: 1_000, closesAt: 21_000, pausedLeft: null }
  time.follow(0, clock)
  now = 3_000
  expect(time.measure()).toBe(2_000)
  time.follow(0, { ...clock, pausedLeft: 18_000 })
  now = 13_000
  time.follow(0, { opensAt: 11_000, closesAt: 31_000, pausedLeft: null })
  now = 13_500
  expect(time.measure()).toBe(2_500)
})

test('a question that arrives late is timed from when it arrived', () => {
  let now = 5_000
  const time = createResponseTime(
    () => now,
    () => now,
  )
  time.follow(0, { opensAt: 3_000, closesAt: 23_000, pausedLeft: null })
  now = 6_000
  expect(time.measure()).toBe(1_000)
})

test('a round trip is measured only from the last stamp that was issued, once, up to the cap', () => {
  const trips = createRoundTrips()
  expect(trips.allowance()).toBe(1_000)
  trips.issued(10_000)
  trips.arrived(10_000, 10_080)
  expect(trips.allowance()).toBe(140)
  trips.arrived(10_000, 19_000)
  expect(trips.allowance()).toBe(140)
  trips.issued(20_000)
  trips.arrived(20_000, 29_000)
  expect(trips.allowance()).toBe(1_000)
})
