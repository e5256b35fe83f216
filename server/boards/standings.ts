// Puts together what clubs and boards are made of: for the server, the seed and the commands.
import type { Atlas } from '../../app/domain/area/atlas'
import { answeredIn } from '../../app/domain/show/settling'
import type { Show } from '../../app/domain/show/state'
import type { Clock } from '../clock'
import { createAreas } from '../clubs/atlas'
import { createClubs } from '../clubs/clubs'
import type { Log } from '../log'
import { prismaClubs } from '../storage/clubs-prisma'
import type { Database } from '../storage/database'
import { prismaLedger } from '../storage/ledger-prisma'
import { createBoards, type ShowOutcome } from './boards'
import { createRecording } from './recording'

export interface StandingsOptions {
  database: Pick<Database, 'client' | 'dialect'>
  /** Of content/areas. */
  atlas: Atlas
  clock: Clock
  log: Pick<Log, 'info'>
  /** A number below `below`, evenly. */
  random(below: number): number
  /** A show as it stands; null: unknown. */
  show(id: string): Promise<Show | null>
}

/** What a show has brought; null while it runs. In the final of an Olympic round people play for units, which are no clubs. */
export function showOutcome(show: Show | null): ShowOutcome | null {
  if (!show || show.endedAt === null) return null
  const answered = answeredIn(show)
  const players = show.players.map(({ seat, name, mark, club, points, kicked }) => ({
    name,
    mark,
    club: show.final ? null : club,
    points,
    kicked,
    played: answered.has(seat),
  }))
  return { title: show.title, endedAt: show.endedAt, revision: show.seq, players }
}

export function createStandings({ database, atlas, clock, log, random, show }: StandingsOptions) {
  const ledger = prismaLedger(database.client, database.dialect)
  const store = prismaClubs(database.client)
  const areas = createAreas(atlas, clock)
  const unitsOfClubs = async () => new Map((await store.all()).map((club) => [club.id, club.unit]))
  const recording = createRecording({ ledger, atlas, clock, unitsOfClubs })
  return {
    areas,
    clubs: createClubs({ store, areas, clock, random }),
    boards: createBoards({
      ledger,
      recording,
      clubs: store,
      atlas,
      clock,
      log,
      outcome: async (id) => showOutcome(await show(id)),
    }),
    recording,
    ledger,
    store,
  }
}
