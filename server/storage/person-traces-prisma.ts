// Traces of contestants in the database: every table that names one is written here by name.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { entriesWithoutBankIds, type PackedAttempt, withoutBankIds } from '../../app/domain/round/packing'
import type { KeptEntry } from '../../app/domain/round/paper-log'
import { asHandedOut } from '../../app/domain/round/person-export'
import type { ResultsState, TrailEntry } from '../../app/domain/round/results-state'
import type { PrismaClient } from '../../generated/sqlite/client'
import { prismaCertificates } from './certificates-prisma'
import type { PersonTraces, Traces } from './person-traces'
import { withoutWords } from './person-words'

/** People, or papers, in one transaction; between two others have their turn. */
const SLICE = 50
const SCRUB_TRIES = 20

const parsed = (text: string | null): unknown => (text === null ? null : JSON.parse(text))
const plain = (row: object): unknown =>
  JSON.parse(JSON.stringify(row, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value)))

const handedOut = (traces: Traces): Traces =>
  Object.fromEntries(Object.entries(traces).map(([table, rows]) => [table, rows.map((row) => asHandedOut(row))]))

const barePaper = (text: string | null) => text && withoutBankIds(JSON.parse(text) as PackedAttempt)
const bareEntries = (started: string, entries: string) =>
  entriesWithoutBankIds(JSON.parse(started) as PackedAttempt, JSON.parse(entries) as KeptEntry[])

/** What stays of a person: that somebody of this unit and division was there. */
const NOBODY = {
  secretHash: '',
  name: '',
  nickname: '',
  folded: '',
  sortKey: '',
  school: null,
  born: null,
  grade: null,
  kind: null,
  marks: '[]',
  stretch: 1,
  consents: '[]',
  registeredBy: null,
}

export function prismaPersonTraces(db: PrismaClient): PersonTraces {
  const certificates = prismaCertificates(db)

  async function removePapers(where: { contestant: string } | { season: string }): Promise<void> {
    for (;;) {
      const some = await db.paperAttempt.findMany({ where, select: { id: true }, take: SLICE })
      if (some.length === 0) return
      const ids = some.map(({ id }) => id)
      await db.$transaction([
        db.paperEntry.deleteMany({ where: { attempt: { in: ids } } }),
        db.paperAttempt.deleteMany({ where: { id: { in: ids } } }),
      ])
      await nextTurn()
    }
  }

  /** The words of complaints and of the trail about somebody go. */
  async function scrubWords(season: string, whose: (contestant: string) => boolean): Promise<void> {
    const rounds = await db.roundResultsRecord.findMany({ where: { season }, select: { round: true } })
    for (const { round } of rounds)
      for (let tries = 1; ; tries++) {
        const row = await db.roundResultsRecord.findUnique({ where: { season_round: { season, round } } })
        if (!row) break
        const state = row.state === null ? null : (JSON.parse(row.state) as ResultsState)
        const scrubbed = withoutWords({ state, history: JSON.parse(row.history) as TrailEntry[] }, whose)
        if (!scrubbed) break
        const { count } = await db.roundResultsRecord.updateMany({
          where: { season, round, revision: row.revision },
          data: {
            state: scrubbed.state && JSON.stringify(scrubbed.state),
            history: JSON.stringify(scrubbed.history),
            revision: row.revision + 1,
          },
        })
        if (count > 0) break
        if (tries === SCRUB_TRIES) throw new Error(`words in ${round} could not be taken out`)
      }
  }

  /** The row stays; its code becomes its id, so that the old one is free and no two are alike. */
  async function empty(ids: readonly string[], at: number): Promise<void> {
    await db.$transaction(
      ids.map((id) => db.contestant.updateMany({ where: { id }, data: { ...NOBODY, code: id, erasedAt: BigInt(at) } })),
    )
  }

  return {
    async of(id): Promise<Traces> {
      const row = await db.contestant.findFirst({ where: { id, erasedAt: null } })
      if (!row) return {}
      const { secretHash: _s, folded: _f, sortKey: _k, marks, consents, ...person } = row
      const of = { contestant: id }
      const [entrants, attempts, judged, brought, seats, own, records] = await Promise.all([
        db.roundEntrant.findMany({ where: of }),
        db.paperAttempt.findMany({ where: of, orderBy: { startedAt: 'asc' } }),
        db.judgeMarks.findMany({ where: of }),
        db.broughtResult.findMany({ where: of }),
        db.finalSeat.findMany({ where: of }),
        certificates.ofContestant(id),
        db.roundResultsRecord.findMany({ where: { season: row.season } }),
      ])
      const entries = await db.paperEntry.findMany({
        where: { attempt: { in: attempts.map((one) => one.id) } },
        orderBy: [{ attempt: 'asc' }, { n: 'asc' }],
      })
      const states = records.flatMap(({ round, state }) =>
        state === null ? [] : [{ round, state: JSON.parse(state) as ResultsState }],
      )
      // Marks and hints are nobody's to read before their round is announced.
      const announced = new Set(states.map(({ round }) => round))
      const told = ({ round }: { round: string }) => announced.has(round)
      // Nor are the keys, which the bank's ids tell, before it is published.
      const published = new Set(states.flatMap(({ round, state }) => (state.publishedAt === null ? [] : [round])))
      const kept: Traces = {
        contestant: [plain({ ...person, marks: parsed(marks), consents: parsed(consents) })],
        entrants: entrants.map(({ by: _, ...one }) => plain(one)),
        papers: attempts.map((one) =>
          plain({
            ...one,
            ...(published.has(one.round)
              ? { started: parsed(one.started), answered: parsed(one.answered), ended: parsed(one.ended) }
              : { started: barePaper(one.started), answered: null, ended: barePaper(one.ended) }),
            signals: told(one) ? parsed(one.signals) : null,
            entries: entries
              .filter(({ attempt }) => attempt === one.id)
              .map((row) => (published.has(one.round) ? parsed(row.entries) : bareEntries(one.started, row.entries))),
          }),
        ),
        judged: judged
          .filter(told)
          .map(({ judge: _, marks: given, ...one }) => plain({ ...one, marks: parsed(given) })),
        results: brought.filter(told).map((one) => plain({ ...one, counted: parsed(one.counted) })),
        seats: seats.map(plain),
        complaints: states.flatMap(({ round, state }) =>
          state.complaints
            .filter(({ contestant }) => contestant === id)
            .map(({ answer, ...one }) => {
              return { round, ...one, answer: answer && { at: answer.at, upheld: answer.upheld, reply: answer.reply } }
            }),
        ),
        certificates: own.map(({ issuedBy: _, revoked, ...one }) => {
          return plain({ ...one, revoked: revoked && { at: revoked.at, why: revoked.why } })
        }),
      }
      return handedOut(kept)
    },
    async erase(id, at) {
      const row = await db.contestant.findUnique({ where: { id }, select: { season: true } })
      if (!row) return
      // The person first: whatever breaks off later, nobody can sign in or be read by name any more.
      await empty([id], at)
      await removePapers({ contestant: id })
      await db.judgeMarks.deleteMany({ where: { contestant: id } })
      await db.finalSeat.deleteMany({ where: { contestant: id } })
      await certificates.forget([id])
      await scrubWords(row.season, (contestant) => contestant === id)
    },
    async eraseSeason(season, at) {
      await removePapers({ season })
      await db.judgeMarks.deleteMany({ where: { season } })
      await db.finalSeat.deleteMany({ where: { season } })
      await scrubWords(season, () => true)
      let people = 0
      for (;;) {
        const where = { season, erasedAt: null }
        const some = await db.contestant.findMany({ where, select: { id: true }, take: SLICE })
        if (some.length === 0) return people
        const ids = some.map(({ id }) => id)
        await certificates.forget(ids)
        await empty(ids, at)
        people += ids.length
        await nextTurn()
      }
    },
  }
}
