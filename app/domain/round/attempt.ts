/** An attempt at a paper: what may be done with it, when, and what then is. */
import { z } from 'zod'
import { grade, parseAnswer } from '../show/marking'
import { AnswerValue } from '../show/show-question'
import { type Attempt, BETWEEN, closesAt, type Ending, GRACE, itemAt, phaseAt, refsOf } from './attempt-state'
import type { DrawnRound } from './draw-paper'
import { bankAnswer } from './paper-item'
import type { Paper } from './rule-set'
import type { Window } from './windows'

const Ref = z.string().max(64)
const Device = z.string().min(16).max(64)
const Turn = z.number().int().min(1).max(1_000_000)

/** What a sitter's page may send. `turn` is the page's own count of what it sends, so that repeats and overtaking do no harm. */
export const SitterCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('take_over'), device: Device }),
  z.strictObject({ type: z.literal('open'), device: Device, item: Ref }),
  z.strictObject({ type: z.literal('save'), device: Device, item: Ref, value: AnswerValue.nullable(), turn: Turn }),
  z.strictObject({ type: z.literal('flag'), device: Device, item: Ref, on: z.boolean(), turn: Turn }),
  /** The n-th playing of an item's sound. */
  z.strictObject({ type: z.literal('play'), device: Device, item: Ref, play: z.number().int().min(1).max(1000) }),
  z.strictObject({
    type: z.literal('predict'),
    device: Device,
    value: z.number().int().min(0).max(100_000_000),
    turn: Turn,
  }),
  /** The page was left: times and ms since the start, as the page counts them. */
  z.strictObject({ type: z.literal('away'), device: Device, times: z.number().int().min(0), ms: z.number().min(0) }),
  z.strictObject({ type: z.literal('hand_in'), device: Device }),
])
export type SitterCommand = z.infer<typeof SitterCommand>

/** What only the server and officers do. */
export type KeeperCommand =
  | { type: 'time' }
  | { type: 'stop'; by: string; why: string }
  /** More time after a breakdown, ms. */
  | { type: 'grant'; by: string; why: string; ms: number }

export const ATTEMPT_REFUSALS = [
  'other_device', // goes on elsewhere: take over first
  'over', // handed in, stopped or ended by its rule
  'too_late', // time is over, and the grace too
  'unknown_item',
  'not_opened', // an item with a clock is read before it is answered
  'closed', // its own time is over, or the paper allows no way back
  'newer', // another page of this device has said something else since: what stands is kept
  'answered', // on papers that end after wrong answers the first answer stands
  'bad_answer', // does not fit the item
  'played_out', // its sound has been played as often as the rule allows
  'not_early', // this paper is not handed in before its time
  'bad_order', // a play or an amount that cannot be
  'too_much', // no hand gives so many commands to one paper
] as const
export type AttemptRefusal = (typeof ATTEMPT_REFUSALS)[number]

/** `same`: nothing had to change; acknowledge it, write nothing. */
export type AttemptOutcome = { ok: true; attempt: Attempt; same: boolean } | { ok: false; code: AttemptRefusal }

export interface Beginning {
  id: string
  contestant: string
  round: string
  rule: Paper
  window: Pick<Window, 'index' | 'closes'>
  drawn: DrawnRound
  device: string
  /** 1, or more for who needs longer (1.25: a quarter more). */
  stretch?: number
}

/**
 * A new attempt, begun at `now`. Its deadline: the paper's seconds, or, where only items have clocks, the sum of these
 * and 3 s between two; cut at the window's end if the rule says so.
 */
export function startAttempt({ drawn, rule, window, stretch = 1, ...who }: Beginning, now: number): Attempt {
  const limits: Attempt['limits'] = {}
  for (const { id, items } of drawn.paper.sections) {
    const section = rule.sections.find((one) => one.id === id)
    for (const { ref } of items) limits[ref] = { seconds: section?.itemSeconds ?? null, plays: section?.plays ?? null }
  }
  const items = Object.values(limits)
  const itemsTogether = items.reduce((sum, { seconds }) => sum + (seconds ?? 0) * 1000 * stretch + BETWEEN, 0)
  const lasts = rule.seconds === null ? itemsTogether : rule.seconds * 1000 * stretch
  const end = rule.whenWindowCloses === 'cut' ? Math.min(now + lasts, window.closes) : now + lasts
  const keys = Object.entries(drawn.secrets).map(([ref, { key }]) => [ref, key])
  const { seconds, back, handInEarly, stopAfterWrong } = rule
  return {
    ...who,
    window: window.index,
    rules: { seconds, back, handInEarly, stopAfterWrong },
    paper: drawn.paper,
    limits,
    keys: stopAfterWrong === null ? {} : Object.fromEntries(keys),
    stretch,
    startedAt: now,
    deadline: end,
    takeovers: 0,
    answers: {},
    flags: {},
    opened: {},
    left: {},
    current: null,
    plays: {},
    prediction: null,
    away: { times: 0, ms: 0 },
    ended: null,
  }
}

const refused = (code: AttemptRefusal): AttemptOutcome => ({ ok: false, code })
const same = (attempt: Attempt): AttemptOutcome => ({ ok: true, attempt, same: true })
const became = (attempt: Attempt): AttemptOutcome => ({ ok: true, attempt, same: false })

function end(attempt: Attempt, how: Ending, at: number, by: string | null = null, why: string | null = null): Attempt {
  return { ...attempt, ended: { at: Math.min(at, attempt.deadline), how, by, why } }
}

type Of<T extends SitterCommand['type']> = Extract<SitterCommand, { type: T }>

/** No way back: an item that stands before the furthest one opened is closed. */
function passedBy(attempt: Attempt, ref: string): boolean {
  if (attempt.rules.back) return false
  const refs = refsOf(attempt.paper)
  const furthest = Math.max(-1, ...Object.keys(attempt.opened).map((one) => refs.indexOf(one)))
  return refs.indexOf(ref) < furthest
}

function opened(attempt: Attempt, ref: string, at: number): Attempt {
  if (attempt.current === ref) return attempt
  const left = attempt.current === null ? attempt.left : { ...attempt.left, [attempt.current]: at }
  return { ...attempt, left, current: ref, opened: { ...attempt.opened, [ref]: attempt.opened[ref] ?? at } }
}

function open(attempt: Attempt, { item }: Of<'open'>, at: number): AttemptOutcome {
  if (attempt.current === item) return same(attempt)
  if (passedBy(attempt, item)) return refused('closed')
  return became(opened(attempt, item, at))
}

function wrongAnswers(attempt: Attempt): number {
  return Object.entries(attempt.answers).filter(([ref, { value }]) => {
    const item = itemAt(attempt, ref)
    const key = attempt.keys[ref]
    return item && key && value !== null && grade(key, bankAnswer(item, value)) < 1 - 1e-9
  }).length
}

function save(attempt: Attempt, { item, value, turn }: Of<'save'>, now: number, at: number): AttemptOutcome {
  const asked = itemAt(attempt, item)?.asked
  if (!asked) return refused('unknown_item')
  if (passedBy(attempt, item)) return refused('closed')
  const clock = attempt.limits[item]?.seconds ?? null
  if (clock !== null && attempt.opened[item] === undefined) return refused('not_opened')
  if (now > closesAt(attempt, item) + GRACE) return refused('closed')
  const { stopAfterWrong, back } = attempt.rules
  if (stopAfterWrong !== null && attempt.answers[item]) return refused('answered')
  const answer = value === null ? null : parseAnswer(asked, value)
  if (value !== null && answer === null) return refused('bad_answer')
  const shown = back ? attempt : opened(attempt, item, at)
  const saved = { value: answer, turn, at: Math.min(at, closesAt(shown, item)) }
  const next = { ...shown, answers: { ...attempt.answers, [item]: saved } }
  const stops = stopAfterWrong !== null && wrongAnswers(next) >= stopAfterWrong
  return became(stops ? end(next, 'wrong_answers', at) : next)
}

function play(attempt: Attempt, { item, play: number }: Of<'play'>): AttemptOutcome {
  const played = attempt.plays[item] ?? 0
  const most = attempt.limits[item]?.plays ?? null
  if (number <= played) return same(attempt)
  if (most !== null && number > most) return refused('played_out')
  if (number > played + 1) return refused('bad_order')
  return became({ ...attempt, plays: { ...attempt.plays, [item]: number } })
}

const alike = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** An answer as it would be kept. */
function keptValue(attempt: Attempt, { item, value }: Of<'save'>): AnswerValue | null {
  const asked = itemAt(attempt, item)?.asked
  return value === null || !asked ? value : (parseAnswer(asked, value) ?? value)
}

/** Whether something of this turn or a newer one stands: the same, or something else. null: nothing of the kind. */
function standing(attempt: Attempt, command: SitterCommand): 'same' | 'other' | null {
  const told = (kept: { turn: number } | null | undefined, turn: number, isSame: () => boolean) =>
    !kept || kept.turn < turn ? null : isSame() ? 'same' : 'other'
  switch (command.type) {
    case 'save': {
      const kept = attempt.answers[command.item]
      return told(kept, command.turn, () => alike(kept?.value, keptValue(attempt, command)))
    }
    case 'flag': {
      const kept = attempt.flags[command.item]
      return told(kept, command.turn, () => kept?.on === command.on)
    }
    case 'predict':
      return told(attempt.prediction, command.turn, () => attempt.prediction?.value === command.value)
    case 'hand_in':
      return attempt.ended === null ? null : 'same'
    default:
      return null
  }
}

function sit(attempt: Attempt, command: SitterCommand, now: number): AttemptOutcome {
  const at = Math.max(attempt.startedAt, Math.min(now, attempt.deadline))
  if ('item' in command && !itemAt(attempt, command.item)) return refused('unknown_item')
  switch (command.type) {
    case 'take_over':
      return became({ ...attempt, device: command.device, takeovers: attempt.takeovers + 1 })
    case 'open':
      return open(attempt, command, at)
    case 'save':
      return save(attempt, command, now, at)
    case 'flag':
      if ((attempt.flags[command.item]?.on ?? false) === command.on) return same(attempt)
      return became({ ...attempt, flags: { ...attempt.flags, [command.item]: { on: command.on, turn: command.turn } } })
    case 'play':
      return play(attempt, command)
    case 'predict':
      return became({ ...attempt, prediction: { value: command.value, turn: command.turn } })
    case 'away': {
      const { times, ms } = attempt.away
      if (command.times <= times && command.ms <= ms) return same(attempt)
      return became({ ...attempt, away: { times: Math.max(times, command.times), ms: Math.max(ms, command.ms) } })
    }
    case 'hand_in':
      if (!attempt.rules.handInEarly && now < attempt.deadline) return refused('not_early')
      return became(end(attempt, 'handed_in', at))
  }
}

function keep(attempt: Attempt, command: KeeperCommand, now: number): AttemptOutcome {
  if (command.type === 'time') {
    if (attempt.ended || phaseAt(attempt, now) !== 'over') return same(attempt)
    return became(end(attempt, 'time', attempt.deadline))
  }
  if (attempt.ended) return refused('over')
  if (command.type === 'stop') return became(end(attempt, 'stopped', now, command.by, command.why))
  if (!(command.ms > 0)) return refused('bad_order')
  return became({ ...attempt, deadline: attempt.deadline + command.ms })
}

/**
 * What the attempt becomes by a command that arrived at `now` (ms since 1970, the server's clock), or a named refusal. The given attempt
 * is left as it was, so that nothing is shown before it is durable. What is repeated is accepted again, even after the
 * end: its first acknowledgement may have been lost. What has a turn that is not newer and says something else is refused
 * `newer`: another page of the same device counted on, and this one must be told what is kept. A deadline that has passed holds whether or not `time` was sent.
 */
export function apply(attempt: Attempt, command: SitterCommand | KeeperCommand, now: number): AttemptOutcome {
  if (!('device' in command)) return keep(attempt, command, now)
  const stands = standing(attempt, command)
  if (stands === 'same') return same(attempt)
  if (attempt.ended) return refused('over')
  if (phaseAt(attempt, now) === 'over') return refused('too_late')
  if (command.device !== attempt.device)
    return command.type === 'take_over' ? sit(attempt, command, now) : refused('other_device')
  if (stands === 'other') return refused('newer')
  return command.type === 'take_over' ? same(attempt) : sit(attempt, command, now)
}
