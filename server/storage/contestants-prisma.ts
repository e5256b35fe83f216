// Contestants in the database.
import { setImmediate as nextTurn } from 'node:timers/promises'
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
const SLICE = 50
/** People read at once by their ids. */
const READ = 250
/** People counted at once. */
const COUNTED = 1_000
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
  /** SQLite takes values in the order of the question marks: everywhere they are numbered as they stand. */
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

  // Each person lies in one slice, so that the sums of slices count everybody once.
  const inSlice = (n: number) =>
    `c."season" = ${at(n)} AND c."code" > ${at(n + 1)} AND c."code" <= ${at(n + 2)} AND c."erasedAt" IS NULL`
  const registered = `SELECT c."unit" AS "unit", COUNT(*) AS "people" FROM "Contestant" c WHERE ${inSlice(1)} GROUP BY c."unit"`
  // CROSS, CASE and ||: SQLite goes from the people of the slice to their attempts, and not over all of them for each slice.
  const sat = `SELECT c."unit" || '' AS "unit", COUNT(DISTINCT c."id") AS "began",
      COUNT(DISTINCT CASE WHEN a."endedAt" IS NOT NULL OR a."deadline" <= ${at(1)} THEN c."id" END) AS "ended"
    FROM "Contestant" c CROSS JOIN "PaperAttempt" a
    WHERE a."season" = c."season" AND a."contestant" = c."id" AND a."round" = ${at(2)}
      AND CASE WHEN a."practice" THEN 0 ELSE 1 END = 1 AND ${inSlice(3)}
    GROUP BY c."unit" || ''`
  const ask = <T>(sql: string, ...values: unknown[]) => db.$queryRawUnsafe<T[]>(sql, ...values)

  /** The code that ends the slice after `code`; null: nobody comes after it. */
  async function sliceEnd(season: string, code: string): Promise<string | null> {
    const after = { where: { season, code: { gt: code } }, select: { code: true } }
    const end = await db.contestant.findMany({ ...after, orderBy: { code: 'asc' }, skip: COUNTED - 1, take: 1 })
    const last = end[0] ?? (await db.contestant.findFirst({ ...after, orderBy: { code: 'desc' } }))
    return last?.code ?? null
  }

  return {
    add: (record) => unlessTaken(db.contestant.create({ data: toRow(record) })),
    async addMany(records) {
      const taken: string[] = []
      for (let from = 0; from < records.length; from += SLICE) {
        taken.push(...(await slice(records.slice(from, from + SLICE))))
        // SQLite answers at once, without a turn of the event loop: others would wait for the whole list.
        await nextTurn()
      }
      return taken
    },
    async byId(id) {
      const row = await db.contestant.findFirst({ where: { id, ...here } })
      return row && fromRow(row)
    },
    async byIds(ids) {
      const found: ContestantRecord[] = []
      for (let from = 0; from < ids.length; from += READ) {
        const rows = await db.contestant.findMany({ where: { id: { in: ids.slice(from, from + READ) }, ...here } })
        found.push(...rows.map(fromRow))
        await nextTurn()
      }
      return found
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
    async missing(season, { round, chosen, units, from, count }) {
      const entrant = `AND EXISTS (SELECT 1 FROM "RoundEntrant" e
        WHERE e."season" = c."season" AND e."round" = ${at(3)} AND e."contestant" = c."id")`
      const values: unknown[] = [season, round, ...(chosen ? [round] : []), ...(units ?? [])]
      const first = chosen ? 4 : 3
      const within = units && `AND c."unit" IN (${units.map((_, index) => at(first + index)).join(', ')})`
      if (units?.length === 0) return { rows: [], total: 0 }
      const who = `FROM "Contestant" c WHERE c."season" = ${at(1)} AND c."erasedAt" IS NULL
        AND NOT EXISTS (SELECT 1 FROM "PaperAttempt" a WHERE a."season" = c."season" AND a."round" = ${at(2)}
          AND a."contestant" = c."id" AND a."practice" = FALSE)
        ${chosen ? entrant : ''} ${within ?? ''}`
      const end = values.length
      const page = `SELECT c."id" AS "id" ${who} ORDER BY c."sortKey", c."code" LIMIT ${at(end + 1)} OFFSET ${at(end + 2)}`
      const [[all], ids] = await Promise.all([
        ask<{ people: bigint }>(`SELECT COUNT(*) AS "people" ${who}`, ...values),
        ask<{ id: string }>(page, ...values, count, from),
      ])
      const place = new Map(ids.map(({ id }, index) => [id, index]))
      const rows = await db.contestant.findMany({ where: { id: { in: [...place.keys()] }, ...here } })
      const inOrder = rows.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
      return { rows: inOrder.map(fromRow), total: Number(all?.people ?? 0) }
    },
    known: (season) =>
      db.contestant.findMany({
        where: { season, ...here },
        select: { name: true, unit: true, division: true, school: true, grade: true, born: true, code: true },
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
    async progress(season, rounds, now) {
      const units = new Map<string, Progress>()
      for (
        let from = '', to = await sliceEnd(season, from);
        to !== null;
        from = to, to = await sliceEnd(season, from)
      ) {
        for (const { unit, people } of await ask<{ unit: string; people: bigint }>(registered, season, from, to)) {
          const row = units.get(unit) ?? { unit, registered: 0, rounds: {} }
          units.set(unit, { ...row, registered: row.registered + Number(people) })
        }
        for (const round of rounds) {
          const values = [BigInt(now), round, season, from, to]
          for (const { unit, began, ended } of await ask<{ unit: string; began: bigint; ended: bigint }>(
            sat,
            ...values,
          )) {
            const row = units.get(unit)
            if (!row) continue
            const before = row.rounds[round] ?? { began: 0, ended: 0 }
            row.rounds[round] = { began: before.began + Number(began), ended: before.ended + Number(ended) }
          }
          await nextTurn()
        }
      }
      return [...units.values()].sort((a, b) => (a.unit < b.unit ? -1 : 1))
    },
  }
}
