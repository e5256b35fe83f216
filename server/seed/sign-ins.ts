// The two accounts of a fresh installation, each with a password of its own, kept where the start can print them.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Grant } from '../../app/domain/access/actor'
import type { Accounts } from '../../app/services/accounts'

const signIns = z.array(z.object({ username: z.string(), password: z.string() }))
export type SignIns = z.infer<typeof signIns>

const FILE = 'sign-ins.json'

export interface FirstAccountsOptions {
  accounts: Accounts
  /** Where the passwords are kept, readable by the owner alone. */
  dataDir: string
  /** The club that the demo host runs shows for; null while there is none. */
  club: string | null
  /** Makes a password that nobody can guess. */
  password(): string
}

/**
 * Makes the demo host `demo` and the administrator `admin`, unless some account exists already.
 * Returns their names and passwords, or null when nothing was made.
 */
export async function makeFirstAccounts(options: FirstAccountsOptions): Promise<SignIns | null> {
  const { accounts, dataDir, club, password } = options
  if ((await accounts.list()).length > 0) return null
  const first: { username: string; name: string; grant: Grant | null }[] = [
    { username: 'demo', name: 'Cô Lan', grant: club === null ? null : { role: 'host', club } },
    { username: 'admin', name: 'Quản trị viên', grant: { role: 'administrator' } },
  ]
  const made: SignIns = []
  for (const { username, name, grant } of first) {
    const secret = password()
    const done = await accounts.create({ username, name, password: secret })
    if (!done.ok) throw new Error(`the account ${username} could not be made: ${done.code}`)
    if (grant) await accounts.giveGrant(done.id, grant)
    made.push({ username, password: secret })
  }
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(join(dataDir, FILE), `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 })
  return made
}

/** What makeFirstAccounts kept; empty when it made nothing here. */
export function keptSignIns(dataDir: string): SignIns {
  const file = join(dataDir, FILE)
  return existsSync(file) ? signIns.parse(JSON.parse(readFileSync(file, 'utf8'))) : []
}
