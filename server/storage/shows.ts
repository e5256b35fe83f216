// What is kept of a show beside its log: how it is found, whose it is, and whether its results are delivered.

export interface ShowRecord {
  id: string
  title: string
  /** Six digits; null once it no longer has a door. */
  pin: string | null
  screenKey: string
  account: string
  club: string | null
  questions: number
  players: number
  createdAt: number
  /** When the first question was called; ms. */
  startedAt: number | null
  endedAt: number | null
  /** Results (or a correction of them) wait to be delivered. */
  resultsDue: boolean
}

export type ShowChange = Partial<Pick<ShowRecord, 'title' | 'pin' | 'players' | 'startedAt' | 'endedAt' | 'resultsDue'>>

/** Thrown when a PIN is taken by another open show. */
export class PinTaken extends Error {
  override name = 'PinTaken'
}

export interface Shows {
  /** Throws PinTaken. */
  add(record: ShowRecord): Promise<void>
  byId(id: string): Promise<ShowRecord | null>
  byPin(pin: string): Promise<ShowRecord | null>
  byScreenKey(key: string): Promise<ShowRecord | null>
  /** Throws PinTaken. */
  change(id: string, change: ShowChange): Promise<void>
  /** Shows of an account or of any of some clubs, newest first. */
  list(of: { account?: string; clubs?: readonly string[] }, limit: number): Promise<ShowRecord[]>
  /** Not ended, created since `since`. */
  open(since: number): Promise<ShowRecord[]>
  due(): Promise<ShowRecord[]>
  /** Takes the PIN from shows that ended before `ended`, or never ended, were created before `created` and are not among `kept`. */
  freePins(ended: number, created: number, kept: readonly string[]): Promise<void>
}
