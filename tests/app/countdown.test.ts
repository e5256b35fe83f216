// How long until something: in words, in the last hour as a clock, and by the server's clock.
import { expect, test } from 'vitest'
import { lengthWords, timeLeft } from '~/components/countdown'
import { formatDuration } from '~/components/format'
import { clockFrom } from '~/components/use-now'
import { overwriteGetLocale } from '~/paraglide/runtime'

overwriteGetLocale(() => 'en')
const formats = { digits: String, duration: (ms: number) => formatDuration(ms, 'en') }
const [SECOND, MINUTE, HOUR, DAY] = [1_000, 60_000, 3_600_000, 86_400_000]

test.each([
  [3 * DAY + 5 * HOUR, '3 d 5 h'],
  [DAY, '1 d 0 h'],
  [HOUR + 59 * MINUTE + SECOND, '2 h 0 min'],
  [61 * SECOND, '2 min'],
  [0, '1 min'],
])('%d ms are %s in words', (ms, words) => {
  expect(lengthWords(ms, formats)).toBe(words)
})

test.each([
  [2 * DAY, '2 d 0 h'],
  [HOUR, '1 h 0 min'],
  [HOUR - 1, '59:59'],
  [1_999, '0:01'],
  [-5 * MINUTE, '0:00'],
])('with %d ms left it says %s', (ms, words) => {
  expect(timeLeft(ms, formats)).toBe(words)
})

test('the server’s clock begins where the page was made, and goes on by the phone’s', () => {
  let phone = 500
  const clock = clockFrom(1_000_000, () => phone)
  phone = 700
  expect(clock()).toBe(1_000_000)
  phone = 1_950
  expect(clock()).toBe(1_001_250)
})
