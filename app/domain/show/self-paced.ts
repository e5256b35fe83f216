/** Sitting a show alone: one question at a time, by the server's clock; what was given is never lost and never changed. */
import { grade, parseAnswer } from './marking'
import type { Paper, PaperQuestion } from './paper'
import type { Refusal } from './refusal'
import { type Gain, NOTHING, points } from './scoring'
import type { AnswerValue } from './show-question'
import { TIMING } from './timing'

/** What happened in a sitting, in order. `at` is the server's clock, `ms` the charged response time. */
export type SittingEntry =
  | { type: 'open'; index: number; at: number }
  | { type: 'answer'; index: number; at: number; value: AnswerValue; ms: number }
  /** No answer: given up, or time was over. */
  | { type: 'passed'; index: number; at: number }

export type SittingCommand =
  /** Open question `index`. Again, or while one is open: nothing happens. */
  | { type: 'next'; index: number }
  /** `ms` as measured on the phone. */
  | { type: 'answer'; index: number; value: AnswerValue; ms: number }
  | { type: 'pass'; index: number }

export interface SittingRun {
  openedAt: number
  answer: { value: AnswerValue; ms: number } | null
  settled: boolean
}

/** One run for each question opened so far. */
export interface Sitting {
  runs: SittingRun[]
}

/** `entry` null: it has been done already. */
export type SittingOutcome = { ok: true; entry: SittingEntry | null } | { ok: false; code: Refusal }

const refused = (code: Refusal): SittingOutcome => ({ ok: false, code })
const DONE: SittingOutcome = { ok: true, entry: null }

/** ms to answer this question. */
export const limitOf = ({ question }: PaperQuestion) => question.seconds * 1000

/** No answer to it would be taken at `at` any more. */
export function isOver(question: PaperQuestion, run: SittingRun, at: number): boolean {
  return at - run.openedAt - TIMING.claimCap > limitOf(question) + TIMING.grace
}

export const isFinished = (paper: Paper, { runs }: Sitting) =>
  runs.length === paper.questions.length && runs.every((run) => run.settled)

function same(a: AnswerValue, b: AnswerValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function next(paper: Paper, { runs }: Sitting, index: number, at: number, closesAt: number): SittingOutcome {
  if (index < runs.length || runs.at(-1)?.settled === false) return DONE
  if (index !== runs.length || !paper.questions[index]) return refused('unknown_question')
  return at >= closesAt ? refused('ended') : { ok: true, entry: { type: 'open', index, at } }
}

/**
 * What an entry must be written for `command` at `at`, so that it has happened. Pure: nothing changes until `take`.
 * Time is charged as in a live show: the phone's own measure, at most TIMING.claimCap less than the server's. An answer
 * after the time and its grace becomes a pass. A question that is open may be answered after `closesAt`, none is opened.
 * Refuses ended, unknown_question, not_open, answered (another answer stands), bad_answer.
 */
export function decide(
  paper: Paper,
  sitting: Sitting,
  command: SittingCommand,
  at: number,
  closesAt: number,
): SittingOutcome {
  const { index } = command
  if (command.type === 'next') return next(paper, sitting, index, at, closesAt)
  const question = paper.questions[index]
  const run = sitting.runs[index]
  if (!question) return refused('unknown_question')
  if (!run) return refused('not_open')
  if (command.type === 'pass') return run.settled ? DONE : { ok: true, entry: { type: 'passed', index, at } }
  const value = parseAnswer(question.question, command.value)
  if (value === null) return refused('bad_answer')
  if (run.settled) return run.answer && same(run.answer.value, value) ? DONE : refused('answered')
  if (isOver(question, run, at)) return { ok: true, entry: { type: 'passed', index, at } }
  const used = Math.max(0, at - run.openedAt)
  const least = Math.max(0, used - TIMING.claimCap)
  const ms = Math.round(Math.min(limitOf(question), Math.max(least, Math.min(command.ms, used))))
  return { ok: true, entry: { type: 'answer', index, at, value, ms } }
}

/** The sitting after one more entry. Throws when the entry does not follow. */
export function take({ runs }: Sitting, entry: SittingEntry): Sitting {
  if (entry.type === 'open') {
    if (entry.index !== runs.length) throw new Error(`question ${entry.index} cannot be opened after ${runs.length}`)
    return { runs: [...runs, { openedAt: entry.at, answer: null, settled: false }] }
  }
  const run = runs[entry.index]
  if (!run || run.settled || entry.index !== runs.length - 1) throw new Error(`question ${entry.index} is not open`)
  const answer = entry.type === 'answer' ? { value: entry.value, ms: entry.ms } : null
  return { runs: [...runs.slice(0, -1), { ...run, answer, settled: true }] }
}

export function sittingOf(entries: Iterable<SittingEntry>): Sitting {
  let sitting: Sitting = { runs: [] }
  for (const entry of entries) sitting = take(sitting, entry)
  return sitting
}

export interface Marked {
  /** 0 … 1 */
  grade: number
  gain: Gain
}

export interface SittingScore {
  points: number
  right: number
  /** Over the right answers, ms. */
  time: number
  streak: number
  bestStreak: number
  /** Settled questions, and those of them that gave points. */
  settled: number
  asked: number
  /** One for each settled question. */
  marks: Marked[]
}

/** Points as in the show, under the keys in force. A poll and a voided question give nothing and leave streaks alone. */
export function score(paper: Paper, { runs }: Sitting): SittingScore {
  const sum: SittingScore = { points: 0, right: 0, time: 0, streak: 0, bestStreak: 0, settled: 0, asked: 0, marks: [] }
  for (const [index, run] of runs.entries()) {
    const question = paper.questions[index]
    if (!question || !run.settled) continue
    sum.settled += 1
    sum.marks.push(mark(paper, question, run, sum))
  }
  return sum
}

/** Marks one run and adds it to `sum`. */
function mark(paper: Paper, one: PaperQuestion, { answer }: SittingRun, sum: SittingScore): Marked {
  const counts = one.question.kind !== 'poll' && one.question.weight > 0 && !one.voided
  const marked: Marked = { grade: answer ? grade(one.key, answer.value, one.nearest) : 0, gain: { ...NOTHING } }
  if (!counts) return marked
  sum.asked += 1
  if (answer) {
    marked.gain = points({
      grade: marked.grade,
      ms: answer.ms,
      limit: limitOf(one),
      weight: one.question.weight,
      streakBefore: sum.streak,
      scoring: paper.scoring,
      settings: paper.settings,
    })
  }
  sum.points += marked.gain.base + marked.gain.speed + marked.gain.streak
  sum.streak = marked.grade === 1 ? sum.streak + 1 : 0
  sum.bestStreak = Math.max(sum.bestStreak, sum.streak)
  if (answer && marked.grade === 1) {
    sum.right += 1
    sum.time += answer.ms
  }
  return marked
}
