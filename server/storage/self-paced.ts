// What is kept of shows that are sat alone: links, sittings, and every entry of them.

import type { Paper } from '../../app/domain/show/paper'
import type { Ranked } from '../../app/domain/show/ranking'
import type { SittingEntry } from '../../app/domain/show/self-paced'
import type { ShowSettings } from '../../app/domain/show/settings'

export interface SelfPacedRecord {
  code: string
  show: string
  account: string
  paper: Paper
  /** ms since 1970. */
  createdAt: number
  closesAt: number
}

/** The sums of a sitting, kept beside its entries so that a ranking reads no entries. */
export interface SittingSum {
  points: number
  right: number
  time: number
  bestStreak: number
  settled: number
  finishedAt: number | null
}

export interface SittingRecord extends SittingSum {
  id: string
  code: string
  tokenHash: string
  name: string
  /** Id of the club. */
  club: string | null
  startedAt: number
}

export interface SelfPacedStore {
  /** False when the code is taken or the show has a link already. */
  add(record: SelfPacedRecord): Promise<boolean>
  byCode(code: string): Promise<SelfPacedRecord | null>
  byShow(show: string): Promise<SelfPacedRecord | null>
  change(code: string, change: Partial<Pick<SelfPacedRecord, 'closesAt' | 'paper'>>): Promise<void>
  /** False when this token has begun already. */
  begin(sitting: SittingRecord): Promise<boolean>
  sitting(code: string, tokenHash: string): Promise<SittingRecord | null>
  sittings(code: string): Promise<SittingRecord[]>
  count(code: string): Promise<number>
  /** Of these, who settled a question. */
  countPlayed(code: string): Promise<number>
  entries(sitting: string): Promise<SittingEntry[]>
  /** Entry number `n` with the sums after it, both or none. False when another writer has put that number. */
  append(sitting: string, n: number, entry: SittingEntry, sum: SittingSum): Promise<boolean>
  setSum(sitting: string, sum: SittingSum): Promise<void>
  /** How many have finished, and how many of them stand before these sums. */
  place(code: string, sum: Ranked, scoring: ShowSettings['scoring']): Promise<{ ahead: number; finished: number }>
}
