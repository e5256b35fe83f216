// The sums of the boards in the database, changed by what people's results change.
import { meanOfBest } from '../../app/domain/standings/figures'
import type { Prisma } from '../../generated/sqlite/client'
import { insertRows, jsonRows } from './json-rows'
import type { PersonChange, Places } from './ledger'
import type { Dialect } from './migrations'

export type Transaction = Prisma.TransactionClient

const KEY = {
  season: 'text',
  board: 'text',
  subject: 'text',
  club: 'text',
  person: 'text',
} as const
const PERSON = {
  ...KEY,
  name: 'text',
  points: 'bigint',
  plays: 'bigint',
} as const
const onKey = Object.keys(KEY)
  .map((name) => `p."${name}" = r."${name}"`)
  .join(' AND ')
const keyList = Object.keys(KEY)
  .map((name) => `"${name}"`)
  .join(', ')

type RowKey = Pick<PersonChange, 'season' | 'board' | 'subject'>
const rowKey = ({ season, board, subject }: RowKey) => `${season}\n${board}\n${subject}`

/** Changes of the same person in the same row as one: a statement may touch a row once. */
function merged(changes: readonly PersonChange[]): PersonChange[] {
  const sums = new Map<string, PersonChange>()
  for (const change of changes) {
    const key = `${rowKey(change)}\n${change.club}\n${change.person}`
    const sum = sums.get(key)
    sums.set(
      key,
      sum
        ? {
            ...change,
            points: sum.points + change.points,
            plays: sum.plays + change.plays,
          }
        : change,
    )
  }
  return [...sums.values()]
}

/** How many of these people each row has now. */
async function present(tx: Transaction, dialect: Dialect, json: string): Promise<Map<string, number>> {
  const counts = await tx.$queryRawUnsafe<(RowKey & { n: bigint | number })[]>(
    `SELECT p."season" AS "season", p."board" AS "board", p."subject" AS "subject", COUNT(*) AS "n"
     FROM ${jsonRows(dialect, KEY)} JOIN "StandingPerson" p ON ${onKey} GROUP BY 1, 2, 3`,
    json,
  )
  return new Map(counts.map((c) => [rowKey(c), Number(c.n)]))
}

async function bringUp(tx: Transaction, key: RowKey, by: { points: number; plays: number; people: number }, k: number) {
  const best = await tx.standingPerson.findMany({
    where: key,
    orderBy: { points: 'desc' },
    take: k,
    select: { points: true },
  })
  const mean = BigInt(
    meanOfBest(
      best.map((p) => Number(p.points)),
      k,
    ),
  )
  const { season, board, subject } = key
  await tx.standingRow.upsert({
    where: { season_board_subject: { season, board, subject } },
    create: {
      ...key,
      best: mean,
      points: BigInt(by.points),
      plays: by.plays,
      people: by.people,
    },
    update: {
      best: mean,
      points: { increment: BigInt(by.points) },
      plays: { increment: by.plays },
      people: { increment: by.people },
    },
  })
  await tx.standingRow.deleteMany({
    where: { season, board, subject, people: { lte: 0 } },
  })
}

/** Applies the changes to people's sums and to the rows they stand in. The cost depends on their number alone. */
export async function addChanges(
  tx: Transaction,
  dialect: Dialect,
  all: readonly PersonChange[],
  places: Places,
): Promise<void> {
  const changes = merged(all)
  if (!changes.length) return
  const json = JSON.stringify(changes)
  const before = await present(tx, dialect, json)
  const p = '"StandingPerson"'
  await tx.$executeRawUnsafe(
    insertRows(
      dialect,
      'StandingPerson',
      PERSON,
      `ON CONFLICT (${keyList}) DO UPDATE SET "name" = excluded."name",
       "points" = ${p}."points" + excluded."points", "plays" = ${p}."plays" + excluded."plays"`,
    ),
    json,
  )
  if (changes.some((change) => change.plays < 0))
    await tx.$executeRawUnsafe(
      `DELETE FROM "StandingPerson" WHERE "plays" = 0 AND (${keyList}) IN (SELECT ${keyList} FROM ${jsonRows(dialect, KEY)})`,
      json,
    )
  const after = await present(tx, dialect, json)
  const rows = new Map<string, { key: RowKey; points: number; plays: number }>()
  for (const { season, board, subject, points, plays } of changes) {
    const key = { season, board, subject }
    const sum = rows.get(rowKey(key)) ?? { key, points: 0, plays: 0 }
    rows.set(rowKey(key), {
      key,
      points: sum.points + points,
      plays: sum.plays + plays,
    })
  }
  for (const [id, { key, points, plays }] of rows) {
    const people = (after.get(id) ?? 0) - (before.get(id) ?? 0)
    await bringUp(tx, key, { points, plays, people }, places.bestOf(key.board))
  }
}
