// Wrong digits: slow for whoever guesses, and nobody who merely knows a code shuts its owner out.
import { expect, test } from 'vitest'
import { networkOf } from '../../server/http/address'
import { createDigitTries } from '../../server/rounds/digit-tries'

const MINUTE = 60_000
const HOME = '203.0.113.9'
const RIVAL = '198.51.100.7'

function stage() {
  const clock = { time: 1_000_000, now: () => clock.time }
  const tries = createDigitTries(clock)
  const often = (times: number, address: string, digits = 'an') =>
    Array.from({ length: times }, () => tries.wait(digits, address))
  return { clock, tries, often }
}

test('ten tries from one address, then it waits until ten minutes have passed since the first', () => {
  const { clock, often } = stage()
  expect(often(10, RIVAL)).toEqual(Array(10).fill(0))
  clock.time += 4 * MINUTE
  expect(often(2, RIVAL)).toEqual([6 * MINUTE, 6 * MINUTE])
  clock.time += 6 * MINUTE - 1
  expect(often(1, RIVAL)).toEqual([1])
  clock.time += 1
  expect(often(1, RIVAL)).toEqual([0])
})

test('one address, however long it goes on, never shuts out another, nor another code behind the same address', () => {
  const { clock, tries, often } = stage()
  for (let minute = 0; minute < 240; minute++) {
    often(30, RIVAL)
    expect(tries.wait('an', HOME)).toBe(0)
    tries.right('an', HOME)
    expect(tries.wait('binh', RIVAL)).toBe(0)
    tries.right('binh', RIVAL)
    clock.time += MINUTE
  }
})

test('a classroom behind one address signs in as it likes', () => {
  const { tries } = stage()
  for (let pupil = 0; pupil < 500; pupil++) {
    expect(tries.wait(`pupil-${pupil}`, HOME)).toBe(0)
    expect(tries.wait(`pupil-${pupil}`, HOME)).toBe(0)
    tries.right(`pupil-${pupil}`, HOME)
  }
})

test('guesses from many addresses are braked too, for an hour at the most', () => {
  const { clock, often } = stage()
  for (let one = 0; one < 12; one++) often(10, `198.51.100.${one}`)
  expect(often(1, HOME)).toEqual([60 * MINUTE])
  clock.time += 60 * MINUTE
  expect(often(1, HOME)).toEqual([0])
})

test('right digits begin anew for their address, and new digits for everybody', () => {
  const { tries, often } = stage()
  often(9, HOME)
  tries.right('an', HOME)
  expect(often(10, HOME)).toEqual(Array(10).fill(0))
  expect(often(1, HOME)[0]).toBeGreaterThan(0)
  expect(tries.wait('an with new digits', HOME)).toBe(0)
})

test('no more is kept than asked for, and those that wait the longest go last', () => {
  const clock = { time: 0, now: () => clock.time }
  const tries = createDigitTries(clock, { kept: 100 })
  for (let one = 0; one < 1000; one++) tries.wait(`code-${one}`, HOME)
  for (let one = 0; one < 10; one++) tries.wait('code-999', HOME)
  expect(tries.wait('code-999', HOME)).toBeGreaterThan(0)
})

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8:0:7:1:2:3:4', '2001:db8:0:7'],
  ['2001:DB8:0000:0007::9', '2001:db8:0:7'],
  ['2001:db8::9', '2001:db8:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
  ['', ''],
])('%s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
