/** What somebody who sits a show alone may see: never a key before the question is settled. */
import type { ShowClub } from './command'
import type { ShowSettings } from './settings'
import type { AnswerValue } from './show-question'
import type { AskedQuestion, Revealed, ViewClock } from './view'

/** What is said before the name is asked. */
export interface SelfDoor {
  title: string
  questions: number
  /** All questions together, ms, when every second is used. */
  longest: number
  clubs: ShowClub[]
  names: ShowSettings['names']
  /** Server's clock, ms. */
  closesAt: number
  closed: boolean
}

interface Standing {
  name: string
  points: number
  right: number
  asked: number
  streak: number
  bestStreak: number
}

export interface SelfQuestion {
  scene: 'question'
  index: number
  total: number
  question: AskedQuestion
  clock: ViewClock
  /** The server's clock when this was made. */
  now: number
  me: Standing
  shuffleSeed: number
  language: ShowSettings['language']
  peek: boolean
  shuffle: boolean
}

/** A settled question with what was given. */
export interface SelfAnswered {
  index: number
  question: AskedQuestion
  revealed: Revealed
  answer: { value: AnswerValue; ms: number } | null
  grade: number
  gain: { base: number; speed: number; streak: number }
}

export interface SelfResult extends SelfAnswered {
  scene: 'result'
  total: number
  me: Standing
  language: ShowSettings['language']
  /** The closing date has passed: no further question opens. */
  closed: boolean
}

export interface SelfFinal {
  scene: 'final'
  title: string
  me: Standing
  club: string | null
  total: number
  /** False: the closing date came first. */
  complete: boolean
  language: ShowSettings['language']
  /** Among those who finished; null when not complete, or without points. */
  place: { rank: number; of: number } | null
  /** Where these points would have stood in the hall. */
  hall: { rank: number; of: number } | null
  /** Settled questions that were not wholly right. */
  missed: SelfAnswered[]
}

export interface SelfReady {
  /** The name is known and no question is open: before the first. */
  scene: 'ready'
  name: string
  total: number
}

export type SelfView = SelfReady | SelfQuestion | SelfResult | SelfFinal
