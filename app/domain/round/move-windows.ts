/** Windows moved after a season has opened: postponed, brought forward, or kept open longer. */
import type { TrailEntry } from './results-state'
import type { Move, OlympicRound, RuleSet, Windows } from './rule-set'
import { instantOf, localOf, type Window, windowsOf } from './windows'

/** Local times of a window, YYYY-MM-DDTHH:MM. */
export interface LocalWindow {
  opens: string
  closes: string
}

export const MOVE_REFUSALS = [
  'unknown_round',
  'no_reason', // who or why is empty
  'bad_window', // another number of windows, or a time that is not in the calendar
  'begun', // of a window that has begun only the end can be put off
  'past', // would open or close before now
  'unchanged',
] as const
export type MoveRefusal = (typeof MOVE_REFUSALS)[number]

export interface WishedMove {
  round: string
  /** One for each window of the round, in their order. */
  windows: readonly LocalWindow[]
  by: string
  why: string
}

type Span = Move['before'][number]

export interface SpansMoved {
  before: readonly Span[]
  after: readonly Span[]
}

const spans = (windows: readonly Window[]): Span[] => windows.map(({ opens, closes }) => ({ opens, closes }))

function real(local: string, zone: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return false
  const wall = new Date(`${local}:00Z`)
  if (Number.isNaN(wall.getTime()) || !wall.toISOString().startsWith(local)) return false
  return localOf(instantOf(local, zone), zone) === local
}

/** Why a window may not become `to` at `now`; null: it may. */
function refusal(from: Span, to: Span, now: number): MoveRefusal | null {
  if (from.opens === to.opens && from.closes === to.closes) return null
  if (from.closes <= now) return 'begun'
  if (from.opens <= now) return to.opens === from.opens && to.closes > from.closes ? null : 'begun'
  return to.opens <= now ? 'past' : null
}

function single(windows: Windows, times: readonly LocalWindow[]): Windows {
  const names = windows.kind === 'single' ? windows.windows.map(({ name }) => name) : []
  return {
    kind: 'single',
    windows: times.map(({ opens, closes }, index) => {
      const name = names[index]
      return { ...(name !== undefined && { name }), opens, closes }
    }),
  }
}

/**
 * The rule-set with the windows of one round at other times and an entry of who, when and why. A window that has not begun
 * goes anywhere after `now` (ms since 1970); one that is open may only close later; one that is over stays. Whether the
 * rounds still fit together is not asked here: see checklist().
 */
export function moveWindows(
  ruleSet: RuleSet,
  { round: id, windows: wished, by, why }: WishedMove,
  now: number,
): { ok: true; ruleSet: RuleSet } | { ok: false; code: MoveRefusal } {
  const { timeZone } = ruleSet
  const round = ruleSet.rounds.find((one) => one.id === id)
  if (!round) return { ok: false, code: 'unknown_round' }
  if (by.trim() === '' || why.trim() === '') return { ok: false, code: 'no_reason' }
  const before = spans(windowsOf(round.windows, timeZone))
  const times = wished.flatMap(({ opens, closes }) => [opens, closes])
  if (wished.length !== before.length || !times.every((local) => real(local, timeZone)))
    return { ok: false, code: 'bad_window' }
  const after = wished.map(({ opens, closes }) => ({
    opens: instantOf(opens, timeZone),
    closes: instantOf(closes, timeZone),
  }))
  for (const [index, to] of after.entries()) {
    const from = before[index]
    const code = from && refusal(from, to, now)
    if (code) return { ok: false, code }
  }
  if (after.every((to, index) => to.opens === before[index]?.opens && to.closes === before[index]?.closes))
    return { ok: false, code: 'unchanged' }
  const move: Move = { at: now, by: by.trim(), why: why.normalize('NFC').trim(), before, after }
  const moved: OlympicRound = {
    ...round,
    windows: single(round.windows, wished),
    moved: [...(round.moved ?? []), move],
  }
  return { ok: true, ruleSet: { ...ruleSet, rounds: ruleSet.rounds.map((one) => (one === round ? moved : one)) } }
}

/** The rule-set with every window where it was when the season opened. */
export function asOpened(ruleSet: RuleSet): RuleSet {
  const { timeZone } = ruleSet
  const local = (spans: readonly Span[]) =>
    spans.map(({ opens, closes }) => ({ opens: localOf(opens, timeZone), closes: localOf(closes, timeZone) }))
  return {
    ...ruleSet,
    rounds: ruleSet.rounds.map(({ moved, ...round }) => {
      const [first] = moved ?? []
      return first ? { ...round, windows: single(round.windows, local(first.before)) } : round
    }),
  }
}

/** The windows that a move changed, with their number from 1. */
export function changedWindows({ before, after }: SpansMoved) {
  return after.flatMap((to, index) => {
    const from = before[index]
    return from && (from.opens !== to.opens || from.closes !== to.closes) ? [{ number: index + 1, from, to }] : []
  })
}

/** The trail of a round with the moves of its windows and reopenings among its entries, numbered anew in the order of time. */
export function withMoves(
  trail: readonly TrailEntry[],
  { moved = [], reopened = [] }: Pick<OlympicRound, 'moved' | 'reopened'>,
): TrailEntry[] {
  if (moved.length + reopened.length === 0) return [...trail]
  const moves = moved.map(({ at, by, why, before, after }): TrailEntry => {
    return { number: 0, at, by, why, what: { type: 'move', before, after } }
  })
  const openings = reopened.map(({ at, by, why, closed }): TrailEntry => {
    return { number: 0, at, by, why, what: { type: 'reopen', closed } }
  })
  return [...trail, ...moves, ...openings]
    .sort((a, b) => a.at - b.at)
    .map((entry, index) => ({ ...entry, number: index + 1 }))
}
