// Numbers, dates and durations in three languages.
import { expect, test } from 'vitest'
import { formatDate, formatDateTime, formatDuration, formatPercent } from '~/components/format'
import { digits, formatNumber, formatSeconds } from '~/components/stage/figures'

test.each([
  [1234567, 'vi', 0, '1.234.567'],
  [1234567, 'en', 0, '1,234,567'],
  [1234567, 'km', 0, '១.២៣៤.៥៦៧'],
  [999, 'vi', 0, '999'],
  [1000.5, 'vi', 1, '1.000,5'],
  [3, 'en', 2, '3'],
  [-1200, 'vi', 0, '−1.200'],
  [-0.2, 'en', 0, '0'],
] as const)('%d in %s with %d decimals is %s', (value, locale, decimals, text) => {
  expect(formatNumber(value, locale, decimals)).toBe(text)
})

test('a share is a whole percentage', () => {
  expect(formatPercent(0.634, 'vi')).toBe('63%')
  expect(formatPercent(1, 'km')).toBe('១០០%')
})

test('an instant is told in the time of both countries, UTC+7', () => {
  const newYearsEve = Date.UTC(2026, 11, 31, 17, 5)
  expect(formatDate(newYearsEve, 'vi')).toBe('01/01/2027')
  expect(formatDate(newYearsEve, 'en')).toBe('1 Jan 2027')
  expect(formatDate(newYearsEve, 'km')).toBe('១ មករា ២០២៧')
  expect(formatDateTime(newYearsEve, 'vi')).toBe('00:05, 01/01/2027')
})

test('a length of time is a clock, and seconds have one decimal', () => {
  expect(formatDuration(7_400, 'en')).toBe('0:07')
  expect(formatDuration(754_000, 'vi')).toBe('12:34')
  expect(formatDuration(3_723_000, 'km')).toBe('១:០២:០៣')
  expect(formatSeconds(3_440, 'vi')).toBe('3,4 giây')
})

test('only Khmer pages have Khmer digits', () => {
  expect(digits('12:30', 'km')).toBe('១២:៣០')
  expect(digits('12:30', 'vi')).toBe('12:30')
})
