// A migrated SQLite file of its own for a test, gone with the test.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { type Database, openDatabase } from '../../server/storage/database'
import { migrate } from '../../server/storage/migrate'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export async function freshDatabase(): Promise<Database & { url: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'vamco-'))
  const url = `file:${join(folder, 'test.db')}`
  await migrate(url, ROOT)
  const database = await openDatabase(url)
  onTestFinished(async () => {
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return { ...database, url }
}
