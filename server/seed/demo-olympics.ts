// Brings a season of Olympic rounds into the demonstration, by the same paths that real ones take.
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
  const { seasons, contestants, items, account, unit, now } = options
  if (await seasons.byCode(DEMO_SEASON)) return null
  const template = (await seasons.templates()).find(({ id }) => id === TEMPLATE)
  if (!template) return null
  const first = new Date(now).toISOString().slice(0, 10)
  const made = await seasons.create({ template: TEMPLATE, unit, code: DEMO_SEASON, name: 'Olympic', first, account })
  if (!made.ok) throw new Error(`the demonstration's season could not be made: ${made.code}`)
  const { id } = made.season
  await items.mark('season', [id])
  for (const done of [await seasons.change(id, demoRules(template, now)), await seasons.open(id)])
    if (!done.ok)
      throw new Error(`the demonstration's season was refused: ${done.code} ${done.problems?.join('; ') ?? ''}`)
  const people: DemoSeason['people'] = []
  for (const one of demoContestants()) {
    const paper = { given: one.consented, how: 'guardian_paper' as const, at: now, by: account }
    const consents = one.consented
      ? (['take_part', 'publish_nickname', 'certificate'] as const).map((purpose) => ({ purpose, ...paper }))
      : []
    const entered = await contestants.enter(id, fieldsOf(one), consents, account)
    if (!entered.ok) throw new Error(`${one.name} could not be entered: ${entered.code}`)
    people.push({ slip: entered, made: one })
  }
  return { id, people }
}
