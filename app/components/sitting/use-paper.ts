// A paper in the browser: outbox, clock and line tied to the page's life.
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react'
import type { AttemptView } from '~/domain/round/attempt-view'
import type { AnswerValue } from '~/domain/show/show-question'
import { type PaperClock, paperClock } from '~/live/paper-clock'
import { BatchRefused, PaperGone, type PaperLine, paperLine } from '~/live/paper-line'
import { overtaken, type PaperOutbox, paperOutbox, phoneShelf } from '~/live/paper-outbox'
import type { PaperCommand, PaperReply } from '~/services/papers'
import { playsLeft, type SittingState, sitting, sittingFrom } from './sitting-state'

/** Longest wait for one answer of the server, ms. */
const PATIENCE = 12_000
/** The clock, and whether the paper still is this device's, are asked for this often, ms. */
const ASKING = 45_000
/** After the deadline and the server's grace: the end must be there now, ms. */
const ENDED = 5_600

async function post(attempt: string, commands: PaperCommand[], seen: number): Promise<PaperReply> {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), PATIENCE)
  try {
    const response = await fetch(`/paper/${attempt}/commands`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ commands, seen }),
      keepalive: true,
      signal: patience.signal,
    })
    if ([401, 403, 404].includes(response.status)) throw new PaperGone()
    if ([400, 413, 422].includes(response.status)) throw new BatchRefused()
    if (!response.ok) throw new Error(`the server said ${response.status}`)
    return (await response.json()) as PaperReply
  } finally {
    clearTimeout(timer)
  }
}

function laterHere(ms: number, act: () => void) {
  const timer = setTimeout(act, ms)
  return () => clearTimeout(timer)
}

/** ms since the page's answer came from the server. */
function pageAge(): number {
  const [page] = performance.getEntriesByType('navigation')
  return page instanceof PerformanceNavigationTiming ? Math.max(0, performance.now() - page.responseStart) : 0
}

interface Ways {
  outbox: PaperOutbox
  clock: PaperClock
  line: PaperLine
}

export interface PaperSitting {
  state: SittingState
  /** The script works: until then the page is a plain form. */
  awake: boolean
  /** The server's clock, ms since 1970. */
  now(): number
  answer(ref: string, value: AnswerValue | null): void
  flag(ref: string, on: boolean): void
  show(at: number): void
  /** Opens an item whose clock then runs. */
  open(ref: string): void
  play(ref: string): void
  predict(value: number): void
  handIn(): void
  sheet(sheet: SittingState['sheet']): void
  tryNow(): void
}

export function usePaper(attempt: string, first: AttemptView, at: number): PaperSitting {
  const [state, dispatch] = useReducer(sitting, undefined, () => sittingFrom(first, at))
  const [awake, setAwake] = useState(false)
  const latest = useRef(state)
  latest.current = state
  const ways = useRef<Ways | null>(null)
  const turn = useRef(first.turn)
  /** What this page has seen of what is written: another page of the paper may write too. */
  const seen = useRef(first.written)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the page is loaded anew for another attempt.
  useEffect(() => {
    const outbox = paperOutbox(attempt, phoneShelf(), Math.random().toString(36).slice(2))
    const monotonic = () => performance.now()
    const clock = paperClock({ now: first.now, age: pageAge() }, monotonic)
    const line = paperLine({
      outbox,
      post: (commands) => post(attempt, commands, seen.current),
      later: laterHere,
      monotonic,
      random: Math.random,
      onReply(sent, reply, times) {
        clock.learn(reply.now, times.sent, times.got)
        seen.current = reply.written
        if (reply.view) turn.current = Math.max(turn.current, reply.view.turn)
        dispatch({ type: 'replied', sent, reply, kept: outbox.list() })
      },
      onRefused: (sent) => dispatch({ type: 'refused', sent, kept: outbox.list() }),
      onState: (to) => dispatch({ type: 'line', line: to }),
      onGone: () => dispatch({ type: 'gone' }),
    })
    ways.current = { outbox, clock, line }
    outbox.settle(first.phase === 'over' ? outbox.list() : overtaken(outbox.list(), first.items))
    dispatch({ type: 'woken', kept: outbox.list() })
    setAwake(true)
    if (!first.mine || first.phase === 'over') return () => line.stop()
    line.ask()
    let leftAt: number | null = null
    const onVisible = () => {
      if (document.visibilityState === 'hidden') {
        leftAt = clock.now()
        return
      }
      clock.doubt()
      if (leftAt !== null && latest.current.view.phase === 'running') {
        outbox.left(clock.now() - leftAt)
        outbox.put({ type: 'away', ...outbox.away() })
      }
      leftAt = null
      line.tryNow()
    }
    const onBack = () => line.tryNow()
    const onStorage = (change: StorageEvent) => {
      const one = outbox.taken(change)
      if (!one) return
      dispatch({ type: 'taken', one, kept: outbox.list() })
      // What the other page has written is learnt from the server.
      line.ask()
    }
    const asking = setInterval(() => line.ask(), ASKING)
    document.addEventListener('visibilitychange', onVisible)
    window.addEventListener('online', onBack)
    window.addEventListener('pageshow', onBack)
    window.addEventListener('storage', onStorage)
    return () => {
      line.stop()
      clearInterval(asking)
      document.removeEventListener('visibilitychange', onVisible)
      window.removeEventListener('online', onBack)
      window.removeEventListener('pageshow', onBack)
      window.removeEventListener('storage', onStorage)
    }
  }, [attempt])

  // The end: what is kept is sent at once, and when the grace is over the server is asked how it ended.
  const { deadline, phase } = state.view
  useEffect(() => {
    const held = ways.current
    if (!awake || !held || phase === 'over') return
    const left = deadline - held.clock.now()
    const up = laterHere(Math.max(0, left), () => {
      dispatch({ type: 'time_up' })
      held.line.tryNow()
    })
    const ended = laterHere(Math.max(0, left + ENDED), () => held.line.tryNow())
    return () => {
      up()
      ended()
    }
  }, [awake, deadline, phase])

  /** Later than all that lies on the phone, also of another page. */
  const nextTurn = useCallback(() => {
    turn.current = Math.max(turn.current, ways.current?.outbox.turn() ?? 0) + 1
    return turn.current
  }, [])

  const give = useCallback((command: PaperCommand, soon = false) => {
    const held = ways.current
    if (!held) return
    const was = command.type === 'save' ? (latest.current.acked[command.item] ?? null) : undefined
    held.outbox.put(command, was)
    dispatch({ type: 'given', command, kept: held.outbox.list() })
    held.line.send(soon)
  }, [])

  return useMemo(
    () => ({
      state,
      awake,
      now: () => ways.current?.clock.now() ?? first.now,
      answer: (ref, value) => give({ type: 'save', item: ref, value, turn: nextTurn() }),
      flag: (ref, on) => give({ type: 'flag', item: ref, on, turn: nextTurn() }),
      show(to) {
        dispatch({ type: 'shown', at: to })
        const { view } = latest.current
        const item = view.items[to]
        // Without a way back the server must know how far one came, also when nothing was answered.
        if (item?.asked && !view.back && item.ref !== view.current) give({ type: 'open', item: item.ref }, true)
      },
      open: (ref) => give({ type: 'open', item: ref }),
      play(ref) {
        if (playsLeft(latest.current, ref) !== 0)
          give({ type: 'play', item: ref, play: (latest.current.played[ref] ?? 0) + 1 })
      },
      // Digit by digit: only the last is sent.
      predict: (value) => give({ type: 'predict', value, turn: nextTurn() }, true),
      handIn: () => give({ type: 'hand_in' }),
      sheet: (sheet) => dispatch({ type: 'sheet', sheet }),
      tryNow: () => ways.current?.line.tryNow(),
    }),
    [state, awake, first.now, give, nextTurn],
  )
}
