// Where results are kept: the ledger, and the sums of the boards that follow it in the same transaction.
import type { BoardRow } from '../../app/domain/standings/figures'
import type { Held, LedgerEntry, Source } from '../../app/domain/standings/ledger'

/** What one person's sums within one row of a board change by. */
export interface PersonChange {
  season: string
  board: string
  subject: string
  club: string
  person: string
  name: string
  points: number
  plays: number
}

/** Where an entry counts, and how many of the best make a board's "best". */
export interface Places {
  changesOf(entry: LedgerEntry): PersonChange[]
  /** Of a board's code. */
  bestOf(board: string): number
}

export interface PersonSum {
  club: string
  person: string
  name: string
  points: number
  plays: number
}

/** ms since 1970; open where left out. */
export interface RecordedIn {
  from?: number
  before?: number
}

/** A source with what it brought each club. */
export interface SourceShares extends Source {
  plays: number
  shares: { club: string; points: number; plays: number }[]
}

/** Thrown when another recording of the same source was quicker: read what is held and try again. */
export class LedgerConflict extends Error {
  override name = 'LedgerConflict'
}

export interface Ledger {
  /** Says that `revision` is being recorded; false: a newer one is known. The first call fixes season and instant. */
  claim(source: Source, revision: number): Promise<boolean>
  source(id: string): Promise<(Source & { revision: number }) | null>
  /** What the ledger holds for a source, one row a person. */
  held(source: string): Promise<Held[]>
  /**
   * Adds entries of one source and revision and brings the boards up to them, all or nothing.
   * False: a newer revision was claimed meanwhile. Throws LedgerConflict.
   */
  append(source: Source, revision: number, entries: readonly LedgerEntry[], places: Places): Promise<boolean>

  rows(season: string, board: string): Promise<BoardRow[]>
  /** The best people of one row, most points first. */
  people(season: string, board: string, subject: string, limit: number): Promise<PersonSum[]>
  snapshot(season: string, board: string, day: string): Promise<BoardRow[] | null>
  /** Keeps the rows as they are as the beginning of `day`, unless that is kept already; older ones may go. */
  keepSnapshot(season: string, board: string, day: string): Promise<void>
  /** Seasons with results, newest first. */
  seasons(): Promise<string[]>
  /** Sources that brought something to a club (or to any), latest first. */
  sources(of: { club?: string }, limit: number): Promise<SourceShares[]>

  /** For rebuilding: empties the boards, names what the ledger has, adds it up, and puts it back. */
  clearBoards(): Promise<void>
  clubSeasons(): Promise<{ season: string; club: string }[]>
  /** Sums per person and units, of entries recorded in a period (from: included, before: not). */
  sums(season: string, club: string, period: RecordedIn): Promise<Held[]>
  add(changes: readonly PersonChange[], places: Places): Promise<void>
  /** Takes sources out with everything they brought; what they held on the boards is taken back before (or the boards are rebuilt). */
  remove(sources: readonly string[]): Promise<void>
}
