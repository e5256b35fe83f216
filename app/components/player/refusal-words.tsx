// The sentence of each refusal: what happened and what to do now. Loaded when there is one.
import type { Refusal } from '~/domain/show/refusal'
import { m } from '~/paraglide/messages'
import { useLocale } from '../locale'

/** Refusals that only host and screen can meet are not loaded by phones; they read as a message that was not understood. */
const SENTENCES: Partial<Record<Refusal, () => string>> = {
  wrong_pin: m.error_wrong_pin,
  ended: m.error_ended,
  locked: m.error_locked,
  no_late: m.error_no_late,
  // What a phone may not do is only this: to sit in a final of others.
  forbidden: m.error_finalists_only,
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
  taken_over: m.error_taken_over,
  unavailable: m.error_unavailable,
}

export default function RefusalWords({ code }: { code: Refusal }) {
  useLocale()
  return <>{(SENTENCES[code] ?? m.error_bad_message)()}</>
}
