// Numbers as people type them on a phone.
import { describe, expect, test } from 'vitest'
import { numberTyped } from '~/components/number-typed'

describe('a typed number', () => {
  test.each([
    ['12', 12],
    [' 986 ', 986],
    ['3,5', 3.5],
    ['3.5', 3.5],
    ['1.250', 1250],
    ['1.250,75', 1250.75],
    ['1,250.75', 1250.75],
    ['1.250.000', 1_250_000],
    ['181.040', 181_040],
    ['1 250', 1250],
    ['0.125', 0.125],
    ['0,125', 0.125],
    ['1,250', 1.25],
    ['-4', -4],
    ['−4,5', -4.5],
    ['១២', 12],
    ['៣,៥', 3.5],
    [',5', 0.5],
  ])('in Vietnamese or Khmer, %s is %d', (typed, value) => {
    expect(numberTyped(typed, 'vi')).toBe(value)
  })

  test.each([
    ['1,250', 1250],
    ['1.250', 1.25],
    ['3,5', 3.5],
    ['12,345,678', 12_345_678],
  ])('in English, %s is %d', (typed, value) => {
    expect(numberTyped(typed, 'en')).toBe(value)
  })

  test.each(['', 'abc', '12a', '1.2,3.4', '-', ',', '1e5', '12 mét'])('%s is not a number', (typed) => {
    expect(numberTyped(typed, 'vi')).toBeNull()
  })
})
