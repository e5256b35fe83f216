// What organisers have to do next in a season: the first things that wait for them.
import type { Check } from '~/domain/round/checklist'
import type { RuleSet } from '~/domain/round/rule-set'
import { standingAt, windowsOf } from '~/domain/round/windows'
import type { RoundSheet } from '~/services/round-results'
import type { SeasonPhase } from '~/services/seasons'

export type StepCode =
  | 'fix'
  | 'rehearse'
  | 'open'
  | 'register'
  | 'watch'
  | 'judge'
  | 'live'
  | 'bring'
  | 'announce'
  | 'complaints'
  | 'publish'
  | 'wait'
  | 'lots'
  | 'promote'
  | 'certificates'
  | 'closed'

export interface Step {
  code: StepCode
  /** Which round; null: the whole season. */
  round: string | null
  count: number
  /** An instant the sentence names; null: none. */
  at: number | null
}

interface Asked {
  phase: SeasonPhase
  ruleSet: RuleSet
  retainUntil: number
  checks: readonly Check[]
  /** Sheets of the rounds that have begun. */
  sheets: ReadonlyMap<string, RoundSheet>
  /** Live rounds whose show has ended. */
  played: ReadonlySet<string>
  now: number
}

const step = (code: StepCode, round: string | null = null, at: number | null = null, count = 0): Step => ({
  code,
  round,
  count,
  at,
})

function afterRound(sheet: RoundSheet, { ruleSet, now }: Asked): Step[] {
  const { round, state, results } = sheet
  if (!state) return [step('announce', round.id)]
  const steps: Step[] = []
  const open = state.complaints.filter(({ answer }) => answer === null).length
  if (open > 0) steps.push(step('complaints', round.id, null, open))
  if (results.advancement.undecided.length > 0) steps.push(step('lots', round.id))
  if (state.publishedAt === null) {
    if (now < state.complaintsUntil) steps.push(step('wait', round.id, state.complaintsUntil))
    else if (open === 0) steps.push(step('publish', round.id))
    return steps
  }
  const takes = ruleSet.rounds.some(({ entrants }) => entrants?.from === round.id)
  const missing = results.advancement.advanced.filter(({ id }) => !sheet.promoted.has(id))
  if (takes && missing.length > 0) steps.push(step('promote', round.id, null, missing.length))
  return steps
}

/** A live round goes by its show, not by its window. */
function liveStep(sheet: RoundSheet | undefined, asked: Asked, id: string): Step[] {
  if (sheet && (sheet.state || sheet.blocked === null)) return afterRound(sheet, asked)
  return [step(asked.played.has(id) ? 'bring' : 'live', id)]
}

/** Chosen people are all marked, or the marks are announced already: what comes after need not wait for the window. */
const judgedEarly = (sheet: RoundSheet | undefined): sheet is RoundSheet =>
  sheet !== undefined && sheet.round.kind === 'judged' && (sheet.state !== null || sheet.blocked === null)

/** Most urgent first; never empty. */
export function nextSteps(asked: Asked): Step[] {
  const { phase, ruleSet, checks, sheets, now, retainUntil } = asked
  if (phase === 'closed') {
    const waiting = ruleSet.rounds.flatMap(({ id }) => {
      const sheet = sheets.get(id)
      if (sheet && (sheet.state || sheet.results.overall.length > 0)) return afterRound(sheet, asked)
      return asked.played.has(id) ? [step('bring', id)] : []
    })
    return [...waiting, step('closed', null, retainUntil)]
  }
  if (phase === 'draft') {
    const stops = checks.filter(({ level }) => level === 'stop').length
    return stops > 0 ? [step('fix', null, null, stops)] : [step('rehearse'), step('open')]
  }
  const steps: Step[] = []
  let ahead: Step | null = null
  for (const round of ruleSet.rounds) {
    const standing = standingAt(windowsOf(round.windows, ruleSet.timeZone), now)
    const sheet = sheets.get(round.id)
    if (standing.state === 'before') {
      // Who enters a later round is chosen by the one before it.
      if (!round.entrants && (!ahead || (ahead.at ?? 0) > standing.next.opens))
        ahead = step('register', round.id, standing.next.opens)
      if (round.kind === 'live' && (sheet?.state || asked.played.has(round.id)))
        steps.push(...liveStep(sheet, asked, round.id))
    } else if (round.kind === 'live') steps.push(...liveStep(sheet, asked, round.id))
    else if (standing.state === 'over') {
      if (sheet) steps.push(...afterRound(sheet, asked))
    } else if (round.kind === 'paper') steps.push(step('watch', round.id))
    else if (judgedEarly(sheet)) steps.push(...afterRound(sheet, asked))
    else steps.push(step('judge', round.id))
  }
  if (ahead) steps.push(ahead)
  return steps.length > 0 ? steps : [step('certificates')]
}
