// Brings the demonstration into an empty database, by the same paths that real clubs and results take.
import type { Atlas } from '../../app/domain/area/atlas'
import { resultsFrom } from '../boards/boards'
import { createRecording, type NewResults } from '../boards/recording'
import { showOutcome } from '../boards/standings'
import type { Clock } from '../clock'
import type { ClubStore } from '../storage/clubs'
import type { DemoItems } from '../storage/demo-items'
import type { Ledger } from '../storage/ledger'
import type { ShowLog } from '../storage/show-log'
import type { Shows } from '../storage/shows'
import { DEMO_CLUBS, DEMO_MEMBERS } from './demo-clubs'
import { demoSeason } from './demo-season'
import type { PlayedShow } from './demo-shows'

export interface DemoOptions {
  clubs: ClubStore
  ledger: Ledger
  items: DemoItems
  atlas: Atlas
  clock: Clock
}

export interface SeedOptions extends DemoOptions {
  shows: Shows
  log: ShowLog
  /** Shows that were played, with their logs. */
  played: readonly PlayedShow[]
  /** Who started them. */
  account: string
  /** Text that nobody guesses. */
  secret(bytes: number): string
}

async function keepShow(
  { shows, log, account, secret }: SeedOptions,
  { club, show, log: entries }: PlayedShow,
): Promise<void> {
  await log.append(show.id, entries)
  await shows.add({
    id: show.id,
    title: show.title,
    pin: null,
    screenKey: secret(18),
    account,
    club,
    questions: show.questions.length,
    players: show.ranking.length,
    createdAt: entries[0]?.at ?? show.at,
    startedAt: show.startedAt,
    endedAt: show.endedAt,
    resultsDue: false,
  })
}

/** Results of played and of invented shows alike, in the order of their time. */
function resultsOf(now: number, played: readonly PlayedShow[]): NewResults[] {
  const invented = demoSeason(now).map(({ id, title, at, results }) => ({
    source: { id, kind: 'show' as const, title, at },
    revision: 1,
    results,
  }))
  const real = played.flatMap(({ show }): NewResults[] => {
    const outcome = showOutcome(show)
    return outcome ? [resultsFrom(show.id, outcome)] : []
  })
  return [...invented, ...real].sort((a, b) => a.source.at - b.source.at)
}

/** Makes clubs and a season; false when there are clubs already. */
export async function seedDemo(options: SeedOptions): Promise<boolean> {
  const { clubs, ledger, items, atlas, clock, played } = options
  if ((await clubs.all()).length) return false
  const now = clock.now()
  // Marked first: what a seed that broke off has left can be taken out as well.
  await items.mark(
    'club',
    DEMO_CLUBS.map((club) => club.id),
  )
  await items.mark('members', Object.keys(DEMO_MEMBERS))
  for (const { id, code, name, unit, members, meets } of DEMO_CLUBS)
    await clubs.add({ id, code, name, unit, members, meets, createdAt: now })
  for (const [unit, members] of Object.entries(DEMO_MEMBERS)) await clubs.setMembers(unit, members)
  const units = new Map(DEMO_CLUBS.map((club) => [club.id, club.unit]))
  // Each show is entered at its own time, so that yesterday's boards are kept as they were.
  let entered = now
  const recording = createRecording({ ledger, atlas, clock: { now: () => entered }, unitsOfClubs: async () => units })
  const season = resultsOf(now, played)
  await items.mark(
    'source',
    season.map(({ source }) => source.id),
  )
  await items.mark(
    'show',
    played.map(({ show }) => show.id),
  )
  for (const one of played) await keepShow(options, one)
  for (const results of season) {
    entered = results.source.at
    await recording.record(results)
  }
  return true
}

export interface ClearOptions extends DemoOptions {
  /** Takes out a show with its log. */
  removeShow(id: string): Promise<void>
  /** Takes out a season of Olympic rounds with all that belongs to it. */
  removeSeason(id: string): Promise<void>
}

/**
 * Takes out what seedDemo brought. Its results are taken back from the boards as a correction would, so that seasons
 * whose people are forgotten already keep their sums.
 */
export async function clearDemo(options: ClearOptions): Promise<{ clubs: number; sources: number }> {
  const { clubs, ledger, items, atlas, clock, removeShow, removeSeason } = options
  const units = new Map((await clubs.all()).map((club) => [club.id, club.unit]))
  const recording = createRecording({ ledger, atlas, clock, unitsOfClubs: async () => units })
  const sources = await items.of('source')
  for (const id of sources) {
    const source = await ledger.source(id)
    if (source) await recording.record({ source, revision: source.revision + 1, results: [] })
  }
  await ledger.remove(sources)
  const own = await items.of('club')
  for (const id of own) await clubs.remove(id)
  for (const unit of await items.of('members')) await clubs.setMembers(unit, null)
  for (const id of await items.of('show')) await removeShow(id)
  for (const id of await items.of('season')) await removeSeason(id)
  for (const kind of ['source', 'club', 'members', 'show', 'season'] as const) await items.forget(kind)
  return { clubs: own.length, sources: sources.length }
}
