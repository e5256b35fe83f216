// Accounts of hosts, organisers and administrators: signing in, passwords, invitations.
import { createHash } from 'node:crypto'
import { isAPIError } from 'better-auth/api'
import { type Grant, GUEST } from '../../app/domain/access/actor'
import type { AccountRefusal, Accounts, Cookies, Done, Listed, NewAccount, Person } from '../../app/services/accounts'
import type { PrismaClient } from '../../generated/sqlite/client'
import type { Clock } from '../clock'
import type { Grants, KeptInvitation } from '../storage/grants'
import { type Auth, PASSWORD_LENGTH } from './auth'
import type { SignInLimits } from './sign-in-limits'

export interface AccountsOptions {
  auth: Auth
  db: PrismaClient
  grants: Grants
  limits: SignInLimits
  clock: Clock
  /** A code nobody can guess (links, temporary passwords), URL-safe, at least `bytes` of randomness. */
  secret(bytes: number): string
}

const refused = (code: AccountRefusal) => ({ ok: false, code }) as const
const USERNAME = /^[a-z0-9][a-z0-9._-]{2,29}$/
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
/** Players' requests carry none: they cost no look into the database. */
const SESSION_COOKIE = /vamco\.session_token=/
const WEEK = 7 * 86_400_000

export const hashCode = (code: string) => createHash('sha256').update(code).digest('hex')
const cookiesOf = (headers: Headers): Cookies => ({ cookies: headers.getSetCookie() })

/** Accounts over better-auth and our own grants. */
export function createAccounts({ auth, db, grants, limits, clock, secret }: AccountsOptions): Accounts {
  async function personOf(headers: Headers): Promise<Person | null> {
    const session = await auth.api.getSession({ headers })
    if (!session) return null
    return { id: session.user.id, name: session.user.name, username: session.user.username ?? null }
  }

  async function actorOf(headers: Headers): ReturnType<Accounts['actorOf']> {
    const person = SESSION_COOKIE.test(headers.get('cookie') ?? '') ? await personOf(headers) : null
    if (!person) return { actor: GUEST, person: null }
    return { actor: { kind: 'account', id: person.id, grants: await grants.of(person.id) }, person }
  }

  async function signIn(login: string, password: string): Promise<Done<Cookies>> {
    const name = login.trim().toLowerCase()
    if (!(await limits.mayTry(name))) return refused('too_many_tries')
    try {
      const { headers } = name.includes('@')
        ? await auth.api.signInEmail({ body: { email: name, password }, returnHeaders: true })
        : await auth.api.signInUsername({ body: { username: name, password }, returnHeaders: true })
      await limits.succeeded(name)
      return { ok: true, ...cookiesOf(headers) }
    } catch (error) {
      if (!isAPIError(error)) throw error
      return refused('wrong_password')
    }
  }

  async function signOut(headers: Headers): Promise<Cookies> {
    const reply = await auth.api.signOut({ headers, returnHeaders: true })
    return cookiesOf(reply.headers)
  }

  function wrongIn(account: NewAccount): AccountRefusal | null {
    const length = account.password.length
    if (!account.name.trim() || account.name.trim().length > 80) return 'bad_name'
    if (!USERNAME.test(account.username)) return 'bad_username'
    if (account.email && !EMAIL.test(account.email)) return 'bad_email'
    return length < PASSWORD_LENGTH.min || length > PASSWORD_LENGTH.max ? 'weak_password' : null
  }

  // An account without an e-mail keeps a placeholder that reaches nobody.
  async function create(account: NewAccount): Promise<Done<{ id: string } & Cookies>> {
    const wrong = wrongIn(account)
    if (wrong) return refused(wrong)
    const email = account.email?.toLowerCase() || `${account.username}@accounts.invalid`
    const taken = await db.user.findFirst({ where: { OR: [{ username: account.username }, { email }] } })
    if (taken) return refused('username_taken')
    try {
      const { headers, response } = await auth.api.signUpEmail({
        body: { name: account.name.trim(), username: account.username, email, password: account.password },
        returnHeaders: true,
      })
      return { ok: true, id: response.user.id, ...cookiesOf(headers) }
    } catch (error) {
      if (!isAPIError(error)) throw error
      return refused('username_taken')
    }
  }

  async function invite(grant: Grant, by: string): Promise<{ code: string; expiresAt: number }> {
    const code = secret(18)
    const now = clock.now()
    await grants.addInvitation({
      id: secret(9),
      grant,
      codeHash: hashCode(code),
      createdBy: by,
      createdAt: now,
      expiresAt: now + WEEK,
      usedAt: null,
      usedBy: null,
    })
    return { code, expiresAt: now + WEEK }
  }

  async function invitation(code: string): Promise<KeptInvitation | null> {
    const found = await grants.invitation(hashCode(code))
    return found && found.usedAt === null && found.expiresAt > clock.now() ? found : null
  }

  async function redeem(found: KeptInvitation, account: string): Promise<Done> {
    if (!(await grants.markUsed(found.id, account, clock.now()))) return refused('invitation_gone')
    await grants.give(account, found.grant)
    return { ok: true }
  }

  async function join(code: string, account: NewAccount): Promise<Done<Cookies>> {
    const found = await invitation(code)
    if (!found) return refused('invitation_gone')
    const made = await create(account)
    if (!made.ok) return made
    const redeemed = await redeem(found, made.id)
    if (redeemed.ok) return { ok: true, cookies: made.cookies }
    await db.user.delete({ where: { id: made.id } })
    return redeemed
  }

  async function accept(code: string, account: string): Promise<Done> {
    const found = await invitation(code)
    return found ? redeem(found, account) : refused('invitation_gone')
  }

  async function setPassword(account: string, password: string): Promise<Done> {
    if (password.length < PASSWORD_LENGTH.min || password.length > PASSWORD_LENGTH.max) return refused('weak_password')
    const context = await auth.$context
    if (!(await context.internalAdapter.findUserById(account))) return refused('unknown_account')
    await context.internalAdapter.updatePassword(account, await context.password.hash(password))
    return { ok: true }
  }

  async function resetPassword(account: string): Promise<Done<{ password: string }>> {
    const password = secret(9)
    const done = await setPassword(account, password)
    if (!done.ok) return done
    await db.session.deleteMany({ where: { userId: account } })
    // Somebody may have kept the name waiting with wrong tries; the person in front of the administrator has not.
    const user = await db.user.findUnique({ where: { id: account }, select: { username: true, email: true } })
    for (const login of [user?.username, user?.email]) if (login) await limits.succeeded(login)
    return { ok: true, password }
  }

  async function changePassword(headers: Headers, before: string, after: string): Promise<Done<Cookies>> {
    if (after.length < PASSWORD_LENGTH.min || after.length > PASSWORD_LENGTH.max) return refused('weak_password')
    try {
      const reply = await auth.api.changePassword({
        body: { currentPassword: before, newPassword: after, revokeOtherSessions: true },
        headers,
        returnHeaders: true,
      })
      return { ok: true, ...cookiesOf(reply.headers) }
    } catch (error) {
      if (!isAPIError(error)) throw error
      return refused('wrong_password')
    }
  }

  async function list(): Promise<Listed[]> {
    const [users, all] = await Promise.all([db.user.findMany({ take: 2_000 }), grants.all()])
    return users.map((user) => ({
      id: user.id,
      name: user.name,
      username: user.username,
      createdAt: user.createdAt.getTime(),
      grants: all.filter((g) => g.account === user.id).map((g) => g.grant),
    }))
  }

  async function takeGrant(account: string, grant: Grant): Promise<Done> {
    if (grant.role === 'administrator') {
      const administrators = (await grants.all()).filter((g) => g.grant.role === 'administrator')
      if (administrators.length <= 1) return refused('last_administrator')
    }
    await grants.take(account, grant)
    return { ok: true }
  }

  return {
    actorOf,
    signIn,
    signOut,
    create,
    invite,
    invitation,
    invitations: () => grants.invitations(),
    withdrawInvitation: (id: string) => grants.removeInvitation(id),
    join,
    accept,
    resetPassword,
    changePassword,
    list,
    giveGrant: (account: string, grant: Grant) => grants.give(account, grant),
    takeGrant,
  }
}
