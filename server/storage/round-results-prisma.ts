// Results of rounds in the database.
import type { Counted } from '../../app/domain/round/counting'
import type { JudgeSheet } from '../../app/domain/round/judging'
import type { ResultsState, TrailEntry } from '../../app/domain/round/results-state'
import type { PrismaClient } from '../../generated/sqlite/client'
import { NO_RECORD, type ResultsChange, type ResultsRecord, type RoundResultsStore } from './round-results'

/** Rows in one statement: databases allow so many values in one. */
const ROWS = 1_000

function inParts<T>(list: readonly T[]): T[][] {
  const parts: T[][] = []
  for (let from = 0; from < list.length; from += ROWS) parts.push(list.slice(from, from + ROWS))
  return parts
}

const recordRow = ({ state, lots, history }: Omit<ResultsRecord, 'revision'>) => ({
  state: state && JSON.stringify(state),
  lots: JSON.stringify(lots),
  history: JSON.stringify(history),
})

/** False when another change came first. The two generated clients have an error class each: the code is what they share. */
async function unlessChanged(work: Promise<unknown>): Promise<boolean> {
  try {
    await work
    return true
  } catch (error) {
    // Taken already; not there as it was looked for; given up by the database for another one.
    if (error instanceof Error && 'code' in error && ['P2002', 'P2025', 'P2034'].includes(String(error.code)))
      return false
    throw error
  }
}

export function prismaRoundResults(db: PrismaClient): RoundResultsStore {
  const marksSteps = (season: string, round: string, { marks }: ResultsChange) => {
    if (!marks) return []
    const key = { season, round, contestant: marks.contestant, judge: marks.judge }
    const values = { marks: JSON.stringify(marks.marks), at: BigInt(marks.at) }
    const where = { season_round_contestant_judge: key }
    return [db.judgeMarks.upsert({ where, create: { ...key, ...values }, update: values })]
  }

  const broughtSteps = (season: string, round: string, { brought }: ResultsChange) => {
    if (!brought) return []
    const { show, results } = brought
    const rows = results.map(({ contestant, counted, judged, at }) => {
      return { season, round, contestant, show, counted: JSON.stringify(counted), judged, at: BigInt(at) }
    })
    return [
      ...(show === '' ? [] : [db.broughtResult.deleteMany({ where: { season, round, show } })]),
      ...inParts(rows).flatMap((data) => {
        const contestant = { in: data.map((row) => row.contestant) }
        return [
          db.broughtResult.deleteMany({ where: { season, round, contestant } }),
          db.broughtResult.createMany({ data }),
        ]
      }),
    ]
  }

  const entrantSteps = (season: string, { entrants }: ResultsChange) => {
    if (!entrants) return []
    const { add, remove, at, by } = entrants
    const touched = [...new Set([...add, ...remove].map(({ round }) => round))]
    const removed = touched.flatMap((round) =>
      inParts(remove.filter((one) => one.round === round)).map((part) => {
        const contestant = { in: part.map((one) => one.contestant) }
        return db.roundEntrant.deleteMany({ where: { season, round, contestant } })
      }),
    )
    const added = inParts(add).map((part) =>
      db.roundEntrant.createMany({ data: part.map((one) => ({ ...one, season, at: BigInt(at), by })) }),
    )
    const grown = touched.map((round) =>
      db.roundResultsRecord.upsert({
        where: { season_round: { season, round } },
        create: { season, round, ...recordRow(NO_RECORD), revision: 1 },
        update: { revision: { increment: 1 } },
      }),
    )
    return [...removed, ...added, ...grown]
  }

  return {
    async record(season, round) {
      const row = await db.roundResultsRecord.findUnique({ where: { season_round: { season, round } } })
      if (!row) return NO_RECORD
      return {
        state: row.state === null ? null : (JSON.parse(row.state) as ResultsState),
        lots: JSON.parse(row.lots) as string[],
        history: JSON.parse(row.history) as TrailEntry[],
        revision: row.revision,
      }
    },
    async revision(season, round) {
      const where = { season_round: { season, round } }
      return (await db.roundResultsRecord.findUnique({ where, select: { revision: true } }))?.revision ?? 0
    },
    change(season, round, revision, change) {
      const data = { ...recordRow(change.record), revision: revision + 1 }
      const first =
        revision === 0
          ? db.roundResultsRecord.create({ data: { season, round, ...data } })
          : db.roundResultsRecord.update({ where: { season_round: { season, round }, revision }, data })
      return unlessChanged(
        db.$transaction([
          first,
          ...marksSteps(season, round, change),
          ...broughtSteps(season, round, change),
          ...entrantSteps(season, change),
        ]),
      )
    },
    async sheets(season, round) {
      const rows = await db.judgeMarks.findMany({ where: { season, round }, orderBy: { judge: 'asc' } })
      const sheets = new Map<string, JudgeSheet[]>()
      for (const { contestant, judge, marks } of rows) {
        const own = sheets.get(contestant) ?? []
        own.push({ judge, marks: JSON.parse(marks) as Record<string, number> })
        sheets.set(contestant, own)
      }
      return sheets
    },
    async brought(season, round) {
      const rows = await db.broughtResult.findMany({ where: { season, round } })
      return new Map(
        rows.map(({ contestant, show, counted, judged, at }) => {
          const paper = JSON.parse(counted) as Counted | null
          return [contestant, { contestant, show, counted: paper, judged, at: Number(at) }]
        }),
      )
    },
    async placesOf(contestant) {
      const of = { where: { contestant }, distinct: ['season' as const, 'round' as const] }
      const select = { season: true, round: true }
      const [marked, brought] = await Promise.all([
        db.judgeMarks.findMany({ ...of, select }),
        db.broughtResult.findMany({ ...of, select }),
      ])
      return [...new Map([...marked, ...brought].map((one) => [`${one.season}/${one.round}`, one])).values()]
    },
    async roundsOf(show) {
      const of = { where: { show }, distinct: ['season' as const, 'round' as const] }
      return await db.broughtResult.findMany({ ...of, select: { season: true, round: true } })
    },
    async entrants(season, round) {
      const rows = await db.roundEntrant.findMany({ where: { season, round }, select: { contestant: true } })
      return new Set(rows.map(({ contestant }) => contestant))
    },
  }
}
