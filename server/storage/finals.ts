// What is kept of live finals: which shows belong to a round, and which contestant sits where.

export interface RoundShow {
  show: string
  season: string
  round: string
  /** ms since 1970. */
  at: number
}

export interface FinalSeat extends Omit<RoundShow, 'at'> {
  /** Number of the seat in the show. */
  seat: string
  contestant: string
}

export interface FinalStore {
  add(show: RoundShow): Promise<void>
  /** Newest first. */
  shows(season: string, round: string): Promise<RoundShow[]>
  byShow(show: string): Promise<RoundShow | null>
  /** Keeps seats; those that are known stay as they are. */
  sit(seats: readonly FinalSeat[]): Promise<void>
  seats(show: string): Promise<FinalSeat[]>
}
