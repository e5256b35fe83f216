/** What is known of one attempt at a paper; attempt.ts changes it. */
import type { AnswerKey, AnswerValue } from '../show/show-question'
import type { DrawnPaper } from './draw-paper'
import type { PaperItem } from './paper-item'
import type { Paper } from './rule-set'

/** What has been saved for one item. */
export interface SavedAnswer {
  /** null: taken back. In the letters of this paper. */
  value: AnswerValue | null
  /** The phone's number of this save; of two saves the greater number stands, whichever came first. */
  turn: number
  /** ms since 1970, the server's clock. */
  at: number
}

export type Ending = 'handed_in' | 'time' | 'wrong_answers' | 'stopped'

export interface Attempt {
  id: string
  contestant: string
  round: string
  window: number
  rules: Pick<Paper, 'seconds' | 'back' | 'handInEarly' | 'stopAfterWrong'>
  paper: DrawnPaper
  /** Per ref: seconds for this item and plays of its sound, from its section. */
  limits: Record<string, { seconds: number | null; plays: number | null }>
  /** Only for papers that end after wrong answers: the keys in the bank's ids. Never shown. */
  keys: Record<string, AnswerKey>
  /** Times are stretched by this for who needs longer; 1 for all others. */
  stretch: number
  /** ms since 1970. */
  startedAt: number
  deadline: number
  /** The token of the one device that may write now. */
  device: string
  takeovers: number
  answers: Record<string, SavedAnswer>
  flags: Record<string, { on: boolean; turn: number }>
  /** When each item was first opened, and when it was left for another one. */
  opened: Record<string, number>
  left: Record<string, number>
  /** Item that stands open. */
  current: string | null
  plays: Record<string, number>
  prediction: { value: number; turn: number } | null
  /** Times the page was left, and ms away; a hint for organisers, never a verdict. */
  away: { times: number; ms: number }
  ended: { at: number; how: Ending; by: string | null; why: string | null } | null
}

/** What arrives within this many ms after a deadline still counts, as of the deadline: it was sent before. */
export const GRACE = 5_000
/** ms between two items that have their own clocks: the next one must come over the line first. */
export const BETWEEN = 3_000

/** Items in their order with what limits them. */
export function itemAt(attempt: Attempt, ref: string): PaperItem | null {
  for (const { items } of attempt.paper.sections) for (const item of items) if (item.ref === ref) return item
  return null
}

export const refsOf = (paper: DrawnPaper): string[] =>
  paper.sections.flatMap(({ items }) => items.map(({ ref }) => ref))

/** When an item closes by itself, ms since 1970: its own limit from its opening, never after the paper. */
export function closesAt(attempt: Attempt, ref: string): number {
  const seconds = attempt.limits[ref]?.seconds ?? null
  const opened = attempt.opened[ref]
  if (seconds === null || opened === undefined) return attempt.deadline
  return Math.min(attempt.deadline, opened + seconds * 1000 * attempt.stretch)
}

/** Whether items have clocks of their own and so are shown one by one. */
export const oneByOne = (attempt: Attempt): boolean =>
  Object.values(attempt.limits).some(({ seconds }) => seconds !== null)

/** The greatest turn seen; a page that comes back counts on from here. */
export function lastTurn(attempt: Attempt): number {
  const turns = [...Object.values(attempt.answers), ...Object.values(attempt.flags)].map(({ turn }) => turn)
  return Math.max(0, attempt.prediction?.turn ?? 0, ...turns)
}

/** Grows with every answer, flag and guess that is taken: whoever has seen another figure has not seen all of them. */
export function written(attempt: Attempt): number {
  const turns = [...Object.values(attempt.answers), ...Object.values(attempt.flags)]
  return turns.reduce((sum, { turn }) => sum + turn, attempt.prediction?.turn ?? 0)
}

/**
 * ms used, by the server's clock. Papers with one clock: from start to end, no more than the paper has. Papers whose
 * items have clocks: the sum of what each took until its answer (or until it was left or over), so that a slow line
 * between two items costs nothing.
 */
export function timeUsed(attempt: Attempt, now: number): number {
  const end = attempt.ended?.at ?? Math.min(now, attempt.deadline)
  if (!oneByOne(attempt)) return Math.max(0, end - attempt.startedAt)
  return refsOf(attempt.paper).reduce((sum, ref) => {
    const opened = attempt.opened[ref]
    if (opened === undefined) return sum
    const until = attempt.answers[ref]?.at ?? attempt.left[ref] ?? end
    return sum + Math.max(0, Math.min(until, closesAt(attempt, ref)) - opened)
  }, 0)
}

export type Phase = 'running' | 'grace' | 'over'

/** Where an attempt stands at `now`. In `grace` only what was on its way is taken. */
export function phaseAt(attempt: Attempt, now: number): Phase {
  if (attempt.ended) return 'over'
  if (now <= attempt.deadline) return 'running'
  return now <= attempt.deadline + GRACE ? 'grace' : 'over'
}

/** When time itself must end the attempt (send `time` then), ms since 1970; null: it is over. */
export function nextWake(attempt: Attempt): number | null {
  return attempt.ended ? null : attempt.deadline + GRACE + 1
}
