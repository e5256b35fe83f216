/** What a paper's page knows, changed in one place: by the person, by the server, by the line, by time. */
import type { AttemptView, ItemView } from '~/domain/round/attempt-view'
import type { AnswerValue } from '~/domain/show/show-question'
import type { LineState } from '~/live/paper-line'
import { type Kept, replaces } from '~/live/paper-outbox'
import type { PaperAck, PaperCommand, PaperReply } from '~/services/papers'

type Values = Readonly<Record<string, AnswerValue | null>>
type Refused = Extract<PaperAck, { ok: false }>['code']

export interface SittingState {
  /** As the server last told it. */
  view: AttemptView
  /** Place of the item that is shown, from 0. */
  at: number
  /** As the person sees them: what was given here, else what the server has. */
  answers: Values
  /** As the server is known to have them. */
  acked: Values
  flags: Readonly<Record<string, boolean>>
  played: Readonly<Record<string, number>>
  prediction: number | null
  /** What is still on this phone. */
  kept: readonly Kept[]
  line: LineState
  /** When the last answer was acknowledged, by the server's clock. */
  savedAt: number | null
  /** The paper goes on at another device. */
  elsewhere: boolean
  /** Signed out, or the paper is no longer there. */
  gone: boolean
  /** The clock ran out on this page. */
  timeUp: boolean
  /** Handing in was asked for. */
  handing: boolean
  /** An answer that was not taken, and why. */
  trouble: { ref: string; code: Refused } | null
  sheet: 'overview' | 'hand_in' | 'help' | null
}

export type SittingEvent =
  | { type: 'given'; command: PaperCommand; kept: readonly Kept[] }
  | { type: 'shown'; at: number }
  | { type: 'sheet'; sheet: SittingState['sheet'] }
  | { type: 'woken'; kept: readonly Kept[] }
  | { type: 'replied'; sent: readonly Kept[]; reply: PaperReply; kept: readonly Kept[] }
  | { type: 'refused'; sent: readonly Kept[]; kept: readonly Kept[] }
  /** Another page of this paper took a command away: sent it, or gave a newer one. */
  | { type: 'taken'; one: Kept; kept: readonly Kept[] }
  | { type: 'line'; line: LineState }
  | { type: 'gone' }
  | { type: 'time_up' }

const by = <T>(items: readonly ItemView[], of: (item: ItemView) => T): Record<string, T> =>
  Object.fromEntries(items.map((item) => [item.ref, of(item)]))

/** The page as the server rendered it. */
export function sittingFrom(view: AttemptView, at: number): SittingState {
  return {
    view,
    at,
    answers: by(view.items, ({ value }) => value),
    acked: by(view.items, ({ value }) => value),
    flags: by(view.items, ({ flagged }) => flagged),
    played: by(view.items, ({ played }) => played),
    prediction: view.prediction,
    kept: [],
    line: 'idle',
    savedAt: null,
    elsewhere: !view.mine,
    gone: false,
    timeUp: view.phase !== 'running',
    handing: false,
    trouble: null,
    sheet: null,
  }
}

/** A command as if it had been acknowledged: what the person did is seen at once. */
function shown(state: SittingState, command: PaperCommand): SittingState {
  switch (command.type) {
    case 'save':
      return { ...state, answers: { ...state.answers, [command.item]: command.value }, trouble: null }
    case 'flag':
      return { ...state, flags: { ...state.flags, [command.item]: command.on } }
    case 'predict':
      return { ...state, prediction: command.value }
    case 'play': {
      const played = Math.max(state.played[command.item] ?? 0, command.play)
      return { ...state, played: { ...state.played, [command.item]: played } }
    }
    case 'hand_in':
      return { ...state, handing: true, sheet: null }
    default:
      return state
  }
}

const over = (state: SittingState, kept: readonly Kept[]) =>
  kept.reduce((now, { command }) => shown(now, command), state)

/** The server's view with what is still on this phone laid over it. */
function seen(state: SittingState, view: AttemptView, kept: readonly Kept[]): SittingState {
  const fresh = sittingFrom(view, state.at)
  const { savedAt, line, sheet, trouble, gone, handing } = state
  return over({ ...fresh, savedAt, line, sheet, trouble, gone, handing: handing && view.ended === null, kept }, kept)
}

function acknowledged(state: SittingState, { command }: Kept, ack: PaperAck, now: number): SittingState {
  if (ack.ok) {
    if (command.type !== 'save') return { ...state, savedAt: command.type === 'open' ? state.savedAt : now }
    return { ...state, acked: { ...state.acked, [command.item]: command.value }, savedAt: now }
  }
  if (command.type === 'hand_in') return { ...state, handing: false }
  if (command.type !== 'save' || ack.code === 'other_device') return state
  const newer = state.kept.some((one) => one.command.type === 'save' && one.command.item === command.item)
  const before = state.acked[command.item] ?? null
  const answers = newer ? state.answers : { ...state.answers, [command.item]: before }
  return { ...state, answers, trouble: { ref: command.item, code: ack.code } }
}

function replied(state: SittingState, { sent, reply, kept }: Extract<SittingEvent, { type: 'replied' }>): SittingState {
  let next: SittingState = { ...state, kept }
  for (const [index, one] of sent.entries()) {
    const ack = reply.acks[index]
    if (ack) next = acknowledged(next, one, ack, reply.now)
  }
  if (reply.view) next = seen(next, reply.view, kept)
  const view = { ...next.view, deadline: reply.deadline, phase: reply.phase }
  const more = reply.phase === 'running'
  return { ...next, view, elsewhere: !reply.mine && reply.phase !== 'over', timeUp: more ? false : next.timeUp }
}

export function sitting(state: SittingState, event: SittingEvent): SittingState {
  switch (event.type) {
    case 'given':
      return { ...shown(state, event.command), kept: event.kept }
    case 'shown':
      return { ...state, at: Math.max(0, Math.min(state.view.items.length - 1, event.at)), sheet: null, trouble: null }
    case 'sheet':
      return { ...state, sheet: event.sheet }
    case 'woken':
      return over({ ...state, kept: event.kept }, event.kept)
    case 'replied':
      return replied(state, event)
    case 'refused':
      return event.sent.reduce<SittingState>(
        (now, one) => acknowledged(now, one, { ok: false, code: 'bad_message' }, 0),
        {
          ...state,
          kept: event.kept,
        },
      )
    case 'taken': {
      const { command } = event.one
      if (command.type !== 'save') return { ...state, kept: event.kept }
      const newer = event.kept.some((one) => replaces(one.command, command))
      const acked = newer ? state.acked : { ...state.acked, [command.item]: command.value }
      return { ...state, kept: event.kept, acked }
    }
    case 'line':
      return { ...state, line: event.line }
    case 'gone':
      return { ...state, gone: true, line: 'idle' }
    case 'time_up':
      return { ...state, timeUp: true, sheet: null }
  }
}

export type ItemMark = 'saved' | 'sending' | 'kept'

/** How an item's answer stands; null: nothing has been given. */
export function markOf(state: SittingState, ref: string): ItemMark | null {
  const here = state.kept.some(({ command }) => command.type === 'save' && command.item === ref)
  if (here) return state.line === 'lost' || state.elsewhere ? 'kept' : 'sending'
  return (state.answers[ref] ?? null) === null ? null : 'saved'
}

/** How often an item's sound may still be played; null: freely. */
export function playsLeft({ view, played }: SittingState, ref: string): number | null {
  const item = view.items.find((one) => one.ref === ref)
  if (!item || item.playsLeft === null) return null
  return Math.max(0, item.playsLeft + item.played - (played[ref] ?? 0))
}

/** Answers that are on this phone only. */
export const keptAnswers = (state: SittingState): number =>
  state.kept.filter(({ command }) => command.type === 'save').length

export function figures({ view, answers, flags }: Pick<SittingState, 'view' | 'answers' | 'flags'>) {
  const answered = view.items.filter(({ ref }) => (answers[ref] ?? null) !== null).length
  const flagged = view.items.filter(({ ref }) => flags[ref]).length
  return { answered, flagged, blank: view.items.length - answered }
}

/** Where to go from `at`, by `step`; null: nowhere. Papers without a way back go forward only. */
export function neighbour({ view }: Pick<SittingState, 'view'>, at: number, step: 1 | -1): number | null {
  if (step < 0 && !view.back) return null
  const to = at + step
  return to >= 0 && to < view.items.length ? to : null
}
