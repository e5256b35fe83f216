/** What the one who sits a paper may see of it: no keys, and items with their own clocks only while they are open. */
import type { AnswerValue } from '../show/show-question'
import type { SitterCommand } from './attempt'
import { type Attempt, closesAt, GRACE, lastTurn, oneByOne, phaseAt, refsOf, timeUsed, written } from './attempt-state'
import type { AskedItem } from './paper-item'

export interface ItemView {
  /** What commands call it: its number, so that nothing leads from a paper to the bank. */
  ref: string
  /** 1 is the first of the paper. */
  number: number
  section: string
  /** null: has a clock of its own and is not open now. */
  asked: AskedItem | null
  value: AnswerValue | null
  flagged: boolean
  /** open: may be answered; ahead: must be opened first; closed: its time is over or there is no way back. */
  state: 'open' | 'ahead' | 'closed'
  /** ms since 1970; null while its clock does not run. */
  closesAt: number | null
  playsLeft: number | null
  /** Times its sound was played. */
  played: number
  /** Src of the sound of the item that is opened next: loaded before its clock runs. Else null. */
  sound: string | null
}

export interface AttemptView {
  id: string
  phase: 'running' | 'grace' | 'over'
  ended: { at: number; how: string } | null
  /** The server's clock, to count down by. */
  now: number
  startedAt: number
  deadline: number
  used: number
  current: string | null
  items: ItemView[]
  answered: number
  prediction: number | null
  /** Count on from here. */
  turn: number
  /** What a page that has seen this view has seen. */
  written: number
  /** Whether this device may write. */
  mine: boolean
  back: boolean
  handInEarly: boolean
}

/** Has a clock of its own, and has not been opened. */
const isAhead = (attempt: Attempt, ref: string) =>
  (attempt.limits[ref]?.seconds ?? null) !== null && attempt.opened[ref] === undefined

/** The page of `device` at `now`. */
export function attemptView(attempt: Attempt, device: string, now: number): AttemptView {
  const phase = phaseAt(attempt, now)
  const single = oneByOne(attempt)
  const list = attempt.paper.sections.flatMap(({ id, items }) => items.map((item) => ({ section: id, item })))
  const furthest = list.reduce((last, { item }, index) => (attempt.opened[item.ref] === undefined ? last : index), -1)
  const coming = list.find(({ item }, index) => isAhead(attempt, item.ref) && (attempt.rules.back || index > furthest))
    ?.item.ref
  const items = list.map(({ section, item }, index): ItemView => {
    const clock = attempt.limits[item.ref]?.seconds ?? null
    const ahead = isAhead(attempt, item.ref)
    const started = attempt.opened[item.ref] !== undefined
    const passed = !attempt.rules.back && index < furthest
    const late = clock !== null && started && now > closesAt(attempt, item.ref) + GRACE
    const state = phase === 'over' || passed || late ? 'closed' : ahead ? 'ahead' : 'open'
    const plays = attempt.limits[item.ref]?.plays ?? null
    return {
      ref: String(index + 1),
      number: index + 1,
      section,
      asked: single && (attempt.current !== item.ref || state !== 'open') ? null : item.asked,
      value: attempt.answers[item.ref]?.value ?? null,
      flagged: attempt.flags[item.ref]?.on ?? false,
      state,
      closesAt: clock !== null && started ? closesAt(attempt, item.ref) : null,
      playsLeft: plays === null ? null : Math.max(0, plays - (attempt.plays[item.ref] ?? 0)),
      played: attempt.plays[item.ref] ?? 0,
      sound:
        state === 'ahead' && item.ref === coming && item.asked.media?.kind === 'sound' ? item.asked.media.src : null,
    }
  })
  return {
    id: attempt.id,
    phase,
    ended: attempt.ended && { at: attempt.ended.at, how: attempt.ended.how },
    now,
    startedAt: attempt.startedAt,
    deadline: attempt.deadline,
    used: timeUsed(attempt, now),
    current: items[list.findIndex(({ item }) => item.ref === attempt.current)]?.ref ?? null,
    items,
    answered: items.filter(({ value }) => value !== null).length,
    prediction: attempt.prediction?.value ?? null,
    turn: lastTurn(attempt),
    written: written(attempt),
    mine: attempt.device === device,
    back: attempt.rules.back,
    handInEarly: attempt.rules.handInEarly,
  }
}

/** A command about an item of the view, as the attempt takes it; one about an item that is not there fits none. */
export function commandOfView(attempt: Attempt, command: SitterCommand): SitterCommand {
  return 'item' in command ? { ...command, item: refsOf(attempt.paper)[Number(command.item) - 1] ?? '' } : command
}
