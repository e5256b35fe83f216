// Where papers being sat are kept: attempts as they began and ended, and their accepted commands.

export interface StoredAttempt {
  id: string
  season: string
  round: string
  /** Of a practice paper: the token of its device. */
  contestant: string
  practice: boolean
  /** The contestant's attempts at this round before this one. */
  number: number
  window: number
  /** PackedAttempt as JSON, as it began. */
  started: string
  /** ms since 1970. */
  startedAt: number
  deadline: number
  /** null: goes on. */
  endedAt: number | null
  /** Of an ended one: AnsweredPaper as JSON, what marks depend on. */
  answered: string | null
  /** Of an ended one: its quiet signals as JSON. */
  signals: string | null
  /** PackedAttempt as JSON, as it ended. */
  ended: string | null
}

/** Entries of one attempt: KeptEntry[] as JSON. `n`: how many entries were before them. */
export interface EntryRow {
  attempt: string
  n: number
  entries: string
}

export type AttemptChange = Pick<StoredAttempt, 'id' | 'deadline' | 'endedAt' | 'answered' | 'signals' | 'ended'>

export interface PaperWriting {
  rows: readonly EntryRow[]
  changes: readonly AttemptChange[]
}

/** Thrown when entries of the same numbers are there: somebody else has continued this attempt. */
export class PaperConflict extends Error {
  override name = 'PaperConflict'
}

export interface PaperStore {
  /** Keeps a new attempt; durable when it resolves. false: the contestant has one of this number in this round. */
  begin(attempt: StoredAttempt): Promise<boolean>
  /** All of it or nothing, in one wait for the disk; durable when it resolves. What belongs to an attempt that is not there (it was erased) is left out. Rejects with PaperConflict. */
  write(writing: PaperWriting): Promise<void>
  /** Sees what was given to `write` before. The entries' rows are in order. */
  read(id: string): Promise<{ attempt: StoredAttempt; rows: string[] } | null>
  /** One person's, by round and number. */
  ofContestant(season: string, contestant: string, practice: boolean): Promise<StoredAttempt[]>
  /** Ids of attempts that go on though their deadline was before `before`; earliest deadline first. */
  overdue(before: number, most: number): Promise<string[]>
  /** Of all attempts that go on; null: none does. */
  nextDeadline(): Promise<number | null>
  /** Takes practice papers away that began before `before`; how many. */
  forgetPractice(before: number): Promise<number>
  /** Takes everything of one contestant away; ids of the attempts. */
  forgetContestant(season: string, contestant: string): Promise<string[]>
}
