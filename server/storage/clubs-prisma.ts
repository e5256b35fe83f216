// Clubs in the database.
import type { Club, Meeting } from '../../app/services/clubs'
import type { PrismaClient } from '../../generated/sqlite/client'
import { type ClubStore, CodeTaken } from './clubs'

const meeting = (meets: Meeting | null) => ({
  meetsOn: meets?.day ?? null,
  meetsAt: meets?.time ?? null,
})

type Row = Omit<Club, 'meets' | 'createdAt'> & {
  meetsOn: number | null
  meetsAt: string | null
  createdAt: bigint
}

const fromRow = ({ meetsOn, meetsAt, createdAt, ...rest }: Row): Club => ({
  ...rest,
  meets: meetsOn === null || meetsAt === null ? null : { day: meetsOn, time: meetsAt },
  createdAt: Number(createdAt),
})

export function prismaClubs(db: PrismaClient): ClubStore {
  return {
    async add({ meets, createdAt, ...rest }) {
      try {
        await db.club.create({
          data: { ...rest, ...meeting(meets), createdAt: BigInt(createdAt) },
        })
      } catch (error) {
        // The two generated clients have an error class each: the code is what they share.
        if (error instanceof Error && 'code' in error && error.code === 'P2002') throw new CodeTaken()
        throw error
      }
    },
    async change(id, { meets, ...rest }) {
      await db.club.updateMany({
        where: { id },
        data: { ...rest, ...(meets === undefined ? {} : meeting(meets)) },
      })
    },
    async remove(id) {
      await db.club.deleteMany({ where: { id } })
    },
    async byId(id) {
      const row = await db.club.findUnique({ where: { id } })
      return row && fromRow(row)
    },
    async byCode(code) {
      const row = await db.club.findUnique({ where: { code } })
      return row && fromRow(row)
    },
    async all() {
      return (await db.club.findMany()).map(fromRow)
    },
    async members() {
      return new Map((await db.unitMembers.findMany()).map(({ unit, members }) => [unit, members]))
    },
    async setMembers(unit, members) {
      if (members === null) await db.unitMembers.deleteMany({ where: { unit } })
      else
        await db.unitMembers.upsert({
          where: { unit },
          create: { unit, members },
          update: { members },
        })
    },
  }
}
