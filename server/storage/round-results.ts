// What is kept of the results of Olympic rounds: their life and trail, judges' marks, what live shows brought, who goes on.
import type { Counted } from '../../app/domain/round/counting'
import type { JudgeSheet } from '../../app/domain/round/judging'
import type { ResultsState, TrailEntry } from '../../app/domain/round/results-state'

export interface ResultsRecord {
  /** null: not announced. */
  state: ResultsState | null
  /** Contestants in the order of lots. */
  lots: string[]
  /** What was done before the announcement. */
  history: TrailEntry[]
  /** Grows with each change of anything here; 0: nothing was changed yet. */
  revision: number
}

/** A result that stands in the place of own attempts. */
export interface BroughtResult {
  contestant: string
  /** Id of the live show; '': figures kept of somebody who was erased. */
  show: string
  /** Without the judged part; null: there was nothing but that. */
  counted: Counted | null
  /** The judged part, where its sheets are gone. */
  judged: number | null
  at: number
}

export interface NewEntrant {
  round: string
  contestant: string
}

/** Everything of one change is written, or nothing. */
export interface ResultsChange {
  record: Omit<ResultsRecord, 'revision'>
  /** Marks that take the place of the same judge's earlier ones. */
  marks?: JudgeSheet & { contestant: string; at: number }
  /** All results of this show, in the place of what it and others brought for the same people; with '' only the latter. */
  brought?: { show: string; results: readonly Omit<BroughtResult, 'show'>[] }
  /** The records of the rounds they enter or leave grow by a revision too. */
  entrants?: { add: readonly NewEntrant[]; remove: readonly NewEntrant[]; at: number; by: string }
}

export interface RoundResultsStore {
  record(season: string, round: string): Promise<ResultsRecord>
  revision(season: string, round: string): Promise<number>
  /** False, and nothing is written, when the record is no longer at `revision`. */
  change(season: string, round: string, revision: number, change: ResultsChange): Promise<boolean>
  /** By contestant; of each, judges in their order. */
  sheets(season: string, round: string): Promise<Map<string, JudgeSheet[]>>
  /** By contestant. */
  brought(season: string, round: string): Promise<Map<string, BroughtResult>>
  /** The rounds in which somebody has marks of judges, or a result that was brought. */
  placesOf(contestant: string): Promise<{ season: string; round: string }[]>
  /** The rounds that a show was brought to. */
  roundsOf(show: string): Promise<{ season: string; round: string }[]>
  entrants(season: string, round: string): Promise<Set<string>>
}

export const NO_RECORD: ResultsRecord = { state: null, lots: [], history: [], revision: 0 }
