/** The state of one show. Only `apply` changes it, in place. */

import type { Locale } from '../question/text'
import type { ShowClub } from './command'
import type { ScoringRules, ShowSettings } from './settings'
import type { AnswerKey, AnswerValue, ShowQuestion } from './show-question'

export type Phase =
  | 'lobby'
  /** "Question 7": the question itself has not been sent. */
  | 'countdown'
  /** Sent; answers count from opensAt to closesAt (and each player's own extra time). */
  | 'question'
  | 'reveal'
  | 'scoreboard'
  | 'podium'
  | 'ended'

export interface Player {
  /** Index in `Show.players`. */
  seat: number
  token: string
  name: string
  /** Tells two of the same name apart ("2", or nothing); the club is shown beside it anyway. */
  mark: string
  club: string | null
  /** Index in `Show.teams`, or null. */
  team: number | null
  locale: Locale
  /** Of the round whose final this show is. */
  contestant: string | null
  joinedAt: number
  /** Index of the first question asked of this player: what was over before the seat was taken is no missed answer. */
  from: number
  kicked: boolean
  /** Factor on the time to answer, 1 … 3. */
  extra: number
  points: number
  streak: number
  bestStreak: number
  right: number
  /** Settled questions that gave points and were asked of this player. */
  asked: number
  /** Sum of charged response times of right answers, ms, each divided by the player's extra time: the tie-break. */
  time: number
  /** 1, 2, 2, 4 …; 0 while kicked. Who has no points stands last; views and results tell no rank then (`rankTold`). */
  rank: number
  /** Rank before the last question, 0: none yet. */
  rankBefore: number
  /** Index in `Show.ranking`, −1 while kicked. */
  place: number
}

export interface AnswerRecord {
  value: AnswerValue
  /** Charged response time, ms. */
  ms: number
  at: number
  /** Command id: the same command again is the same answer. */
  id: string
  /** The player's factor on the time when answering. */
  extra: number
  /** 0–1; null until settled. */
  grade: number | null
  gain: { base: number; speed: number; streak: number }
}

/** What happened to one question of the show. */
export interface QuestionRun {
  index: number
  state: 'waiting' | 'open' | 'settled' | 'skipped'
  voided: boolean
  /** The key in force (the question's own until corrected). */
  key: AnswerKey
  opensAt: number
  /** ms, without anybody's extra time; grows when the host extends. */
  limit: number
  /** ms spent paused since it opened. */
  pausedFor: number
  answers: Map<number, AnswerRecord>
  /** Answers per bucket (see `buckets` in marking.ts), of players who are not kicked; kept up per answer. */
  tally: Map<string, number>
  /** Typed: how the first player of a bucket wrote it. */
  samples: Map<string, string>
  /** Answers of players who are not kicked. */
  answered: number
  /** Of these, wholly right; 0 until settled. */
  right: number
}

export interface Team {
  name: string
  club: string | null
  members: number[]
  /** Mean of the members' points, rounded. */
  points: number
  /** Mean of what the last settled question brought its members. */
  gain: number
  /** 0 while it has no members. */
  rank: number
  rankBefore: number
  /** Index in `Show.teamRanking`, −1 without members. */
  place: number
}

/** Something the host changed afterwards, for the trail. */
export interface Amendment {
  at: number
  account: string
  index: number
  what: 'corrected' | 'voided' | 'restored'
  reason: string
  before: AnswerKey | null
  after: AnswerKey | null
}

export interface Show {
  id: string
  title: string
  settings: ShowSettings
  scoring: ScoringRules
  clubs: ShowClub[]
  seed: number
  /** The round whose live final this is. */
  final: { season: string; round: string } | null
  questions: ShowQuestion[]
  runs: QuestionRun[]
  phase: Phase
  /** Question being counted down, asked or revealed; −1 in the lobby. */
  index: number
  /** When time itself must act next, ms; null: never. */
  wakeAt: number | null
  pausedAt: number | null
  locked: boolean
  players: Player[]
  teams: Team[]
  /** Seats in order of rank, without the kicked. */
  ranking: number[]
  /** Teams that have members, in order of rank. */
  teamRanking: number[]
  /** Club and folded name → how many took it, for the marks. */
  nameCounts: Map<string, number>
  /** Settled questions that gave points. */
  asked: number
  /** Token hash → seat. */
  seats: Map<string, number>
  trail: Amendment[]
  /** Ids of accepted host and system commands, so that each counts once. */
  seen: Set<string>
  /** Sequence of the last entry applied. */
  seq: number
  /** Instant of that entry. */
  at: number
  startedAt: number | null
  endedAt: number | null
}

/** What a command changed, so that the runner knows whom to tell. */
export interface Changes {
  /** The view that all players share (and host and screen with it) is another one now. */
  shared?: true
  /** Personal views that changed. */
  personal?: 'all' | number[]
  /** Numbers that host and screen see: gathered, a few times a second. */
  counts?: true
  /** Rows of the host's list of players. */
  roster?: number[]
  /** Seats to be shown out. */
  out?: number[]
}
