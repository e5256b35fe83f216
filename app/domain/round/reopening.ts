/** A season that was closed early and is opened again. */
import type { OlympicRound, RuleSet } from './rule-set'
import { windowsOf } from './windows'

export interface Reopened {
  /** When it was closed, ms since 1970. */
  closed: number
  by: string
  why: string
}

const lastClose = ({ windows }: OlympicRound, timeZone: string) =>
  Math.max(...windowsOf(windows, timeZone).map(({ closes }) => closes))

/** Whether a round would still be held at `now` if the season were open. */
export const somethingLeft = ({ rounds, timeZone }: RuleSet, now: number): boolean =>
  rounds.some((round) => lastClose(round, timeZone) > now)

/** Whether results that were announced at `announcedAt` could be only because the season was closed: a show needs no window. */
export function announcedEarly(round: OlympicRound, timeZone: string, closed: number, announcedAt: number): boolean {
  return round.kind !== 'live' && announcedAt >= closed && announcedAt < lastClose(round, timeZone)
}

/** The rule-set with an entry of who, when and why in every round that the closing had cut short. */
export function reopening(ruleSet: RuleSet, { closed, by, why }: Reopened, now: number): RuleSet {
  const entry = { at: now, closed, by: by.trim(), why: why.normalize('NFC').trim() }
  const rounds = ruleSet.rounds.map((round) =>
    lastClose(round, ruleSet.timeZone) > closed ? { ...round, reopened: [...(round.reopened ?? []), entry] } : round,
  )
  return { ...ruleSet, rounds }
}
