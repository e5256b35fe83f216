/** Whether a contestant may begin an attempt now. */
import { attemptsLeft, type Counted, gateOpen } from './counting'
import { type Applicant, ineligible } from './eligibility'
import type { Division, OlympicRound } from './rule-set'
import { standingAt, type Window } from './windows'

export const ADMISSION_REFUSALS = [
  'needs_consent', // to take part; under 16 on a guardian's paper form (consent.ts)
  'no_paper', // the round is judged or played live
  'not_eligible',
  'not_entrant', // not advanced by the round before
  'gate_closed', // not enough earlier rounds passed
  'not_yet',
  'between', // between two windows
  'over',
  'no_attempts_left',
  'running', // another attempt goes on: continue that one
] as const
export type AdmissionRefusal = (typeof ADMISSION_REFUSALS)[number]

export interface Admission {
  round: OlympicRound
  windows: readonly Window[]
  division: Division
  person: Applicant
  /** Whether the consent to take part stands: consentStands(…, 'take_part', …) of consent.ts. */
  consented: boolean
  /** Whether the round before advanced this contestant; read only where the round takes entrants from one. */
  entrant: boolean
  /** The contestant's counted results by round. */
  results: ReadonlyMap<string, Counted>
  /** The contestant's attempts at this round so far. */
  attempts: readonly { window: number; running: boolean }[]
}

export type Admitted = { ok: true; window: Window; attemptsLeft: number } | { ok: false; code: AdmissionRefusal }

/** Whether an attempt may begin at `now`, and in which window; `attemptsLeft` counts this one. */
export function admit(asked: Admission, now: number): Admitted {
  const { round, windows, division, person, consented, entrant, results, attempts } = asked
  const refused = (code: AdmissionRefusal): Admitted => ({ ok: false, code })
  if (!round.paper) return refused('no_paper')
  if (!consented) return refused('needs_consent')
  if (ineligible(division, person).length > 0) return refused('not_eligible')
  if (round.entrants && !entrant) return refused('not_entrant')
  if (round.gate && !gateOpen(round.gate, results)) return refused('gate_closed')
  const standing = standingAt(windows, now)
  if (standing.state === 'before') return refused('not_yet')
  if (standing.state === 'between') return refused('between')
  if (standing.state === 'over') return refused('over')
  if (attempts.some(({ running }) => running)) return refused('running')
  const left = attemptsLeft(attempts, standing.window.index, round.attempts)
  return left === 0 ? refused('no_attempts_left') : { ok: true, window: standing.window, attemptsLeft: left }
}
