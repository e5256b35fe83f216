// Seasons of Olympic rounds, as pages ask for them: types only, fulfilled by server/rounds.
import type { Check } from '~/domain/round/checklist'
import type { MoveRefusal, WishedMove } from '~/domain/round/move-windows'
import type { RehearsedRound } from '~/domain/round/rehearsal'
import type { RuleSet } from '~/domain/round/rule-set'

/** draft: only its organisers see it; open: runs by its rules, of which only windows may still be moved; closed: nothing is sat or registered any more. */
export type SeasonPhase = 'draft' | 'open' | 'closed'

export interface Season {
  id: string
  /** In addresses: /rounds/<code>. */
  code: string
  /** Code of the unit that runs it. */
  unit: string
  /** That unit and those above it, nearest first: what `can()` asks for. */
  units: readonly string[]
  ruleSet: RuleSet
  phase: SeasonPhase
  /** ms since 1970. */
  createdAt: number
  openedAt: number | null
  closedAt: number | null
  /** When its people are erased. */
  retainUntil: number
}

/** Why nothing was done; messages: seasons_refused_<code>. */
export type SeasonRefusal =
  | 'unknown_template'
  | 'unknown_unit'
  | 'bad_code' // 3–40 lower-case letters, digits and dashes
  | 'code_taken'
  | 'bad_rules'
  | 'not_draft' // an open season keeps its rules
  | 'not_open'
  | 'not_closed' // or nothing of it is left to be held
  | 'no_reason' // who or why is empty
  | 'announced' // results were announced because it was closed
  | 'checks' // something stops it; see the checklist
  | 'bad_date'
  | 'stale' // somebody else changed the rules meanwhile
/** `problems`: with bad_rules, every sentence about what is wrong. */
export type SeasonDone<T = { season: Season }> =
  | ({ ok: true } & T)
  | { ok: false; code: SeasonRefusal; problems?: string[] }

export type MoveDone =
  | { ok: true; season: Season }
  | { ok: false; code: MoveRefusal | 'not_open' | 'stale' }
  | { ok: false; code: 'stops'; checks: Check[] }

export interface NewSeason {
  /** Id of a rule-set in content/rule-sets. */
  template: string
  unit: string
  code: string
  name: string
  /** YYYY-MM-DD: all dates of the template are moved so that the first window opens on this day, or on the same weekday after it. */
  first: string
  account: string
}

/** Callers ask `can()` first. */
export interface Seasons {
  /** The rule-sets in content/, in the order of their ids. */
  templates(): Promise<readonly RuleSet[]>
  /** Newest first; drafts too. */
  all(): Promise<Season[]>
  byCode(code: string): Promise<Season | null>
  byId(id: string): Promise<Season | null>
  /** Refuses unknown_template, unknown_unit, bad_code, code_taken, bad_date, bad_rules. */
  create(made: NewSeason): Promise<SeasonDone>
  /** `raw`: the changed rule-set as parsed JSON. `was`: the rules it was made from. Refuses not_draft, bad_rules, stale. */
  change(id: string, raw: unknown, was?: RuleSet): Promise<SeasonDone>
  /** What to see before it opens, against the banks as they are now. */
  checklist(id: string): Promise<Check[]>
  /** Runs 1–300 invented contestants of 1–30 units through it, fewer where there are more than five rounds; the same seed gives the same rehearsal. */
  rehearse(id: string, people: number, units: number, seed: number): Promise<RehearsedRound[]>
  /** Freezes rules and questions. Refuses not_draft, checks. */
  open(id: string): Promise<SeasonDone>
  /**
   * Windows of an open season at other times. Refuses not_open, what a move is refused for, `stops` when rounds would no
   * longer fit together or papers could not be drawn (with what is in the way), stale.
   */
  move(id: string, wished: WishedMove): Promise<MoveDone>
  /** Ends it early or when all is over. Refuses not_open. */
  close(id: string): Promise<SeasonDone>
  /**
   * Opens a closed season again while something of it is left; stands in the trail of every round that was cut short.
   * Refuses not_closed, no_reason, announced, stale.
   */
  reopen(id: string, by: string, why: string): Promise<SeasonDone>
  /** Takes a draft away. Refuses not_draft. */
  remove(id: string): Promise<SeasonDone<object>>
}
