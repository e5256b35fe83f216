// better-auth as this product uses it: passwords and sessions, no route of its own, no e-mail sent, no address kept.
import { hash, verify } from '@node-rs/argon2'
import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { username } from 'better-auth/plugins'
import type { PrismaClient } from '../../generated/sqlite/client'

export const PASSWORD_LENGTH = { min: 8, max: 128 } as const

export type Auth = ReturnType<typeof createAuth>

export interface AuthOptions {
  db: PrismaClient
  provider: 'sqlite' | 'postgresql'
  secret: string
  /** Where people reach the server; https makes the cookie secure-only. */
  origin: string
}

/** Sessions of 30 days, renewed daily; argon2id hashes. Every call goes through `auth.api`: nothing is mounted. */
export function createAuth({ db, provider, secret, origin }: AuthOptions) {
  return betterAuth({
    baseURL: origin,
    secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: prismaAdapter(db, { provider }),
    emailAndPassword: {
      enabled: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
      password: {
        hash: (password) => hash(password),
        verify: ({ hash: stored, password }) => verify(stored, password),
      },
    },
    session: { expiresIn: 30 * 86_400, updateAge: 86_400 },
    // Limits are ours and keyed by user name: behind one address sits a whole school.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'vamco',
      useSecureCookies: origin.startsWith('https:'),
      ipAddress: { disableIpTracking: true },
    },
    plugins: [username({ minUsernameLength: 3, maxUsernameLength: 30 })],
  })
}
