import { expect, test } from 'vitest'
import { createAccounts } from '../../server/accounts/accounts'
import { createAuth } from '../../server/accounts/auth'
import { createSignInLimits } from '../../server/accounts/sign-in-limits'
import { createPrismaGrants } from '../../server/storage/grants-prisma'
import { freshDatabase } from './fresh-database'

const LAN = { name: 'Cô Lan', username: 'lan', password: 'matkhau-1' }

async function setUp() {
  const { client: db } = await freshDatabase()
  const clock = { time: Date.UTC(2026, 10, 21), now: () => clock.time }
  let drawn = 0
  const accounts = createAccounts({
    auth: createAuth({ db, provider: 'sqlite', secret: 's'.repeat(40), origin: 'http://localhost' }),
    db,
    grants: createPrismaGrants(db),
    limits: createSignInLimits({ tries: 3 }),
    clock,
    secret: (bytes) => `${'x'.repeat(bytes)}${drawn++}`,
  })
  return { accounts, clock, db }
}

const cookie = (cookies: string[]) => new Headers({ cookie: cookies.map((c) => c.split(';')[0]).join('; ') })

test('a guest without a session is nobody', async () => {
  const { accounts } = await setUp()
  expect(await accounts.actorOf(new Headers())).toEqual({ actor: { kind: 'guest' }, person: null })
})

test('a forged session cookie is nobody', async () => {
  const { accounts } = await setUp()
  const forged = new Headers({ cookie: 'vamco.session_token=abcdef.ghijkl' })
  expect((await accounts.actorOf(forged)).actor).toEqual({ kind: 'guest' })
})

test('signing in by user name in any case gives a session with the grants of the moment', async () => {
  const { accounts } = await setUp()
  const made = await accounts.create(LAN)
  if (!made.ok) throw new Error(made.code)
  const done = await accounts.signIn(' LAN ', LAN.password)
  if (!done.ok) throw new Error(done.code)
  await accounts.giveGrant(made.id, { role: 'host', club: 'go-dau' })
  const { actor, person } = await accounts.actorOf(cookie(done.cookies))
  expect(actor).toEqual({ kind: 'account', id: made.id, grants: [{ role: 'host', club: 'go-dau' }] })
  expect(person).toEqual({ id: made.id, name: 'Cô Lan', username: 'lan' })
})

test('an invited judge has one round of one season, and nothing from the moment it is taken', async () => {
  const { accounts } = await setUp()
  const grant = { role: 'judge', season: 's26', round: 'talk' } as const
  const { code } = await accounts.invite(grant, 'organiser')
  expect((await accounts.invitation(code))?.grant).toEqual(grant)
  const joined = await accounts.join(code, LAN)
  if (!joined.ok) throw new Error(joined.code)
  const headers = cookie(joined.cookies)
  const before = await accounts.actorOf(headers)
  expect(before.actor).toMatchObject({ kind: 'account', grants: [grant] })
  await accounts.takeGrant(before.person?.id ?? '', { ...grant, round: 'final' })
  expect((await accounts.actorOf(headers)).actor).toMatchObject({ grants: [grant] })
  await accounts.takeGrant(before.person?.id ?? '', grant)
  expect((await accounts.actorOf(headers)).actor).toMatchObject({ kind: 'account', grants: [] })
})

test('signing in by e-mail works when the account has one', async () => {
  const { accounts } = await setUp()
  await accounts.create({ ...LAN, email: 'Lan@Example.vn' })
  expect((await accounts.signIn('lan@example.vn', LAN.password)).ok).toBe(true)
})

test('a wrong password is refused, and too many of them make the name wait, also for the right one', async () => {
  const { accounts } = await setUp()
  await accounts.create(LAN)
  for (let i = 0; i < 3; i++)
    expect(await accounts.signIn('lan', 'wrong-one')).toEqual({ ok: false, code: 'wrong_password' })
  expect(await accounts.signIn('lan', LAN.password)).toEqual({ ok: false, code: 'too_many_tries' })
})

test('many tries at the same time are no more than one after the other', async () => {
  const { accounts } = await setUp()
  await accounts.create(LAN)
  const tries = await Promise.all(Array.from({ length: 8 }, () => accounts.signIn('lan', 'wrong-one')))
  expect(tries.filter((done) => !done.ok && done.code === 'wrong_password')).toHaveLength(3)
})

test('a reset by an administrator lets a name that waits in again', async () => {
  const { accounts } = await setUp()
  const made = await accounts.create(LAN)
  for (let i = 0; i < 4; i++) await accounts.signIn('lan', 'wrong-one')
  if (!made.ok) throw new Error(made.code)
  const reset = await accounts.resetPassword(made.id)
  if (!reset.ok) throw new Error(reset.code)
  expect((await accounts.signIn('lan', reset.password)).ok).toBe(true)
})

test('one name that waits keeps nobody else of the school out', async () => {
  const { accounts } = await setUp()
  await accounts.create(LAN)
  for (let i = 0; i < 4; i++) await accounts.signIn('somebody', 'wrong-one')
  expect((await accounts.signIn('lan', LAN.password)).ok).toBe(true)
})

test.each([
  [{ ...LAN, password: 'short' }, 'weak_password'],
  [{ ...LAN, username: 'Cô Lan' }, 'bad_username'],
  [{ ...LAN, username: 'ab' }, 'bad_username'],
  [{ ...LAN, name: '  ' }, 'bad_name'],
  [{ ...LAN, email: 'lan' }, 'bad_email'],
])('an account that cannot be is refused with its reason (%#)', async (account, code) => {
  const { accounts } = await setUp()
  expect(await accounts.create(account)).toEqual({ ok: false, code })
})

test('a user name is taken once', async () => {
  const { accounts } = await setUp()
  await accounts.create(LAN)
  expect(await accounts.create({ ...LAN, name: 'Another' })).toEqual({ ok: false, code: 'username_taken' })
})

test('an invitation makes one account with its grant and works once', async () => {
  const { accounts } = await setUp()
  const { code } = await accounts.invite({ role: 'organiser', unit: 'go-dau' }, 'admin')
  const joined = await accounts.join(code, LAN)
  if (!joined.ok) throw new Error(joined.code)
  expect((await accounts.actorOf(cookie(joined.cookies))).actor).toMatchObject({
    grants: [{ role: 'organiser', unit: 'go-dau' }],
  })
  expect(await accounts.join(code, { ...LAN, username: 'second' })).toEqual({ ok: false, code: 'invitation_gone' })
})

test('an invitation is gone after a week', async () => {
  const { accounts, clock } = await setUp()
  const { code } = await accounts.invite({ role: 'administrator' }, 'admin')
  clock.time += 7 * 86_400_000
  expect(await accounts.invitation(code)).toBeNull()
  expect(await accounts.join(code, LAN)).toEqual({ ok: false, code: 'invitation_gone' })
})

test('the code of an invitation is not in the database', async () => {
  const { accounts, db } = await setUp()
  const { code } = await accounts.invite({ role: 'administrator' }, 'admin')
  expect(JSON.stringify(await db.invitation.findMany())).not.toContain(code)
})

test('an invitation adds its grant to an account that exists', async () => {
  const { accounts } = await setUp()
  const made = await accounts.create(LAN)
  if (!made.ok) throw new Error(made.code)
  const { code } = await accounts.invite({ role: 'host', club: 'ben-cau' }, 'admin')
  expect(await accounts.accept(code, made.id)).toEqual({ ok: true })
  expect((await accounts.list())[0]?.grants).toEqual([{ role: 'host', club: 'ben-cau' }])
})

test('a reset by an administrator ends every session and gives a password that works', async () => {
  const { accounts } = await setUp()
  const made = await accounts.create(LAN)
  if (!made.ok) throw new Error(made.code)
  const reset = await accounts.resetPassword(made.id)
  if (!reset.ok) throw new Error(reset.code)
  expect((await accounts.actorOf(cookie(made.cookies))).actor).toEqual({ kind: 'guest' })
  expect((await accounts.signIn('lan', LAN.password)).ok).toBe(false)
  expect((await accounts.signIn('lan', reset.password)).ok).toBe(true)
})

test('one changes the own password only with the present one', async () => {
  const { accounts } = await setUp()
  const made = await accounts.create(LAN)
  if (!made.ok) throw new Error(made.code)
  const headers = cookie(made.cookies)
  expect(await accounts.changePassword(headers, 'not-this-one', 'matkhau-2')).toEqual({
    ok: false,
    code: 'wrong_password',
  })
  expect((await accounts.changePassword(headers, LAN.password, 'matkhau-2')).ok).toBe(true)
  expect((await accounts.signIn('lan', 'matkhau-2')).ok).toBe(true)
})

test('signing out ends the session on the server', async () => {
  const { accounts } = await setUp()
  const made = await accounts.create(LAN)
  if (!made.ok) throw new Error(made.code)
  await accounts.signOut(cookie(made.cookies))
  expect((await accounts.actorOf(cookie(made.cookies))).actor).toEqual({ kind: 'guest' })
})

test('the last administrator stays one', async () => {
  const { accounts } = await setUp()
  const made = await accounts.create(LAN)
  if (!made.ok) throw new Error(made.code)
  await accounts.giveGrant(made.id, { role: 'administrator' })
  expect(await accounts.takeGrant(made.id, { role: 'administrator' })).toEqual({
    ok: false,
    code: 'last_administrator',
  })
})

test('sessions keep neither address nor browser', async () => {
  const { accounts, db } = await setUp()
  await accounts.create(LAN)
  await accounts.signIn('lan', LAN.password)
  for (const session of await db.session.findMany()) {
    expect(session.ipAddress || null).toBeNull()
    expect(session.userAgent || null).toBeNull()
  }
})
