// A template's dates moved to another year.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstOpening, isDay, moveDates } from '../../app/domain/round/move-dates'
import type { RuleSet } from '../../app/domain/round/rule-set'
import { readRuleSet } from '../../app/domain/round/rule-set-file'
import { windowsOf } from '../../app/domain/round/windows'

const ROOT = new URL('../../content/rule-sets/', import.meta.url)

function template(id: string): RuleSet {
  const read = readRuleSet(JSON.parse(readFileSync(new URL(`${id}.json`, ROOT), 'utf8')))
  if (!read.ok) throw new Error(read.problems.join('\n'))
  return read.ruleSet
}
const opens = ({ rounds, timeZone }: RuleSet) =>
  rounds.flatMap(({ windows }) => windowsOf(windows, timeZone).map((window) => window.opens))
const closes = ({ rounds, timeZone }: RuleSet) =>
  rounds.flatMap(({ windows }) => windowsOf(windows, timeZone).map((window) => window.closes))
const withAge = (ruleSet: RuleSet, on: string): RuleSet => ({
  ...ruleSet,
  divisions: ruleSet.divisions.map((one) => ({ ...one, eligibility: { excluded: [], age: { min: 18, on } } })),
})
const ageDays = ({ divisions }: RuleSet) => divisions.map(({ eligibility }) => eligibility.age?.on)

// The template opens on Monday 7 October 2024, weekly; its final is on Saturday 30 November.
test.each([
  ['2024-10-07', '2024-10-07', 'the same day moves nothing'],
  ['2026-11-23', '2026-11-23', 'a Monday is taken'],
  ['2026-11-24', '2026-11-30', 'after a Tuesday the next Monday is'],
  ['2026-11-22', '2026-11-23', 'after a Sunday the Monday is'],
  ['2020-01-01', '2020-01-06', 'backwards too'],
])('asked to begin on %s it begins on %s: %s', (asked, first) => {
  const moved = moveDates(template('2022-2024'), asked)
  expect(firstOpening(moved)).toBe(first)
})

test('windows keep their weekdays, their times and the distances between them', () => {
  const before = template('2022-2024')
  const moved = moveDates(before, '2026-11-24')
  const shift = (opens(moved)[0] ?? 0) - (opens(before)[0] ?? 0)
  expect(shift % (7 * 86_400_000)).toBe(0)
  expect(opens(moved)).toEqual(opens(before).map((at) => at + shift))
  expect(closes(moved)).toEqual(closes(before).map((at) => at + shift))
  const final = moved.rounds.at(-1)?.windows
  expect(final).toMatchObject({ windows: [{ opens: '2027-01-23T08:00', closes: '2027-01-23T12:00' }] })
})

test.each([
  ['2024-12-31', '2026-11-23', '2026-12-31'],
  ['2024-10-07', '2025-01-06', '2025-10-07'],
  ['2024-02-29', '2026-11-23', '2026-02-28'],
  ['2024-02-29', '2028-01-03', '2028-02-29'],
])('an age counted on %s is, for a season from %s, counted on %s', (on, first, expected) => {
  expect(ageDays(moveDates(withAge(template('2022-2024'), on), first))).toEqual([expected, expected])
})

test('a weekly window whose first day is not its weekday is moved by its real opening', () => {
  const rules = template('2022-2024')
  const [round] = rules.rounds
  if (round?.windows.kind !== 'weekly') throw new Error('not weekly')
  // Thursday 3 October; the first Monday after it is the 7th.
  const odd = { ...rules, rounds: [{ ...round, windows: { ...round.windows, first: '2024-10-03' } }] }
  expect(firstOpening(odd)).toBe('2024-10-07')
  expect(firstOpening(moveDates(odd, '2026-11-23'))).toBe('2026-11-23')
})

test('whatever the day, every template moves by whole weeks to within six days of it and still checks', () => {
  const templates = ['2017', '2018', '2019', '2022-2024', 'history-weekly', 'officials-2025', 'asean-2012'].map(
    template,
  )
  fc.assert(
    fc.property(fc.constantFrom(...templates), fc.integer({ min: 0, max: 12_000 }), (rules, days) => {
      const asked = new Date(Date.UTC(2020, 0, 1) + days * 86_400_000).toISOString().slice(0, 10)
      const moved = moveDates(rules, asked)
      const ahead = (Date.parse(firstOpening(moved)) - Date.parse(asked)) / 86_400_000
      expect(ahead).toBeGreaterThanOrEqual(0)
      expect(ahead).toBeLessThan(7)
      expect(readRuleSet(moved)).toMatchObject({ ok: true })
      expect(moveDates(moved, firstOpening(rules))).toMatchObject({ rounds: rules.rounds })
    }),
    { numRuns: 60 },
  )
})

test.each([
  ['2026-11-22', true],
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['1926-11-22', false],
  ['22/11/2026', false],
  ['2026-11-22T08:00', false],
  ['', false],
])('%s may be a first day: %s', (day, expected) => {
  expect(isDay(day)).toBe(expected)
})
