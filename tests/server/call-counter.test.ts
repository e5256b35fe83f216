import { expect, test } from 'vitest'
import { countCalls } from '../../server/rounds/call-counter'

test('a key has its calls in a minute, and new ones in the next', () => {
  const clock = { time: 0, now: () => clock.time }
  const within = countCalls(2, clock)
  expect([within('a'), within('a'), within('a'), within('b')]).toEqual([true, true, false, true])
  clock.time = 60_000
  expect(within('a')).toBe(true)
})

test('many addresses at once do not lift the limit of one that called too often', () => {
  const within = countCalls(3, { now: () => 0 }, 10)
  for (let call = 0; call < 4; call++) within('mad')
  for (let key = 0; key < 1_000; key++) within(`once-${key}`)
  expect(within('mad')).toBe(false)
  expect(within('new')).toBe(true)
})
