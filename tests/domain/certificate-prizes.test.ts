// Who wins which prize, worked out by hand.
import { expect, test } from 'vitest'
import { hasPrizes, prizesWon } from '../../app/domain/round/prizes'
import type { Ranked } from '../../app/domain/round/ranking'
import { NOTHING, type Table } from '../../app/domain/round/results'
import type { RuleSet } from '../../app/domain/round/rule-set'
import { ruleSet } from './rule-set-stage'

const prizes = (...counts: number[]): RuleSet => ({
  ...ruleSet('asean-2012'),
  prizes: counts.map((count, i) => ({ name: `Prize ${i}`, count, collective: false })),
})

const person = (id: string, rank: number | null): Ranked => ({
  id,
  rank,
  division: 'all',
  unit: 'tn',
  groups: {},
  born: null,
  judged: null,
  unranked: rank === null ? 'organiser' : null,
  counted: { ...NOTHING, tries: 1 },
})
const table = (letters: string, ranks: (number | null)[], window: number | null = null): Table => ({
  division: letters,
  window,
  ranked: ranks.map((rank, i) => person(`${letters}${i + 1}`, rank)),
})
const won = (rules: RuleSet, tables: Table[], overall: Ranked[] = tables.flatMap(({ ranked }) => ranked)) =>
  prizesWon(rules, tables, overall).map(({ id, prize, window }) =>
    window === null ? `${id}:${prize}` : `${id}:${prize}@${window}`,
  )

test('one table: the prizes go down the ranking until they are used up', () => {
  expect(won(prizes(1, 2), [table('a', [1, 2, 3, 4])])).toEqual(['a1:0', 'a2:1', 'a3:1'])
})

test('equals share the better prize and use up the next places', () => {
  expect(won(prizes(1, 1, 1), [table('a', [1, 1, 3, 4])])).toEqual(['a1:0', 'a2:0', 'a3:2'])
})

test('equals at the last place all win', () => {
  expect(won(prizes(1, 1), [table('a', [1, 2, 2, 4])])).toEqual(['a1:0', 'a2:1', 'a3:1'])
})

test('counts that divide are shared out over the divisions', () => {
  expect(won(prizes(2, 2), [table('a', [1, 2, 3]), table('b', [1, 2])])).toEqual(['a1:0', 'a2:1', 'b1:0', 'b2:1'])
})

test('counts that do not divide go by the ranking of everybody', () => {
  const tables = [table('a', [1, 2]), table('b', [1])]
  const overall = [person('b1', 1), person('a1', 2), person('a2', 3)]
  expect(won(prizes(1, 1), tables, overall)).toEqual(['b1:0', 'a1:1'])
})

test('every window of its own has its share', () => {
  expect(won(prizes(2), [table('a', [1, 2], 0), table('a', [1, 2], 1)])).toEqual(['a1:0@0', 'a1:0@1'])
})

test('whoever is not ranked wins nothing and takes no place', () => {
  expect(won(prizes(1, 1), [table('a', [1, 2, null])])).toEqual(['a1:0', 'a2:1'])
  expect(prizesWon(prizes(1), [table('a', [1, null])], [])[0]).toEqual({
    id: 'a1',
    prize: 0,
    window: null,
    rank: 1,
    of: 1,
  })
})

test('units win collective prizes, people do not', () => {
  const rules = { ...prizes(1), prizes: [{ name: 'Unit', count: 1, collective: true }] }
  expect(won(rules, [table('a', [1])])).toEqual([])
  expect(hasPrizes(rules, 'quiz')).toBe(false)
})

test('prizes are won where nobody goes on', () => {
  expect(['online', 'second', 'final'].map((round) => hasPrizes(ruleSet('2018'), round))).toEqual([false, false, true])
  expect(hasPrizes(ruleSet('2019'), 'online')).toBe(false)
})
