// Item analysis against figures worked out by hand, and signals that tell cheating from chance.
import { expect, test } from 'vitest'
import { refsOf } from '../../app/domain/round/attempt-state'
import { dice } from '../../app/domain/round/dice'
import { type AnalysedPaper, analyse } from '../../app/domain/round/item-analysis'
import type { MarkedItem } from '../../app/domain/round/marking'
import { atLeast, type ComparedPaper, ownSignals, readingTime, sameWrong } from '../../app/domain/round/signals'
import { begin, DEVICE, must, paperRule, pool, reply, START } from './round-stage'

const KINDS = new Map<string, 'single'>(Array.from({ length: 40 }, (_, i) => [`i${i}`, 'single']))

/** "1" right, "0" wrong, " " blank. */
function paper(row: string, from = 0): AnalysedPaper {
  const marked = [...row].map((sign, i) => {
    const answer = sign === ' ' ? null : sign === '1' ? 'w' : 'z'
    return { ref: `i${i + from}`, answer, rightness: answer === null ? null : Number(sign), void: null }
  })
  return { marked }
}

/**
 * Five people, four items. Item totals p = 4/5, 3/5, 2/5, 1/5; sums 4 3 2 1 0, variance (n−1) 2.5. Variances of items (n−1):
 * 0.2, 0.3, 0.3, 0.2 = 1. KR-20 = 4/3 · (1 − 1/2.5) = 0.8.
 */
const GUTTMAN = ['1111', '1110', '1100', '1000', '0000'].map((row) => paper(row))

test('difficulty is the share of right answers, and reliability is KR-20 on papers with the same items', () => {
  const { items, reliability, length } = analyse(GUTTMAN, KINDS)
  expect(items.map(({ difficulty }) => difficulty)).toEqual([0.8, 0.6, 0.4, 0.2])
  expect(reliability).toBeCloseTo(0.8, 10)
  expect(length).toBe(4)
})

/** Item 1: x = 1 1 1 1 0, rest of the four = 3 2 1 0 0. cov = 1.2/4 → r = 1.2 / √(0.8 · 6.8) = 0.5145. */
test('discrimination leaves the item itself out', () => {
  expect(analyse(GUTTMAN, KINDS).items[0]?.discrimination).toBeCloseTo(1.2 / Math.sqrt(0.8 * 6.8), 10)
})

test('an item that everybody has right discriminates nothing, one that the best get wrong is below 0', () => {
  const { items } = analyse(
    ['1101', '1100', '1011', '1011'].map((row) => paper(row)),
    KINDS,
  )
  expect(items[0]?.discrimination).toBeNull()
  expect(items[1]?.discrimination).toBeLessThan(0)
})

test('choices are counted by the ids of the bank, blanks apart', () => {
  const { items } = analyse(
    ['1', '0', '0', ' '].map((row) => paper(row)),
    KINDS,
  )
  expect(items[0]).toMatchObject({
    had: 4,
    blank: 1,
    difficulty: 0.25,
    answers: [
      { value: 'z', count: 2 },
      { value: 'w', count: 1 },
    ],
  })
})

test('people with other items are compared where they had the same; too little gives no reliability', () => {
  const mixed = analyse([...GUTTMAN, paper('11', 20), paper('00', 20)], KINDS)
  expect(mixed.items).toHaveLength(6)
  expect(mixed.reliability).toBeGreaterThan(0.5)
  expect(analyse([paper('1')], KINDS).reliability).toBeNull()
  expect(analyse([], KINDS)).toMatchObject({ papers: 0, items: [], reliability: null })
})

test('a void item is left out of what is compared', () => {
  const voided = GUTTMAN.map(({ marked }) => ({
    marked: marked.map((item, i) => (i === 0 ? { ...item, void: 'full' as const } : item)),
  }))
  const { items, length } = analyse(voided, KINDS)
  expect(length).toBe(3)
  expect(items[0]?.discrimination).toBeNull()
})

test('the Poisson binomial tail is exact', () => {
  // Three fair coins: P(≥ 2) = 1/2. Coins of 0.5 and 0.1: P(≥ 1) = 1 − 0.5 · 0.9, P(2) = 0.05.
  expect(atLeast(2, [0.5, 0.5, 0.5])).toBeCloseTo(0.5, 12)
  expect(atLeast(1, [0.5, 0.1])).toBeCloseTo(0.55, 12)
  expect(atLeast(2, [0.5, 0.1])).toBeCloseTo(0.05, 12)
  expect(atLeast(0, [])).toBe(1)
})

/** Sixty people who answer 30 items, wrong with 60 %, each wrong choice alike; `copies` names pairs who share their answers. */
function crowd(seed: string, copies: [number, number][] = []): ComparedPaper[] {
  const random = dice(seed)
  const people = Array.from({ length: 60 }, (_, i): ComparedPaper => {
    const marked = Array.from({ length: 30 }, (_, n): MarkedItem => {
      const wrong = random() < 0.6
      const answer = wrong ? (['x', 'y', 'z'][Math.floor(random() * 3)] ?? 'x') : 'w'
      return { ref: `i${n}`, section: 's', answer, rightness: wrong ? 0 : 1, marks: 0, outOf: 1, void: null }
    })
    return { id: `a${i}`, contestant: `c${i}`, marked }
  })
  for (const [from, to] of copies) {
    const [one, other] = [people[from], people[to]]
    if (one && other) people[to] = { ...other, marked: one.marked }
  }
  return people
}

test('chance alone shows no pair; two with the same paper are shown, and only they', () => {
  for (const seed of ['one', 'two', 'three']) expect(sameWrong([crowd(seed)], KINDS)).toEqual([])
  const found = sameWrong([crowd('one', [[3, 17]])], KINDS)
  expect(found).toMatchObject([{ kind: 'same_wrong', attempts: ['a3', 'a17'] }])
})

test('a wrong choice that everybody falls for shows nobody, and neither do two papers of one person', () => {
  const all = crowd('one').map((one) => ({
    ...one,
    marked: one.marked.map((item) => ({ ...item, answer: 'z', rightness: 0 })),
  }))
  expect(sameWrong([all], KINDS)).toEqual([])
  const own = crowd('one', [[3, 17]]).map((one) => (one.id === 'a17' ? { ...one, contestant: 'c3' } : one))
  expect(sameWrong([own], KINDS)).toEqual([])
})

const rule = paperRule(10)
function answered(ms: number, burst: boolean) {
  let attempt = begin(rule, pool(10))
  for (const [i, item] of refsOf(attempt.paper).entries()) {
    const at = burst ? START + ms : START + (ms * (i + 1)) / 10
    attempt = must(attempt, { type: 'save', device: DEVICE, item, value: reply(attempt, item, true), turn: i + 1 }, at)
  }
  return attempt
}

test('faster than reading is a signal; a bad line that sends all at once is not', () => {
  const reading =
    refsOf(begin(rule, pool(10)).paper).length *
    readingTime(begin(rule, pool(10)).paper.sections[0]?.items[0]?.asked ?? never())
  // "What?" and four choices of two words: nine words of 63 ms, ten times.
  expect(reading).toBe(9 * 63 * 10)
  expect(ownSignals(answered(reading - 10, false))).toMatchObject([{ kind: 'too_fast', reading }])
  expect(ownSignals(answered(reading, false))).toEqual([])
  expect(ownSignals(answered(300_000, true))).toEqual([])
})

test('items with clocks are timed from their opening', () => {
  const clocks = paperRule(6, { seconds: null, back: false }, { itemSeconds: 30 })
  const run = (ms: number) => {
    let attempt = begin(clocks, pool(6))
    for (const [i, item] of refsOf(attempt.paper).entries()) {
      const opens = START + i * 10_000
      attempt = must(attempt, { type: 'open', device: DEVICE, item }, opens)
      attempt = must(
        attempt,
        { type: 'save', device: DEVICE, item, value: reply(attempt, item, true), turn: i + 1 },
        opens + ms,
      )
    }
    return ownSignals(attempt).map(({ kind }) => kind)
  }
  expect(run(500)).toEqual(['too_fast'])
  expect(run(600)).toEqual([])
})

test('leaving the page five times and changing devices three times are signals', () => {
  let attempt = begin(rule, pool(10))
  attempt = must(attempt, { type: 'away', device: DEVICE, times: 5, ms: 9000 }, START)
  for (const device of ['b', 'c', 'd']) attempt = must(attempt, { type: 'take_over', device }, START)
  expect(ownSignals(attempt)).toEqual([
    { kind: 'left_page', attempt: 'attempt', times: 5, ms: 9000 },
    { kind: 'changed_device', attempt: 'attempt', times: 3 },
  ])
})

function never(): never {
  throw new Error('no item')
}
