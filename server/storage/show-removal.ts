// A show and all that is kept of it, taken away.
import type { PrismaClient } from '../../generated/sqlite/client'

/** Erases the record of a show, its log, and what was sat alone with its questions. Doing it twice does nothing twice. */
export async function removeShow(db: PrismaClient, id: string): Promise<void> {
  await db.$transaction([
    db.selfPaced.deleteMany({ where: { show: id } }),
    db.showLogBatch.deleteMany({ where: { show: id } }),
    db.showRecord.deleteMany({ where: { id } }),
  ])
}
