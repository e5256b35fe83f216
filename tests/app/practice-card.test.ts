import { expect, test } from 'vitest'
import { windowsOf } from '~/domain/round/windows'
import { practiceSummary, roundSummary } from '~/rounds/round-summary'
import { ruleSet } from '../domain/rule-set-stage'

test('the card of a practice paper tells its own size, not that of the round', () => {
  const rules = ruleSet('2022-2024')
  const round = rules.rounds.find(({ paper }) => paper?.seconds)
  if (!round?.paper?.seconds) throw new Error('no paper with a clock')
  const [window] = windowsOf(round.windows, rules.timeZone)
  const whole = roundSummary(round, { ruleSet: rules, closedAt: null }, window?.opens ?? 0)
  const practice = practiceSummary(whole)
  expect(whole.items).toBeGreaterThan(10)
  expect(practice).toMatchObject({ items: 10, perWindow: null, total: null })
  expect(practice.seconds).toBe(Math.ceil((round.paper.seconds * 10) / (whole.items ?? 0)))
})
