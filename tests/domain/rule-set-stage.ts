/** Runs invented contestants through a round of a rule-set file and gives its table as lines to compare. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import type { BankQuestion } from '../../app/domain/question/bank'
import type { Counted } from '../../app/domain/round/counting'
import type { JudgeSheet } from '../../app/domain/round/judging'
import { type Entrant, NOTHING, type RoundInput, type RoundResults, roundResults } from '../../app/domain/round/results'
import type { OlympicRound, RuleSet } from '../../app/domain/round/rule-set'
import { readRuleSet } from '../../app/domain/round/rule-set-file'
import { windowsOf } from '../../app/domain/round/windows'
import { drawn, entrant, poolFor, sit } from './round-stage'

export function ruleSet(id: string): RuleSet {
  const path = fileURLToPath(new URL(`../../content/rule-sets/${id}.json`, import.meta.url))
  const read = readRuleSet(JSON.parse(readFileSync(path, 'utf8')))
  if (!read.ok) throw new Error(read.problems.join('\n'))
  return read.ruleSet
}

export function roundIn(rules: RuleSet, id: string): OlympicRound {
  const found = rules.rounds.find((round) => round.id === id)
  if (!found) throw new Error(`no round ${id}`)
  return found
}

/** One attempt: in which window (from 0), how many s after its opening, items right and wrong, s used. */
export interface Try {
  week?: number
  at?: number
  right: number | number[]
  wrong?: number | number[]
  s: number
  prediction?: number
}

export interface Contestant extends Partial<Entrant> {
  tries?: Try[]
  judges?: Record<string, number>[]
  brought?: Partial<Counted>
}

const BROUGHT: Counted = { ...NOTHING, outOf: 1000, items: 30, tries: 1 }

/** The results of a round for these contestants, by name. */
export function run(
  rules: RuleSet,
  roundId: string,
  contestants: Record<string, Contestant>,
  more: Partial<RoundInput> = {},
): RoundResults {
  const round = roundIn(rules, roundId)
  const windows = windowsOf(round.windows, rules.timeZone)
  const questions: BankQuestion[] = round.paper ? poolFor({ rounds: [round] }) : []
  const division = rules.divisions[0]?.id ?? ''
  const attempts = Object.entries(contestants).flatMap(([contestant, { tries = [] }]) =>
    tries.map(({ week = 0, at = 0, right, wrong = 0, s, prediction }, index) => {
      const opens = windows[week]?.opens
      if (opens === undefined) throw new Error(`no window ${week}`)
      const how = {
        id: `${contestant}-${index}`,
        contestant,
        window: week,
        at: opens + at * 1000,
        right,
        wrong,
        ms: s * 1000,
      }
      return sit(round, questions, { ...how, ...(prediction !== undefined && { prediction }) })
    }),
  )
  const secrets = Object.assign(
    {},
    ...attempts.map(({ id }) => (round.paper ? drawn(round.paper, questions, id).secrets : {})),
  )
  const list = Object.entries(contestants)
  const sheets = new Map(
    list.flatMap(([id, { judges }]): [string, JudgeSheet[]][] =>
      judges ? [[id, judges.map((marks, judge) => ({ judge: `judge-${judge}`, marks }))]] : [],
    ),
  )
  const brought = new Map(
    list.flatMap(([id, { brought: one }]): [string, Counted][] => (one ? [[id, { ...BROUGHT, ...one }]] : [])),
  )
  const entrants = list.map(([id, { tries, judges, brought: _, ...who }]) => entrant(id, { division, ...who }))
  return roundResults({ round, entrants, attempts, secrets, sheets, brought, ...more })
}

/** "1 an 200 500": rank, name, score, s. Without a division: the first one. */
export function lines({ tables }: RoundResults, division?: string, window: number | null = null): string[] {
  const table = tables.find((one) => (division === undefined || one.division === division) && one.window === window)
  return (table?.ranked ?? []).map(
    ({ rank, id, counted }) => `${rank ?? '–'} ${id} ${counted.score} ${counted.time / 1000}`,
  )
}

/** So many contestants with results of their own, named f1, f2 … */
export function fillers(
  count: number,
  brought: Partial<Counted>,
  who: Partial<Entrant> = {},
  prefix = 'f',
): Record<string, Contestant> {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`${prefix}${i + 1}`, { ...who, brought }]))
}

export const names = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id).sort()

/** Every rule-set says what it rests on. */
export function expectSourced(rules: RuleSet): void {
  expect(rules.source.sourced.length).toBeGreaterThan(0)
  expect(rules.source.assumed.length).toBeGreaterThan(0)
}
