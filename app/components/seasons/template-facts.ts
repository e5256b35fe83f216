// A rule-set in a few plain words, for choosing among templates.

import type { Locale, LocalText } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import type { OlympicRound, RuleSet } from '~/domain/round/rule-set'
import { m } from '~/paraglide/messages'

export interface TemplateRound {
  name: LocalText
  kind: OlympicRound['kind']
  weeks: number | null
  items: number
  seconds: number | null
  itemSeconds: number | null
  right: number | null
  wrong: number | null
  /** null: without limit; 1 is not worth a word. */
  perWindow: number | null
}

export interface TemplateSummary {
  id: string
  name: LocalText
  note: LocalText
  divisions: { name: LocalText; age: string; grades: string }[]
  rounds: TemplateRound[]
  /** All rounds, also those that `rounds` leaves out. */
  roundsCount: number
  assumed: number
}

const MOST_ROUNDS = 4

function roundOf({ name, kind, windows, paper, attempts }: OlympicRound): TemplateRound {
  const sections = paper?.sections ?? []
  const draws = sections.flatMap(({ draw }) => draw)
  const first = sections[0]
  return {
    name,
    kind,
    weeks: windows.kind === 'weekly' && windows.weeks > 1 ? windows.weeks : null,
    items: draws.reduce((sum, { count }) => sum + count, 0),
    seconds: paper?.seconds ?? null,
    itemSeconds: first?.itemSeconds ?? null,
    right: first?.marks.right ?? null,
    wrong: first?.marks.wrong ?? null,
    perWindow: attempts.perWindow,
  }
}

/** What the page of templates shows of a rule-set. Of rounds that are alike the first ones stand for all. */
export function templateSummary({ id, name, source, divisions, rounds }: RuleSet): TemplateSummary {
  const range = (pair: { min?: number | undefined; max?: number | undefined } | undefined) =>
    pair ? `${pair.min ?? ''}/${pair.max ?? ''}` : ''
  const alike = rounds.length > MOST_ROUNDS
  const shown = alike
    ? rounds.filter((round, i) => i === 0 || round.kind !== rounds[i - 1]?.kind || i >= rounds.length - 3)
    : rounds
  return {
    id,
    name,
    note: source.note,
    divisions: divisions.map((one) => ({
      name: one.name,
      age: range(one.eligibility.age),
      grades: range(one.eligibility.grades),
    })),
    rounds: shown.slice(0, MOST_ROUNDS).map(roundOf),
    roundsCount: rounds.length,
    assumed: source.assumed.length,
  }
}

interface Formats {
  number: (value: number, decimals?: number) => string
  digits: (value: string | number) => string
}

const signed = (value: number, number: Formats['number']) => (value > 0 ? `+${number(value, 2)}` : number(value, 2))

/** "30 items · 10 minutes · right +5, wrong −2 · 5 attempts a window". */
export function roundFacts(round: TemplateRound, { number }: Formats): string {
  const facts: string[] = []
  if (round.kind !== 'paper') facts.push(round.kind === 'live' ? m.seasons_kind_live() : m.seasons_kind_judged())
  if (round.items > 0) {
    facts.push(m.seasons_fact_items({ count: number(round.items) }))
    if (round.seconds !== null) facts.push(m.seasons_fact_minutes({ count: number(round.seconds / 60, 1) }))
    else if (round.itemSeconds !== null) facts.push(m.seasons_fact_item_seconds({ count: number(round.itemSeconds) }))
    if (round.right !== null)
      facts.push(m.seasons_fact_marks({ right: signed(round.right, number), wrong: signed(round.wrong ?? 0, number) }))
  }
  if (round.weeks !== null) facts.push(m.seasons_fact_weeks({ count: number(round.weeks) }))
  if (round.items > 0) {
    if (round.perWindow === null) facts.push(m.seasons_fact_attempts_free())
    else if (round.perWindow > 1) facts.push(m.seasons_fact_attempts({ count: number(round.perWindow) }))
  }
  return facts.join(' · ')
}

/** "Pupils (grades 6–9)", one for each division. */
export function divisionFacts(divisions: TemplateSummary['divisions'], locale: Locale, { digits }: Formats): string {
  const ages = (range: string) => {
    const [min = '', max = ''] = range.split('/')
    if (min && max) return [m.seasons_fact_ages({ min: digits(min), max: digits(max) })]
    if (min) return [m.seasons_fact_ages_from({ min: digits(min) })]
    return max ? [m.seasons_fact_ages_to({ max: digits(max) })] : []
  }
  const grades = (range: string) => {
    const [min = '', max = ''] = range.split('/')
    if (!min) return []
    return [
      min === max
        ? m.seasons_fact_grade({ grade: digits(min) })
        : m.seasons_fact_grades({ min: digits(min), max: digits(max) }),
    ]
  }
  return divisions
    .map((division) => {
      const said = textIn(division.name, locale).text
      // A limit that the name says already is not said again.
      const limits = [...ages(division.age), ...grades(division.grades)].filter(
        (limit) => !said.toLowerCase().includes(limit.toLowerCase()),
      )
      return limits.length > 0 ? `${said} (${limits.join(', ')})` : said
    })
    .join('; ')
}
