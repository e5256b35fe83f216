/** A template's dates moved to another year: windows by whole weeks, days of an age by whole years. */
import type { Division, RuleSet, Windows } from './rule-set'
import { WEEKDAYS } from './rule-set'

const DAY = 86_400_000

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY
const dayOf = (number: number) => new Date(number * DAY).toISOString().slice(0, 10)
const plus = (day: string, days: number) => dayOf(dayNumber(day) + days)

/** Local day of a round's first opening. */
function firstDay(windows: Windows): string {
  if (windows.kind === 'single') return windows.windows.map(({ opens }) => opens.slice(0, 10)).sort()[0] ?? ''
  const weekday = (new Date(`${windows.first}T00:00:00Z`).getUTCDay() + 6) % 7
  return plus(windows.first, (WEEKDAYS.indexOf(windows.opens.day) - weekday + 7) % 7)
}

function movedWindows(windows: Windows, days: number): Windows {
  if (windows.kind === 'weekly') return { ...windows, first: plus(windows.first, days) }
  const moment = (local: string) => `${plus(local.slice(0, 10), days)}${local.slice(10)}`
  return {
    ...windows,
    windows: windows.windows.map((one) => ({ ...one, opens: moment(one.opens), closes: moment(one.closes) })),
  }
}

/** The same day of the calendar so many years later; 29 February becomes the 28th where there is none. */
function sameDay(day: string, years: number): string {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0')
  const moved = `${year}${day.slice(4)}`
  const real = new Date(`${moved}T00:00:00Z`)
  return real.toISOString().slice(0, 10) === moved ? moved : `${year}-02-28`
}

function movedDivision(division: Division, years: number): Division {
  const { age } = division.eligibility
  if (!age) return division
  return { ...division, eligibility: { ...division.eligibility, age: { ...age, on: sameDay(age.on, years) } } }
}

/** The day (YYYY-MM-DD) on which the first window of all rounds opens, in the rule-set's time zone. */
export function firstOpening({ rounds }: Pick<RuleSet, 'rounds'>): string {
  return rounds.map(({ windows }) => firstDay(windows)).sort()[0] ?? ''
}

/** Whether this is a day of the calendar that a season may begin on, as YYYY-MM-DD. */
export function isDay(day: string): boolean {
  if (!/^20\d{2}-\d{2}-\d{2}$/.test(day)) return false
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day)
}

/**
 * The rule-set with every window moved by the same whole number of weeks, so that the first one opens on `first` or on the
 * same weekday within the six days after it; weekdays, times of day and distances stay. The day that an age is counted on
 * keeps its day and month and moves by as many years as the first opening does: "18 on 31 December" stays so.
 * `first` is a day as isDay() has it.
 */
export function moveDates(ruleSet: RuleSet, first: string): RuleSet {
  const before = firstOpening(ruleSet)
  const days = Math.ceil((dayNumber(first) - dayNumber(before)) / 7) * 7
  const years = Number(plus(before, days).slice(0, 4)) - Number(before.slice(0, 4))
  return {
    ...ruleSet,
    divisions: ruleSet.divisions.map((division) => movedDivision(division, years)),
    rounds: ruleSet.rounds.map((round) => ({ ...round, windows: movedWindows(round.windows, days) })),
  }
}
