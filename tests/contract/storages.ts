// The storages that a contract is asked of: memory, SQLite, and PostgreSQL where one is given.
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { type Database, openDatabase } from '../../server/storage/database'
import { migrate } from '../../server/storage/migrate'
import { freshDatabase } from '../server/fresh-database'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const postgresql = process.env.TEST_POSTGRES_URL

/** Gives a connection to the same database, in PostgreSQL another one at each call, as another process would have. */
export type Connect = () => Promise<Database>

function postgresqlOf(url: string): Connect {
  return async () => {
    const database = await openDatabase(url)
    onTestFinished(database.close)
    return database
  }
}

/**
 * Pairs of a storage's name and what makes what is tested. `contract` names what is not tested when there is no
 * PostgreSQL. A SQLite file is fresh for each test, a PostgreSQL database is not.
 */
export function storages<T>(
  contract: string,
  inMemory: () => T,
  inDatabase: (connect: Connect) => Promise<T>,
): [string, () => Promise<T>][] {
  const kinds: [string, () => Promise<T>][] = [
    ['memory', async () => inMemory()],
    [
      'SQLite',
      async () => {
        // One process writes a file, through one connection.
        const database = await freshDatabase()
        return inDatabase(async () => database)
      },
    ],
  ]
  if (postgresql)
    kinds.push([
      'PostgreSQL',
      async () => {
        await migrate(postgresql, ROOT)
        return inDatabase(postgresqlOf(postgresql))
      },
    ])
  else console.warn(`PostgreSQL: NOT tested, the contract of ${contract} ran without it. Set TEST_POSTGRES_URL.`)
  return kinds
}
