// What codes of results mean, in the language of the page.
import type { Amendment, ResultsPhase } from '~/domain/round/results-state'
import { m } from '~/paraglide/messages'
import type { RoundRefusal } from '~/services/round-results'

export const REFUSED: Record<RoundRefusal, () => string> = {
  no_reason: m.roundresults_refused_no_reason,
  too_late: m.roundresults_refused_too_late,
  too_early: m.roundresults_refused_too_early,
  open_complaints: m.roundresults_refused_open_complaints,
  already: m.roundresults_refused_already,
  unknown_complaint: m.roundresults_refused_unknown_complaint,
  unknown_item: m.roundresults_refused_unknown_item,
  unknown_contestant: m.roundresults_refused_unknown_contestant,
  unknown_attempt: m.roundresults_refused_unknown_attempt,
  not_sat: m.roundresults_refused_not_sat,
  too_many: m.roundresults_refused_too_many,
  bad_key: m.roundresults_refused_bad_key,
  unknown_round: m.roundresults_refused_unknown_round,
  running: m.roundresults_refused_running,
  unmarked: m.roundresults_refused_unmarked,
  announced: m.roundresults_refused_announced,
  not_announced: m.roundresults_refused_not_announced,
  bad_marks: m.roundresults_refused_bad_marks,
  undecided: m.roundresults_refused_undecided,
  no_next_round: m.roundresults_refused_no_next_round,
  no_show: m.roundresults_refused_no_show,
  stale: m.roundresults_refused_stale,
}

export const PHASES: Record<ResultsPhase | 'none', () => string> = {
  none: m.roundresults_phase_none,
  provisional: m.roundresults_phase_provisional,
  under_complaint: m.roundresults_phase_under_complaint,
  published: m.roundresults_phase_published,
  amended: m.roundresults_phase_amended,
}

export const PHASE_TONES = {
  none: 'plain',
  provisional: 'gold',
  under_complaint: 'warn',
  published: 'good',
  amended: 'good',
} as const

/** What an amendment is called on a button or a heading. */
export function amendmentWords(amendment: Amendment): string {
  switch (amendment.type) {
    case 'correct_key':
      return m.roundresults_do_correct_key()
    case 'accept_answer':
      return m.roundresults_do_accept_answer()
    case 'void_item':
      return amendment.void === 'full' ? m.roundresults_do_void_full() : m.roundresults_do_void_out()
    case 'restore_item':
      return m.roundresults_do_restore_item()
    case 'disqualify':
      return m.roundresults_do_disqualify()
    case 'restore':
      return m.roundresults_do_restore()
    case 'annul':
      return m.roundresults_do_annul()
    case 'reinstate':
      return m.roundresults_do_reinstate()
    case 'withdraw':
      return m.roundresults_do_withdraw()
    case 'rejoin':
      return m.roundresults_do_rejoin()
    case 'marks':
      return m.roundresults_do_marks({ judge: amendment.judge })
  }
}
