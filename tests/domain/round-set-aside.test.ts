// What is set aside for practice: never drawn in earnest, and papers still have all they need.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checklist } from '../../app/domain/round/checklist'
import { drawPaper } from '../../app/domain/round/draw-paper'
import { practicePaper } from '../../app/domain/round/practice'
import type { RuleSet } from '../../app/domain/round/rule-set'
import { setAside } from '../../app/domain/round/set-aside'
import { paperOf, roundWith, ruleSetWith } from '../server/papers-rules'
import { pool, question } from './round-stage'

const DAY = '2026-01-05'
const seeds = (seed: string) => ({ items: `items/${seed}`, order: `order/${seed}` })

function sectionsOf(draws: object[]) {
  return draws.map((draw, index) => ({ id: `s${index}`, name: 'S', draw: [draw], marks: { right: 1 } }))
}
const paperWith = (draws: object[]) => ({ sections: sectionsOf(draws), seconds: 600 })

test('a fifth is set aside while three times a paper stays, the same for the same secret', () => {
  const rules = ruleSetWith([roundWith({ paper: paperOf(10) })])
  const aside = setAside(rules, pool(100), 'secret')
  expect(aside.size).toBe(20)
  expect(setAside(rules, pool(100), 'secret')).toEqual(aside)
  expect(setAside(rules, pool(100), 'other')).not.toEqual(aside)
  expect(setAside(rules, pool(35), 'secret').size).toBe(5)
})

test('where three times a paper is not there, practice gets the four it needs, and the paper all it draws', () => {
  const rules = ruleSetWith([roundWith({ paper: paperOf(10) })])
  expect([30, 20, 14, 13, 10, 3].map((count) => setAside(rules, pool(count), 'secret').size)).toEqual([
    4, 4, 4, 3, 0, 0,
  ])
})

test('an item that a blueprint names is never set aside', () => {
  const named = roundWith({ id: 'two', paper: paperOf(2, {}, { draw: [{ count: 2, items: ['q-01', 'q-02'] }] }) })
  for (const secret of ['a', 'b', 'c', 'd', 'e']) {
    const aside = setAside(ruleSetWith([roundWith(), named]), pool(20), secret)
    expect(aside.size).toBeGreaterThan(0)
    expect([aside.has('q-01'), aside.has('q-02')]).toEqual([false, false])
  }
})

test('what expires before the end is not counted on', () => {
  const rules = ruleSetWith([roundWith({ paper: paperOf(5) })])
  const bank = [...pool(7), ...pool(30, {}, 'old').map((one) => ({ ...one, expires: '2026-01-01' }))]
  const aside = setAside(rules, bank, 'secret')
  expect([...aside].every((ref) => ref.startsWith('q-'))).toBe(true)
  expect(aside.size).toBe(2)
})

test('the checklist says when there will be no practice paper', () => {
  const codes = (bank: number) =>
    checklist({ ruleSet: ruleSetWith([roundWith({ paper: paperOf(10) })]), pool: pool(bank), now: 0 })
      .filter(({ level }) => level === 'think')
      .map(({ code }) => code)
  expect(codes(60)).not.toContain('no_practice')
  expect(codes(12)).toContain('no_practice')
})

const KINDS = ['single', 'truefalse', 'typed'] as const
const LEVELS = ['A2', 'B1'] as const
const draw = fc.record({
  count: fc.integer({ min: 1, max: 6 }),
  kinds: fc.option(fc.subarray([...KINDS], { minLength: 1 }), { nil: undefined }),
  level: fc.option(fc.constantFrom(...LEVELS), { nil: undefined }),
})
const plan = fc.record({
  rounds: fc.array(fc.array(draw, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  counts: fc.array(fc.nat(14), { minLength: 6, maxLength: 6 }),
  secret: fc.string({ maxLength: 8 }),
})

const bankOf = (counts: readonly number[]) =>
  KINDS.flatMap((kind, k) =>
    LEVELS.flatMap((level, l) =>
      Array.from({ length: counts[k * LEVELS.length + l] ?? 0 }, (_, n) =>
        question(kind, `${kind}-${level}-${n}`, { level }),
      ),
    ),
  )

const papersOf = ({ rounds }: RuleSet) => rounds.flatMap(({ paper }) => (paper ? [paper] : []))

test('whatever is drawn from what: practice and papers share nothing, and every paper that could be drawn still can', () => {
  const property = fc.property(plan, fc.string({ maxLength: 6 }), ({ rounds, counts, secret }, seed) => {
    const rules = ruleSetWith(rounds.map((draws, n) => roundWith({ id: `r${n}`, paper: paperWith(draws) })))
    const bank = bankOf(counts)
    const aside = setAside(rules, bank, secret)
    const drawable = bank.filter(({ id }) => !aside.has(id))
    for (const paper of papersOf(rules)) {
      const whole = drawPaper({ paper, pool: bank, day: DAY, seeds: seeds(seed) })
      const real = drawPaper({ paper, pool: drawable, day: DAY, seeds: seeds(seed) })
      if (whole.ok) expect(real.ok).toBe(true)
      const practice = practicePaper({ paper, pool: bank, aside, day: DAY, seed })
      const shown = new Set(Object.keys(practice?.secrets ?? {}))
      for (const ref of Object.keys(real.ok ? real.secrets : {})) expect(shown.has(ref)).toBe(false)
    }
  })
  fc.assert(property, { seed: 20261122, numRuns: 300 })
})
