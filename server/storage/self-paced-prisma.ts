// Self-paced shows in the database.

import { Paper } from '../../app/domain/show/paper'
import { RANK_KEYS, type Ranked } from '../../app/domain/show/ranking'
import type { SittingEntry } from '../../app/domain/show/self-paced'
import type { PrismaClient } from '../../generated/sqlite/client'
import type { SelfPacedRecord, SelfPacedStore, SittingRecord, SittingSum } from './self-paced'

interface Row extends Omit<SelfPacedRecord, 'paper' | 'createdAt' | 'closesAt'> {
  paper: string
  createdAt: bigint
  closesAt: bigint
}

interface SittingRow extends Omit<SittingRecord, 'startedAt' | 'finishedAt'> {
  startedAt: bigint
  finishedAt: bigint | null
}

const fromRow = ({ paper, createdAt, closesAt, ...row }: Row): SelfPacedRecord => ({
  ...row,
  paper: Paper.parse(JSON.parse(paper)),
  createdAt: Number(createdAt),
  closesAt: Number(closesAt),
})

const fromSittingRow = ({ startedAt, finishedAt, ...row }: SittingRow): SittingRecord => ({
  ...row,
  startedAt: Number(startedAt),
  finishedAt: finishedAt === null ? null : Number(finishedAt),
})

const sumRow = ({ points, right, time, bestStreak, settled, finishedAt }: SittingSum) => ({
  points,
  right,
  time: Math.round(time),
  bestStreak,
  settled,
  finishedAt: finishedAt === null ? null : BigInt(finishedAt),
})

/** False when the row is there already. The two generated clients have an error class each: the code is what they share. */
async function unlessTaken(work: Promise<unknown>): Promise<boolean> {
  try {
    await work
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'P2002') return false
    throw error
  }
}

/** Who stands before `sum`: better in one key, and equal in all that come before it. */
function before(sum: Ranked, keys: (typeof RANK_KEYS)['speed']) {
  return keys.map(({ key, before }, place) => ({
    ...Object.fromEntries(keys.slice(0, place).map((equal) => [equal.key, sum[equal.key]])),
    [key]: { [before === 'more' ? 'gt' : 'lt']: sum[key] },
  }))
}

export function prismaSelfPaced(db: PrismaClient): SelfPacedStore {
  return {
    add({ paper, createdAt, closesAt, ...rest }) {
      const data = { ...rest, paper: JSON.stringify(paper), createdAt: BigInt(createdAt), closesAt: BigInt(closesAt) }
      return unlessTaken(db.selfPaced.create({ data }))
    },
    async byCode(code) {
      const row = await db.selfPaced.findUnique({ where: { code } })
      return row && fromRow(row)
    },
    async byShow(show) {
      const row = await db.selfPaced.findUnique({ where: { show } })
      return row && fromRow(row)
    },
    async change(code, { closesAt, paper }) {
      const data = {
        ...(closesAt !== undefined && { closesAt: BigInt(closesAt) }),
        ...(paper && { paper: JSON.stringify(paper) }),
      }
      await db.selfPaced.updateMany({ where: { code }, data })
    },
    begin({ id, code, tokenHash, name, club, startedAt, ...sum }) {
      const data = { id, code, tokenHash, name, club, startedAt: BigInt(startedAt), ...sumRow(sum) }
      return unlessTaken(db.selfPacedAttempt.create({ data }))
    },
    async sitting(code, tokenHash) {
      const row = await db.selfPacedAttempt.findUnique({ where: { code_tokenHash: { code, tokenHash } } })
      return row && fromSittingRow(row)
    },
    async sittings(code) {
      const rows = await db.selfPacedAttempt.findMany({
        where: { code },
        orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
      })
      return rows.map(fromSittingRow)
    },
    count: (code) => db.selfPacedAttempt.count({ where: { code } }),
    countPlayed: (code) => db.selfPacedAttempt.count({ where: { code, settled: { gt: 0 } } }),
    async entries(attempt) {
      const rows = await db.selfPacedEntry.findMany({ where: { attempt }, orderBy: { n: 'asc' } })
      return rows.map(({ entry }) => JSON.parse(entry) as SittingEntry)
    },
    append(attempt, n, entry, sum) {
      return unlessTaken(
        db.$transaction([
          db.selfPacedEntry.create({ data: { attempt, n, entry: JSON.stringify(entry) } }),
          db.selfPacedAttempt.update({ where: { id: attempt }, data: sumRow(sum) }),
        ]),
      )
    },
    async setSum(id, sum) {
      await db.selfPacedAttempt.updateMany({ where: { id }, data: sumRow(sum) })
    },
    async place(code, mine, scoring) {
      const done = { code, finishedAt: { not: null } }
      const sum = { ...mine, time: Math.round(mine.time) }
      const [ahead, finished] = await Promise.all([
        db.selfPacedAttempt.count({ where: { ...done, OR: before(sum, RANK_KEYS[scoring]) } }),
        db.selfPacedAttempt.count({ where: done }),
      ])
      return { ahead, finished }
    },
  }
}
