// Which accepted answer a page shows, by its language.
import { expect, test } from 'vitest'
import { acceptedFor } from '~/domain/question/accepted'

const FRIENDSHIP = ['hữu nghị', 'friendship', 'មិត្តភាព', 'tình hữu nghị']
const MYANMAR = ['Myanmar', 'Mi-an-ma', 'Miến Điện', 'Burma', 'មីយ៉ាន់ម៉ា']

test.each([
  ['vi', FRIENDSHIP, 'hữu nghị'],
  ['en', FRIENDSHIP, 'friendship'],
  ['km', FRIENDSHIP, 'មិត្តភាព'],
  ['vi', MYANMAR, 'Myanmar'],
  ['en', MYANMAR, 'Myanmar'],
  ['km', MYANMAR, 'មីយ៉ាន់ម៉ា'],
  ['en', ['Cộng đồng'.normalize('NFD'), 'Community'], 'Community'],
  ['km', ['hữu nghị', 'friendship'], 'friendship'],
  ['en', ['សហគមន៍', 'Cộng đồng'], 'សហគមន៍'],
  ['vi', ['1967'], '1967'],
] as const)('in %s, of %j, the first is %s', (locale, accept, first) => {
  expect(acceptedFor(accept, locale)[0]).toBe(first)
})

test('none is lost, and those alike keep their order', () => {
  expect(acceptedFor(FRIENDSHIP, 'en')).toEqual(['friendship', 'hữu nghị', 'មិត្តភាព', 'tình hữu nghị'])
})
