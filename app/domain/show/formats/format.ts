/** What a format of play decides: where the show goes next, and what an answer brings. */
import type { Gain } from '../scoring'
import type { ShowQuestion } from '../show-question'
import type { AnswerRecord, Player, QuestionRun, Show } from '../state'

/** What the gold button does where the show stands; "ask" brings the next question, or opens at once the one being counted down. */
export type Step = 'start' | 'ask' | 'close' | 'scoreboard' | 'podium' | 'finish' | 'none'

export interface Settling {
  show: Show
  question: ShowQuestion
  run: QuestionRun
  /** As before this question: `streak` is the answers right in a row so far. */
  player: Player
  answer: AnswerRecord
  /** 0 … 1 */
  grade: number
}

export interface Format {
  step(show: Show): Step
  /** Index of the question that comes next, as far as the show has got; null: there is none. */
  coming(show: Show): number | null
  /** Points of one answer to a question that gives points. Must not change anything. */
  gain(settling: Settling): Gain
}
