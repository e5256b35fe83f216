// The settings of the server, read from the environment once; a wrong one stops the start.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const flag = z.enum(['true', 'false', '1', '0']).transform((value) => value === 'true' || value === '1')

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('0.0.0.0'),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^(file:.+|postgres(ql)?:\/\/.+)$/)
    .optional(),
  ORIGIN: z
    .url({ protocol: /^https?$/ })
    .refine((value) => URL.canParse(value) && new URL(value).origin === value)
    .optional(),
  TRUST_PROXY: z.union([z.coerce.number().int().min(1).max(10), z.literal('false').transform(() => 0)]).default(0),
  SESSION_SECRET: z.string().min(32).optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  REQUESTS_PER_MINUTE: z.coerce.number().int().min(60).default(12_000),
  RETENTION_DAYS: z.coerce.number().int().min(30).max(3_650).default(730),
  SEED_DEMO: flag.default(true),
  DEMO_PASSWORD: z.string().min(8).max(128).optional(),
})

/** What a setting must look like, in the words of the message that stops the start. */
const EXPECTED: Record<keyof z.input<typeof schema>, string> = {
  NODE_ENV: 'development, production or test',
  PORT: 'a port number from 0 (any free one) to 65535',
  HOST: 'an address to listen on, such as 0.0.0.0 or 127.0.0.1',
  DATA_DIR: 'a folder the server may write to',
  DATABASE_URL: 'file:<path> for SQLite or postgresql://user:password@host/database',
  ORIGIN: 'the public address without a path, such as https://vamco.example.vn',
  TRUST_PROXY: 'the number of proxies in front of the server, 1 to 10, or false',
  SESSION_SECRET: 'at least 32 characters',
  METRICS_TOKEN: 'at least 16 characters',
  LOG_LEVEL: 'fatal, error, warn, info, debug, trace or silent',
  REQUESTS_PER_MINUTE: 'how many pages one address may ask for in a minute, at least 60',
  RETENTION_DAYS: 'after how many days names and answers are erased, 30 to 3650',
  SEED_DEMO: 'true or false',
  DEMO_PASSWORD: '8 to 128 characters, for the accounts that an empty database begins with',
}

type Parsed = z.output<typeof schema>

/** The settings, with what was left open filled in. */
export interface Env extends Omit<Parsed, 'DATABASE_URL' | 'SESSION_SECRET'> {
  DATABASE_URL: string
  SESSION_SECRET: string
}

/** Thrown for settings that cannot be used; its message names each variable and what is expected of it. */
export class WrongSettings extends Error {
  override name = 'WrongSettings'
}

/** A secret of its own for this installation, kept beside the database so that sessions outlive a restart. */
function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'session-secret')
  if (existsSync(file)) {
    const secret = readFileSync(file, 'utf8').trim()
    if (secret.length >= 32) return secret
  }
  mkdirSync(dataDir, { recursive: true })
  const secret = randomBytes(32).toString('base64url')
  writeFileSync(file, `${secret}\n`, { mode: 0o600 })
  return secret
}

/**
 * Reads the settings from `source` (normally process.env). Empty variables count as absent.
 * Throws WrongSettings with one line per wrong variable; values are not repeated, they may be secret.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const known = Object.fromEntries(Object.keys(EXPECTED).map((name) => [name, source[name]?.trim() || undefined]))
  const parsed = schema.safeParse(known)
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))]
    const lines = names.map((name) => `  ${name}: expected ${EXPECTED[name as keyof typeof EXPECTED]}`)
    throw new WrongSettings(`The settings cannot be used:\n${lines.join('\n')}`)
  }
  const env = parsed.data
  return {
    ...env,
    DATABASE_URL: env.DATABASE_URL ?? `file:${join(env.DATA_DIR, 'vamco.db')}`,
    SESSION_SECRET: env.SESSION_SECRET ?? keptSecret(env.DATA_DIR),
  }
}
