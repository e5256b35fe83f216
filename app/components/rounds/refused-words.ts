// Why a registration, a sign-in or a start was not taken, and what to do now.
import type { useFormat } from '~/components/format'
import { m } from '~/paraglide/messages'

const REGISTRATION: Record<string, () => string> = {
  not_open: () => m.rounds_refused_not_open(),
  bad_name: () => m.rounds_refused_bad_name(),
  bad_nickname: () => m.rounds_refused_bad_nickname(),
  unknown_unit: () => m.rounds_refused_unknown_unit(),
  unknown_division: () => m.rounds_refused_unknown_division(),
  bad_birth: () => m.rounds_refused_bad_birth(),
  needs_consent: () => m.rounds_refused_needs_consent(),
  wrong_code: () => m.rounds_refused_wrong_code(),
  too_many: () => m.rounds_refused_too_many(),
}

const WHY: Record<string, () => string> = {
  too_young: () => m.rounds_why_too_young(),
  too_old: () => m.rounds_why_too_old(),
  age_unknown: () => m.rounds_why_age_unknown(),
  wrong_grade: () => m.rounds_why_wrong_grade(),
  wrong_kind: () => m.rounds_why_wrong_kind(),
  excluded: () => m.rounds_why_excluded(),
}

const START: Record<string, () => string> = {
  not_eligible: () => m.rounds_start_not_eligible(),
  needs_consent: () => m.rounds_start_needs_consent(),
  not_entrant: () => m.rounds_start_not_entrant(),
  gate_closed: () => m.rounds_start_gate_closed(),
  not_yet: () => m.rounds_start_not_yet(),
  between: () => m.rounds_start_between(),
  over: () => m.rounds_start_over(),
  no_attempts_left: () => m.rounds_start_no_attempts_left(),
  no_paper: () => m.rounds_start_no_paper(),
  too_few: () => m.rounds_start_too_few(),
  enough_practice: () => m.rounds_start_enough_practice(),
  not_open: () => m.rounds_refused_not_open(),
}

/** `why`: codes of ineligible(). */
export function registrationWords(code: string, why: readonly string[] = []): string {
  if (code === 'not_eligible')
    return [m.rounds_refused_not_eligible(), ...why.map((one) => WHY[one]?.() ?? '')].filter(Boolean).join(' ')
  return (REGISTRATION[code] ?? WHY[code])?.() ?? m.rounds_refused()
}

/** `ms` until digits may be tried again. */
export const waitWords = (ms: number, { digits }: Pick<ReturnType<typeof useFormat>, 'digits'>): string =>
  m.rounds_refused_wait({ count: digits(Math.ceil(ms / 60_000)) })

/** `child`: may be under 16. */
export const startWords = (code: string, child = false): string =>
  code === 'needs_consent' && child ? m.rounds_start_needs_form() : (START[code]?.() ?? m.rounds_refused())

const COMPLAINT: Record<string, () => string> = {
  no_reason: () => m.rounds_complaint_no_reason(),
  too_late: () => m.rounds_complaint_too_late(),
  not_sat: () => m.rounds_complaint_not_sat(),
  too_many: () => m.rounds_complaint_too_many(),
}
export const complaintWords = (code: string): string => COMPLAINT[code]?.() ?? m.rounds_refused()

/** Why a date of birth did not show that somebody is 16. */
export const ofAgeWords = (code: string): string =>
  code === 'not_shown' || code === 'bad_birth' ? m.rounds_of_age_not_shown() : m.rounds_of_age_refused()
