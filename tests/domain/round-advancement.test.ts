// Who goes on: places, quotas, reserves, wildcards, and equals at the edge.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { advance, quotaOf } from '../../app/domain/round/advancement'
import { type Candidate, rank } from '../../app/domain/round/ranking'
import { Advance } from '../../app/domain/round/rule-set'

type Row = [id: string, score: number, unit?: string, group?: string, more?: Partial<Candidate>]

function ranked(rows: Row[]) {
  const list = rows.map(([id, score, unit = 'u1', group = 'g1', more = {}]): Candidate => {
    const counted = { attempts: [], score, outOf: 100, right: 0, items: 10, passed: true, time: 0, earliest: 0 }
    const who = { id, division: unit, unit, groups: { cluster: group }, born: null, judged: null, unranked: null }
    return { ...who, counted: { ...counted, prediction: null, tries: 1 }, ...more }
  })
  return rank(list, ['score'])
}

const rules = (...list: object[]) => list.map((rule) => Advance.parse(rule))
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).join('')

const TWO_UNITS: Row[] = [
  ['a', 90, 'u1'],
  ['b', 80, 'u1'],
  ['c', 70, 'u1'],
  ['d', 60, 'u2'],
  ['e', 50, 'u2'],
  ['f', 40, 'u2', 'g2'],
]

test.each([
  ['the best three of all', [{ kind: 'top', n: 3, of: 'overall', reserves: 2 }], 'abc', 'de'],
  ['the best one of each unit', [{ kind: 'top', n: 1, of: 'unit', reserves: 1 }], 'ad', 'be'],
  ['the best of each cluster', [{ kind: 'top', n: 1, of: 'grouping', grouping: 'cluster' }], 'af', ''],
  ['the best of each division', [{ kind: 'top', n: 2, of: 'division' }], 'abde', ''],
  ['more places than people', [{ kind: 'top', n: 9, of: 'overall', reserves: 3 }], 'abcdef', ''],
  ['a minimum', [{ kind: 'top', n: 2, of: 'unit', minimum: 60 }], 'abd', ''],
  ['one of every two', [{ kind: 'quota', of: 'unit', per: 2, reserves: 1 }], 'ad', 'be'],
  ['one of every four, but at least one', [{ kind: 'quota', of: 'unit', per: 4, min: 1 }], 'ad', ''],
  ['one of each, but no more than two', [{ kind: 'quota', of: 'unit', per: 1, max: 2 }], 'abde', ''],
  [
    'one of each unit and two wildcards',
    [
      { kind: 'top', n: 1, of: 'unit', reserves: 2 },
      { kind: 'wildcards', n: 2 },
    ],
    'adbc',
    'ef',
  ],
  [
    'a wildcard with a minimum',
    [
      { kind: 'top', n: 1, of: 'unit' },
      { kind: 'wildcards', n: 3, minimum: 75 },
    ],
    'adb',
    '',
  ],
  ['everybody with 60 %', [{ kind: 'pass', share: 0.6 }], 'abcd', ''],
])('%s', (_, list, advanced, reserves) => {
  const result = advance({ ranked: ranked(TWO_UNITS), rules: rules(...list) })
  expect([ids(result.advanced), ids(result.reserves)]).toEqual([advanced, reserves])
  expect(result.undecided).toEqual([])
})

const TIE: Row[] = [
  ['a', 90],
  ['b', 80],
  ['c', 80],
  ['d', 80],
  ['e', 70],
]
const three = rules({ kind: 'top', n: 3, of: 'overall', reserves: 1 }, { kind: 'wildcards', n: 1 })

test('equals who do not all fit wait for a lot, and so do the rules after it', () => {
  const result = advance({ ranked: ranked(TIE), rules: three })
  expect(ids(result.advanced)).toBe('a')
  expect(result.undecided).toEqual([{ rule: 0, group: null, kind: 'place', places: 2, among: ['b', 'c', 'd'] }])
  expect(result.waiting).toEqual([1])
})

test('a lot decides among equals only', () => {
  const result = advance({ ranked: ranked(TIE), rules: three, lots: ['e', 'd', 'b'] })
  expect(ids(result.advanced)).toBe('adb' + 'c')
  expect(result.undecided).toEqual([])
  expect(ids(advance({ ranked: ranked(TIE), rules: three, lots: ['d'] }).advanced)).toBe('a')
})

test('equals who all fit need no lot', () => {
  expect(ids(advance({ ranked: ranked(TIE), rules: rules({ kind: 'top', n: 4, of: 'overall' }) }).advanced)).toBe(
    'abcd',
  )
})

test('reserves who are equal share their number, and wait where they do not all fit', () => {
  const reserve = (reserves: number, lots: string[] = []) =>
    advance({ ranked: ranked(TIE), rules: rules({ kind: 'top', n: 1, of: 'overall', reserves }), lots })
  expect(reserve(3).reserves.map(({ id, place }) => id + place)).toEqual(['b1', 'c1', 'd1'])
  expect(reserve(3, ['c', 'd', 'b']).reserves.map(({ id, place }) => id + place)).toEqual(['c1', 'd2', 'b3'])
  expect(reserve(2).undecided).toEqual([{ rule: 0, group: null, kind: 'reserve', places: 2, among: ['b', 'c', 'd'] }])
})

test('who withdraws gives the place to the next', () => {
  const result = advance({
    ranked: ranked(TWO_UNITS),
    rules: rules({ kind: 'top', n: 2, of: 'overall' }),
    excluded: new Set(['a']),
  })
  expect(ids(result.advanced)).toBe('bc')
})

test('organisers and who belongs to no cluster take no place', () => {
  const list = ranked([
    ['o', 99, 'u1', 'g1', { unranked: 'organiser' }],
    ['n', 98, 'u1', 'g1', { groups: {} }],
    ['a', 90],
  ])
  const result = advance({ ranked: list, rules: rules({ kind: 'top', n: 5, of: 'grouping', grouping: 'cluster' }) })
  expect(ids(result.advanced)).toBe('a')
})

test('who failed a section has not passed, whatever the sum', () => {
  const list = ranked([['a', 90]]).map((one) => ({ ...one, counted: { ...one.counted, passed: false } }))
  expect(advance({ ranked: list, rules: rules({ kind: 'pass', share: 0.5 }) }).advanced).toEqual([])
})

const anyRule = fc.oneof(
  fc.record({
    kind: fc.constant('top'),
    n: fc.integer({ min: 1, max: 6 }),
    of: fc.constantFrom('overall', 'unit', 'division'),
    reserves: fc.integer({ min: 0, max: 3 }),
  }),
  fc.record({
    kind: fc.constant('quota'),
    of: fc.constant('unit'),
    per: fc.integer({ min: 1, max: 4 }),
    min: fc.integer({ min: 0, max: 2 }),
  }),
  fc.record({ kind: fc.constant('wildcards'), n: fc.integer({ min: 1, max: 4 }) }),
)
const crowd = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.constantFrom('u1', 'u2', 'u3')), { maxLength: 25 })

test('no rule gives more places than it has, and nobody goes on before a better one of the same group', () => {
  fc.assert(
    fc.property(crowd, fc.array(anyRule, { minLength: 1, maxLength: 3 }), fc.boolean(), (people, list, drawLots) => {
      const table = ranked(people.map(([score, unit], i) => [`p${i}`, score, unit]))
      const lots = drawLots ? people.map((_, i) => `p${i}`) : []
      const parsed = rules(...list)
      const { advanced, reserves, undecided, waiting } = advance({ ranked: table, rules: parsed, lots })
      const all = advanced.map(({ id }) => id)
      expect(new Set(all).size).toBe(all.length)
      expect(reserves.filter(({ id }) => all.includes(id))).toEqual([])
      if (drawLots) expect([undecided, waiting]).toEqual([[], []])
      for (const [number, rule] of parsed.entries()) {
        const mine = advanced.filter((place) => place.rule === number)
        for (const group of new Set(mine.map((place) => place.group))) {
          const members = table.filter((one) => group === null || one.unit === group)
          const chosen = mine.filter((place) => place.group === group).map(({ id }) => id)
          const places =
            rule.kind === 'quota' ? quotaOf(rule, members.length) : rule.kind === 'pass' ? members.length : rule.n
          expect(chosen.length).toBeLessThanOrEqual(places)
          const rankOf = (id: string) => table.find((one) => one.id === id)?.rank ?? 0
          const worst = Math.max(...chosen.map(rankOf))
          const skipped = members.filter((one) => (one.rank ?? 0) < worst && !all.includes(one.id))
          expect(skipped).toEqual([])
        }
      }
    }),
    { numRuns: 300, seed: 20261122 },
  )
})
