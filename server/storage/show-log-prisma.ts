// The log of shows through Prisma: for PostgreSQL, whose driver waits for the disk outside this process.
import type { PrismaClient } from '../../generated/sqlite/client'
import { fromRows, LogConflict, type ShowLog, toRow } from './show-log'

export function prismaShowLog(db: PrismaClient): ShowLog {
  const writing = new Set<Promise<unknown>>()
  return {
    async append(show, entries) {
      const done = db.showLogBatch.create({ data: toRow(show, entries), select: { firstSeq: true } })
      const settled = done.catch(() => {})
      writing.add(settled)
      try {
        await done
      } catch (error) {
        // The two generated clients have an error class each: the code is what they share.
        if (error instanceof Error && 'code' in error && error.code === 'P2002') throw new LogConflict()
        throw error
      } finally {
        writing.delete(settled)
      }
    },
    async read(show) {
      const rows = await db.showLogBatch.findMany({
        where: { show },
        orderBy: { firstSeq: 'asc' },
        select: { entries: true },
      })
      return fromRows(rows.map((row) => row.entries))
    },
    async close() {
      await Promise.all(writing)
    },
  }
}
