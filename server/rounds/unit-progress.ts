// How far each unit of a season has come. Counting a province takes tenths of a second, so it is not counted for every look.
import type { Seasons } from '../../app/services/seasons'
import type { Clock } from '../clock'
import type { ContestantStore } from '../storage/contestants'

type Rows = ReturnType<ContestantStore['progress']>

/** What was counted is told again for so many times as long as the counting took: a small season is always counted. */
const KEPT = 20

interface Options {
  store: Pick<ContestantStore, 'progress'>
  seasons: Pick<Seasons, 'byId'>
  clock: Clock
}

/** `of(season)`: registered, began and ended by unit and round; `forget(season)`: its people changed, so the next look counts. */
export function createUnitProgress({ store, seasons, clock }: Options) {
  const kept = new Map<string, { until: number; rows: Rows }>()

  async function count(season: string): Rows {
    const rounds = (await seasons.byId(season))?.ruleSet.rounds.filter(({ paper }) => paper) ?? []
    const ids = rounds.map(({ id }) => id)
    return store.progress(season, ids, clock.now())
  }

  return {
    of(season: string): Rows {
      const now = clock.now()
      const last = kept.get(season)
      if (last && now < last.until) return last.rows
      // Whoever looks while it is being counted waits for the same count.
      const counting = { until: Number.POSITIVE_INFINITY, rows: count(season) }
      kept.set(season, counting)
      counting.rows.then(
        () => {
          counting.until = clock.now() + KEPT * (clock.now() - now)
        },
        () => {
          counting.until = 0
        },
      )
      return counting.rows
    },
    forget(season: string): void {
      kept.delete(season)
    },
  }
}
