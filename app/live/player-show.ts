/** The player's half of a show: seat, views, and the answer that must not be lost. No React, so that it is tested by itself. */
import type { Locale } from '~/domain/question/text'
import type { Refusal } from '~/domain/show/refusal'
import type { AnswerValue } from '~/domain/show/show-question'
import type { PersonalView, SharedView } from '~/domain/show/view'
import { ownClock, timeLeft } from '~/domain/show/view-clock'
import type { AnswerOutbox, PendingAnswer } from './answer-outbox'
import type { OpenLine, Status } from './line'
import { createResponseTime } from './response-time'
import { createServerClock } from './server-clock'
import { createStore } from './store'

/** What became of the answer to the current question. */
export type AnswerState =
  | { state: 'none' }
  /** On its way, or waiting for the connection; it is kept and given again by itself. */
  | { state: 'sending'; value: AnswerValue }
  /** Durable on the server; `ms` is the time charged. */
  | { state: 'stored'; value: AnswerValue; ms: number }
  | { state: 'refused'; value: AnswerValue; code: Refusal }

export interface PlayerState {
  status: Status
  view: SharedView | null
  /** null: no seat (yet). */
  personal: PersonalView | null
  /** Whether this phone has a seat; null: not known yet. */
  joined: boolean | null
  /** The answer to the current question. */
  sent: AnswerState
}

export interface JoinWish {
  name: string
  /** Id of a club of the view, or a club's join code; null: guest. */
  club: string | null
  team: string | null
  locale: Locale
}
export type Reply = { ok: true } | { ok: false; code: Refusal }

export const NOTHING_YET: PlayerState = {
  status: { state: 'connecting' },
  view: null,
  personal: null,
  joined: null,
  sent: { state: 'none' },
}

/** Refusals after which the same answer is given again. */
const PASSING: readonly Refusal[] = ['unavailable', 'too_fast', 'paused', 'not_open']
const RETRY = 1_000
const RESYNC = 20_000
/** Who was shown out asks so often whether the host has let them back in, ms. */
const READMITTED = 12_000

export interface PlayerShowParts {
  openLine: OpenLine
  outbox: AnswerOutbox
  commandId: () => string
  later: (ms: number, act: () => void) => () => void
  monotonic?: () => number
}

/** Follows one show as a player. `start` and `stop` may be called in turn. */
export function createPlayerShow({
  openLine,
  outbox,
  commandId,
  later,
  monotonic = () => performance.now(),
}: PlayerShowParts) {
  const store = createStore<PlayerState>(NOTHING_YET)
  const clock = createServerClock(async (echo) => (await line.ask('time', { echo })).now, monotonic)
  const responseTime = createResponseTime(clock.now, monotonic)
  /** Grows with every connection: what an older one still says is not listened to. */
  let connected = 0
  let seated = false
  /** A shared view has come over this connection. */
  let shown = false
  /** Number of the first view of the question now: an older personal view speaks of the question before. */
  let askedFrom = 0
  let stopResync = () => {}
  let stopRetry = () => {}

  function resync() {
    stopResync()
    stopResync = later(RESYNC, () => {
      clock.sync(2).catch(() => {})
      resync()
    })
  }

  /** Until the clock is known the page would show wrong seconds: it says "connecting" for that one round trip more. */
  function settle() {
    if (connected && clock.synced && store.get().view) store.set({ status: { state: 'connected' } })
  }

  const line = openLine({
    up() {
      connected++
      seated = false
      shown = false
      clock.forget()
      clock
        .sync(1)
        .then(settle)
        .then(() => clock.sync(4))
        .catch(() => {})
      resync()
    },
    down() {
      stopResync()
      stopRetry()
      connected = 0
      store.set({ status: { state: 'reconnecting' } })
    },
    refused(code) {
      stopResync()
      stopRetry()
      connected = 0
      store.set({ status: { state: 'refused', code } })
      if (code === 'kicked') stopRetry = later(READMITTED, () => line.retry())
    },
    message(event, payload) {
      if (event === 'personal') {
        seated = true
        store.set({ personal: payload as PersonalView, joined: true })
        followAnswer()
      }
      if (event === 'shared') takeShared(payload as SharedView)
    },
  })

  function takeShared(view: SharedView) {
    const before = store.get().view
    const anew = before?.index !== view.index
    if (anew) askedFrom = view.n
    shown = true
    responseTime.follow(view.index, view.phase === 'question' ? view.clock : undefined)
    // A new question has no answer yet: that is not sent to every phone.
    const held = seated ? store.get().personal : null
    const personal = anew && held && held.n < view.n ? { ...held, answer: null, result: null } : held
    store.set({ view, joined: seated, personal, ...(anew ? { sent: { state: 'none' } } : {}) })
    if (view.phase === 'countdown' && before?.phase !== 'countdown') clock.sync(2).catch(() => {})
    settle()
    followAnswer()
  }

  /** An answer came too late, and then the question got more time: there is a new try. */
  function reopen() {
    const { view, personal, sent } = store.get()
    if (sent.state !== 'refused' || sent.code !== 'too_late') return
    if (view?.phase !== 'question' || !view.clock || !personal) return
    if (timeLeft(ownClock(view.clock, personal.extra), clock.now()) > 0) store.set({ sent: { state: 'none' } })
  }

  /** How long an answer that was refused for now waits, ms; null: the view that ends the pause brings it. */
  function untilRetry(): number | null {
    const { view } = store.get()
    if (!view?.clock) return RETRY
    return view.clock.pausedLeft === null ? Math.max(RETRY, view.clock.opensAt - clock.now()) : null
  }

  /** Brings the answer's state in line with the views; gives a kept answer again when there is a seat to give it from. */
  function followAnswer() {
    const { view, personal, sent } = store.get()
    if (!view || !personal || !seated || !shown) return
    reopen()
    const pending = outbox.get()
    if (pending && pending.index !== view.index) outbox.clear()
    if (personal.answer && personal.n >= askedFrom) {
      outbox.clear()
      if (sent.state !== 'stored') store.set({ sent: { state: 'stored', ...personal.answer } })
    } else if (pending?.index === view.index && inFlight !== pending.id) void give(pending)
  }

  let inFlight: string | null = null
  async function give(pending: PendingAnswer) {
    const mine = connected
    inFlight = pending.id
    if (store.get().sent.state !== 'sending') store.set({ sent: { state: 'sending', value: pending.value } })
    const reply = await line
      .ask('answer', { id: pending.id, index: pending.index, value: pending.value, ms: pending.ms })
      .catch(() => null)
    inFlight = null
    if (outbox.get()?.id !== pending.id) return
    if (!reply || (!reply.ok && PASSING.includes(reply.code))) {
      // After a drop the next connection gives it again, once its views have come.
      stopRetry()
      const wait = mine === connected ? untilRetry() : 50
      if (connected && wait !== null) stopRetry = later(wait, followAnswer)
      return
    }
    outbox.clear(pending.id)
    if (store.get().view?.index !== pending.index) return
    if (reply.ok) store.set({ sent: { state: 'stored', value: pending.value, ms: reply.ms } })
    else store.set({ sent: { state: 'refused', value: pending.value, code: reply.code } })
  }

  return {
    store,
    clock,
    start: () => line.start(),
    stop() {
      stopResync()
      stopRetry()
      line.stop()
    },
    /** Asks again after a refusal (also: "continue here" after taken_over). */
    retry() {
      stopRetry()
      store.set({ status: { state: 'connecting' } })
      line.retry()
    },
    async join(wish: JoinWish): Promise<Reply> {
      outbox.clear()
      const reply = await line.ask('join', { id: commandId(), ...wish }).catch(() => null)
      if (!reply) return { ok: false, code: 'unavailable' }
      return reply.ok ? { ok: true } : reply
    },
    /** Gives the answer to the question now; the time is taken here and now. Only the first one counts. */
    answer(value: AnswerValue) {
      const { view, sent } = store.get()
      if (view?.phase !== 'question' || sent.state === 'sending' || sent.state === 'stored') return
      const pending = { id: commandId(), index: view.index, value, ms: responseTime.measure() }
      outbox.put(pending)
      store.set({ sent: { state: 'sending', value } })
      if (connected && seated) void give(pending)
    },
  }
}
