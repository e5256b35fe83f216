// Takes a whole season out, with everything that belongs to it: for what was invented only.
import type { PrismaClient } from '../../generated/sqlite/client'

export async function removeSeason(db: PrismaClient, season: string): Promise<void> {
  const attempts = await db.paperAttempt.findMany({ where: { season }, select: { id: true } })
  const of = { where: { season } }
  await db.$transaction([
    db.paperEntry.deleteMany({ where: { attempt: { in: attempts.map(({ id }) => id) } } }),
    db.paperAttempt.deleteMany(of),
    db.roundEntrant.deleteMany(of),
    db.roundResultsRecord.deleteMany(of),
    db.judgeMarks.deleteMany(of),
    db.broughtResult.deleteMany(of),
    db.finalSeat.deleteMany(of),
    db.certificateRecord.deleteMany(of),
    db.contestant.deleteMany(of),
    db.seasonQuestion.deleteMany(of),
    db.season.deleteMany({ where: { id: season } }),
  ])
}
