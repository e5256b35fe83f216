/** Which attempts count, and what they make together. */
import type { OlympicRound } from './rule-set'

/** One attempt after marking. */
export interface MarkedAttempt {
  id: string
  window: number
  /** Marks. */
  score: number
  /** Best marks that its paper could give. */
  outOf: number
  /** Items answered right, of so many. */
  right: number
  items: number
  /** Every section that must be passed by itself is passed. */
  passed: boolean
  /** ms used. */
  time: number
  /** ms since 1970. */
  startedAt: number
  handedInAt: number
  /** Answer to "how many will have everything right?". */
  prediction: number | null
}

/** What a contestant has in a round (or in one window of it, where every window ranks alone). */
export interface Counted {
  /** Ids of the attempts that make it. */
  attempts: string[]
  score: number
  outOf: number
  right: number
  items: number
  /** Some attempt, counted or not, is passed. */
  passed: boolean
  time: number
  /** When the last of them was handed in. */
  earliest: number
  prediction: number | null
  /** How many attempts were made at all. */
  tries: number
}

type Counts = OlympicRound['attempts']

/** Better first: more marks, then less time, then earlier; best_earliest looks at marks and the instant only. */
function better(counts: Counts['counts']): (a: MarkedAttempt, b: MarkedAttempt) => number {
  if (counts === 'best_earliest')
    return (a, b) => b.score - a.score || a.handedInAt - b.handedInAt || compare(a.id, b.id)
  return (a, b) => b.score - a.score || a.time - b.time || a.handedInAt - b.handedInAt || compare(a.id, b.id)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const later = (a: MarkedAttempt, b: MarkedAttempt) => b.handedInAt - a.handedInAt || compare(a.id, b.id)

/** The attempts of one window that stand. */
function standing(attempts: readonly MarkedAttempt[], counts: Counts['counts']): MarkedAttempt[] {
  if (counts === 'sum') return [...attempts]
  const first = [...attempts].sort(counts === 'last' ? later : better(counts))[0]
  return first ? [first] : []
}

function together(attempts: readonly MarkedAttempt[], all: readonly MarkedAttempt[]): Counted {
  const sum = (of: (attempt: MarkedAttempt) => number) => attempts.reduce((total, attempt) => total + of(attempt), 0)
  // Marks come in hundredths; added as whole numbers they make the same sum in any order.
  const marks = (of: (attempt: MarkedAttempt) => number) => sum((attempt) => Math.round(of(attempt) * 100)) / 100
  const last = [...attempts].sort(later)[0]
  return {
    attempts: attempts.map((a) => a.id).sort(compare),
    score: marks((a) => a.score),
    outOf: marks((a) => a.outOf),
    right: sum((a) => a.right),
    items: sum((a) => a.items),
    passed: all.some((a) => a.passed),
    time: sum((a) => a.time),
    earliest: last?.handedInAt ?? 0,
    prediction: last?.prediction ?? null,
    tries: all.length,
  }
}

/** Attempts by window, windows in their order. */
function byWindow(attempts: readonly MarkedAttempt[]): Map<number, MarkedAttempt[]> {
  const windows = new Map<number, MarkedAttempt[]>()
  for (const attempt of [...attempts].sort((a, b) => a.window - b.window)) {
    const list = windows.get(attempt.window)
    if (list) list.push(attempt)
    else windows.set(attempt.window, [attempt])
  }
  return windows
}

/**
 * The result of one contestant's attempts (in any order) under the round's rule; null without attempts.
 * For rounds whose windows rank alone (`windows: each`) use `countWindow`.
 */
export function count(attempts: readonly MarkedAttempt[], rule: Counts): Counted | null {
  if (attempts.length === 0) return null
  const perWindow = [...byWindow(attempts).values()].map((list) => standing(list, rule.counts))
  if (rule.windows === 'sum') return together(perWindow.flat(), attempts)
  if (rule.windows === 'last' || rule.windows === 'each') return together(perWindow.at(-1) ?? [], attempts)
  const sums = perWindow.map((list) => together(list, attempts))
  const byTime = (a: Counted, b: Counted) => (rule.counts === 'best_earliest' ? 0 : a.time - b.time)
  return sums.sort((a, b) => b.score - a.score || byTime(a, b) || a.earliest - b.earliest)[0] ?? null
}

/** The same for one window alone. */
export function countWindow(attempts: readonly MarkedAttempt[], window: number, rule: Counts): Counted | null {
  const inside = attempts.filter((a) => a.window === window)
  return inside.length === 0 ? null : together(standing(inside, rule.counts), inside)
}

/** Whether a gate is open: enough of its rounds are passed. `results`: the contestant's counted result by round. */
export function gateOpen(gate: NonNullable<OlympicRound['gate']>, results: ReadonlyMap<string, Counted>): boolean {
  const passed = gate.rounds.filter((round) => {
    const counted = results.get(round)
    return counted?.passed && counted.outOf > 0 && counted.score / counted.outOf >= gate.share
  })
  return passed.length >= gate.count
}

/** How many attempts remain now; Infinity without a limit. */
export function attemptsLeft(attempts: readonly { window: number }[], window: number, rule: Counts): number {
  const inWindow = attempts.filter((a) => a.window === window).length
  const perWindow = rule.perWindow === null ? Number.POSITIVE_INFINITY : rule.perWindow - inWindow
  const total = rule.total === null ? Number.POSITIVE_INFINITY : rule.total - attempts.length
  return Math.max(0, Math.min(perWindow, total))
}
