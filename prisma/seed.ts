// Fills an empty database, so that the first look is not an empty one; changes nothing in a used one.
import { randomBytes, randomInt } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createAccounts } from '../server/accounts/accounts'
import { createAuth } from '../server/accounts/auth'
import { createSignInLimits } from '../server/accounts/sign-in-limits'
import { systemClock } from '../server/clock'
import { createAreas, readAtlas } from '../server/clubs/atlas'
import { loadBanks } from '../server/content/banks'
import { ruleSetsOn } from '../server/content/rule-set-files'
import { readEnv, WrongSettings } from '../server/env'
import { seedDemo } from '../server/seed/demo'
import { DEMO_HOST_CLUB, DEMO_ORGANISER_UNIT } from '../server/seed/demo-clubs'
import { DEMO_SEASON } from '../server/seed/demo-olympics'
import { seedRounds } from '../server/seed/demo-rounds'
import { demoShows } from '../server/seed/demo-shows'
import { addSignIns, makeFirstAccounts } from '../server/seed/sign-ins'
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
      const atlas = readAtlas(join(root, 'content/areas'))
      const items = prismaDemoItems(db)
      const secret = (bytes: number) => randomBytes(bytes).toString('base64url')
      await seedDemo({
        clubs,
        ledger: prismaLedger(db, database.dialect),
        items,
        atlas,
        clock: systemClock,
        shows: prismaShows(db),
        log: prismaShowLog(db),
        played: demoShows(banks, account, systemClock.now()),
        account,
        secret,
      })
      const organiser = (await accounts.list()).find((one) => one.username === 'tinhdoan')
      const season = await seedRounds({
        database,
        templates: ruleSetsOn(join(root, 'content/rule-sets')),
        banks,
        atlas,
        areas: createAreas(atlas, systemClock),
        items,
        retentionDays: env.RETENTION_DAYS,
        serverKey: env.SESSION_SECRET,
        secret,
        random: (below) => randomInt(below),
        fonts: join(root, 'public/fonts'),
        account: organiser?.id ?? account,
        name: organiser?.name ?? 'Ban Tổ chức',
        unit: DEMO_ORGANISER_UNIT,
        now: systemClock.now(),
      })
      const at = `/rounds/${DEMO_SEASON}/enter`
      addSignIns(
        env.DATA_DIR,
        (season?.people ?? [])
          .filter((_, index, all) => index === 0 || index === all.length - 1)
          .map(({ slip }) => ({ username: slip.contestant.code, password: slip.secret, at, role: 'Contestant' })),
      )
    }
  } finally {
    await database.close()
  }
}

seed().catch((error: unknown) => {
  console.error(error instanceof WrongSettings ? error.message : error)
  process.exitCode = 1
})
