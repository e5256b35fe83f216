// Seasons in the database.
import type { BankQuestion } from '../../app/domain/question/bank'
import { RuleSet } from '../../app/domain/round/rule-set'
import type { SeasonPhase } from '../../app/services/seasons'
import type { PrismaClient } from '../../generated/sqlite/client'
import type { SeasonChange, SeasonRecord, SeasonStore } from './seasons'
import { unlessTaken } from './taken'

interface Row {
  id: string
  code: string
  unit: string
  phase: string
  ruleSet: string
  seed: string
  createdBy: string
  createdAt: bigint
  openedAt: bigint | null
  closedAt: bigint | null
  retainUntil: bigint
}

/** Rules of an open season are read at every page: parsed once for each text. */
const MOST_PARSED = 200
const SLICE = 100

const numberOf = (at: bigint | null) => (at === null ? null : Number(at))
const bigOf = (at: number | null) => (at === null ? null : BigInt(at))

function isPhase(phase: string): phase is SeasonPhase {
  return phase === 'draft' || phase === 'open' || phase === 'closed'
}

function changedRow({ ruleSet, openedAt, closedAt, retainUntil, ...rest }: SeasonChange) {
  return {
    ...rest,
    ...(ruleSet && { ruleSet: JSON.stringify(ruleSet) }),
    ...(openedAt !== undefined && { openedAt: bigOf(openedAt) }),
    ...(closedAt !== undefined && { closedAt: bigOf(closedAt) }),
    ...(retainUntil !== undefined && { retainUntil: BigInt(retainUntil) }),
  }
}

export function prismaSeasons(db: PrismaClient): SeasonStore {
  const parsed = new Map<string, RuleSet>()
  const texts = new WeakMap<RuleSet, string>()

  function rulesOf(text: string): RuleSet {
    const known = parsed.get(text)
    if (known) return known
    if (parsed.size >= MOST_PARSED) parsed.clear()
    const ruleSet = RuleSet.parse(JSON.parse(text))
    parsed.set(text, ruleSet)
    texts.set(ruleSet, text)
    return ruleSet
  }

  function fromRow({ phase, ruleSet, createdAt, openedAt, closedAt, retainUntil, ...row }: Row): SeasonRecord {
    if (!isPhase(phase)) throw new Error(`unknown phase of a season in the database: ${phase}`)
    return {
      ...row,
      phase,
      ruleSet: rulesOf(ruleSet),
      createdAt: Number(createdAt),
      openedAt: numberOf(openedAt),
      closedAt: numberOf(closedAt),
      retainUntil: Number(retainUntil),
    }
  }

  return {
    add({ ruleSet, createdAt, openedAt, closedAt, retainUntil, ...rest }) {
      const instants = { createdAt: BigInt(createdAt), openedAt: bigOf(openedAt), closedAt: bigOf(closedAt) }
      const data = { ...rest, ...instants, ruleSet: JSON.stringify(ruleSet), retainUntil: BigInt(retainUntil) }
      return unlessTaken(db.season.create({ data }))
    },
    async byId(id) {
      const row = await db.season.findUnique({ where: { id } })
      return row && fromRow(row)
    },
    async byCode(code) {
      const row = await db.season.findUnique({ where: { code } })
      return row && fromRow(row)
    },
    async all() {
      return (await db.season.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'asc' }] })).map(fromRow)
    },
    change: (id, from, change, questions = [], was) =>
      db.$transaction(async (inside) => {
        const where = { id, phase: from, ...(was && { ruleSet: texts.get(was) ?? JSON.stringify(was) }) }
        const { count } = await inside.season.updateMany({ where, data: changedRow(change) })
        if (count === 0) return false
        const rows = questions.map((one) => ({ season: id, ref: one.id, question: JSON.stringify(one) }))
        for (let at = 0; at < rows.length; at += SLICE)
          await inside.seasonQuestion.createMany({ data: rows.slice(at, at + SLICE) })
        return true
      }),
    async questions(id) {
      const rows = await db.seasonQuestion.findMany({ where: { season: id }, orderBy: { ref: 'asc' } })
      return rows.map(({ question }) => JSON.parse(question) as BankQuestion)
    },
    async removeDraft(id) {
      return (await db.season.deleteMany({ where: { id, phase: 'draft' } })).count > 0
    },
  }
}
