// The end of what is kept of contestants: when a season's time is over its people are taken away for good.
import type { Clock } from '../clock'
import type { PersonTraces } from '../storage/person-traces'
import type { SeasonStore } from '../storage/seasons'

export interface ForgettingOptions {
  store: SeasonStore
  traces: PersonTraces
  clock: Clock
  /** After people of a season were taken away. */
  onChange(season: string): void
}

/**
 * Takes away the people, papers, complaints and the personal part of certificates of every season whose `retainUntil` is
 * past; one that was never closed is closed. Resolves to how many people. Doing it twice does nothing twice.
 */
export async function forgetContestants({ store, traces, clock, onChange }: ForgettingOptions): Promise<number> {
  const now = clock.now()
  let people = 0
  for (const { id, phase, retainUntil } of await store.all()) {
    if (phase === 'draft' || retainUntil > now) continue
    if (phase === 'open') await store.change(id, 'open', { phase: 'closed', closedAt: now })
    const gone = await traces.eraseSeason(id, now)
    if (gone > 0) onChange(id)
    people += gone
  }
  return people
}
