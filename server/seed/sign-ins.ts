// The two accounts of a fresh installation, each with a password of its own, kept where the start can print them.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Grant } from '../../app/domain/access/actor'
import type { Accounts } from '../../app/services/accounts'

export interface SignIn {
  username: string
  password: string
  /** Address of the page it is for; left out: /sign-in. */
  at?: string
  /** What it is called where it is printed. */
  role?: string
}

const FILE = 'sign-ins.json'

export interface FirstAccountsOptions {
  accounts: Accounts
  /** Where the passwords are kept, readable by the owner alone. */
  dataDir: string
  /** The club that the demo host runs shows for; null in an installation without the demonstration. */
  club: string | null
  /** The unit that the organiser `tinhdoan` follows; left out: no organiser. */
  unit?: string | undefined
  /** Makes a password that nobody can guess. */
  password(): string
}

/**
 * Makes the administrator `admin` and, where there is a club for them, the demo host `demo`;
 * nothing when some account exists already. Returns their names and passwords, or null when nothing was made.
 */
export async function makeFirstAccounts(options: FirstAccountsOptions): Promise<SignIn[] | null> {
  const { accounts, dataDir, club, unit, password } = options
  if ((await accounts.list()).length > 0) return null
  const first: { username: string; name: string; grant: Grant }[] = [
    { username: 'admin', name: 'Quản trị viên', grant: { role: 'administrator' } },
  ]
  if (unit) first.unshift({ username: 'tinhdoan', name: 'Anh Tâm', grant: { role: 'organiser', unit } })
  if (club !== null) first.unshift({ username: 'demo', name: 'Cô Lan', grant: { role: 'host', club } })
  const made: SignIn[] = []
  for (const { username, name, grant } of first) {
    const secret = password()
    const done = await accounts.create({ username, name, password: secret })
    if (!done.ok) throw new Error(`the account ${username} could not be made: ${done.code}`)
    await accounts.giveGrant(done.id, grant)
    made.push({ username, password: secret })
  }
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(join(dataDir, FILE), `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 })
  return made
}

/** Adds sign-ins to those that the start prints. */
export function addSignIns(dataDir: string, more: readonly SignIn[]): void {
  const file = join(dataDir, FILE)
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as SignIn[]) : []
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(file, `${JSON.stringify([...before, ...more], null, 2)}\n`, { mode: 0o600 })
}
