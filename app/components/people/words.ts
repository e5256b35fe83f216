// Sentences about accounts: why something was refused, what a grant is called.
import type { Grant } from '~/domain/access/actor'
import { m } from '~/paraglide/messages'

const REFUSED = {
  wrong_password: m.people_refused_wrong_password,
  too_many_tries: m.people_refused_too_many_tries,
  weak_password: m.people_refused_weak_password,
  bad_username: m.people_refused_bad_username,
  username_taken: m.people_refused_username_taken,
  bad_email: m.people_refused_bad_email,
  bad_name: m.people_refused_bad_name,
  invitation_gone: m.people_refused_invitation_gone,
  last_administrator: m.people_refused_last_administrator,
  unknown_account: m.people_refused_unknown_account,
} as const

export const refusalWords = (code: keyof typeof REFUSED): string => REFUSED[code]()

/** A grant with the name of its club, unit or round. */
export interface NamedGrant {
  grant: Grant
  place: string
}

export function grantWords({ grant, place }: NamedGrant): string {
  if (grant.role === 'host') return m.people_role_host({ club: place })
  if (grant.role === 'organiser') return m.people_role_organiser({ unit: place })
  if (grant.role === 'judge') return m.people_role_judge({ round: place })
  return m.people_role_administrator()
}

const MAY: Record<Grant['role'], () => string> = {
  host: m.people_may_host,
  organiser: m.people_may_organiser,
  judge: m.people_may_judge,
  administrator: m.people_may_administrator,
}

/** What a role lets somebody do, in a sentence. */
export const roleWords = (role: Grant['role']): string => MAY[role]()
