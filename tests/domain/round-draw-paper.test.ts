// Papers are drawn by blueprint, the same for the same seed, and say nothing about their keys.
import { expect, test } from 'vitest'
import { drawPaper, fits, itemsOf, seedsOf } from '../../app/domain/round/draw-paper'
import { bankAnswer, bankKey, keyOnPaper, paperItem } from '../../app/domain/round/paper-item'
import { grade } from '../../app/domain/show/marking'
import { drawn, paperRule, pool, question, SECRETS } from './round-stage'

const KINDS = ['single', 'several', 'truefalse', 'typed', 'number', 'order', 'match'] as const
const refs = (one: ReturnType<typeof drawn>) => itemsOf(one.paper).map(({ ref }) => ref)

test('the same seed draws the same paper, another seed another one', () => {
  const rule = paperRule(10)
  expect(drawn(rule, pool(60), 'a')).toEqual(drawn(rule, pool(60), 'a'))
  expect(refs(drawn(rule, pool(60), 'a'))).not.toEqual(refs(drawn(rule, pool(60), 'b')))
})

test('the order of the files does not change the draw', () => {
  const rule = paperRule(10)
  expect(drawn(rule, [...pool(60)].reverse(), 'a')).toEqual(drawn(rule, pool(60), 'a'))
})

test('all of a window have the same items in their own orders; otherwise each attempt has its own', () => {
  const who = { secret: 's', round: 'r', window: 2, attempt: 0 }
  const lan = seedsOf({ drawn: 'window' }, { ...who, contestant: 'lan' })
  const minh = seedsOf({ drawn: 'window' }, { ...who, contestant: 'minh' })
  expect(lan.items).toBe(minh.items)
  expect(lan.order).not.toBe(minh.order)
  const rule = paperRule(30)
  const [a, b] = [lan, minh].map((seeds) => drawPaper({ paper: rule, pool: pool(60), day: '2026-01-05', seeds }))
  if (!a?.ok || !b?.ok) throw new Error('not drawn')
  expect(refs(a)).not.toEqual(refs(b))
  expect(refs(a).sort()).toEqual(refs(b).sort())
  const own = (attempt: number) => seedsOf({ drawn: 'person' }, { ...who, contestant: 'lan', attempt }).items
  expect(own(0)).not.toBe(own(1))
})

test('a narrow draw gets its questions although a wide one stands before it', () => {
  const narrow = pool(3, { topic: 'reading' }, 'r')
  const rule = paperRule(
    1,
    {},
    {
      draw: [
        { count: 5, bank: 'english' },
        { count: 3, topic: 'reading' },
      ],
    },
  )
  for (const seed of 'abcdefgh') expect(refs(drawn(rule, [...pool(5), ...narrow], seed))).toHaveLength(8)
})

test('drafts, expired questions and polls are not drawn, and too few is said with how many are missing', () => {
  const questions = [
    question('single', 'ok-1'),
    question('single', 'draft', { status: 'draft' }),
    question('single', 'old', { expires: '2026-01-04' }),
    question('poll', 'poll'),
  ]
  const drawing = { paper: paperRule(2), pool: questions, day: '2026-01-05', seeds: { items: 'i', order: 'o' } }
  expect(drawPaper(drawing)).toEqual({ ok: false, code: 'too_few', section: 'main', missing: 1 })
})

test.each([
  [{ bank: 'asean' }, false],
  [{ bank: 'english', topic: 'grammar', level: 'A2' }, true],
  [{ level: 'B1' }, false],
  [{ kinds: ['typed' as const] }, false],
  [{ items: ['x'] }, true],
  [{ items: ['y'] }, false],
  [{ media: 'sound' as const }, false],
])('a draw for %o takes a grammar question of level A2: %s', (wish, taken) => {
  expect(fits(question('single', 'x'), { count: 1, ...wish })).toBe(taken)
})

test('a fixed order of listed items is kept', () => {
  const items = ['q-07', 'q-02', 'q-30']
  const rule = paperRule(3, { order: 'fixed' }, { draw: [{ count: 3, items }] })
  expect(refs(drawn(rule, pool(40)))).toEqual(items)
})

test.each(KINDS)('the key of a %s finds its way to the letters of a paper and back', (kind) => {
  const one = question(kind, 'x')
  for (const seed of 'abcdefghijkl') {
    const item = paperItem(one, seed, true)
    const key = keyOnPaper(item, bankKey(one))
    const value =
      key.kind === 'typed'
        ? 'HELLO'
        : key.kind === 'number'
          ? 7
          : key.kind === 'match'
            ? key.pairs
            : key.kind === 'none'
              ? ''
              : key.kind === 'choice'
                ? (key.ids[0] ?? '')
                : key.ids
    expect(grade(key, value)).toBe(1)
    expect(grade(bankKey(one), bankAnswer(item, value))).toBe(1)
  }
})

test('choices stay where the bank has them unless they are shuffled; an order never shows its answer', () => {
  const texts = (item: ReturnType<typeof paperItem>) => item.asked.choices.map(({ text }) => text)
  const still = paperItem(question('single', 'x'), 'seed', false)
  expect(texts(still)).toEqual(['choice w', 'choice x', 'choice y', 'choice z'])
  for (const seed of 'abcdefgh') {
    expect(texts(paperItem(question('order', 'x'), seed, false))).not.toEqual(texts(still))
  }
  const shuffled = new Set([...'abcdefgh'].map((seed) => texts(paperItem(question('single', 'x'), seed, true)).join()))
  expect(shuffled.size).toBeGreaterThan(3)
})

test('nothing of a drawn paper says what is right', () => {
  const rule = paperRule(1, {}, { draw: KINDS.map((kind) => ({ count: 1, kinds: [kind] })) })
  const text = JSON.stringify(
    drawn(
      rule,
      KINDS.map((kind) => question(kind, `k-${kind}`)),
    ).paper,
  )
  for (const secret of [...SECRETS, 'hello']) expect(text).not.toContain(secret)
})
