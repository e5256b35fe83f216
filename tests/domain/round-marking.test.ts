// Marks: right, wrong, blank, shares, floor and cap, and keys that change afterwards.
import { expect, test } from 'vitest'
import { type KeyChange, keysInForce } from '../../app/domain/round/keys'
import { markAttempt } from '../../app/domain/round/marking'
import type { Paper } from '../../app/domain/round/rule-set'
import { begin, DEVICE, drawn, letter, must, paperRule, pool, question, roundOf, START, sit } from './round-stage'

const questions = pool(10)
const rule = (more: Record<string, unknown> = {}, marks: Record<string, unknown> = {}) =>
  paperRule(10, { order: 'fixed', ...more }, { marks: { right: 5, wrong: -2, ...marks } })

function marked(paper: Paper, right: number, wrong: number, changes: KeyChange[] = [], ms = 60_000) {
  const attempt = sit(roundOf(paper), questions, { id: 'a', contestant: 'lan', at: START, right, wrong, ms })
  return markAttempt(attempt, paper, keysInForce(drawn(paper, questions, 'a').secrets, changes))
}

/** Ten items, +5 and −2: by hand. */
test.each([
  // right, wrong, rule, marks → score, out of
  [10, 0, {}, {}, 50, 50],
  [7, 3, {}, {}, 29, 50],
  [7, 0, {}, {}, 35, 50],
  [7, 0, {}, { blank: -1 }, 32, 50],
  [1, 9, {}, {}, -13, 50],
  [1, 9, { floor: 0 }, {}, 0, 50],
  [10, 0, { cap: 40 }, {}, 40, 40],
  [8, 2, { cap: 40 }, {}, 36, 40],
  [0, 0, {}, {}, 0, 50],
])('%i right and %i wrong under %o %o: %i of %i', (right, wrong, more, marks, score, outOf) => {
  expect(marked(rule(more, marks), right, wrong)).toMatchObject({ score, outOf, right, items: 10 })
})

test('a section may have its own marks, and must be passed by itself where the rule says so', () => {
  const section = (id: string, more: object) => ({ id, name: id, draw: [{ count: 4 }], marks: { right: 10 }, ...more })
  const paper = paperRule(1, { sections: [section('one', {}), section('two', { marks: { right: 5 }, pass: 0.75 })] })
  const of = (right: number[]) =>
    markAttempt(
      sit(roundOf(paper), questions, { id: 'a', contestant: 'lan', at: START, right, ms: 9000 }),
      paper,
      keysInForce(drawn(paper, questions, 'a').secrets, []),
    )
  expect(of([4, 3])).toMatchObject({ score: 55, outOf: 60, passed: true, sections: [{ score: 40 }, { score: 15 }] })
  expect(of([4, 2])).toMatchObject({ score: 50, passed: false })
})

test.each([
  [true, 2.5], // one of two right ones
  [false, -1],
])('with shares %s, half a right answer to several is %s', (partial, score) => {
  const paper = paperRule(1, {}, { marks: { right: 5, wrong: -1, partial } })
  const one = [question('several', 'x')]
  let attempt = begin(paper, one)
  const value = [letter(attempt, 'x', 'w')]
  attempt = must(attempt, { type: 'save', device: DEVICE, item: 'x', value, turn: 1 }, START)
  const result = markAttempt(attempt, paper, keysInForce(drawn(paper, one, 'attempt').secrets, []))
  expect(result).toMatchObject({ score, right: 0 })
})

test('a corrected key serves every paper, however its choices were mixed', () => {
  const z: KeyChange = { type: 'correct_key', ref: 'q-01', key: { kind: 'choice', ids: ['z'] } }
  const also: KeyChange = { ...z, type: 'accept_answer' }
  const item = (changes: KeyChange[], right: number, wrong: number) =>
    marked(rule(), right, wrong, changes).marked.find(({ ref }) => ref === 'q-01')?.marks
  expect(item([], 10, 0)).toBe(5)
  expect(item([z], 10, 0)).toBe(-2)
  expect(item([z], 0, 10)).toBe(5)
  expect([item([also], 10, 0), item([also], 0, 10)]).toEqual([5, 5])
})

test('a void item gives its marks to everybody who had it, or leaves every paper', () => {
  const full = { type: 'void_item', ref: 'q-01', void: 'full' } as const
  expect(marked(rule(), 0, 10, [full])).toMatchObject({ score: 5 - 18, outOf: 50, right: 1, items: 10 })
  expect(marked(rule(), 0, 0, [full])).toMatchObject({ score: 5, right: 1 })
  expect(marked(rule(), 10, 0, [{ ...full, void: 'out' }])).toMatchObject({ score: 45, outOf: 45, right: 9, items: 9 })
  expect(marked(rule(), 0, 10, [full, { type: 'restore_item', ref: 'q-01' }])).toMatchObject({ score: -20 })
})

test('a change to an item that was not in the round changes nothing', () => {
  expect(marked(rule(), 3, 0, [{ type: 'void_item', ref: 'other', void: 'full' }]).score).toBe(15)
})

test('typed answers count with more spellings once they are accepted', () => {
  const paper = paperRule(1, {}, { marks: { right: 5 } })
  const one = [question('typed', 'x')]
  const attempt = must(begin(paper, one), { type: 'save', device: DEVICE, item: 'x', value: 'Hi', turn: 1 }, START)
  const { secrets } = drawn(paper, one, 'attempt')
  const hi: KeyChange = { type: 'accept_answer', ref: 'x', key: { kind: 'typed', accept: ['hi'], tones: false } }
  expect(markAttempt(attempt, paper, keysInForce(secrets, [])).score).toBe(0)
  expect(markAttempt(attempt, paper, keysInForce(secrets, [hi])).score).toBe(5)
})
