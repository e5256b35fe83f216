// Live finals in the database.
import type { PrismaClient } from '../../generated/sqlite/client'
import type { FinalStore, RoundShow } from './finals'

const fromRow = ({ at, ...row }: Omit<RoundShow, 'at'> & { at: bigint }): RoundShow => ({ ...row, at: Number(at) })

export function prismaFinals(db: PrismaClient): FinalStore {
  return {
    async add({ at, ...show }) {
      await db.roundShow.create({ data: { ...show, at: BigInt(at) } })
    },
    async shows(season, round) {
      const rows = await db.roundShow.findMany({ where: { season, round }, orderBy: [{ at: 'desc' }, { show: 'asc' }] })
      return rows.map(fromRow)
    },
    async byShow(show) {
      const row = await db.roundShow.findUnique({ where: { show } })
      return row && fromRow(row)
    },
    async sit(seats) {
      for (const data of seats) {
        const { show, contestant } = data
        await db.finalSeat.upsert({ where: { show_contestant: { show, contestant } }, create: data, update: {} })
      }
    },
    async seats(show) {
      const rows = await db.finalSeat.findMany({ where: { show } })
      return rows.sort((a, b) => Number(a.seat) - Number(b.seat))
    },
  }
}
