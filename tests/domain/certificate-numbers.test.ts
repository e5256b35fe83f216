// Register numbers: whoever copies one wrongly is told so.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  MOST_A_YEAR,
  readRegister,
  registerNumber,
  registerOfYear,
  runningOf,
} from '../../app/domain/round/register-number'

const numbers = fc.tuple(fc.integer({ min: 2020, max: 2099 }), fc.integer({ min: 1, max: MOST_A_YEAR }))
const digitsOf = (register: string) => register.replace(/\D/g, '')

test("the published example of Damm's digit: 572 is checked by 4", () => {
  expect(readRegister('000005724')).toBe('VC00-000572-4')
  expect(readRegister('000005727')).toBeNull()
})

test('a number holds year and running number and reads back as itself', () => {
  fc.assert(
    fc.property(numbers, ([year, running]) => {
      const register = registerNumber(year, running)
      expect(register).toMatch(/^VC\d\d-\d{6}-\d$/)
      expect(register.startsWith(registerOfYear(year))).toBe(true)
      expect(runningOf(register)).toBe(running)
      expect(readRegister(register)).toBe(register)
    }),
  )
})

test('case, spaces, dashes and the letters do not count', () => {
  const register = registerNumber(2026, 123)
  const digits = digitsOf(register)
  for (const typed of [
    register.toLowerCase(),
    digits,
    ` ${register.replaceAll('-', ' ')} `,
    register.replaceAll('-', '–'),
  ])
    expect(readRegister(typed)).toBe(register)
  for (const typed of ['', 'VC', `${digits}0`, digits.slice(1), `X${digits}`, 'vc26-00012a-3'])
    expect(readRegister(typed)).toBeNull()
})

test('every single wrong digit is found', () => {
  fc.assert(
    fc.property(numbers, ([year, running]) => {
      const digits = digitsOf(registerNumber(year, running))
      for (const [at, right] of [...digits].entries())
        for (let wrong = 0; wrong < 10; wrong++)
          if (wrong !== Number(right))
            expect(readRegister(digits.slice(0, at) + wrong + digits.slice(at + 1))).toBeNull()
    }),
  )
})

test('every swap of two neighbours is found, the check digit among them', () => {
  fc.assert(
    fc.property(numbers, ([year, running]) => {
      const digits = digitsOf(registerNumber(year, running))
      for (let at = 0; at + 1 < digits.length; at++) {
        const [a, b] = [digits[at] ?? '', digits[at + 1] ?? '']
        if (a !== b) expect(readRegister(digits.slice(0, at) + b + a + digits.slice(at + 2))).toBeNull()
      }
    }),
  )
})

test('a year holds no number beyond the last', () => {
  expect(() => registerNumber(2026, 0)).toThrow(RangeError)
  expect(() => registerNumber(2026, MOST_A_YEAR + 1)).toThrow(RangeError)
  expect(readRegister(registerNumber(2026, MOST_A_YEAR))).not.toBeNull()
})
