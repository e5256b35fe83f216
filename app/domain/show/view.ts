/** What each role may see. The only shapes of a show that leave the server. */

import type { Media } from '../question/question'
import type { Locale, LocalText } from '../question/text'
import type { HostCommand, ShowClub } from './command'
import type { ShowSettings } from './settings'
import type { AnswerKey, AnswerValue, ShowChoice } from './show-question'
import type { Phase } from './state'

/** A question without its key, explanation and source. */
export interface AskedQuestion {
  kind: 'single' | 'several' | 'truefalse' | 'typed' | 'number' | 'order' | 'match' | 'poll'
  bankName: LocalText
  title: LocalText
  prompt: LocalText
  media?: Media
  choices: ShowChoice[]
  partners: { id: string; text: LocalText }[]
  hint?: LocalText
  unit?: LocalText
  unreviewed: Locale[]
  /** Points to be had: full × weight. */
  points: number
}

/** Bucket of answers: a choice's id, or typed text / number as given. */
export interface Count {
  value: string
  count: number
  right: boolean
}

export interface Revealed {
  key: AnswerKey
  explanation: LocalText
  source: { name: string; url?: string }
  asOf: string
  voided: boolean
  skipped: boolean
  /**
   * Choices in their order; typed and number: right ones first, where the nearest wins the nearest next, then the most
   * frequent, at most 8; order and match: right and wrong.
   */
  counts: Count[]
  answered: number
  rightShare: number | null
}

export interface Row {
  /** Seat, or index of the team. */
  id: number
  /** 0: none, without points. */
  rank: number
  /** rankBefore − rank; 0 when there was none. */
  moved: number
  name: string
  mark: string
  club: string | null
  points: number
  gain: number
  streak: number
}

/** The clock of a view: instants of the server's clock, ms, moved by all pauses so far: the time used is now − opensAt. */
export interface ViewClock {
  opensAt: number
  closesAt: number
  /** Set while paused: ms that were left. */
  pausedLeft: number | null
}

/** A question whose key was corrected, or that was taken out, as it stands now. */
export interface AmendedQuestion {
  index: number
  question: AskedQuestion
  revealed: Revealed
}

/** Common part of all players' views: encoded once, sent to everybody. */
export interface SharedView {
  role: 'player'
  n: number
  phase: Phase
  title: string
  index: number
  total: number
  /** Questions still to come: neither asked nor left out. */
  toGo: number
  locked: boolean
  language: ShowSettings['language']
  peek: boolean
  shuffle: boolean
  /** Names of clubs by id, as chosen at the door. */
  clubs: ShowClub[]
  teams: { mode: ShowSettings['teams']['mode']; names: string[] }
  names: ShowSettings['names']
  onePhonePerTeam: boolean
  players: number
  /** countdown: what is coming (no prompt); question, reveal: the question. */
  coming?: { kind: AskedQuestion['kind']; bankName: LocalText; points: number; double: boolean; startsAt: number }
  question?: AskedQuestion
  clock?: ViewClock
  revealed?: Revealed
  /** podium, ended: the first three, of those who have points. */
  podium?: Row[]
  /** podium, ended: what was amended, for phones that keep what they were shown at the reveal. */
  amended?: AmendedQuestion[]
}

/** What only this player gets: small. */
export interface PersonalView {
  n: number
  seat: number
  name: string
  mark: string
  /** Name of the club that is played for; null: a guest, or a seat that is called like its club. */
  club: string | null
  team: string | null
  /** Factor on the time to answer. */
  extra: number
  /** Source of this phone's order of choices. */
  shuffleSeed: number
  points: number
  /** 0: none, without points; the ranks of neighbours and team likewise. */
  rank: number
  moved: number
  of: number
  streak: number
  bestStreak: number
  right: number
  /** Questions with points that were asked since this player came. */
  asked: number
  /** Answer to the current question, as stored. */
  answer: { value: AnswerValue; ms: number } | null
  /** From the reveal on: what it brought. Null then: it was over before this player came. */
  result: { grade: number; base: number; speed: number; streak: number; gain: number } | null
  /** Neighbours in the ranking (of players, or of teams). */
  above: { rank: number; name: string; points: number } | null
  below: { rank: number; name: string; points: number } | null
  teamPoints: number | null
  teamRank: number | null
  /** What the own answers to amended questions are worth now; only questions that were asked of this player. */
  amended?: { index: number; grade: number; value: AnswerValue | null }[]
}

/** The projector: no right of control, nothing that the hall may not see yet. */
export interface ScreenView {
  role: 'screen'
  n: number
  phase: Phase
  title: string
  pin: string
  index: number
  total: number
  locked: boolean
  language: ShowSettings['language']
  banks: LocalText[]
  players: number
  present: number
  /** Newest last, at most 60. */
  names: { seat: number; name: string; mark: string; club: string | null }[]
  clubs: { id: string; name: string; players: number }[]
  teams: { id: string; name: string; players: number }[]
  answered: number
  /** The host's page is connected. */
  hostHere: boolean
  coming?: SharedView['coming']
  question?: AskedQuestion
  clock?: ViewClock
  revealed?: Revealed
  /** scoreboard: the first eight (players, or teams); podium, ended: of these, who has points. */
  rows?: Row[]
  /** Of the same list as `rows`. */
  bestClimb?: Row
  /** Mean of the best five of each club that has points, best first, at most 5. */
  clubRows?: { id: string; name: string; points: number }[]
}

export interface RunSheetLine {
  index: number
  title: LocalText
  kind: AskedQuestion['kind']
  state: 'waiting' | 'open' | 'settled' | 'skipped'
  voided: boolean
  rightShare: number | null
  weight: 0 | 1 | 2
  unreviewed: Locale[]
}

/** The host's page. Right answers are here and nowhere else before the reveal. */
export interface HostView {
  role: 'host'
  n: number
  id: string
  phase: Phase
  title: string
  pin: string
  screenKey: string
  screens: number
  index: number
  total: number
  locked: boolean
  settings: ShowSettings
  players: number
  present: number
  answered: number
  runSheet: RunSheetLine[]
  clock?: ViewClock
  /** The question now, with its key and the counts so far. */
  now?: AskedQuestion & { revealed: Revealed }
  next?: AskedQuestion & { key: AnswerKey; seconds: number }
  rows: Row[]
  /** What the gold button does. */
  step: 'start' | 'ask' | 'close' | 'scoreboard' | 'podium' | 'finish' | 'none'
  /** What may be done now besides. */
  can: HostCommand['type'][]
}

export interface RosterRow {
  seat: number
  name: string
  mark: string
  club: string | null
  team: string | null
  points: number
  rank: number
  answered: boolean
  kicked: boolean
  extra: number
  /** Server's clock when the phone went away; null: here. */
  awaySince: number | null
}
