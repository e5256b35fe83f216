// Which attempts count, who is before whom, who may enter, and when.
import { expect, test } from 'vitest'
import { attemptsLeft, count, countWindow, gateOpen, type MarkedAttempt } from '../../app/domain/round/counting'
import { ageOn, ineligible } from '../../app/domain/round/eligibility'
import { type Candidate, rank } from '../../app/domain/round/ranking'
import { Attempts, Division } from '../../app/domain/round/rule-set'

function attempt(
  id: string,
  window: number,
  score: number,
  time: number,
  handedInAt: number,
  more = {},
): MarkedAttempt {
  const rest = { outOf: 100, right: score / 10, items: 10, passed: true, startedAt: 0, prediction: null }
  return { id, window, score, time, handedInAt, ...rest, ...more }
}

const tries = [
  attempt('a', 0, 70, 50, 10),
  attempt('b', 0, 90, 60, 20),
  attempt('c', 0, 90, 55, 30),
  attempt('d', 1, 80, 40, 40),
  attempt('e', 1, 60, 10, 50),
]

test.each([
  ['best', 'best', ['c'], 90, 55],
  ['best_earliest', 'best', ['b'], 90, 60],
  ['last', 'best', ['c'], 90, 55],
  ['last', 'last', ['e'], 60, 10],
  ['best', 'last', ['d'], 80, 40],
  ['best', 'sum', ['c', 'd'], 170, 95],
  ['best_earliest', 'sum', ['b', 'd'], 170, 100],
  ['last', 'sum', ['c', 'e'], 150, 65],
  ['sum', 'best', ['a', 'b', 'c'], 250, 165],
  ['sum', 'sum', ['a', 'b', 'c', 'd', 'e'], 390, 215],
])(
  'of five attempts in two weeks, %s of a week and %s of the weeks: %o make %i marks in %i',
  (counts, windows, ids, score, time) => {
    const rule = Attempts.parse({ counts, windows })
    for (const order of [tries, [...tries].reverse()])
      expect(count(order, rule)).toMatchObject({ attempts: ids, score, time, tries: 5 })
  },
)

test('a window alone counts its own attempts', () => {
  const rule = Attempts.parse({ windows: 'each' })
  expect(countWindow(tries, 1, rule)).toMatchObject({ attempts: ['d'], tries: 2 })
  expect(countWindow(tries, 7, rule)).toBeNull()
  expect(count([], rule)).toBeNull()
})

test.each([
  [{ perWindow: 2 }, 0, 0],
  [{ perWindow: 4 }, 0, 1],
  [{ perWindow: 4, total: 5 }, 0, 0],
  [{ perWindow: 2, total: 9 }, 2, 2],
  [{ perWindow: null }, 0, Number.POSITIVE_INFINITY],
])('under %o there remain in window %i: %s', (rule, window, left) => {
  expect(attemptsLeft(tries, window, Attempts.parse(rule))).toBe(left)
})

test('a gate opens with enough rounds passed, by share and by section', () => {
  const gate = { rounds: ['r1', 'r2', 'r3'], count: 2, share: 0.75 }
  const rule = Attempts.parse({})
  const got = (score: number, passed = true) => {
    const counted = count([attempt('x', 0, score, 1, 1, { passed })], rule)
    if (!counted) throw new Error('nothing counted')
    return counted
  }
  const open = (...results: [string, ReturnType<typeof got>][]) => gateOpen(gate, new Map(results))
  expect(open(['r1', got(75)], ['r2', got(75)])).toBe(true)
  expect(open(['r1', got(75)], ['r2', got(74)])).toBe(false)
  expect(open(['r1', got(75)], ['r2', got(100, false)])).toBe(false)
  expect(open(['r1', got(75)], ['other', got(100)])).toBe(false)
})

function candidate(
  id: string,
  counted: Partial<MarkedAttempt> & { tries?: number },
  more: Partial<Candidate> = {},
): Candidate {
  const base = { attempts: [], score: 0, outOf: 10, right: 0, items: 10, passed: true, time: 0, earliest: 0 }
  const who = { id, division: 'd', unit: 'u', groups: {}, born: null, judged: null, unranked: null }
  return { ...who, counted: { ...base, prediction: null, tries: 1, ...counted }, ...more }
}

test.each([
  ['score', candidate('x', { score: 3 }), candidate('a', { score: 2 })],
  ['right', candidate('x', { right: 3 }), candidate('a', { right: 2 })],
  ['time', candidate('x', { time: 3 }), candidate('a', { time: 4 })],
  ['average_time', candidate('x', { time: 30, items: 20 }), candidate('a', { time: 20, items: 10 })],
  ['prediction', candidate('x', { prediction: 2 }), candidate('a', { prediction: 9 })],
  ['prediction', candidate('x', { prediction: 9 }), candidate('a', {})],
  ['younger', candidate('x', {}, { born: '2010-05-02' }), candidate('a', {}, { born: '2010-05-01' })],
  ['younger', candidate('x', {}, { born: '2009' }), candidate('a', {})],
  ['attempts', candidate('x', { tries: 1 }), candidate('a', { tries: 2 })],
  ['judged', candidate('x', {}, { judged: 0 }), candidate('a', {})],
] as const)('by %s one is before the other', (key, better, worse) => {
  const ids = rank([worse, better], [key], 0).map(({ id, rank: place }) => [id, place])
  expect(ids).toEqual([
    ['x', 1],
    ['a', 2],
  ])
})

test('equals share a rank and the next is left out; organisers and the disqualified stand below without one', () => {
  const list = [
    candidate('d', { score: 5 }),
    candidate('b', { score: 9 }),
    candidate('a', { score: 9 }),
    candidate('o', { score: 10 }, { unranked: 'organiser' }),
    candidate('x', { score: 10 }, { unranked: 'disqualified' }),
  ]
  const ranked = rank(list, ['score', 'time']).map(({ id, rank: place }) => [id, place])
  expect(ranked).toEqual([
    ['a', 1],
    ['b', 1],
    ['d', 3],
    ['o', null],
    ['x', null],
  ])
})

test('a prediction is compared with the ranked who have everything right', () => {
  const full = (id: string, prediction: number, more = {}) => candidate(id, { right: 10, prediction }, more)
  const ranked = rank([full('a', 5), full('b', 2), full('o', 3, { unranked: 'organiser' })], ['right', 'prediction'])
  expect(ranked.map(({ id }) => id)).toEqual(['b', 'a', 'o'])
})

test.each([
  ['2008-06-15', '2026-06-14', 17],
  ['2008-06-15', '2026-06-15', 18],
  ['2008-02-29', '2026-02-28', 17],
  ['2008-02-29', '2026-03-01', 18],
  ['2008', '2026-01-01', 18],
])('born %s, on %s one is %i', (born, day, years) => {
  expect(ageOn(born, day)).toBe(years)
})

const division = (eligibility: object) => Division.parse({ id: 'd', name: 'D', eligibility })
const person = { born: '1990-03-03', grade: 9, kind: 'pupil', marks: [] }
const young = { age: { min: 18, max: 35, on: '2025-10-01' } }

test.each([
  [{}, person, []],
  [young, person, []],
  [young, { ...person, born: '1989-10-01' }, ['too_old']],
  [young, { ...person, born: '1989-10-02' }, []],
  [young, { ...person, born: '2007-10-02' }, ['too_young']],
  [young, { ...person, born: null }, ['age_unknown']],
  [{ grades: { min: 10, max: 12 } }, person, ['wrong_grade']],
  [{ grades: { min: 3, max: 12 } }, { ...person, grade: null }, ['wrong_grade']],
  [{ kinds: ['student'] }, person, ['wrong_kind']],
  [{ excluded: ['english-major'] }, { ...person, marks: ['english-major'] }, ['excluded']],
  [{ kinds: ['student'], grades: { min: 1, max: 5 } }, person, ['wrong_grade', 'wrong_kind']],
])('under %o %o is kept out by %o', (eligibility, who, reasons) => {
  expect(ineligible(division(eligibility), who)).toEqual(reasons)
})
