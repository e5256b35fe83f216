// What pages may ask of the accounts: types only, fulfilled by server/accounts.
import type { Actor, Grant } from '~/domain/access/actor'

export interface Person {
  id: string
  name: string
  /** Null for an account that signs in by e-mail only. */
  username: string | null
}

export interface Listed extends Person {
  grants: Grant[]
  createdAt: number
}

/** Why nothing was done; each has its sentence (messages: people_refused_<code>). */
export type AccountRefusal =
  | 'wrong_password'
  | 'too_many_tries'
  | 'weak_password'
  | 'bad_username'
  | 'username_taken'
  | 'bad_email'
  | 'bad_name'
  | 'invitation_gone'
  | 'last_administrator'
  | 'unknown_account'

export type Done<T = object> = ({ ok: true } & T) | { ok: false; code: AccountRefusal }

/** Values for `Set-Cookie`. */
export interface Cookies {
  cookies: string[]
}

export interface NewAccount {
  name: string
  username: string
  email?: string | undefined
  password: string
}

export interface Invitation {
  id: string
  grant: Grant
  createdBy: string
  /** ms since 1970. */
  createdAt: number
  expiresAt: number
  usedAt: number | null
  usedBy: string | null
}

/** The service behind sign-in, account and people pages. Callers ask `can()` first; passwords are never logged. */
export interface Accounts {
  /** Who sends this request (session cookie), with the grants of this moment. */
  actorOf(headers: Headers): Promise<{ actor: Actor; person: Person | null }>
  /** `login` is a user name or an e-mail address. Refusals: wrong_password, too_many_tries. */
  signIn(login: string, password: string): Promise<Done<Cookies>>
  signOut(headers: Headers): Promise<Cookies>
  /** Makes an account without any grant. */
  create(account: NewAccount): Promise<Done<{ id: string } & Cookies>>
  /** A link's code for `grant`, good for a week and once. */
  invite(grant: Grant, by: string): Promise<{ code: string; expiresAt: number }>
  /** The invitation behind a link while it can still be used. */
  invitation(code: string): Promise<Invitation | null>
  invitations(): Promise<Invitation[]>
  withdrawInvitation(id: string): Promise<void>
  /** A new account by invitation, signed in at once. */
  join(code: string, account: NewAccount): Promise<Done<Cookies>>
  /** Adds the invitation's grant to an account that exists already. */
  accept(code: string, account: string): Promise<Done>
  /** An administrator's reset: a temporary password to be told in person; every session of the account ends. */
  resetPassword(account: string): Promise<Done<{ password: string }>>
  /** One's own change; other sessions of the account end. */
  changePassword(headers: Headers, before: string, after: string): Promise<Done<Cookies>>
  list(): Promise<Listed[]>
  giveGrant(account: string, grant: Grant): Promise<void>
  /** Takes a grant away; the last administrator stays one (last_administrator). */
  takeGrant(account: string, grant: Grant): Promise<Done>
}
