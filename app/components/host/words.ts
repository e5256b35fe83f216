// Sentences of the host's pages that depend on a value: refusals, kinds, phases, how long ago.

import { formatPlain, formatSeconds } from '~/components/stage/figures'
import type { QuestionKind } from '~/domain/question/question'
import type { Locale } from '~/domain/question/text'
import type { Refusal } from '~/domain/show/refusal'
import type { HostView } from '~/domain/show/view'
import { m } from '~/paraglide/messages'

const REFUSED = {
  wrong_pin: m.error_wrong_pin,
  ended: m.error_ended,
  locked: m.error_locked,
  no_late: m.error_no_late,
  full: m.error_full,
  kicked: m.error_kicked,
  team_taken: m.error_team_taken,
  bad_name: m.error_bad_name,
  not_joined: m.error_not_joined,
  not_open: m.error_not_open,
  paused: m.error_paused,
  too_late: m.error_too_late,
  answered: m.error_answered,
  bad_answer: m.error_bad_answer,
  too_fast: m.error_too_fast,
  outdated: m.error_outdated,
  bad_message: m.error_bad_message,
  forbidden: m.error_forbidden,
  wrong_phase: m.error_wrong_phase,
  unknown_player: m.error_unknown_player,
  unknown_question: m.error_unknown_question,
  taken_over: m.error_taken_over,
  unavailable: m.error_unavailable,
} satisfies Record<Refusal, () => string>

export const refusalWords = (code: Refusal): string => REFUSED[code]()

const KINDS = {
  single: m.host_kind_single,
  several: m.host_kind_several,
  truefalse: m.host_kind_truefalse,
  typed: m.host_kind_typed,
  number: m.host_kind_number,
  order: m.host_kind_order,
  match: m.host_kind_match,
  poll: m.host_kind_poll,
} satisfies Record<QuestionKind, () => string>

export const kindName = (kind: QuestionKind): string => KINDS[kind]()

/** What the gold button does now. */
export function stepWords({ step, phase }: Pick<HostView, 'step' | 'phase'>): string {
  switch (step) {
    case 'start':
      return m.host_step_start()
    case 'ask':
      return phase === 'countdown' ? m.host_step_open_now() : m.host_step_ask()
    case 'close':
      return m.host_step_close()
    case 'scoreboard':
      return m.host_step_scoreboard()
    case 'podium':
      return m.host_step_podium()
    case 'finish':
      return m.host_step_finish()
    case 'none':
      return m.host_step_none()
  }
}

export function phaseWords({ phase, clock }: Pick<HostView, 'phase' | 'clock'>): string {
  if (clock && clock.pausedLeft !== null) return m.host_phase_paused()
  switch (phase) {
    case 'lobby':
      return m.host_phase_lobby()
    case 'countdown':
      return m.host_phase_countdown()
    case 'question':
      return m.host_phase_question()
    case 'reveal':
      return m.host_phase_reveal()
    case 'scoreboard':
      return m.host_phase_scoreboard()
    case 'podium':
      return m.host_phase_podium()
    case 'ended':
      return m.host_phase_ended()
  }
}

/** 12 s, 1 minute, 4 minutes, 2 h. `ms` since then. */
export function forHowLong(ms: number, locale: Locale): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  if (seconds < 60) return formatSeconds(seconds * 1000, locale)
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return m.host_minutes_short({ count: formatPlain(minutes, locale) })
  return m.host_hours_short({ count: formatPlain(Math.floor(minutes / 60), locale) })
}

/** A share of 0 … 1 in whole percent. */
export function percent(share: number, locale: Locale): string {
  return m.host_percent({ count: formatPlain(Math.round(share * 100), locale) })
}
