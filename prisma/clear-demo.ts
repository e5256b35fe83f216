// Takes out what the demonstration brought: npm run db:clear-demo. Accounts stay; they are taken away on the page of people.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { systemClock } from '../server/clock'
import { readAtlas } from '../server/clubs/atlas'
import { readEnv, WrongSettings } from '../server/env'
import { clearDemo } from '../server/seed/demo'
import { prismaClubs } from '../server/storage/clubs-prisma'
import { openDatabase } from '../server/storage/database'
import { prismaDemoItems } from '../server/storage/demo-items'
import { prismaLedger } from '../server/storage/ledger-prisma'
import { migrate } from '../server/storage/migrate'
import { removeSeason } from '../server/storage/season-removal'
import { removeShow } from '../server/storage/show-removal'

const root = fileURLToPath(new URL('..', import.meta.url))

async function clear() {
  const env = readEnv(process.env)
  await migrate(env.DATABASE_URL, root)
  const database = await openDatabase(env.DATABASE_URL)
  const db = database.client
  try {
    const gone = await clearDemo({
      clubs: prismaClubs(db),
      ledger: prismaLedger(db, database.dialect),
      items: prismaDemoItems(db),
      atlas: readAtlas(join(root, 'content/areas')),
      clock: systemClock,
      removeSeason: (season) => removeSeason(db, season),
      removeShow: (show) => removeShow(db, show),
    })
    console.log(`Taken out: ${gone.clubs} clubs and the results of ${gone.sources} shows. The boards follow.`)
  } finally {
    await database.close()
  }
}

clear().catch((error: unknown) => {
  console.error(error instanceof WrongSettings ? error.message : error)
  process.exitCode = 1
})
