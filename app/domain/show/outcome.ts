/** What a command comes to: what changed, nothing (a repetition), or a refusal. */
import type { Refusal } from './refusal'
import type { Changes } from './state'

export type Outcome = { ok: true; changes: Changes; duplicate?: true } | { ok: false; code: Refusal }

export const changed = (changes: Changes): Outcome => ({ ok: true, changes })
export const refused = (code: Refusal): Outcome => ({ ok: false, code })
/** It has been done already, or its time is over: as good as done, and nothing for the log. */
export const done = (): Outcome => ({ ok: true, changes: {}, duplicate: true })
