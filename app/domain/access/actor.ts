/** Who acts: nobody known, or an account with what it was granted. */

export type Grant =
  /** Runs shows of one club. */
  | { role: 'host'; club: string }
  /** Follows a unit and everything under it. */
  | { role: 'organiser'; unit: string }
  /** Enters marks in one judged round; `season` is the season's id. */
  | { role: 'judge'; season: string; round: string }
  | { role: 'administrator' }

export type Actor = { kind: 'guest' } | { kind: 'account'; id: string; grants: readonly Grant[] }

export const GUEST: Actor = { kind: 'guest' }

/** Whether everything that somebody was granted is judging. */
export function judgesOnly(actor: Actor): boolean {
  return actor.kind === 'account' && actor.grants.length > 0 && actor.grants.every(({ role }) => role === 'judge')
}

/** A club with the codes of the units above it, nearest first. */
export interface ClubPlace {
  id: string
  units: readonly string[]
}
