// Keys of keyboards that write another script than Latin.
import { expect, test } from 'vitest'
import { keyName } from '~/components/key-name'

test.each([
  ['a Latin letter', 'P', 'KeyP', true, 'p'],
  ['a Latin letter of another layout, by what it writes', 'a', 'KeyQ', false, 'a'],
  ['a named key', 'ArrowRight', 'ArrowRight', false, 'arrowright'],
  ['a sign', '?', 'Slash', true, '?'],
  ['the space of a Khmer keyboard', '\u200b', 'Space', false, ' '],
  ['the same with Shift', '\u00a0', 'Space', true, ' '],
  ['a Khmer letter', 'ផ', 'KeyP', false, 'p'],
  ['a Khmer letter with Shift', 'ភ', 'KeyP', true, 'p'],
  ['a Khmer digit', '១', 'Digit1', false, '1'],
  ['the ă of a Vietnamese keyboard, where 1 stands', 'ă', 'Digit1', false, '1'],
  ['what a Khmer keyboard has for a question mark', '៊', 'Slash', true, '?'],
  ['what a Khmer keyboard has for plus', '៎', 'Equal', true, '+'],
  ['a sign that stands for nothing', '៍', 'Digit1', true, '៍'],
  ['no key at all', 'Unidentified', '', false, 'unidentified'],
])('%s', (_what, key, code, shiftKey, name) => {
  expect(keyName({ key, code, shiftKey })).toBe(name)
})
