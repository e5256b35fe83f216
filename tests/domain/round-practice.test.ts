// Practice papers: short, of the same kind, and never an item that everybody will be asked.
import { expect, test } from 'vitest'
import type { BankQuestion } from '../../app/domain/question/bank'
import { practicePaper } from '../../app/domain/round/practice'
import { paperRule, pool, question } from './round-stage'

const drawing = { day: '2026-01-05', seed: 'one' }
const idsOf = (list: readonly BankQuestion[]) => new Set(list.map(({ id }) => id))
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
  const made = practicePaper({ ...drawing, paper: rule, pool: bank, aside: idsOf(bank) })
  expect(made?.paper.sections.map(({ id, items }) => [id, items.length])).toEqual([
    ['grammar', 6],
    ['reading', 4],
  ])
  expect(made?.rule).toMatchObject({ seconds: 600, handInEarly: true, whenWindowCloses: 'finish' })
})

test('a short paper is practised whole; another seed draws other items', () => {
  const rule = paperRule(5)
  const one = practicePaper({ ...drawing, paper: rule, pool: pool(40), aside: idsOf(pool(40)) })
  const two = practicePaper({ ...drawing, seed: 'two', paper: rule, pool: pool(40), aside: idsOf(pool(40)) })
  expect(refsOf(one?.secrets ?? {})).toHaveLength(5)
  expect(refsOf(one?.secrets ?? {}).sort()).not.toEqual(refsOf(two?.secrets ?? {}).sort())
})

test('only what was set aside is practised; the paper is shorter for it, and null below four', () => {
  const bank = pool(12)
  const aside = idsOf(bank.slice(0, 4))
  const made = practicePaper({ ...drawing, paper: paperRule(6), pool: bank, aside })
  expect(refsOf(made?.secrets ?? {}).sort()).toEqual([...aside])
  expect(practicePaper({ ...drawing, paper: paperRule(6), pool: bank, aside: idsOf(bank.slice(0, 3)) })).toBeNull()
  expect(practicePaper({ ...drawing, paper: paperRule(2), pool: bank, aside: idsOf(bank.slice(0, 2)) })).not.toBeNull()
})

test('two draws that want the same few items share them', () => {
  const rule = paperRule(1, {
    sections: [
      { id: 'a', name: 'A', draw: [{ count: 4 }], marks: { right: 1 } },
      { id: 'b', name: 'B', draw: [{ count: 4 }], marks: { right: 1 } },
    ],
  })
  const made = practicePaper({ ...drawing, paper: rule, pool: pool(5), aside: idsOf(pool(5)) })
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
  const made = practicePaper({ ...drawing, paper: rule, pool: bank, aside: new Set(['q-01', 't-2', 't-3']) })
  expect(refsOf(made?.secrets ?? {})).toEqual(['t-3'])
})
