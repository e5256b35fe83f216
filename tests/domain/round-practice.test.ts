// Practice papers: short, of the same kind, and never an item that everybody will be asked.
import { expect, test } from 'vitest'
import { fixedRefs, practicePaper } from '../../app/domain/round/practice'
import { paperOf, roundWith, ruleSetWith } from '../server/papers-rules'
import { paperRule, pool, question } from './round-stage'

const drawing = { day: '2026-01-05', seed: 'one' }
const none = new Set<string>()
const refsOf = (secrets: object) => Object.keys(secrets)

test('a paper of fifty items is practised with ten, its sections in their proportion and its time too', () => {
  const rule = paperRule(1, {
    sections: [
      { id: 'grammar', name: 'G', draw: [{ count: 30, topic: 'grammar' }], marks: { right: 2 } },
      { id: 'reading', name: 'R', draw: [{ count: 20, topic: 'reading' }], marks: { right: 3 } },
    ],
    seconds: 3_000,
  })
  const bank = [...pool(40, { topic: 'grammar' }, 'g'), ...pool(30, { topic: 'reading' }, 'r')]
  const made = practicePaper({ ...drawing, paper: rule, pool: bank, kept: none })
  expect(made?.paper.sections.map(({ id, items }) => [id, items.length])).toEqual([
    ['grammar', 6],
    ['reading', 4],
  ])
  expect(made?.rule).toMatchObject({ seconds: 600, handInEarly: true, whenWindowCloses: 'finish' })
})

test('a short paper is practised whole; another seed draws other items', () => {
  const rule = paperRule(5)
  const one = practicePaper({ ...drawing, paper: rule, pool: pool(40), kept: none })
  const two = practicePaper({ ...drawing, seed: 'two', paper: rule, pool: pool(40), kept: none })
  expect(refsOf(one?.secrets ?? {})).toHaveLength(5)
  expect(refsOf(one?.secrets ?? {}).sort()).not.toEqual(refsOf(two?.secrets ?? {}).sort())
})

test('where too few items are free the paper is shorter, and null when none is', () => {
  const bank = pool(6)
  const most = new Set(bank.slice(0, 4).map(({ id }) => id))
  const made = practicePaper({ ...drawing, paper: paperRule(6), pool: bank, kept: most })
  expect(refsOf(made?.secrets ?? {}).sort()).toEqual(['q-05', 'q-06'])
  const all = new Set(bank.map(({ id }) => id))
  expect(practicePaper({ ...drawing, paper: paperRule(6), pool: bank, kept: all })).toBeNull()
})

test('two draws that want the same few items share them', () => {
  const rule = paperRule(1, {
    sections: [
      { id: 'a', name: 'A', draw: [{ count: 4 }], marks: { right: 1 } },
      { id: 'b', name: 'B', draw: [{ count: 4 }], marks: { right: 1 } },
    ],
  })
  const made = practicePaper({ ...drawing, paper: rule, pool: pool(5), kept: none })
  expect(refsOf(made?.secrets ?? {})).toHaveLength(5)
})

test('named items are replaced by others of their bank, level and kind', () => {
  const bank = [
    ...pool(3),
    question('typed', 't-1'),
    question('typed', 't-2', { level: 'B1' }),
    question('typed', 't-3'),
  ]
  const rule = paperRule(1, {}, { draw: [{ count: 1, items: ['t-1'] }] })
  const made = practicePaper({ ...drawing, paper: rule, pool: bank, kept: new Set(['t-1']) })
  expect(refsOf(made?.secrets ?? {})).toEqual(['t-3'])
})

test('items that all in a window are asked are known, and those named in a blueprint', () => {
  const rules = ruleSetWith([
    roundWith({ paper: paperOf(5, { drawn: 'window' }) }),
    roundWith({ id: 'two', paper: paperOf(2, {}, { draw: [{ count: 2, items: ['q-01', 'q-02'] }] }) }),
    roundWith({ id: 'three', paper: paperOf(9) }),
  ])
  const walk = fixedRefs(rules, pool(40), 'secret')
  let step = walk.next()
  while (!step.done) step = walk.next()
  expect(step.value.size).toBeGreaterThanOrEqual(5)
  expect(step.value.size).toBeLessThanOrEqual(7)
  expect([...step.value]).toEqual(expect.arrayContaining(['q-01', 'q-02']))
})
