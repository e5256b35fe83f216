// A number that answers reads the same wherever it stands: a year is no quantity.
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { keyLines } from '~/components/host/key-words'
import { NumberKey } from '~/components/host/open-key-editors'
import { comparison } from '~/components/player/comparison'
import { answerIn } from '~/components/player/sent-view'
import { answerInWords, keyInWords } from '~/components/results/key-in-words'
import { numberAnswer } from '~/components/stage/number-answer'
import type { AskedQuestion } from '~/domain/show/view'

const asked: AskedQuestion = {
  kind: 'number',
  bankName: 'ASEAN',
  title: 'Founded',
  prompt: 'Năm nào?',
  choices: [],
  partners: [],
  unreviewed: [],
  points: 1000,
}
const key = { kind: 'number', right: 1967, tolerance: 1 } as const

test('a year has no thousands set apart on console, phone and results', () => {
  expect(keyLines(asked, key, 'vi')[0]).toBe('1967')
  expect(answerIn(asked, 1967, 'vi', 'vi').text).toBe('1967')
  expect(comparison(asked, key, null, 'vi', 'vi')[0]?.text).toBe('1967')
  expect(keyInWords({ ...asked, key }, 'vi')).toBe('1967 ± 1')
  expect(answerInWords(asked, 1967, 'en')).toBe('1967')
})

test('a quantity has, and its unit with it', () => {
  const land = { unit: { vi: 'km²', en: 'sq km' } }
  expect(numberAnswer(181_035.5, land, 'vi', 'en')).toBe('181.035,5 sq km')
  expect(numberAnswer(1967, land, 'en', 'vi')).toBe('1,967 km²')
  expect(numberAnswer(2500, {}, 'km', 'km')).toBe('២.៥០០')
})

test('the host corrects a number as the page writes numbers, and reads how it was taken', () => {
  const question = { ...asked, unit: 'km²', index: 0, key, counts: [], answered: 0, voided: false }
  const value = { kind: 'number', right: 181_035.5, tolerance: 0.5 } as const
  const editor = renderToStaticMarkup(createElement(NumberKey, { question, value, onChange: () => undefined }))
  expect(editor).toContain('value="181035,5"')
  expect(editor).toContain('181.035,5 km²')
  expect(editor).toContain('value="0,5"')
})
