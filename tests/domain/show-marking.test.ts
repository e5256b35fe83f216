/** Marking and points as tables. */
import { describe, expect, it } from 'vitest'
import { buckets, grade, keyFits, nearestDistance } from '../../app/domain/show/marking'
import { points } from '../../app/domain/show/scoring'
import { SCORING } from '../../app/domain/show/settings'
import type { AnswerKey, AnswerValue } from '../../app/domain/show/show-question'
import { question } from './show-stage'

const several: AnswerKey = { kind: 'choices', ids: ['a', 'c'] }
const order: AnswerKey = { kind: 'order', ids: ['a', 'b', 'c', 'd'] }
const match: AnswerKey = { kind: 'match', pairs: { a: '1', b: '2', c: '3' } }
const loose: AnswerKey = { kind: 'typed', accept: ['Phnôm Pênh', 'Phnom Penh'], tones: false }
const strict: AnswerKey = { kind: 'typed', accept: ['Hòa Bình'], tones: true }

describe('how right an answer is', () => {
  it.each<[string, AnswerKey, AnswerValue, number]>([
    ['both right choices', several, ['a', 'c'], 1],
    ['one of two', several, ['a'], 0.5],
    ['one right and one wrong', several, ['a', 'b'], 0],
    ['everything', several, ['a', 'b', 'c', 'd'], 0],
    ['both and one wrong', several, ['a', 'b', 'c'], 0.5],
    ['the right order', order, ['a', 'b', 'c', 'd'], 1],
    ['two neighbours exchanged', order, ['b', 'a', 'c', 'd'], 2 / 3],
    ['the order reversed', order, ['d', 'c', 'b', 'a'], 0],
    ['all pairs', match, { a: '1', b: '2', c: '3' }, 1],
    ['one pair of three', match, { a: '1', b: '3', c: '2' }, 1 / 3],
    ['one pair given, right', match, { a: '1' }, 1 / 3],
    ['another spelling', loose, '  phnôm PENH.', 1],
    ['the wrong city', loose, 'Hà Nội', 0],
    ['tones asked and right', strict, 'hoà bình', 1],
    ['tones asked and missing', strict, 'hoa binh', 0],
    ['within the tolerance', { kind: 'number', right: 100, tolerance: 5 }, 95, 1],
    ['beyond the tolerance', { kind: 'number', right: 100, tolerance: 5 }, 94.9, 0],
    ['a decimal at the edge of the tolerance', { kind: 'number', right: 0.3, tolerance: 0.1 }, 0.4, 1],
    ['a poll', { kind: 'none' }, 'a', 0],
    ['an answer of another kind', several, 'a', 0],
  ])('%s', (_, key, value, expected) => {
    expect(grade(key, value)).toBeCloseTo(expected, 10)
  })
})

it('lets the nearest number win, on either side, and all that are as near', () => {
  const key: AnswerKey = { kind: 'number', right: 4_350, tolerance: null }
  const given = [4_000, 4_300, 4_400, 9_999]
  const nearest = nearestDistance(4_350, given)
  expect(given.map((value) => grade(key, value, nearest))).toEqual([0, 1, 1, 0])
  expect(nearestDistance(4_350, [])).toBe(Number.POSITIVE_INFINITY)
})

it.each<[string, AnswerValue, Parameters<typeof buckets>[1], string[]]>([
  ['each chosen id', ['a', 'c'], 'several', ['a', 'c']],
  ['the folded text', ' Phnom  PENH', 'typed', ['phnom penh']],
  ['the number', 3.5, 'number', ['3.5']],
  ['the order', ['b', 'a', 'c'], 'order', ['b,a,c']],
  ['the pairs', { a: '2', b: '1' }, 'match', ['a=2,b=1']],
])('counts under %s', (_, value, kind, expected) => {
  expect(buckets(value, kind)).toEqual(expected)
})

it.each<[string, Parameters<typeof question>[0], AnswerKey, boolean]>([
  ['two right choices', 'single', { kind: 'choice', ids: ['a', 'b'] }, true],
  ['a choice that is not there', 'single', { kind: 'choice', ids: ['z'] }, false],
  ['another kind', 'single', several, false],
  ['an order that leaves one out', 'order', { kind: 'order', ids: ['a', 'b', 'c'] }, false],
  ['pairs that leave one out', 'match', match, false],
  ['text that folds to nothing', 'typed', { kind: 'typed', accept: ['…'], tones: false }, false],
  ['a right answer to a poll', 'poll', { kind: 'choice', ids: ['a'] }, false],
])('a corrected key with %s', (_, kind, key, fits) => {
  expect(keyFits(question(kind), key)).toBe(fits)
})

describe('points', () => {
  const speed = { scoring: 'speed', streakBonus: true } as const
  const base = {
    grade: 1,
    ms: 4_200,
    limit: 15_000,
    weight: 1,
    streakBefore: 0,
    scoring: SCORING,
    settings: speed,
  } as const

  it.each([
    ['at once', { ms: 0 }, [500, 500, 0]],
    ['4.2 s of 15', {}, [500, 360, 0]],
    ['at the limit', { ms: 15_000 }, [500, 0, 0]],
    ['double points', { weight: 2 }, [1000, 720, 0]],
    ['no points', { weight: 0 }, [0, 0, 0]],
    ['half right', { grade: 0.5, streakBefore: 3 }, [250, 180, 0]],
    ['wrong', { grade: 0, streakBefore: 3 }, [0, 0, 0]],
    ['second in a row', { streakBefore: 1 }, [500, 360, 30]],
    ['fourth in a row', { streakBefore: 3 }, [500, 360, 70]],
    ['sixth in a row and on', { streakBefore: 9 }, [500, 360, 100]],
    ['without the bonus', { streakBefore: 3, settings: { scoring: 'speed', streakBonus: false } }, [500, 360, 0]],
    ['accuracy', { ms: 14_999, streakBefore: 3, settings: { scoring: 'accuracy', streakBonus: true } }, [1000, 0, 0]],
    ['accuracy, a third right', { grade: 1 / 3, settings: { scoring: 'accuracy', streakBonus: true } }, [333, 0, 0]],
  ] as const)('%s', (_, changes, [right, quick, streak]) => {
    expect(points({ ...base, ...changes })).toEqual({ base: right, speed: quick, streak })
  })
})
