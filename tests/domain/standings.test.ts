// Results, figures, ranks and scales.
import { expect, test } from 'vitest'
import { type BoardRow, meanOfBest } from '../../app/domain/standings/figures'
import { difference, heldIn } from '../../app/domain/standings/ledger'
import { ranked } from '../../app/domain/standings/ranking'
import { personKey, showResults } from '../../app/domain/standings/results'
import { scaleOf } from '../../app/domain/standings/scale'
import { seasonByCode, seasonOf } from '../../app/domain/standings/season'

const player = (name: string, club: string | null, points: number, rest = {}) => ({
  name,
  mark: '',
  club,
  points,
  kicked: false,
  played: true,
  ...rest,
})

test.each([
  ['fewer than k: who is missing counts 0', [300, 200], 5, 100],
  ['exactly k', [10, 20, 30], 3, 20],
  ['more than k: the best count', [1, 2, 3, 100, 200], 2, 150],
  ['nobody', [], 3, 0],
  ['rounded to whole points', [10, 5], 2, 8],
])('mean of the best: %s', (_, points, k, mean) => expect(meanOfBest(points, k)).toBe(mean))

test('guests and those shown out bring nothing; a mark keeps two of the same name apart', () => {
  const results = showResults([
    player('An', 'a', 500),
    player('an ', 'a', 700),
    player('An', 'a', 300, { mark: '2' }),
    player('Bình', null, 900),
    player('Chi', 'a', 900, { kicked: true }),
  ])
  expect(results.map(({ person, points }) => [person, points])).toEqual([
    [personKey('An', ''), 700],
    [personKey('An', '2'), 300],
  ])
})

test('tones tell people apart, spelling schools do not', () => {
  expect(personKey('Hoà', '')).toBe(personKey('hòa', ''))
  expect(personKey('Hoa', '')).not.toBe(personKey('Hòa', ''))
  expect(personKey('★', '')).toBe('★')
})

test('who took a seat and answered nothing has not played; who was always wrong has', () => {
  const results = showResults([player('An', 'a', 0, { played: false }), player('Bình', 'a', 0)])
  expect(results.map(({ name, points }) => [name, points])).toEqual([['Bình', 0]])
})

const source = {
  id: 'show:1',
  kind: 'show' as const,
  title: 'Show',
  season: '2026-autumn',
  at: 1,
}
const recording = (revision: number, results: { club: string; person: string; name: string; points: number }[]) => ({
  source,
  revision,
  results,
  unitsOf: (club: string) => [`unit of ${club}`],
  recordedAt: revision,
})
const result = (person: string, points: number, club = 'a') => ({
  club,
  person,
  name: person,
  points,
})

test('results enter once, a correction enters the difference, a person gone is taken back', () => {
  const first = difference([], recording(1, [result('an', 500), result('chi', 900)]))
  expect(first.map((e) => [e.person, e.points, e.plays])).toEqual([
    ['an', 500, 1],
    ['chi', 900, 1],
  ])
  const held = heldIn(first)
  expect(difference(held, recording(2, [result('an', 500), result('chi', 900)]))).toEqual([])
  const second = difference(held, recording(3, [result('an', 450), result('dung', 100)]))
  expect(second.map((e) => [e.person, e.points, e.plays])).toEqual([
    ['an', -50, 0],
    ['dung', 100, 1],
    ['chi', -900, -1],
  ])
  expect(heldIn([...first, ...second]).map((h) => [h.person, h.points, h.plays])).toEqual([
    ['an', 450, 1],
    ['dung', 100, 1],
  ])
})

test('a correction keeps the units of the first time', () => {
  const held = heldIn(difference([], recording(1, [result('an', 500)])))
  const moved = {
    ...recording(2, [result('an', 400)]),
    unitsOf: () => ['elsewhere'],
  }
  expect(difference(held, moved)[0]?.units).toEqual(['unit of a'])
})

const row = (subject: string, points: number, people = 1): BoardRow => ({
  subject,
  points,
  best: points,
  people,
  plays: people,
})

test('equal figures share a rank, and movement is against yesterday', () => {
  const today = [row('a', 100), row('b', 300), row('c', 100), row('d', 50)]
  const yesterday = [row('a', 100), row('b', 50), row('c', 90)]
  expect(ranked(today, 'points', () => null, yesterday).map((r) => [r.subject, r.rank, r.moved])).toEqual([
    ['b', 1, 2],
    ['a', 2, -1],
    ['c', 2, 0],
    ['d', 4, null],
  ])
  expect(ranked(today, 'points', () => null, null).every((r) => r.moved === 0)).toBe(true)
})

test('the rate ranks those whose members are known, and never passes one', () => {
  const members = (subject: string) => ({ a: 10, b: 4 })[subject] ?? null
  const rows = ranked([row('a', 1, 5), row('b', 1, 9), row('c', 9, 9)], 'rate', members, null)
  expect(rows.map((r) => [r.subject, r.rate])).toEqual([
    ['b', 1],
    ['a', 0.5],
    ['c', null],
  ])
})

test.each([
  ['2026-01-01', '2026-spring'],
  ['2026-05-31', '2026-spring'],
  ['2026-06-01', '2026-summer'],
  ['2026-08-31', '2026-summer'],
  ['2026-09-01', '2026-autumn'],
  ['2026-12-31', '2026-autumn'],
])('%s lies in %s', (day, code) => {
  const season = seasonOf(day)
  expect(season.code).toBe(code)
  expect(season.from <= day && day <= season.to).toBe(true)
  expect(seasonByCode(code)).toEqual(season)
})

test('no season has a code of its own making', () => {
  expect(seasonByCode('2026-winter')).toBeNull()
  expect(seasonByCode('')).toBeNull()
})

test('the scale of the tiles has readable limits and uses all five steps', () => {
  const scale = scaleOf([0.33, 0.39, 0.44, 0.52, 0.55, 0.61, 0.64, 0.68, 0.71], { whole: false })
  expect(scale.limits).toEqual([0.35, 0.45, 0.55, 0.65].map((l) => expect.closeTo(l, 1)))
  expect(scale.stepOf(0.33)).toBe(1)
  expect(scale.stepOf(0.71)).toBe(5)
  expect(scaleOf([11205, 12460, 18420], { whole: true }).limits.every((l) => l % 500 === 0)).toBe(true)
})

test('a scale over nothing, or over one value, still orders', () => {
  for (const values of [[], [0], [7, 7, 7]]) {
    const { limits } = scaleOf(values, { whole: true })
    expect([...limits].sort((a, b) => a - b)).toEqual(limits)
    expect(new Set(limits).size).toBe(4)
  }
})
