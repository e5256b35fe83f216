// Brings a season of Olympic rounds into the demonstration, by the same paths that real ones take.
import type { RuleSet } from '../../app/domain/round/rule-set'
import type { ContestantFields, Contestants, Slip } from '../../app/services/contestants'
import type { Seasons } from '../../app/services/seasons'
import type { DemoItems } from '../storage/demo-items'
import { type DemoContestant, demoContestants } from './demo-contestants'
import { demoRules } from './demo-olympics-rules'

export interface DemoOlympicsOptions {
  seasons: Seasons
  contestants: Contestants
  items: DemoItems
  /** Who runs it: account and unit. */
  account: string
  unit: string
  /** ms since 1970. */
  now: number
  /** Other than those of the season that is open: address, rules, how many people. */
  code?: string
  rules?(template: RuleSet, now: number): unknown
  people?: number
}

export const DEMO_SEASON = 'english-olympic-tay-ninh'
const TEMPLATE = '2022-2024'

export interface DemoSeason {
  id: string
  people: { slip: Slip; made: DemoContestant }[]
}

const fieldsOf = ({ name, nickname, unit, school, grade }: DemoContestant): ContestantFields => ({
  name,
  nickname,
  unit,
  school,
  grade,
  division: grade < 10 ? 'lower' : 'upper',
  born: null,
  kind: null,
  marks: [],
})

/** Makes the season and its people and opens it; null when there is one of its name already. */
export async function seedOlympics(options: DemoOlympicsOptions): Promise<DemoSeason | null> {
  const { seasons, items, account, unit, now, code = DEMO_SEASON, rules = demoRules } = options
  if (await seasons.byCode(code)) return null
  const template = (await seasons.templates()).find(({ id }) => id === TEMPLATE)
  if (!template) return null
  const first = new Date(now).toISOString().slice(0, 10)
  const made = await seasons.create({ template: TEMPLATE, unit, code, name: 'Olympic', first, account })
  if (!made.ok) throw new Error(`the demonstration's season could not be made: ${made.code}`)
  const { id } = made.season
  await items.mark('season', [id])
  for (const done of [await seasons.change(id, rules(template, now)), await seasons.open(id)])
    if (!done.ok)
      throw new Error(`the demonstration's season was refused: ${done.code} ${done.problems?.join('; ') ?? ''}`)
  return { id, people: await enterPeople(options, id) }
}

async function enterPeople(
  { contestants, account, now, people }: DemoOlympicsOptions,
  season: string,
): Promise<DemoSeason['people']> {
  const entered: DemoSeason['people'] = []
  for (const one of demoContestants(people)) {
    const paper = { given: one.consented, how: 'guardian_paper' as const, at: now, by: account }
    const consents = one.consented
      ? (['take_part', 'publish_nickname', 'certificate'] as const).map((purpose) => ({ purpose, ...paper }))
      : []
    const done = await contestants.enter(season, fieldsOf(one), consents, account)
    if (!done.ok) throw new Error(`${one.name} could not be entered: ${done.code}`)
    entered.push({ slip: done, made: one })
  }
  return entered
}
