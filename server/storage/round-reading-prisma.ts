// What results are made from, read from the database.
import type { BankQuestion } from '../../app/domain/question/bank'
import type { AnsweredPaper } from '../../app/domain/round/answered-paper'
import { RuleSet } from '../../app/domain/round/rule-set'
import type { Signal } from '../../app/domain/round/signals'
import type { PrismaClient } from '../../generated/sqlite/client'
import type { EndedPaper, RoundPerson, RoundReading, SeasonRules } from './round-reading'

const PERSON = {
  id: true,
  season: true,
  code: true,
  name: true,
  nickname: true,
  unit: true,
  division: true,
  school: true,
  born: true,
  organiser: true,
  erasedAt: true,
} as const

type PersonRow = Omit<RoundPerson, 'erased'> & { erasedAt: bigint | null }
const person = ({ erasedAt, ...row }: PersonRow): RoundPerson => ({ ...row, erased: erasedAt !== null })

export function prismaRoundReading(db: PrismaClient): RoundReading {
  const over = (season: string, round: string) => ({ season, round, practice: false, endedAt: { not: null } })
  return {
    async season(id) {
      const row = await db.season.findUnique({ where: { id }, select: { id: true, phase: true, ruleSet: true } })
      if (!row) return null
      const phase = row.phase as SeasonRules['phase']
      return { id: row.id, phase, ruleSet: RuleSet.parse(JSON.parse(row.ruleSet)) }
    },
    async questions(season) {
      const rows = await db.seasonQuestion.findMany({ where: { season }, select: { question: true } })
      return rows.map(({ question }) => JSON.parse(question) as BankQuestion)
    },
    async person(id) {
      const row = await db.contestant.findUnique({ where: { id }, select: PERSON })
      return row && person(row)
    },
    async people(season, after, limit) {
      const where = { season, id: { gt: after } }
      const rows = await db.contestant.findMany({ where, orderBy: { id: 'asc' }, take: limit, select: PERSON })
      return rows.map(person)
    },
    async count(season, round) {
      const where = { season, round, practice: false }
      const [all, ended] = await Promise.all([
        db.paperAttempt.count({ where }),
        db.paperAttempt.aggregate({ where: over(season, round), _count: true, _max: { endedAt: true } }),
      ])
      const last = ended._max.endedAt
      return { ended: ended._count, running: all - ended._count, lastEnd: last === null ? null : Number(last) }
    },
    async endedIds(season, round, after, limit) {
      const where = { ...over(season, round), id: { gt: after } }
      const rows = await db.paperAttempt.findMany({ where, orderBy: { id: 'asc' }, take: limit, select: { id: true } })
      return rows.map(({ id }) => id)
    },
    async endedPapers(ids) {
      const rows = await db.paperAttempt.findMany({
        where: { id: { in: [...ids] }, answered: { not: null } },
        select: { answered: true, signals: true },
      })
      return rows.map(({ answered, signals }): EndedPaper => {
        const paper = JSON.parse(answered ?? '') as AnsweredPaper
        return { ...paper, signals: signals === null ? [] : (JSON.parse(signals) as Signal[]) }
      })
    },
    async begun(season, round, contestants) {
      const where = { season, round, practice: false, contestant: { in: [...contestants] } }
      const rows = await db.paperAttempt.findMany({ where, select: { contestant: true } })
      return new Set(rows.map(({ contestant }) => contestant))
    },
    async sat(contestant) {
      const of = { where: { contestant, practice: false }, distinct: ['season' as const, 'round' as const] }
      return await db.paperAttempt.findMany({ ...of, select: { season: true, round: true } })
    },
    async seats(season, round, show) {
      const rows = await db.finalSeat.findMany({ where: { season, round, show } })
      return new Map(rows.map(({ seat, contestant }) => [seat, contestant]))
    },
  }
}
