// The ledger in the database.
import type { BoardRow } from '../../app/domain/standings/figures'
import { heldIn, type LedgerEntry, type Source, type SourceKind } from '../../app/domain/standings/ledger'
import type { PrismaClient } from '../../generated/sqlite/client'
import { insertRows } from './json-rows'
import { type Ledger, LedgerConflict } from './ledger'
import type { Dialect } from './migrations'
import { addChanges } from './standings-prisma'

const ENTRY = {
  source: 'text',
  revision: 'bigint',
  season: 'text',
  club: 'text',
  person: 'text',
  name: 'text',
  units: 'text',
  points: 'bigint',
  plays: 'bigint',
  recordedAt: 'bigint',
} as const

const SHARE = {
  source: 'text',
  club: 'text',
  season: 'text',
  at: 'bigint',
  points: 'bigint',
  plays: 'bigint',
} as const
const SHARE_SUM = `ON CONFLICT ("source", "club") DO UPDATE SET
  "points" = "LedgerShare"."points" + excluded."points", "plays" = "LedgerShare"."plays" + excluded."plays"`

/** Long enough for a large show on a slow disk. */
const TRANSACTION = { timeout: 60_000, maxWait: 60_000 }

interface SourceRow {
  id: string
  kind: string
  title: string
  season: string
  at: bigint
}
const toSource = ({ id, kind, title, season, at }: SourceRow): Source => ({
  id,
  kind: kind as SourceKind,
  title,
  season,
  at: Number(at),
})

/** The `units` column, written by this file alone. */
const readUnits = (json: string): string[] => JSON.parse(json) as string[]

function sharesOf(source: Source, entries: readonly LedgerEntry[]) {
  const shares = new Map<string, { points: number; plays: number }>()
  for (const { club, points, plays } of entries) {
    const sum = shares.get(club) ?? { points: 0, plays: 0 }
    shares.set(club, { points: sum.points + points, plays: sum.plays + plays })
  }
  return [...shares].map(([club, sum]) => ({
    source: source.id,
    club,
    season: source.season,
    at: source.at,
    ...sum,
  }))
}

/** Which primary key was taken; Prisma says P2002, and P2010 with the driver's words for raw statements. */
const isTaken = (error: unknown) => error instanceof Error && /P2002|UNIQUE constraint|duplicate key/.test(`${error}`)

export function prismaLedger(db: PrismaClient, dialect: Dialect): Ledger {
  const rowsOf = async (season: string, board: string): Promise<BoardRow[]> => {
    const rows = await db.standingRow.findMany({ where: { season, board } })
    return rows.map(({ subject, points, best, people, plays }) => ({
      subject,
      points: Number(points),
      best: Number(best),
      people,
      plays,
    }))
  }
  return {
    async claim(source, revision) {
      const { id, kind, title, season, at } = source
      const known = await db.ledgerSource.updateMany({
        where: { id, revision: { lte: revision } },
        data: { revision, title },
      })
      if (known.count) return true
      const added = await db.$executeRawUnsafe(
        insertRows(
          dialect,
          'LedgerSource',
          {
            id: 'text',
            revision: 'bigint',
            kind: 'text',
            title: 'text',
            season: 'text',
            at: 'bigint',
            plays: 'bigint',
          },
          'ON CONFLICT DO NOTHING',
        ),
        JSON.stringify([{ id, revision, kind, title, season, at, plays: 0 }]),
      )
      return added === 1
    },
    async source(id) {
      const row = await db.ledgerSource.findUnique({ where: { id } })
      return row && { ...toSource(row), revision: row.revision }
    },
    async held(source) {
      const entries = await db.ledgerEntry.findMany({
        where: { source },
        orderBy: { revision: 'asc' },
      })
      return heldIn(entries.map((e) => ({ ...e, units: readUnits(e.units) })))
    },
    async append(source, revision, entries, places) {
      const rows = entries.map((e) => ({
        ...e,
        units: JSON.stringify(e.units),
      }))
      const plays = entries.reduce((sum, e) => sum + e.plays, 0)
      try {
        return await db.$transaction(async (tx) => {
          const mine = await tx.ledgerSource.updateMany({
            where: { id: source.id, revision },
            data: { plays: { increment: plays } },
          })
          if (!mine.count) return false
          await tx.$executeRawUnsafe(insertRows(dialect, 'LedgerEntry', ENTRY), JSON.stringify(rows))
          await tx.$executeRawUnsafe(
            insertRows(dialect, 'LedgerShare', SHARE, SHARE_SUM),
            JSON.stringify(sharesOf(source, entries)),
          )
          await addChanges(
            tx,
            dialect,
            entries.flatMap((entry) => places.changesOf(entry)),
            places,
          )
          return true
        }, TRANSACTION)
      } catch (error) {
        throw isTaken(error) ? new LedgerConflict() : error
      }
    },
    rows: rowsOf,
    async people(season, board, subject, limit) {
      const people = await db.standingPerson.findMany({
        where: { season, board, subject },
        orderBy: [{ points: 'desc' }, { person: 'asc' }],
        take: limit,
      })
      return people.map(({ club, person, name, points, plays }) => ({
        club,
        person,
        name,
        points: Number(points),
        plays,
      }))
    },
    async snapshot(season, board, day) {
      const kept = await db.standingSnapshot.findUnique({
        where: { season_board_day: { season, board, day } },
      })
      return kept && (JSON.parse(kept.rows) as BoardRow[])
    },
    async keepSnapshot(season, board, day) {
      const key = { season, board, day }
      if (
        await db.standingSnapshot.findUnique({
          where: { season_board_day: key },
          select: { day: true },
        })
      )
        return
      const rows = JSON.stringify(await rowsOf(season, board))
      await db.$executeRawUnsafe(
        insertRows(
          dialect,
          'StandingSnapshot',
          { season: 'text', board: 'text', day: 'text', rows: 'text' },
          'ON CONFLICT DO NOTHING',
        ),
        JSON.stringify([{ ...key, rows }]),
      )
      await db.standingSnapshot.deleteMany({
        where: { season, board, day: { lt: day } },
      })
    },
    async seasons() {
      const rows = await db.ledgerSource.groupBy({
        by: ['season'],
        _max: { at: true },
        orderBy: { _max: { at: 'desc' } },
      })
      return rows.map((row) => row.season)
    },
    async sources({ club }, limit) {
      const ids = club
        ? (
            await db.ledgerShare.findMany({
              where: { club, plays: { gt: 0 } },
              orderBy: { at: 'desc' },
              take: limit,
            })
          ).map((s) => s.source)
        : null
      const sources = await db.ledgerSource.findMany({
        where: ids ? { id: { in: ids } } : { plays: { gt: 0 } },
        orderBy: { at: 'desc' },
        take: limit,
      })
      const shares = await db.ledgerShare.findMany({
        where: { source: { in: sources.map((s) => s.id) }, plays: { gt: 0 } },
        orderBy: { points: 'desc' },
      })
      return sources.map((source) => ({
        ...toSource(source),
        plays: source.plays,
        shares: shares
          .filter((share) => share.source === source.id)
          .map((share) => ({
            club: share.club,
            points: Number(share.points),
            plays: share.plays,
          })),
      }))
    },
    async clearBoards() {
      await db.$transaction([
        db.standingPerson.deleteMany(),
        db.standingRow.deleteMany(),
        db.standingSnapshot.deleteMany(),
      ])
    },
    async clubSeasons() {
      return (
        await db.ledgerEntry.groupBy({
          by: ['season', 'club'],
          orderBy: { season: 'asc' },
        })
      ).map(({ season, club }) => ({ season, club }))
    },
    async sums(season, club, { from = 0, before = Number.MAX_SAFE_INTEGER }) {
      const entries = await db.ledgerEntry.findMany({
        where: {
          season,
          club,
          recordedAt: { gte: BigInt(from), lt: BigInt(before) },
        },
        orderBy: [{ recordedAt: 'asc' }, { revision: 'asc' }],
        select: {
          club: true,
          person: true,
          name: true,
          units: true,
          points: true,
          plays: true,
        },
      })
      const byUnits = new Map<string, typeof entries>()
      for (const entry of entries) {
        const some = byUnits.get(entry.units)
        if (some) some.push(entry)
        else byUnits.set(entry.units, [entry])
      }
      return [...byUnits].flatMap(([units, some]) => heldIn(some.map((e) => ({ ...e, units: readUnits(units) }))))
    },
    async add(changes, places) {
      await db.$transaction((tx) => addChanges(tx, dialect, changes, places), TRANSACTION)
    },
    async remove(sources) {
      for (const id of sources)
        await db.$transaction([
          db.ledgerEntry.deleteMany({ where: { source: id } }),
          db.ledgerShare.deleteMany({ where: { source: id } }),
          db.ledgerSource.deleteMany({ where: { id } }),
        ])
    },
  }
}
