// The Vietnamese order of full names.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameKey } from '../../app/domain/text/name-order'

const sorted = (names: string[]) => [...names].sort((a, b) => (nameKey(a) < nameKey(b) ? -1 : 1))

test('by the last word, then the first, then those between', () => {
  const names = ['Nguyễn Văn An', 'Bùi Thị Bình', 'Đỗ Gia Ân', 'Lê An', 'Nguyễn Bảo An', 'Trần Ánh']
  expect(sorted(names)).toEqual(['Lê An', 'Nguyễn Bảo An', 'Nguyễn Văn An', 'Trần Ánh', 'Đỗ Gia Ân', 'Bùi Thị Bình'])
})

test('letters come in the order of the alphabet, and tones only between the same letters', () => {
  const alphabet = ['a', 'ă', 'â', 'b', 'd', 'đ', 'e', 'ê', 'g', 'i', 'l', 'o', 'ô', 'ơ', 'p', 'u', 'ư', 'v', 'y']
  expect(sorted([...alphabet].reverse())).toEqual(alphabet)
  expect(sorted(['Mạ', 'Má', 'Mã', 'Mả', 'Mà', 'Ma', 'Man'])).toEqual(['Ma', 'Mà', 'Mả', 'Mã', 'Má', 'Mạ', 'Man'])
  expect(sorted(['Đỗ Dũng', 'Lê Dung'])).toEqual(['Lê Dung', 'Đỗ Dũng'])
})

test('how it is written does not count: composed or not, capitals, where the tone stands', () => {
  for (const [a, b] of [
    ['Nguyễn Thị Hòa', 'Nguyễn Thị Hoà'],
    ['TRẦN THUỶ', 'Trần Thủy'],
    ['Lê Ân', 'Lê Ân'.normalize('NFD')],
    ['Lê  Văn-An', 'Lê Văn An'],
  ])
    expect(nameKey(a ?? '')).toBe(nameKey(b ?? ''))
})

test('Khmer names come after, in the order of their letters', () => {
  expect(sorted(['សុខា', 'Yến', 'ដារ៉ា'])).toEqual(['Yến', 'ដារ៉ា', 'សុខា'])
})

test('a key is digits whatever the name, so that no collation sorts it otherwise', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (name) => /^\d+$/.test(nameKey(name))))
})
