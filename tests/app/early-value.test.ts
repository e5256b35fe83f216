// What a person answered in the plain form of a paper before its script came.
import { expect, test } from 'vitest'
import { earlyValue } from '../../app/components/sitting/posted-value'
import type { AskedItem } from '../../app/domain/round/paper-item'
import type { AnswerValue } from '../../app/domain/show/show-question'

type Kind = AskedItem['kind']

const choices = ['a', 'b', 'c'].map((id) => ({ id, text: { vi: id, en: id } }))

function early(kind: Kind, fields: [string, string][], was: AnswerValue | null = null) {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return earlyValue({ kind, choices }, was, form, 'vi')
}

test('what was chosen early is taken over', () => {
  expect(early('single', [['value', 'b']])).toBe('b')
  expect(
    early('several', [
      ['value', 'a'],
      ['value', 'c'],
    ]),
  ).toEqual(['a', 'c'])
  expect(early('typed', [['value', 'Ha Noi']])).toBe('Ha Noi')
  expect(early('number', [['value', '1.500']])).toBe(1500)
  expect(
    early('match', [
      ['pair-a', 'x'],
      ['pair-b', ''],
    ]),
  ).toEqual({ a: 'x' })
})

test('a form that nobody touched says nothing, so an older page never overwrites a newer answer', () => {
  expect(early('single', [])).toBeUndefined()
  expect(early('single', [['value', 'b']], 'b')).toBeUndefined()
  expect(early('several', [['value', 'a']], ['a'])).toBeUndefined()
  expect(
    early(
      'match',
      [
        ['pair-a', 'x'],
        ['pair-b', 'y'],
      ],
      { b: 'y', a: 'x' },
    ),
  ).toBeUndefined()
  expect(
    early('order', [
      ['value', ''],
      ['value', ''],
    ]),
  ).toBeUndefined()
})

test('an answer that was taken away early is taken away', () => {
  expect(early('several', [], ['a'])).toBeNull()
  expect(early('typed', [['value', '']], 'Ha Noi')).toBeNull()
})

test('half an order and half a number are none yet', () => {
  expect(
    early('order', [
      ['value', 'b'],
      ['value', ''],
      ['value', ''],
    ]),
  ).toBeUndefined()
  expect(
    early('order', [
      ['value', 'b'],
      ['value', 'a'],
      ['value', 'c'],
    ]),
  ).toEqual(['b', 'a', 'c'])
  expect(early('number', [['value', '12x']], 3)).toBeUndefined()
})
