// Gaps of a sentence are one line each, and the text stays as it is.
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Gaps } from '~/components/sitting/gaps'

test.each([
  ['Dara can ___ Khmer and ____.', ['___', '____']],
  ['___ is my friend.', ['___']],
  ['snake_case and __ two', []],
  ['No gap', []],
  ['', []],
])('%j', (text, gaps) => {
  const html = renderToStaticMarkup(createElement('p', null, createElement(Gaps, { text })))
  expect([...html.matchAll(/<span[^>]*>(_+)<\/span>/g)].map(([, gap]) => gap)).toEqual(gaps)
  expect(html.replace(/<[^>]+>/g, '')).toBe(text)
})
