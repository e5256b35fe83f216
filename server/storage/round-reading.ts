// What results are made from, as the other parts of a season keep it: only read here.
import type { BankQuestion } from '../../app/domain/question/bank'
import type { AnsweredPaper } from '../../app/domain/round/answered-paper'
import type { ContestantFields } from '../../app/domain/round/contestant-fields'
import type { RuleSet } from '../../app/domain/round/rule-set'
import type { Signal } from '../../app/domain/round/signals'

export interface SeasonRules {
  id: string
  phase: 'draft' | 'open' | 'closed'
  ruleSet: RuleSet
}

/** A contestant as results need one. */
export interface RoundPerson
  extends Pick<ContestantFields, 'name' | 'nickname' | 'unit' | 'division' | 'school' | 'born'> {
  id: string
  season: string
  code: string
  organiser: boolean
  /** The person is gone. */
  erased: boolean
}

export interface EndedPaper extends AnsweredPaper {
  /** What it gives by itself to look at. */
  signals: Signal[]
}

export interface RoundCount {
  ended: number
  running: number
  /** When the last of them ended, ms since 1970; null: none did. */
  lastEnd: number | null
}

export interface RoundReading {
  season(id: string): Promise<SeasonRules | null>
  /** The season's questions as they were when it opened. */
  questions(season: string): Promise<BankQuestion[]>
  person(id: string): Promise<RoundPerson | null>
  /** In order of ids, from after `after`; at most `limit`. */
  people(season: string, after: string, limit: number): Promise<RoundPerson[]>
  /** Attempts at a round, without practice papers. */
  count(season: string, round: string): Promise<RoundCount>
  /** Ids of ended attempts, from after `after`; at most `limit`. */
  endedIds(season: string, round: string, after: string, limit: number): Promise<string[]>
  endedPapers(ids: readonly string[]): Promise<EndedPaper[]>
  /** Of these, who has begun an attempt at the round. */
  begun(season: string, round: string, contestants: readonly string[]): Promise<Set<string>>
  /** The rounds at which somebody has ended attempts. */
  sat(contestant: string): Promise<{ season: string; round: string }[]>
  /** Who sits where in a live show of this round: contestant by seat. */
  seats(season: string, round: string, show: string): Promise<Map<string, string>>
}
