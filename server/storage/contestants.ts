// What is kept of contestants, and of those who were made entrants of a round.
import type { Contestant } from '../../app/services/contestants'

export interface ContestantRecord extends Omit<Contestant, 'units'> {
  /** Keyed hash of the six digits. */
  secretHash: string
  /** What a search looks at. */
  folded: string
  /** Digits in the order of names. */
  sortKey: string
}

export type ContestantChange = Partial<
  Omit<ContestantRecord, 'id' | 'season' | 'code' | 'registeredAt' | 'registeredBy'>
>

export interface ContestantWish {
  /** Codes of units; left out: all. */
  units?: readonly string[]
  /** Parts of `folded` that must all be there: letters, digits and spaces only. */
  words?: readonly string[]
  from: number
  count: number
}

export interface Progress {
  unit: string
  registered: number
  rounds: Record<string, { began: number; ended: number }>
}

/** What tells somebody from others of the same name. */
export type KnownContestant = Pick<
  ContestantRecord,
  'name' | 'unit' | 'division' | 'school' | 'grade' | 'born' | 'code'
>

/** People who were erased are not there. */
export interface ContestantStore {
  /** False when the code is taken in the season. */
  add(record: ContestantRecord): Promise<boolean>
  /** Adds all whose code is free; the ids of the others. */
  addMany(records: readonly ContestantRecord[]): Promise<string[]>
  byId(id: string): Promise<ContestantRecord | null>
  /** Those of them who are there, in any order. */
  byIds(ids: readonly string[]): Promise<ContestantRecord[]>
  byCode(season: string, code: string): Promise<ContestantRecord | null>
  codes(season: string): Promise<Set<string>>
  /** By `sortKey`, then by code. */
  list(season: string, wish: ContestantWish): Promise<{ rows: ContestantRecord[]; total: number }>
  /** What tells everybody from others, to compare a list with. */
  known(season: string): Promise<KnownContestant[]>
  /** False when nobody is there. */
  change(id: string, change: ContestantChange): Promise<boolean>
  /** One consent more, whoever else adds one at the same time; null when nobody is there. */
  addConsent(id: string, consent: Contestant['consents'][number]): Promise<ContestantRecord | null>
  /** Who has not begun an attempt at the round, of these units (left out: all), in the order of `list`. `chosen`: only its entrants. */
  missing(
    season: string,
    wish: { round: string; chosen: boolean; units?: readonly string[]; from: number; count: number },
  ): Promise<{ rows: ContestantRecord[]; total: number }>
  /** By unit, of these rounds; attempts are read where they are kept, some people at a time. `now`: ms. */
  progress(season: string, rounds: readonly string[], now: number): Promise<Progress[]>
}
