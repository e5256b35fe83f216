// Opens the database that a URL names, behind one client for both kinds.
import { PrismaClient } from '../../generated/sqlite/client'
import { type Dialect, dialectOf } from './migrations'
import { safeSqlite } from './safe-sqlite'

export interface Database {
  dialect: Dialect
  /** Typed by the SQLite client; the PostgreSQL one is made from the same models. */
  client: PrismaClient
  /** Rejects when the database does not take writes now. */
  checkWritable(): Promise<void>
  close(): Promise<void>
}

async function postgresqlClient(url: string): Promise<PrismaClient> {
  const { PrismaClient: PostgresqlClient } = await import('../../generated/postgresql/client')
  const { PrismaPg } = await import('@prisma/adapter-pg')
  const client: unknown = new PostgresqlClient({ adapter: new PrismaPg({ connectionString: url }) })
  // Both are generated from the same models, so they differ in nothing the product uses.
  return client as PrismaClient
}

/** Opens `url`, which migrate() has brought up to date: `file:<path>` or `postgresql://…`. */
export async function openDatabase(url: string): Promise<Database> {
  const dialect = dialectOf(url)
  const client = dialect === 'sqlite' ? new PrismaClient({ adapter: safeSqlite(url) }) : await postgresqlClient(url)
  await client.$connect()
  return {
    dialect,
    client,
    async checkWritable() {
      // Changes no row, and yet needs the writer's lock.
      await client.$executeRaw`UPDATE "_prisma_migrations" SET "logs" = NULL WHERE "id" = ''`
    },
    close: () => client.$disconnect(),
  }
}
