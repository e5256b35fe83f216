// Rules changed by forms: what is typed becomes values, and nothing else is touched.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Json } from '~/domain/round/json-path'
import { valueAt, withValue } from '~/domain/round/json-path'
import { typedAt, withFields } from '~/domain/round/rule-fields'
import { listChange, withList } from '~/domain/round/rule-lists'
import { RuleSet } from '~/domain/round/rule-set'
import { readRuleSet } from '~/domain/round/rule-set-file'

function ruleSet(id: string): Json {
  const read = readRuleSet(JSON.parse(readFileSync(`content/rule-sets/${id}.json`, 'utf8')))
  if (!read.ok) throw new Error(read.problems.join('\n'))
  return JSON.parse(JSON.stringify(read.ruleSet)) as Json
}

const rules = ruleSet('2022-2024')

/** The rules after a press of a button with this value. */
function pressed(from: Json, wish: string): Json {
  const change = listChange(wish)
  if (!change) throw new Error(`${wish} changes no list`)
  return withList(from, change)
}

test.each([
  ['rounds.0.attempts.perWindow', '3', 3],
  ['rounds.0.attempts.perWindow', '', null],
  ['rounds.0.paper.seconds', '12,5', 750],
  ['rounds.0.paper.sections.0.marks.wrong', '−1', -1],
  ['rounds.0.paper.back', 'no', false],
  ['rounds.2.judged.weight', '35', 0.35],
  ['divisions.0.eligibility.kinds', 'pupil, trainee', ['pupil', 'trainee']],
  ['divisions.0.eligibility.kinds', '', undefined],
  ['rounds.0.name.vi', '  Vòng một ', 'Vòng một'],
])('%s typed as “%s” is %j', (path, typed, value) => {
  expect(valueAt(withFields(rules, [[path, typed]]), path)).toEqual(value)
})

test('what is no number stays as it was typed, and the schema says so', () => {
  const changed = withFields(rules, [['rounds.0.attempts.perWindow', 'năm']])
  expect(typedAt(changed, 'rounds.0.attempts.perWindow')).toBe('năm')
  expect(RuleSet.safeParse(changed).error?.issues.map(({ path }) => path.join('.'))).toEqual([
    'rounds.0.attempts.perWindow',
  ])
})

test('sending back all that a form shows changes nothing', () => {
  for (const id of ['2017', '2018', '2019', 'officials-2021', 'history-weekly', 'asean-2012', 'ioe-ladder']) {
    const before = ruleSet(id)
    const paths: string[] = []
    const walk = (value: Json, path: string) => {
      if (typeof value === 'object' && value !== null)
        for (const [key, one] of Object.entries(value)) walk(one, path === '' ? key : `${path}.${key}`)
      else paths.push(path)
    }
    walk(before, '')
    expect(
      withFields(
        before,
        paths.map((path) => [path, typedAt(before, path)] as const),
      ),
    ).toEqual(before)
  }
})

test('fields that no form has are left alone', () => {
  const fields = [
    ['id', 'other'],
    ['rounds.0.id', 'other'],
    ['rounds.0.kind', 'live'],
    ['__proto__.polluted', 'yes'],
    ['rounds.99.attempts.perWindow', '1'],
  ] as const
  expect(withFields(rules, fields)).toEqual(rules)
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

test('a text that was the same in all languages may differ afterwards', () => {
  const plain = withValue(rules, 'rounds.0.name', 'Round 1')
  expect(typedAt(plain, 'rounds.0.name.km')).toBe('Round 1')
  const changed = withFields(plain, [['rounds.0.name.vi', 'Vòng 1']])
  expect(valueAt(changed, 'rounds.0.name')).toEqual({ vi: 'Vòng 1', en: 'Round 1', km: 'Round 1' })
})

test('an age is taken away with its last figure, and a day alone is no age', () => {
  const aged = withFields(rules, [
    ['divisions.0.eligibility.age.min', '11'],
    ['divisions.0.eligibility.age.on', '2027-01-01'],
  ])
  expect(valueAt(aged, 'divisions.0.eligibility.age')).toEqual({ min: 11, on: '2027-01-01' })
  const free = withFields(aged, [['divisions.0.eligibility.age.min', '']])
  expect(valueAt(free, 'divisions.0.eligibility.age')).toBeUndefined()
})

test('what is added to a list is valid at once', () => {
  const wishes = [
    'add:prizes',
    'add:divisions',
    'add:rounds.0.ranking:earliest',
    'add:rounds.0.advance:quota',
    'add:rounds.0.advance:pass',
    'add:rounds.1.windows.windows',
    'add:rounds.0.paper.sections',
    'add:rounds.0.paper.sections.0.draw',
    'add:rounds.1.judged.criteria',
  ]
  expect(readRuleSet(wishes.reduce(pressed, rules))).toMatchObject({ ok: true })
})

test('keys of the ranking change places, and the first one stays first', () => {
  expect(valueAt(pressed(rules, 'down:rounds.0.ranking:0'), 'rounds.0.ranking')).toEqual(['time', 'score'])
  expect(valueAt(pressed(rules, 'up:rounds.0.ranking:0'), 'rounds.0.ranking')).toEqual(['score', 'time'])
  expect(valueAt(pressed(rules, 'remove:rounds.0.ranking:1'), 'rounds.0.ranking')).toEqual(['score'])
})

test('only lists that forms show can be changed', () => {
  for (const wish of ['add:rounds', 'remove:rounds:0', 'add:source.sourced', 'up:__proto__:1', 'save', ''])
    expect(listChange(wish)).toBeNull()
})
