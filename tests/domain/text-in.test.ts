// Which text is shown where a language has none of its own.
import { expect, test } from 'vitest'
import type { Locale } from '../../app/domain/question/text'
import { textIn } from '../../app/domain/question/text-in'

test.each<[Locale, Partial<Record<Locale, string>>, Locale]>([
  ['vi', { vi: 'Nước', en: 'Water', km: 'ទឹក' }, 'vi'],
  ['km', { vi: 'Nước', en: 'Water', km: 'ទឹក' }, 'km'],
  ['vi', { en: 'Water', km: 'ទឹក' }, 'en'],
  ['en', { vi: 'Nước', km: 'ទឹក' }, 'vi'],
  // A pupil in Cambodia learns English, and need not read Vietnamese.
  ['km', { vi: 'Nước', en: 'Water' }, 'en'],
  ['km', { vi: 'Nước' }, 'vi'],
])('on a page in %s, of %j the text in %s is shown', (locale, text, lang) => {
  expect(textIn(text, locale)).toEqual({ text: text[lang], lang })
})

test('a text that is the same in all languages is in none, and one without words is empty', () => {
  expect(textIn('Vàm Cỏ', 'km')).toEqual({ text: 'Vàm Cỏ', lang: null })
  expect(textIn({}, 'km')).toEqual({ text: '', lang: null })
})
