/** What cannot work in a rule-set although every key of it parses. */
import type { OlympicRound, RuleSet } from './rule-set'
import { isZone, windowsOf } from './windows'

export type RuleProblemCode =
  | 'unknown_zone'
  | 'same_id'
  | 'no_such_moment'
  | 'window_ends_first'
  | 'windows_overlap'
  | 'before_its_source'
  | 'unknown_round'
  | 'gate_too_high'
  | 'nothing_to_do'
  | 'no_clock'
  | 'no_prediction'
  | 'no_judges'
  | 'no_grouping'
  | 'list_too_short'
  | 'unknown_division'
  | 'floor_over_cap'
  | 'age_upside_down'

export interface RuleProblem {
  code: RuleProblemCode
  round?: string
  /** One sentence in English for an author; pages have their own by code. */
  says: string
}

type Say = (code: RuleProblemCode, says: string) => void

const twice = (ids: readonly string[]) => [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]

/** 2026-02-30 parses as a date and is none. */
function realMoment(moment: string): boolean {
  const at = new Date(`${moment}:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(moment)
}

function momentsOf({ windows }: OlympicRound): string[] {
  if (windows.kind === 'single') return windows.windows.flatMap(({ opens, closes }) => [opens, closes])
  return [`${windows.first}T${windows.opens.time}`, `${windows.first}T${windows.closes.time}`]
}

function windows(round: OlympicRound, zone: string, say: Say): void {
  const wrong = momentsOf(round).filter((moment) => !realMoment(moment))
  for (const moment of wrong) say('no_such_moment', `${moment} is not in the calendar`)
  if (wrong.length > 0) return
  const list = windowsOf(round.windows, zone)
  for (const [index, { opens, closes }] of list.entries()) {
    if (closes <= opens) say('window_ends_first', `window ${index + 1} ends before it begins`)
    const next = list[index + 1]
    if (next && next.opens < closes)
      say('windows_overlap', `window ${index + 2} opens before window ${index + 1} closes`)
  }
}

function paper({ paper }: OlympicRound, divisions: readonly string[], say: Say): void {
  if (!paper) return
  for (const id of twice(paper.sections.map((section) => section.id))) say('same_id', `two sections are called ${id}`)
  if (paper.seconds === null && paper.sections.some(({ itemSeconds }) => itemSeconds === null))
    say('no_clock', 'neither the paper nor every section has a time')
  if (paper.floor !== null && paper.cap !== null && paper.floor > paper.cap)
    say('floor_over_cap', 'the floor of the marks is above their cap')
  for (const { id, draw } of paper.sections)
    for (const { items, count, levels } of draw) {
      if (items && items.length < count) say('list_too_short', `${id} draws ${count} of a list of ${items.length}`)
      for (const division of Object.keys(levels ?? {}))
        if (!divisions.includes(division))
          say('unknown_division', `${id} has a level for ${division}, which is no division`)
    }
}

function places(round: OlympicRound, before: readonly OlympicRound[], say: Say): void {
  const known = before.map(({ id }) => id)
  for (const id of [...(round.entrants ? [round.entrants.from] : []), ...(round.gate?.rounds ?? [])])
    if (!known.includes(id)) say('unknown_round', `${id} is no earlier round`)
  if (round.gate && round.gate.count > round.gate.rounds.length)
    say('gate_too_high', `asks for ${round.gate.count} of ${round.gate.rounds.length} rounds`)
  const source = before.find(({ id }) => id === round.entrants?.from)
  if (source && source.advance.length === 0) say('nothing_to_do', `${source.id} lets nobody advance to this round`)
  for (const rule of round.advance)
    if ('of' in rule && rule.of === 'grouping' && !rule.grouping)
      say('no_grouping', 'a rule by grouping does not say which')
}

function timing(round: OlympicRound, before: readonly OlympicRound[], zone: string, say: Say): void {
  const source = before.find(({ id }) => id === round.entrants?.from)
  if (!source || !momentsOf(source).every(realMoment)) return
  const closes = Math.max(...windowsOf(source.windows, zone).map((window) => window.closes))
  const opens = Math.min(...windowsOf(round.windows, zone).map((window) => window.opens))
  if (opens < closes) say('before_its_source', `opens before ${source.id}, which chooses its entrants, has closed`)
}

/** Everything that cannot work, in the order of the rounds; empty: the engine can run it. */
export function checkRuleSet(ruleSet: RuleSet): RuleProblem[] {
  const problems: RuleProblem[] = []
  const { timeZone, divisions, rounds } = ruleSet
  if (!isZone(timeZone)) return [{ code: 'unknown_zone', says: `there is no time zone ${timeZone}` }]
  const names = divisions.map(({ id }) => id)
  for (const id of twice(names)) problems.push({ code: 'same_id', says: `two divisions are called ${id}` })
  for (const id of twice(rounds.map((round) => round.id)))
    problems.push({ code: 'same_id', says: `two rounds are called ${id}` })
  for (const { id, eligibility } of divisions) {
    const { min, max } = eligibility.age ?? {}
    if (min !== undefined && max !== undefined && min > max)
      problems.push({ code: 'age_upside_down', says: `${id} takes nobody: from ${min} to ${max} years` })
  }
  for (const [index, round] of rounds.entries()) {
    const say: Say = (code, says) => problems.push({ code, round: round.id, says })
    const before = rounds.slice(0, index)
    const found = problems.length
    windows(round, timeZone, say)
    if (problems.length === found) timing(round, before, timeZone, say)
    if (round.kind === 'paper' && !round.paper) say('nothing_to_do', 'is sat on paper but has no paper')
    if (round.kind === 'judged' && !round.judged) say('nothing_to_do', 'is judged but says not by what')
    if (round.ranking.includes('prediction') && !round.prediction)
      say('no_prediction', 'ranks by a prediction that is not asked')
    if (round.ranking.includes('judged') && !round.judged) say('no_judges', 'ranks by judges it does not have')
    paper(round, names, say)
    places(round, before, say)
  }
  return problems
}
