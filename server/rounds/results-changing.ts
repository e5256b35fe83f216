// Changes of a round's results: each is made to the newest record, and none overwrites another.
import type { ResultsState } from '../../app/domain/round/results-state'
import type { RoundDone, RoundRefusal } from '../../app/services/round-results'
import type { ResultsChange, ResultsRecord, RoundResultsStore } from '../storage/round-results'
import type { CurrentResults, CurrentRound } from './current-results'

const TRIES = 20

export interface Changed<T> {
  /** null: nothing is to be written. */
  change: (Partial<Omit<ResultsChange, 'record'>> & { record?: Partial<Omit<ResultsRecord, 'revision'>> }) | null
  answer: T
}
export type Changing<T> = (current: CurrentRound) => Promise<Changed<T> | RoundRefusal> | Changed<T> | RoundRefusal

export interface ChangeOptions {
  /** People too as the database has them now. */
  fresh?: boolean
  /**
   * merge: goes well with whatever others do meanwhile; it is done again on top of that. alone: decided by looking at the
   * trail, so a trail that grew meanwhile refuses it as stale.
   */
  with: 'merge' | 'alone'
  /** Length of the trail that was looked at; only with `alone`. */
  seen?: number | undefined
  /** Changes no figure: whoever did it sees it at once, and results are not computed for it. */
  quiet?: boolean
}

export const trailOf = ({ state, history }: ResultsRecord) => state?.trail ?? history

export function createResultsChanging(current: CurrentResults, store: RoundResultsStore) {
  return async function change<T extends object>(
    season: string,
    round: string,
    { fresh = false, with: manner, seen, quiet = false }: ChangeOptions,
    work: Changing<T>,
  ): Promise<RoundDone<T>> {
    let looked = manner === 'alone' ? seen : undefined
    for (let tries = 1; tries <= TRIES; tries++) {
      const now = await current.of(season, round, { fresh })
      if (!now) return { ok: false, code: 'unknown_round' }
      const { record } = now
      const length = trailOf(record).length
      if (looked !== undefined && length !== looked) return { ok: false, code: 'stale' }
      if (manner === 'alone') looked = length
      const done = await work(now)
      if (typeof done === 'string') return { ok: false, code: done }
      if (done.change === null) return { ok: true, ...done.answer }
      const { record: changed, ...rest } = done.change
      const { state, lots, history } = { ...record, ...changed }
      if (!(await store.change(season, round, record.revision, { ...rest, record: { state, lots, history } }))) continue
      if (quiet) current.grown(now, { state, lots, history, revision: record.revision + 1 })
      return { ok: true, ...done.answer }
    }
    return { ok: false, code: 'stale' }
  }
}

/** The state after something that may not go unnoticed once results are published. */
export const amendedPhase = (state: ResultsState): ResultsState =>
  state.publishedAt === null ? state : { ...state, phase: 'amended' }
