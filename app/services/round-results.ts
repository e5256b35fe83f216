// Results of Olympic rounds, as pages ask for them: types only, fulfilled by server/rounds.
import type { LocalText } from '~/domain/question/text'
import type { GroupRow } from '~/domain/round/group-ranking'
import type { PaperFigures } from '~/domain/round/item-analysis'
import type { JudgeSheet, JudgingGaps } from '~/domain/round/judging'
import type { MarkedPaper } from '~/domain/round/marking'
import type { PaperItem } from '~/domain/round/paper-item'
import type { PersonDifference, RankedRound } from '~/domain/round/results'
import type {
  Amendment,
  Complaint,
  ResultsRefusal,
  ResultsState,
  TimeDeed,
  TrailEntry,
} from '~/domain/round/results-state'
import type { GroupRanking, OlympicRound } from '~/domain/round/rule-set'
import type { Signal } from '~/domain/round/signals'
import type { AnswerKey } from '~/domain/show/show-question'

/** Who stands behind an id in the tables. `name` only for who may see it. */
export interface NamedContestant {
  id: string
  code: string
  name: string
  nickname: string
  unit: string
  school: string | null
}

export interface RoundSheet {
  round: OlympicRound
  /** null: not announced yet. */
  state: ResultsState | null
  /** What was done before the announcement (marks replaced, a show brought); `state.trail` begins with it. */
  history: readonly TrailEntry[]
  results: RankedRound
  /** Everybody who may be in the results: of a round that takes its entrants from another, those. Erased ones have empty names. */
  people: ReadonlyMap<string, NamedContestant>
  /** Why it cannot be announced yet; null: nothing is in the way, or it was. */
  blocked: 'running' | 'no_show' | null
  /** Of a judged round that is not announced: whose marks are missing; null: nobody's. */
  gaps: JudgingGaps | null
  /** Attempts that still go on. */
  running: number
  /** Of `people`, those who were already made entrants of the next round. */
  promoted: ReadonlySet<string>
}

/** A published round. Names are kept back by whoever shows it to everybody. */
export interface PublishedRound {
  round: OlympicRound
  publishedAt: number
  /** When something was last amended after that; null: nothing was. */
  amendedAt: number | null
  results: RankedRound
  people: ReadonlyMap<string, NamedContestant>
}

export interface RoundItem {
  item: PaperItem
  key: AnswerKey
  /** As the papers were drawn, before any correction. */
  drawn: AnswerKey
  /** Right too: answers that were accepted later. */
  also: AnswerKey[]
  void: 'full' | 'out' | null
}

/** Boards of units or groups; `unit` codes or codes of a grouping's groups. */
export interface GroupBoards {
  boards: { ranking: GroupRanking; rows: GroupRow[] }[]
  /** Units that have the collective prize for taking part; null: the rule-set has none. */
  participation: GroupRow[] | null
}

export type RoundRefusal =
  | ResultsRefusal
  | 'unknown_round'
  | 'running' // attempts still go on, or the last window has not closed
  | 'not_announced'
  | 'unmarked' // somebody has no marks, or fewer sheets than others
  | 'announced' // marks change only as an amendment now
  | 'undecided' // a lot must decide first
  | 'no_next_round'
  | 'no_show'
export type RoundDone<T = object> = ({ ok: true } & T) | { ok: false; code: RoundRefusal }

/** A hint to look again, with who it is about. */
export interface RoundSignal {
  contestants: string[]
  attempts: string[]
  signal: Signal
}

/** An item on somebody's own paper. */
export interface OwnItem {
  ref: string
  /** Number of the paper, from 1. */
  attempt: number
  /** Of the item on that paper, from 1. */
  number: number
  prompt: LocalText
}

/** One of somebody's own papers. */
export interface OwnAttempt {
  id: string
  score: number
  outOf: number
  /** Is in the result, alone or with others. */
  counts: boolean
  annulled: boolean
}

/** What a contestant sees of the own result. Before announcement: null. */
export interface OwnResult {
  state: { phase: ResultsState['phase']; complaintsUntil: number; publishedAt: number | null }
  score: number
  outOf: number
  time: number
  /** In the division; null: not ranked. */
  rank: number | null
  of: number
  rankInUnit: number | null
  ofUnit: number
  advanced: boolean
  reserve: number | null
  /** Papers that are over, oldest first. */
  attempts: OwnAttempt[]
  complaints: Complaint[]
}

/**
 * Callers ask `can()` first. `by` is an account with its name for the trail. `seen`: length of the trail that the officer
 * has before the eyes; with it, `stale` says that the trail has grown meanwhile.
 */
export interface RoundResultsService {
  sheet(season: string, round: string): Promise<RoundSheet | null>
  own(contestant: string, round: string): Promise<OwnResult | null>
  /** Some seconds old at most; null: not published. */
  published(season: string, round: string): Promise<PublishedRound | null>
  /** Of these rounds, those that are published; nothing is computed for it. */
  publishedOf(season: string, rounds: readonly string[]): Promise<Set<string>>
  /** The items on somebody's papers that are over, paper by paper. */
  itemsOf(contestant: string, round: string): Promise<OwnItem[]>
  /** Whether a round in which this contestant has a result was announced: then what ranks hang on stays as it is. */
  settled(contestant: string): Promise<boolean>
  /** Everything that was done to the results, oldest first; before the announcement too. */
  trail(season: string, round: string): Promise<readonly TrailEntry[]>
  /** Time that is not everybody's, for the trail of a round that is not announced. */
  noteTime(season: string, round: string, by: string, why: string, what: TimeDeed): Promise<RoundDone>
  /** All items on papers that are over, asked in the order of the bank, with their keys in force (officers). */
  items(season: string, round: string): Promise<RoundItem[]>
  /** First announcement: provisional, complaints begin. Refuses `unmarked` when marks are missing, unless `despite` that. */
  announce(season: string, round: string, by: string, why: string, seen?: number, despite?: boolean): Promise<RoundDone>
  complain(contestant: string, round: string, ref: string | null, text: string): Promise<RoundDone>
  answer(
    season: string,
    round: string,
    complaint: string,
    by: string,
    upheld: boolean,
    reply: string,
  ): Promise<RoundDone>
  /** What an amendment would change, before it is made. */
  preview(season: string, round: string, amendment: Amendment): Promise<RoundDone<{ difference: PersonDifference[] }>>
  amend(
    season: string,
    round: string,
    by: string,
    why: string,
    amendment: Amendment,
    seen?: number,
  ): Promise<RoundDone<{ difference: PersonDifference[] }>>
  publish(season: string, round: string, by: string, why: string, seen?: number): Promise<RoundDone>
  /** The order of a lot or an extra question among equals at the edge of the places. `drawn`: by the machine. */
  lots(
    season: string,
    round: string,
    by: string,
    why: string,
    order: readonly string[],
    seen?: number,
    drawn?: boolean,
  ): Promise<RoundDone>
  /** Marks of one judge for one contestant; sent again they replace the former ones, with a trail. Refuses `announced`: then they are amended. */
  judge(season: string, round: string, contestant: string, sheet: JudgeSheet): Promise<RoundDone>
  sheets(season: string, round: string): Promise<ReadonlyMap<string, readonly JudgeSheet[]>>
  /**
   * Makes whoever is advanced an entrant of the next rounds; twice does nothing twice. Done again after an amendment it
   * adds who advances now and takes back who no longer does, unless they have begun there or been marked (`stayed`).
   */
  promote(
    season: string,
    round: string,
    by: string,
  ): Promise<RoundDone<{ entrants: number; withdrawn: number; stayed: string[] }>>
  /** A live show's results as this round's; corrections of the show follow by themselves, with a trail. */
  bring(season: string, round: string, show: string, by: string): Promise<RoundDone<{ people: number }>>
  /** Marked papers of one contestant, item by item, oldest first (officers). */
  papers(season: string, round: string, contestant: string): Promise<MarkedPaper[]>
  groups(season: string, round: string): Promise<GroupBoards | null>
  analysis(season: string, round: string): Promise<PaperFigures>
  signals(season: string, round: string): Promise<RoundSignal[]>
}
