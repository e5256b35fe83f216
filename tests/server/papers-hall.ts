// A season in a database with people who have begun a paper: for servers that are processes of their own.
import { randomBytes } from 'node:crypto'
import type { BankQuestion } from '../../app/domain/question/bank'
import { contestantSecrets } from '../../server/rounds/contestant-secrets'
import { createPapers } from '../../server/rounds/papers'
import { createSeasonPapers } from '../../server/rounds/season-papers'
import { prismaContestants } from '../../server/storage/contestants-prisma'
import type { Database } from '../../server/storage/database'
import { sqliteFile } from '../../server/storage/migrate'
import { prismaEntrants } from '../../server/storage/papers-prisma'
import { sqlitePapers } from '../../server/storage/papers-sqlite'
import { prismaRoundResults } from '../../server/storage/round-results-prisma'
import { prismaSeasons } from '../../server/storage/seasons-prisma'
import { openSqliteThread } from '../../server/storage/sqlite-thread'
import { paperOf, roundWith, ruleSetWith } from './papers-rules'

export const HALL = 'season-hall'
const HOUR = 3_600_000

/** Somebody with a paper begun on an own phone. */
export interface Sitter {
  attempt: string
  /** Header with which the phone sends. */
  cookie: string
  device: string
  refs: string[]
}

export interface HallWish {
  questions: readonly BankQuestion[]
  people: number
  items: number
  /** Secret of the server that will be started. */
  serverKey: string
}

const local = (at: number) => new Date(at + 7 * HOUR).toISOString().slice(0, 16)

/** A round that is open now, and everybody in it. */
function rules(items: number) {
  const now = Date.now()
  const windows = { kind: 'single', windows: [{ opens: local(now - HOUR), closes: local(now + 3 * HOUR) }] }
  return ruleSetWith([roundWith({ windows, paper: paperOf(items, { seconds: 5_400 }) })])
}

/** Papers over a SQLite database, as the server has them. */
export function papersOver({ client }: Database, url: string) {
  const thread = openSqliteThread(sqliteFile(url))
  const store = sqlitePapers(thread, client)
  const people = prismaContestants(client, 'sqlite')
  const byId = async (id: string) => {
    const found = await people.byId(id)
    return found && { ...found, units: [found.unit] }
  }
  const papers = createPapers({
    store,
    seasons: createSeasonPapers(prismaSeasons(client)),
    contestants: { byId },
    results: prismaRoundResults(client),
    isEntrant: prismaEntrants(client),
    clock: Date,
    later: (ms, act) => {
      const timer = setTimeout(act, ms).unref()
      return () => clearTimeout(timer)
    },
    id: () => randomBytes(12).toString('base64url'),
    onTrouble: (error) => console.error(error),
  })
  async function close() {
    await papers.close()
    await thread.close()
  }
  return { papers, store, people, byId, close }
}

/** Fills the tables and begins a paper for everybody. */
export async function fillHall(database: Database, url: string, wish: HallWish): Promise<Sitter[]> {
  const { questions, people, items, serverKey } = wish
  const seasons = prismaSeasons(database.client)
  const now = Date.now()
  await seasons.add({
    id: HALL,
    code: 'hall',
    unit: 'u',
    phase: 'draft',
    ruleSet: rules(items),
    seed: 'seed of the hall',
    createdBy: 'a',
    createdAt: now,
    openedAt: null,
    closedAt: null,
    retainUntil: now + 100 * 24 * HOUR,
  })
  await seasons.change(HALL, 'draft', { phase: 'open', openedAt: now }, questions)
  const hall = papersOver(database, url)
  const secrets = contestantSecrets(serverKey, () => 0)
  const ids = Array.from({ length: people }, (_, index) => `c-${index}`)
  await hall.people.addMany(
    ids.map((id) => ({
      id,
      season: HALL,
      code: id,
      secretHash: secrets.hash(id, '000000'),
      name: `Nguyễn Văn ${id}`,
      nickname: id,
      folded: id,
      sortKey: id,
      unit: 'u',
      division: 'open',
      school: null,
      born: '2000-01-01',
      grade: null,
      kind: null,
      marks: [],
      organiser: false,
      stretch: 1,
      consents: [{ purpose: 'take_part', given: true, how: 'self', at: now, by: null }],
      registeredAt: now,
      registeredBy: null,
    })),
  )
  const sitters: Sitter[] = []
  const begin = async (id: string) => {
    const device = `phone-of-${id.padStart(16, '0')}`
    const started = await hall.papers.start(id, 'one', device)
    const view = started.ok ? await hall.papers.view(started.attempt, device) : null
    if (!started.ok || !view) throw new Error(`${id} could not begin: ${started.ok ? 'no view' : started.code}`)
    const cookie = `contestant-${HALL}=${secrets.token(id, secrets.hash(id, '000000'))}; paper-device=${device}`
    sitters.push({ attempt: started.attempt, cookie, device, refs: view.items.map(({ ref }) => ref) })
  }
  for (let from = 0; from < people; from += 100) await Promise.all(ids.slice(from, from + 100).map(begin))
  await hall.close()
  return sitters
}
