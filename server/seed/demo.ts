// Brings the demonstration into an empty database, by the same paths that real clubs and results take.
import type { Atlas } from '../../app/domain/area/atlas'
import { createRecording } from '../boards/recording'
import type { Clock } from '../clock'
import type { ClubStore } from '../storage/clubs'
import type { DemoItems } from '../storage/demo-items'
import type { Ledger } from '../storage/ledger'
import { DEMO_CLUBS, DEMO_MEMBERS } from './demo-clubs'
import { demoSeason } from './demo-season'

export interface DemoOptions {
  clubs: ClubStore
  ledger: Ledger
  items: DemoItems
  atlas: Atlas
  clock: Clock
}

/** Makes clubs and a season; false when there are clubs already. */
export async function seedDemo({ clubs, ledger, items, atlas, clock }: DemoOptions): Promise<boolean> {
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
  const season = demoSeason(now)
  await items.mark(
    'source',
    season.map((show) => show.id),
  )
  for (const { id, title, at, results } of season) {
    entered = at
    await recording.record({ source: { id, kind: 'show', title, at }, revision: 1, results })
  }
  return true
}

/** Takes out what seedDemo brought, and what was marked besides; the boards are made anew of what remains. */
export async function clearDemo({
  clubs,
  ledger,
  items,
  atlas,
  clock,
}: DemoOptions): Promise<{ clubs: number; sources: number }> {
  const sources = await items.of('source')
  await ledger.remove(sources)
  const own = await items.of('club')
  for (const id of own) await clubs.remove(id)
  for (const unit of await items.of('members')) await clubs.setMembers(unit, null)
  for (const kind of ['source', 'club', 'members'] as const) await items.forget(kind)
  const units = new Map((await clubs.all()).map((club) => [club.id, club.unit]))
  await createRecording({ ledger, atlas, clock, unitsOfClubs: async () => units }).rebuild()
  return { clubs: own.length, sources: sources.length }
}
