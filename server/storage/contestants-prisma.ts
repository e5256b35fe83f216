// Contestants in the database.
import type { Consent } from '../../app/services/contestants'
import type { PrismaClient } from '../../generated/sqlite/client'
import type { ContestantChange, ContestantRecord, ContestantStore, Progress } from './contestants'
import type { Dialect } from './migrations'
import { isTaken, unlessTaken } from './taken'

interface Row extends Omit<ContestantRecord, 'marks' | 'consents' | 'registeredAt'> {
  marks: string
  consents: string
  registeredAt: bigint
  erasedAt: bigint | null
}

/** Rows written at once: the database is free for others between two slices. */
const SLICE = 200
const ADDING_TRIES = 20

const fromRow = ({ marks, consents, registeredAt, erasedAt: _, ...row }: Row): ContestantRecord => ({
  ...row,
  marks: JSON.parse(marks) as string[],
  consents: JSON.parse(consents) as Consent[],
  registeredAt: Number(registeredAt),
})

const toRow = ({ marks, consents, registeredAt, ...rest }: ContestantRecord) => ({
  ...rest,
  marks: JSON.stringify(marks),
  consents: JSON.stringify(consents),
  registeredAt: BigInt(registeredAt),
})

const changedRow = ({ marks, consents, ...rest }: ContestantChange) => ({
  ...rest,
  ...(marks && { marks: JSON.stringify(marks) }),
  ...(consents && { consents: JSON.stringify(consents) }),
})

export function prismaContestants(db: PrismaClient, dialect: Dialect): ContestantStore {
  const here = { erasedAt: null }
  const at = (n: number) => (dialect === 'sqlite' ? '?' : `$${n}`)

  async function slice(records: readonly ContestantRecord[]): Promise<string[]> {
    try {
      await db.contestant.createMany({ data: records.map(toRow) })
      return []
    } catch (error) {
      if (!isTaken(error)) throw error
    }
    const taken: string[] = []
    for (const record of records)
      if (!(await unlessTaken(db.contestant.create({ data: toRow(record) })))) taken.push(record.id)
    return taken
  }

  const began = `SELECT c."unit" AS "unit", a."round" AS "round", COUNT(DISTINCT a."contestant") AS "began",
      COUNT(DISTINCT CASE WHEN a."endedAt" IS NOT NULL OR a."deadline" <= ${at(1)} THEN a."contestant" END) AS "ended"
    FROM "PaperAttempt" a JOIN "Contestant" c ON c."id" = a."contestant"
    WHERE a."season" = ${at(2)} AND a."practice" = FALSE AND c."erasedAt" IS NULL
    GROUP BY c."unit", a."round"`

  return {
    add: (record) => unlessTaken(db.contestant.create({ data: toRow(record) })),
    async addMany(records) {
      const taken: string[] = []
      for (let from = 0; from < records.length; from += SLICE)
        taken.push(...(await slice(records.slice(from, from + SLICE))))
      return taken
    },
    async byId(id) {
      const row = await db.contestant.findFirst({ where: { id, ...here } })
      return row && fromRow(row)
    },
    async byCode(season, code) {
      const row = await db.contestant.findFirst({ where: { season, code, ...here } })
      return row && fromRow(row)
    },
    async codes(season) {
      const rows = await db.contestant.findMany({ where: { season }, select: { code: true } })
      return new Set(rows.map(({ code }) => code))
    },
    async list(season, { units, words = [], from, count }) {
      const where = {
        season,
        ...here,
        ...(units && { unit: { in: [...units] } }),
        ...(words.length > 0 && { AND: words.map((word) => ({ folded: { contains: word } })) }),
      }
      const [rows, total] = await Promise.all([
        db.contestant.findMany({ where, orderBy: [{ sortKey: 'asc' }, { code: 'asc' }], skip: from, take: count }),
        db.contestant.count({ where }),
      ])
      return { rows: rows.map(fromRow), total }
    },
    known: (season) =>
      db.contestant.findMany({
        where: { season, ...here },
        select: { name: true, unit: true, born: true, code: true },
      }),
    async change(id, change) {
      const { count } = await db.contestant.updateMany({ where: { id, ...here }, data: changedRow(change) })
      return count > 0
    },
    async addConsent(id, consent) {
      for (let tries = 0; tries < ADDING_TRIES; tries++) {
        const row = await db.contestant.findFirst({ where: { id, ...here } })
        if (!row) return null
        const consents = JSON.stringify([...(JSON.parse(row.consents) as Consent[]), consent])
        // Only over what was read: of two who add at the same time neither is lost.
        const changed = await db.contestant.updateMany({ where: { id, consents: row.consents }, data: { consents } })
        if (changed.count > 0) return fromRow({ ...row, consents })
      }
      throw new Error('a consent could not be added among so many others')
    },
    async progress(season, now) {
      const registered = await db.contestant.groupBy({ by: ['unit'], where: { season, ...here }, _count: true })
      const rounds = await db.$queryRawUnsafe<{ unit: string; round: string; began: bigint; ended: bigint }[]>(
        began,
        BigInt(now),
        season,
      )
      const units = new Map<string, Progress>()
      for (const { unit, _count } of registered) units.set(unit, { unit, registered: _count, rounds: {} })
      for (const { unit, round, began, ended } of rounds) {
        const row = units.get(unit)
        if (row) row.rounds[round] = { began: Number(began), ended: Number(ended) }
      }
      return [...units.values()].sort((a, b) => (a.unit < b.unit ? -1 : 1))
    },
  }
}
