// The migrations on disk, and which of them a database still needs.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Migration {
  name: string
  sql: string
  /** sha256 of the file, as Prisma keeps it. */
  checksum: string
}

export type Dialect = 'sqlite' | 'postgresql'

/** Which database a URL means. */
export function dialectOf(url: string): Dialect {
  return /^postgres(ql)?:/.test(url) ? 'postgresql' : 'sqlite'
}

/** The migrations for `dialect` below `folder` (prisma/migrations), oldest first. */
export function migrationsIn(folder: string, dialect: Dialect): Migration[] {
  const root = join(folder, dialect)
  return readdirSync(root)
    .filter((name) => existsSync(join(root, name, 'migration.sql')))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(root, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/** Thrown when a database was made by a migration that has since been edited: running more would guess. */
export class EditedMigration extends Error {
  override name = 'EditedMigration'
  constructor(migration: string) {
    super(
      `The migration ${migration} was edited after this database had run it. ` +
        'A database of an unreleased version is deleted and made anew; any other is restored from its backup.',
    )
  }
}

/** Those of `migrations` that `applied` (checksums by name) does not hold. Throws EditedMigration. */
export function pending(migrations: readonly Migration[], applied: ReadonlyMap<string, string>): Migration[] {
  return migrations.filter(({ name, checksum }) => {
    const known = applied.get(name)
    if (known !== undefined && known !== checksum) throw new EditedMigration(name)
    return known === undefined
  })
}
