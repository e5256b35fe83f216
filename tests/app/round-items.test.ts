// Answers in the bank's ids, in the words of the items: in the analysis, and on the paper that a complaint is about.
import type { AppLoadContext } from '@remix-run/node'
import { expect, test } from 'vitest'
import type { BankQuestion } from '~/domain/question/bank'
import { bankKey, paperItem } from '~/domain/round/paper-item'
import { buckets } from '~/domain/show/marking'
import type { AnswerValue } from '~/domain/show/show-question'
import { analysedItems, answerInWords } from '~/rounds/round-items'
import type { RoundItem } from '~/services/round-results'
import { question } from '../domain/round-stage'

function found(kind: BankQuestion['kind']): RoundItem {
  const one = question(kind, `${kind}-1`)
  const key = bankKey(one)
  return { item: paperItem(one, 'seed', true), key, drawn: key, also: [], void: null }
}

const ANSWERS: [kind: BankQuestion['kind'], answer: AnswerValue, words: string][] = [
  // Both sides of a pair have the same ids in the bank.
  ['match', { w: 'x', x: 'y', y: 'w' }, 'l w – r x; l x – r y; l y – r w'],
  ['order', ['x', 'w', 'z', 'y'], '1. choice x; 2. choice w; 3. choice z; 4. choice y'],
  ['several', ['w', 'z'], 'choice w; choice z'],
  ['single', 'y', 'choice y'],
  ['number', 12, '12'],
  ['typed', 'a=b, c', 'a=b, c'],
]

test.each(ANSWERS)('an answer to a %s item in words', (kind, answer, words) => {
  expect(answerInWords(found(kind), answer, 'vi')).toBe(words)
})

test.each<[kind: BankQuestion['kind'], answer: AnswerValue, words: string, right: boolean]>([
  ['match', { w: 'x', x: 'w', y: 'y', z: 'z' }, 'l w – r x; l x – r w; l y – r y; l z – r z', false],
  ['match', { w: 'w', x: 'x', y: 'y', z: 'z' }, 'l w – r w; l x – r x; l y – r y; l z – r z', true],
  ['order', ['w', 'x', 'y', 'z'], 'choice w → choice x → choice y → choice z', true],
])('the analysis says what was chosen in a %s item', async (kind, answer, words, right) => {
  const one = found(kind)
  const figures = {
    ref: one.item.ref,
    had: 1,
    blank: 0,
    difficulty: 0.5,
    discrimination: 0,
    answers: buckets(answer, kind).map((value) => ({ value, count: 1 })),
  }
  const context = {
    locale: 'vi',
    roundResults: {
      analysis: async () => ({ papers: 1, length: 1, reliability: null, items: [figures] }),
      items: async () => [one],
    },
  } as unknown as AppLoadContext
  const { items } = await analysedItems(context, 'season', 'one')
  expect(items[0]?.answers).toEqual([{ words, count: 1, right }])
})
