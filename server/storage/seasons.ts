// What is kept of seasons: their rules, their phase, and the questions as they were when they opened.
import type { BankQuestion } from '../../app/domain/question/bank'
import type { RuleSet } from '../../app/domain/round/rule-set'
import type { SeasonPhase } from '../../app/services/seasons'

export interface SeasonRecord {
  id: string
  code: string
  unit: string
  phase: SeasonPhase
  ruleSet: RuleSet
  /** What papers are drawn by; never shown. */
  seed: string
  createdBy: string
  /** ms since 1970. */
  createdAt: number
  openedAt: number | null
  closedAt: number | null
  retainUntil: number
}

export type SeasonChange = Partial<
  Pick<SeasonRecord, 'ruleSet' | 'phase' | 'seed' | 'openedAt' | 'closedAt' | 'retainUntil'>
>

export interface SeasonStore {
  /** False when the code is taken. */
  add(record: SeasonRecord): Promise<boolean>
  byId(id: string): Promise<SeasonRecord | null>
  byCode(code: string): Promise<SeasonRecord | null>
  /** Newest first. */
  all(): Promise<SeasonRecord[]>
  /**
   * Only while the season is in the phase `from`; false when it is not, or not there. `questions`: kept with it, or neither.
   * `was`: the rules as they were read from here; false when they are others by now.
   */
  change(
    id: string,
    from: SeasonPhase,
    change: SeasonChange,
    questions?: readonly BankQuestion[],
    was?: RuleSet,
  ): Promise<boolean>
  /** The questions kept with the season, in the order of their ids. */
  questions(id: string): Promise<BankQuestion[]>
  /** Takes a draft away; false when it is none. */
  removeDraft(id: string): Promise<boolean>
}
