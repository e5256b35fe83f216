// Records of shows in the database.
import type { PrismaClient } from '../../generated/sqlite/client'
import { PinTaken, type ShowChange, type ShowRecord, type Shows } from './shows'

type Row = Omit<ShowRecord, 'createdAt' | 'startedAt' | 'endedAt'> & {
  createdAt: Date
  startedAt: Date | null
  endedAt: Date | null
}

const fromRow = (row: Row): ShowRecord => ({
  ...row,
  createdAt: row.createdAt.getTime(),
  startedAt: row.startedAt?.getTime() ?? null,
  endedAt: row.endedAt?.getTime() ?? null,
})

const date = (ms: number | null | undefined) => (ms === null || ms === undefined ? ms : new Date(ms))

/** A unique column was violated. The two generated clients have an error class each: the code is what they share. */
async function claimingPin<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'P2002') throw new PinTaken()
    throw error
  }
}

export function prismaShows(db: PrismaClient): Shows {
  const one = async (row: Promise<Row | null>) => {
    const found = await row
    return found && fromRow(found)
  }
  return {
    async add({ createdAt, startedAt, endedAt, ...rest }) {
      const dates = { createdAt: new Date(createdAt), startedAt: date(startedAt), endedAt: date(endedAt) }
      await claimingPin(db.showRecord.create({ data: { ...rest, ...dates } }))
    },
    byId: (id) => one(db.showRecord.findUnique({ where: { id } })),
    byPin: (pin) => one(db.showRecord.findUnique({ where: { pin } })),
    byScreenKey: (screenKey) => one(db.showRecord.findUnique({ where: { screenKey } })),
    async change(id, { startedAt, endedAt, ...rest }: ShowChange) {
      const data = { ...rest, startedAt: date(startedAt), endedAt: date(endedAt) }
      await claimingPin(db.showRecord.updateMany({ where: { id }, data }))
    },
    async list({ account, clubs }, take) {
      const where = {
        OR: [...(account ? [{ account }] : []), ...(clubs?.length ? [{ club: { in: [...clubs] } }] : [])],
      }
      return (await db.showRecord.findMany({ where, orderBy: { createdAt: 'desc' }, take })).map(fromRow)
    },
    async open(since) {
      return (await db.showRecord.findMany({ where: { endedAt: null, createdAt: { gte: new Date(since) } } })).map(
        fromRow,
      )
    },
    async due() {
      return (await db.showRecord.findMany({ where: { resultsDue: true } })).map(fromRow)
    },
    async freePins(ended, created, kept) {
      const forgotten = { endedAt: null, createdAt: { lt: new Date(created) }, id: { notIn: [...kept] } }
      const over = [{ endedAt: { lt: new Date(ended) } }, forgotten]
      await db.showRecord.updateMany({ where: { pin: { not: null }, OR: over }, data: { pin: null } })
    },
  }
}
