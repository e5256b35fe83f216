// Who wins which prize, worked out by hand.
import { expect, test } from 'vitest'
import { hasPrizes, prizesWon } from '../../app/domain/round/prizes'
import type { Ranked } from '../../app/domain/round/ranking'
import { regulations } from '../../app/domain/round/regulations'
import { NOTHING, type Table } from '../../app/domain/round/results'
import { RuleSet } from '../../app/domain/round/rule-set'
import { ruleSet } from './rule-set-stage'

const prizes = (...counts: number[]): RuleSet => ({
  ...ruleSet('asean-2012'),
  prizes: counts.map((count, i) => ({ name: `Prize ${i}`, count, collective: false, together: false })),
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

test('every division has all the prizes, whatever the other one scored', () => {
  const tables = [table('a', [1, 2, 3]), table('b', [1, 2])]
  const overall = [person('a1', 1), person('a2', 2), person('a3', 3), person('b1', 4), person('b2', 5)]
  expect(won(prizes(1, 2), tables, overall)).toEqual(['a1:0', 'a2:1', 'a3:1', 'b1:0', 'b2:1'])
  expect(prizesWon(prizes(1), tables, overall).map(({ division, rank, of }) => [division, rank, of])).toEqual([
    ['a', 1, 3],
    ['b', 1, 2],
  ])
})

test('prizes together go by the ranking of everybody, and are won besides', () => {
  const tables = [table('a', [1, 2]), table('b', [1])]
  const overall = [person('b1', 1), person('a1', 2), person('a2', 3)]
  const both = prizes(1, 1)
  const rules = { ...both, prizes: both.prizes.map((prize, i) => ({ ...prize, together: i === 0 })) }
  expect(won(rules, tables, overall)).toEqual(['b1:0', 'a1:1', 'b1:1'])
  expect(prizesWon(rules, tables, overall)[0]).toMatchObject({ id: 'b1', division: null, rank: 1, of: 3 })
})

test('a rule-set that does not say how its prizes are ranked gives them to each division', () => {
  const { prizes: read } = RuleSet.parse({ ...ruleSet('2018'), prizes: [{ name: 'Prize', count: 2 }] })
  expect(read).toEqual([{ name: 'Prize', count: 2, collective: false, together: false }])
})

test('the pupils and the students of 2018 have one first, one second, one third and seven further prizes each', () => {
  const tables = [table('a', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), table('b', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])]
  const all = prizesWon(ruleSet('2018'), tables, [])
  expect([0, 1, 2, 3].map((prize) => all.filter((one) => one.prize === prize).length)).toEqual([2, 2, 2, 14])
})

test('the regulations say whom a prize is for', () => {
  const lines = (rules: RuleSet, locale: 'vi' | 'en') =>
    regulations(rules, locale).sections.find(({ heading }) => heading === 'prizes')?.blocks[0]?.lines[0]
  const rules = ruleSet('2018')
  const together = { ...rules, prizes: rules.prizes.map((prize) => ({ ...prize, together: true })) }
  expect(lines(rules, 'vi')).toBe('1 Giải nhất mỗi bảng, mỗi giải 20.000.000 đồng.')
  expect(lines(rules, 'en')).toBe('1 × First prize for each division, 20 million VND each.')
  expect(lines(together, 'vi')).toBe('1 Giải nhất chung các bảng, mỗi giải 20.000.000 đồng.')
  expect(lines(together, 'en')).toBe('1 × First prize for all divisions together, 20 million VND each.')
  expect(lines(ruleSet('history-weekly'), 'vi')).toBe('1 Giải nhất tuần mỗi đợt.')
  expect(lines(ruleSet('asean-2012'), 'en')).toBe('1 × First prize.')
})

test('every window of its own has all of them', () => {
  expect(won(prizes(1), [table('a', [1, 2], 0), table('a', [1, 2], 1)])).toEqual(['a1:0@0', 'a1:0@1'])
})

test('whoever is not ranked wins nothing and takes no place', () => {
  expect(won(prizes(1, 1), [table('a', [1, 2, null])])).toEqual(['a1:0', 'a2:1'])
  expect(prizesWon(prizes(1), [table('a', [1, null])], [])[0]).toEqual({
    id: 'a1',
    prize: 0,
    division: 'a',
    window: null,
    rank: 1,
    of: 1,
  })
})

test('units win collective prizes, people do not', () => {
  const rules = { ...prizes(1), prizes: [{ name: 'Unit', count: 1, collective: true, together: false }] }
  expect(won(rules, [table('a', [1])])).toEqual([])
  expect(hasPrizes(rules, 'quiz')).toBe(false)
})

test('prizes are won where nobody goes on', () => {
  expect(['online', 'second', 'final'].map((round) => hasPrizes(ruleSet('2018'), round))).toEqual([false, false, true])
  expect(hasPrizes(ruleSet('2019'), 'online')).toBe(false)
})
