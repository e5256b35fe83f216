// Fills an empty database, so that the first look is not an empty one; changes nothing in a used one.
import { randomBytes, randomInt } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createAccounts } from '../server/accounts/accounts'
import { createAuth } from '../server/accounts/auth'
import { createSignInLimits } from '../server/accounts/sign-in-limits'
import { systemClock } from '../server/clock'
import { readAtlas } from '../server/clubs/atlas'
import { loadBanks } from '../server/content/banks'
import { readEnv, WrongSettings } from '../server/env'
import { seedDemo } from '../server/seed/demo'
import { DEMO_HOST_CLUB, DEMO_ORGANISER_UNIT } from '../server/seed/demo-clubs'
import { demoShows } from '../server/seed/demo-shows'
import { makeFirstAccounts } from '../server/seed/sign-ins'
import { prismaClubs } from '../server/storage/clubs-prisma'
import { openDatabase } from '../server/storage/database'
import { prismaDemoItems } from '../server/storage/demo-items'
import { createPrismaGrants } from '../server/storage/grants-prisma'
import { prismaLedger } from '../server/storage/ledger-prisma'
import { migrate } from '../server/storage/migrate'
import { prismaShowLog } from '../server/storage/show-log-prisma'
import { prismaShows } from '../server/storage/shows-prisma'

const root = fileURLToPath(new URL('..', import.meta.url))
/** Letters and digits that nobody mistakes for one another, for a password read off a screen. */
const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789'

const readablePassword = () => Array.from({ length: 10 }, () => READABLE[randomInt(READABLE.length)]).join('')

async function seed() {
  const env = readEnv(process.env)
  await migrate(env.DATABASE_URL, root)
  const database = await openDatabase(env.DATABASE_URL)
  try {
    const db = database.client
    const accounts = createAccounts({
      auth: createAuth({
        db,
        provider: database.dialect,
        secret: env.SESSION_SECRET,
        origin: env.ORIGIN ?? `http://localhost:${env.PORT}`,
      }),
      db,
      grants: createPrismaGrants(db),
      limits: createSignInLimits(),
      clock: systemClock,
      secret: (bytes) => randomBytes(bytes).toString('base64url'),
    })
    // Hundreds of small transactions: a power cut may cost the last ones, and the demonstration can be made again.
    if (database.dialect === 'sqlite') await db.$queryRawUnsafe('PRAGMA synchronous=NORMAL')
    const clubs = prismaClubs(db)
    const fresh = env.SEED_DEMO && (await clubs.all()).length === 0
    const invented = fresh || (await clubs.byId(DEMO_HOST_CLUB)) !== null
    await makeFirstAccounts({
      accounts,
      dataDir: env.DATA_DIR,
      club: invented ? DEMO_HOST_CLUB : null,
      unit: invented ? DEMO_ORGANISER_UNIT : undefined,
      password: () => env.DEMO_PASSWORD ?? readablePassword(),
    })
    if (fresh) {
      const account = (await accounts.list()).find((one) => one.username === 'demo')?.id ?? 'demo'
      const { banks } = await loadBanks(join(root, 'content/banks'), join(root, 'public/media'))
      await seedDemo({
        clubs,
        ledger: prismaLedger(db, database.dialect),
        items: prismaDemoItems(db),
        atlas: readAtlas(join(root, 'content/areas')),
        clock: systemClock,
        shows: prismaShows(db),
        log: prismaShowLog(db),
        played: demoShows(banks, account, systemClock.now()),
        account,
        secret: (bytes) => randomBytes(bytes).toString('base64url'),
      })
    }
  } finally {
    await database.close()
  }
}

seed().catch((error: unknown) => {
  console.error(error instanceof WrongSettings ? error.message : error)
  process.exitCode = 1
})
