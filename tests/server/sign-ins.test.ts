// The accounts that a fresh installation begins with.
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createAccounts } from '../../server/accounts/accounts'
import { createAuth } from '../../server/accounts/auth'
import { createSignInLimits } from '../../server/accounts/sign-in-limits'
import { makeFirstAccounts } from '../../server/seed/sign-ins'
import { createPrismaGrants } from '../../server/storage/grants-prisma'
import { freshDatabase } from './fresh-database'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'vam-co-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

async function freshAccounts() {
  const { client, dialect } = await freshDatabase()
  let made = 0
  return createAccounts({
    auth: createAuth({ db: client, provider: dialect, secret: 's'.repeat(32), origin: 'http://localhost:3000' }),
    db: client,
    grants: createPrismaGrants(client),
    limits: createSignInLimits(),
    clock: { now: () => 0 },
    secret: () => `secret-${made++}`,
  })
}

test('an administrator and a host of the demonstration’s club can sign in with what was kept for them', async () => {
  const accounts = await freshAccounts()
  await makeFirstAccounts({ accounts, dataDir, club: 'go-dau', password: () => 'thuyen-nan-1' })
  const file = join(dataDir, 'sign-ins.json')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual([
    { username: 'demo', password: 'thuyen-nan-1' },
    { username: 'admin', password: 'thuyen-nan-1' },
  ])
  expect(statSync(file).mode & 0o077).toBe(0)
  expect(await accounts.signIn('demo', 'thuyen-nan-1')).toMatchObject({ ok: true })
  const grants = Object.fromEntries((await accounts.list()).map((one) => [one.username, one.grants]))
  expect(grants).toEqual({ demo: [{ role: 'host', club: 'go-dau' }], admin: [{ role: 'administrator' }] })
})

test('without the demonstration there is the administrator alone', async () => {
  const accounts = await freshAccounts()
  const made = await makeFirstAccounts({ accounts, dataDir, club: null, password: () => 'thuyen-nan-1' })
  expect(made?.map(({ username }) => username)).toEqual(['admin'])
})

test('where accounts exist nothing is made, and no password changes', async () => {
  const accounts = await freshAccounts()
  await makeFirstAccounts({ accounts, dataDir, club: 'go-dau', password: () => 'thuyen-nan-1' })
  expect(await makeFirstAccounts({ accounts, dataDir, club: 'go-dau', password: () => 'thuyen-nan-2' })).toBeNull()
  expect(await accounts.signIn('admin', 'thuyen-nan-1')).toMatchObject({ ok: true })
})
