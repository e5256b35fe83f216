// Certificates in the database.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { z } from 'zod'
import { LocalText } from '../../app/domain/question/text'
import { registerNumber, registerOfYear, runningOf } from '../../app/domain/round/register-number'
import type { PrismaClient } from '../../generated/sqlite/client'
import type { CertificateRow, CertificateStore, WantedCertificate } from './certificates'

const Kind = z.enum(['participation', 'prize'])
const Printed = z.object({
  name: z.string(),
  school: z.string().nullable(),
  unit: LocalText,
  seasonName: LocalText,
  roundName: LocalText,
  prize: LocalText.nullable(),
  rank: z.number().nullable(),
  of: z.number().nullable(),
  // Certificates of before were of one ranking.
  division: LocalText.nullable().default(null),
  together: z.boolean().default(false),
})

/** Tries of a writer whom another process overtakes. */
const TRIES = 20
/** Rows in one statement; SQLite holds some thousand parameters. */
const PORTION = 100
/** Rows that are read without a pause: a list of thousands must not hold up a show. */
const AT_ONCE = 250

interface Row {
  register: string
  season: string
  round: string
  contestant: string
  kind: string
  prize: number
  window: number
  data: string
  issuedAt: bigint
  issuedBy: string
  revokedAt: bigint | null
  revokedBy: string | null
  revokedWhy: string | null
}

const fromRow = (row: Row): CertificateRow => ({
  register: row.register,
  season: row.season,
  round: row.round,
  contestant: row.contestant,
  kind: Kind.parse(row.kind),
  prize: row.prize,
  window: row.window,
  printed: Printed.parse(JSON.parse(row.data)),
  issuedAt: Number(row.issuedAt),
  issuedBy: row.issuedBy,
  revoked:
    row.revokedAt === null ? null : { at: Number(row.revokedAt), by: row.revokedBy ?? '', why: row.revokedWhy ?? '' },
})

const keyOf = ({
  season,
  round,
  contestant,
  kind,
  prize,
  window,
}: Omit<WantedCertificate, 'printed' | 'kind'> & { kind: string }) =>
  [season, round, contestant, kind, prize, window].join(' ')

/** P2002: a number or a person's place is taken; P2034: the database put another transaction first. The two clients have an error class each. */
const overtaken = (error: unknown) =>
  error instanceof Error && 'code' in error && (error.code === 'P2002' || error.code === 'P2034')

type Issue = CertificateStore['issue']

async function issueOnce(db: PrismaClient, ...[year, wanted, { account, at }]: Parameters<Issue>) {
  return db.$transaction(
    async (tx) => {
      const rounds = [...new Set(wanted.map(({ round }) => round))]
      const seasons = [...new Set(wanted.map(({ season }) => season))]
      const before = await tx.certificateRecord.findMany({
        where: { season: { in: seasons }, round: { in: rounds } },
        select: { season: true, round: true, contestant: true, kind: true, prize: true, window: true, revokedAt: true },
      })
      const valid = new Set(before.filter(({ revokedAt }) => revokedAt === null).map(keyOf))
      const copies = new Map<string, number>()
      for (const row of before) copies.set(keyOf(row), (copies.get(keyOf(row)) ?? 0) + 1)
      const last = await tx.certificateRecord.findFirst({
        where: { register: { startsWith: registerOfYear(year) } },
        orderBy: { register: 'desc' },
        select: { register: true },
      })
      let running = last ? runningOf(last.register) : 0
      const made: CertificateRow[] = []
      for (const one of wanted) {
        if (valid.has(keyOf(one))) continue
        valid.add(keyOf(one))
        made.push({ ...one, register: registerNumber(year, ++running), issuedAt: at, issuedBy: account, revoked: null })
      }
      const data = made.map(({ printed, revoked: _, ...row }) => ({
        ...row,
        copy: copies.get(keyOf(row)) ?? 0,
        data: JSON.stringify(printed),
        issuedAt: BigInt(at),
      }))
      for (let from = 0; from < data.length; from += PORTION)
        await tx.certificateRecord.createMany({ data: data.slice(from, from + PORTION) })
      return made
    },
    { timeout: 60_000, maxWait: 60_000 },
  )
}

export function prismaCertificates(db: PrismaClient): CertificateStore {
  // One at a time in this process; another process is met by the unique keys and tried again.
  let before: Promise<unknown> = Promise.resolve()
  const tried: Issue = async (...wish) => {
    for (let left = TRIES; ; left--) {
      try {
        return await issueOnce(db, ...wish)
      } catch (error) {
        if (left === 0 || !overtaken(error)) throw error
      }
    }
  }
  return {
    issue(...wish) {
      const issued = before.then(() => tried(...wish))
      before = issued.catch(() => {})
      return issued
    },
    async byRegister(register) {
      const row = await db.certificateRecord.findUnique({ where: { register } })
      return row && fromRow(row)
    },
    async ofSeason(season, round) {
      const all: CertificateRow[] = []
      for (let after = ''; ; ) {
        const where = { season, register: { gt: after }, ...(round !== undefined && { round }) }
        const rows = await db.certificateRecord.findMany({ where, orderBy: { register: 'asc' }, take: AT_ONCE })
        all.push(...rows.map(fromRow))
        after = rows.at(-1)?.register ?? ''
        if (rows.length < AT_ONCE) return all
        await nextTurn()
      }
    },
    async places(season) {
      const rows = await db.certificateRecord.findMany({
        where: { season },
        orderBy: { register: 'asc' },
        select: {
          register: true,
          round: true,
          contestant: true,
          kind: true,
          prize: true,
          window: true,
          revokedAt: true,
        },
      })
      return rows.map(({ revokedAt, kind, ...row }) => ({
        ...row,
        kind: Kind.parse(kind),
        revoked: revokedAt !== null,
      }))
    },
    async some(registers) {
      const all: CertificateRow[] = []
      const sorted = [...new Set(registers)].sort()
      for (let from = 0; from < sorted.length; from += AT_ONCE) {
        const where = { register: { in: sorted.slice(from, from + AT_ONCE) } }
        all.push(...(await db.certificateRecord.findMany({ where, orderBy: { register: 'asc' } })).map(fromRow))
        await nextTurn()
      }
      return all
    },
    async ofContestant(contestant) {
      const rows = await db.certificateRecord.findMany({ where: { contestant }, orderBy: { register: 'asc' } })
      return rows.map(fromRow)
    },
    async revoke(register, { at, by, why }) {
      const { count } = await db.certificateRecord.updateMany({
        where: { register, revokedAt: null },
        data: { revokedAt: BigInt(at), revokedBy: by, revokedWhy: why },
      })
      return count > 0
    },
    async forget(contestants) {
      const rows = await db.certificateRecord.findMany({ where: { contestant: { in: [...contestants] } } })
      for (const row of rows) {
        const data = JSON.stringify({ ...fromRow(row).printed, name: '', school: null })
        await db.certificateRecord.update({ where: { register: row.register }, data: { data } })
      }
    },
  }
}
