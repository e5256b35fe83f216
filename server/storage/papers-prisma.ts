// Papers in the database through Prisma, in either dialect.
import type { PaperAttempt, PrismaClient } from '../../generated/sqlite/client'
import { jsonRows } from './json-rows'
import type { Dialect } from './migrations'
import { PaperConflict, type PaperStore, type StoredAttempt } from './papers'

const ENTRY = { attempt: 'text', n: 'bigint', entries: 'text' } as const
const CHANGE = {
  id: 'text',
  deadline: 'bigint',
  endedAt: 'bigint',
  answered: 'text',
  signals: 'text',
  ended: 'text',
} as const
/** Attempts taken away in one turn. */
const HANDFUL = 500

/** Of an attempt that was erased meanwhile nothing is kept: there is no row to hang it on. */
function entriesSql(dialect: Dialect): string {
  const there = 'EXISTS (SELECT 1 FROM "PaperAttempt" a WHERE a."id" = r."attempt")'
  const picked = 'r."attempt", r."n", r."entries"'
  return `INSERT INTO "PaperEntry" ("attempt", "n", "entries") SELECT ${picked} FROM ${jsonRows(dialect, ENTRY)} WHERE ${there}`
}

function changeSql(dialect: Dialect): string {
  const sets = Object.keys(CHANGE)
    .filter((name) => name !== 'id')
    .map((name) => `"${name}" = r."${name}"`)
    .join(', ')
  return `UPDATE "PaperAttempt" SET ${sets} FROM ${jsonRows(dialect, CHANGE)} WHERE "PaperAttempt"."id" = r."id"`
}

function stored(row: PaperAttempt): StoredAttempt {
  const { startedAt, deadline, endedAt, ...rest } = row
  return {
    ...rest,
    startedAt: Number(startedAt),
    deadline: Number(deadline),
    endedAt: endedAt === null ? null : Number(endedAt),
  }
}

/** The two generated clients have an error class each, and raw statements bring the driver's words. */
function isConflict(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && error.code === 'P2002') || /unique constraint|23505/i.test(error.message)
}

export function prismaPapers(db: PrismaClient, dialect: Dialect): PaperStore {
  const insertEntries = entriesSql(dialect)
  const changeAttempts = changeSql(dialect)

  /** Ids of the attempts that `where` named, gone with their entries. */
  async function take(where: { practice: boolean; startedAt?: { lt: bigint }; season?: string; contestant?: string }) {
    const gone: string[] = []
    for (;;) {
      const found = await db.paperAttempt.findMany({ where, select: { id: true }, take: HANDFUL })
      if (found.length === 0) return gone
      const ids = found.map(({ id }) => id)
      await db.$transaction([
        db.paperEntry.deleteMany({ where: { attempt: { in: ids } } }),
        db.paperAttempt.deleteMany({ where: { id: { in: ids } } }),
      ])
      gone.push(...ids)
    }
  }

  return {
    async begin({ startedAt, deadline, endedAt, ...rest }) {
      try {
        await db.paperAttempt.create({
          data: {
            ...rest,
            startedAt: BigInt(startedAt),
            deadline: BigInt(deadline),
            endedAt: endedAt === null ? null : BigInt(endedAt),
          },
          select: { id: true },
        })
        return true
      } catch (error) {
        if (isConflict(error)) return false
        throw error
      }
    },
    async write({ rows, changes }) {
      try {
        await db.$transaction([
          ...(rows.length > 0 ? [db.$executeRawUnsafe(insertEntries, JSON.stringify(rows))] : []),
          ...(changes.length > 0 ? [db.$executeRawUnsafe(changeAttempts, JSON.stringify(changes))] : []),
        ])
      } catch (error) {
        throw isConflict(error) ? new PaperConflict() : error
      }
    },
    async read(id) {
      const [attempt, rows] = await Promise.all([
        db.paperAttempt.findUnique({ where: { id } }),
        db.paperEntry.findMany({ where: { attempt: id }, orderBy: { n: 'asc' }, select: { entries: true } }),
      ])
      return attempt && { attempt: stored(attempt), rows: rows.map(({ entries }) => entries) }
    },
    async ofContestant(season, contestant, practice) {
      const orderBy = [{ round: 'asc' as const }, { number: 'asc' as const }]
      return (await db.paperAttempt.findMany({ where: { season, contestant, practice }, orderBy })).map(stored)
    },
    async overdue(before, most) {
      const found = await db.paperAttempt.findMany({
        where: { endedAt: null, deadline: { lt: BigInt(before) } },
        orderBy: [{ deadline: 'asc' }, { id: 'asc' }],
        select: { id: true },
        take: most,
      })
      return found.map(({ id }) => id)
    },
    async nextDeadline() {
      const next = await db.paperAttempt.findFirst({
        where: { endedAt: null },
        orderBy: { deadline: 'asc' },
        select: { deadline: true },
      })
      return next && Number(next.deadline)
    },
    async forgetPractice(before) {
      return (await take({ practice: true, startedAt: { lt: BigInt(before) } })).length
    },
    forgetContestant: (season, contestant) => take({ practice: false, season, contestant }),
  }
}

/** Whether a contestant was made an entrant of a round. */
export function prismaEntrants(db: PrismaClient) {
  return async (season: string, round: string, contestant: string): Promise<boolean> => {
    const key = { season_round_contestant: { season, round, contestant } }
    return (await db.roundEntrant.findUnique({ where: key, select: { at: true } })) !== null
  }
}
