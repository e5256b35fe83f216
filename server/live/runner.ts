// Runs one show: commands in, one after the other; log, acknowledgements and views out.
import { apply } from '../../app/domain/show/apply'
import type { By, Command, LogEntry } from '../../app/domain/show/command'
import type { Refusal } from '../../app/domain/show/refusal'
import { replay } from '../../app/domain/show/replay'
import type { Changes, Show } from '../../app/domain/show/state'
import { nextWake } from '../../app/domain/show/wake'
import type { Clock } from '../clock'
import type { ShowLog } from '../storage/show-log'
import { createAudience } from './audience'
import { createEarlyClose } from './early-close'
import type { Later } from './later'
import { createLogWriter, type LogWriter } from './log-writer'
import { PACE } from './pace'
import { createPresence } from './presence'

export type Settled = { ok: true } | { ok: false; code: Refusal }

export interface RunnerParts {
  /** Restored, or just created; everything in it is durable. */
  show: Show
  /** The show ran before, and its phones are on their way back. */
  restored: boolean
  pin(): string
  screenKey: string
  log: ShowLog
  clock: Clock
  later: Later
  /** When everything that was accepted is durable. */
  onDurable(show: Show): void
  onTrouble(error: unknown): void
}

export type Runner = ReturnType<typeof createRunner>

/** Ids of system commands have a colon, which ids from pages cannot have. */
const SYSTEM: By = { role: 'system' }
/** Waits between attempts to restore a show whose log could not be written, ms. */
const RETRY = { first: 200, longest: 5_000 }

interface Waiter {
  seq: number
  done(settled: Settled): void
}

/** What a phone knows without being told: its answer, by the acknowledgement; its seat; that a new question has no answer yet. */
function alreadyKnown({ type }: Command, { phase }: Show): boolean {
  return type === 'answer' || type === 'join' || (phase === 'question' && (type === 'wake' || type === 'next'))
}

export function createRunner(parts: RunnerParts) {
  const { log, clock, later } = parts
  let show = parts.show
  // Should the machine's clock have gone back since the last entry, the show's does not.
  const ahead = Math.max(0, show.at - clock.now())
  const now = () => clock.now() + ahead

  let state: 'running' | 'restoring' | 'stopped' = 'running'
  let failures = 0
  let waiters: Waiter[] = []
  /** Entries whose effects wait to be durable, oldest first. */
  let effects: { seq: number; changes: Changes }[] = []
  let sharedSeq = show.seq
  /** Seats whose answer is not durable yet, with its sequence, oldest first. */
  const unsaved = new Map<number, number>()
  let stopWake = () => {}
  const notBefore = parts.restored ? now() + PACE.comingBack : 0

  const awaited = parts.restored ? show.ranking : []
  const presence = createPresence(now(), awaited, later, (seat) => earlyClose.gone(seat))
  const earlyClose = createEarlyClose({
    show: () => show,
    presence,
    now,
    later,
    close: (index) => submit(SYSTEM, `all:${show.seq + 1}`, { type: 'all_answered', index }, now(), () => {}),
  })
  const audience = createAudience({
    show: () => show,
    presence: () => presence,
    pin: parts.pin,
    screenKey: parts.screenKey,
    now,
    later,
    settled: () => writer.durable >= sharedSeq,
    saved: (seat) => !unsaved.has(seat),
    arrived: (seat) => earlyClose.arrived(seat),
  })
  let writer = newWriter()

  function newWriter(): LogWriter {
    return createLogWriter({
      show: show.id,
      log,
      durable: show.seq,
      later,
      onDurable: settle,
      onFailed: (error) => {
        parts.onTrouble(error)
        restore()
      },
    })
  }

  /** Acknowledges and shows what is durable now. */
  function settle(durable: number) {
    failures = 0
    let count = 0
    while ((waiters[count]?.seq ?? Number.POSITIVE_INFINITY) <= durable) count++
    const ready = waiters.slice(0, count)
    waiters = waiters.slice(count)
    for (const { done } of ready) done({ ok: true })
    for (const [seat, seq] of unsaved) {
      if (seq > durable) break
      unsaved.delete(seat)
    }

    let shown = 0
    const personal: (readonly number[])[] = []
    let all = false
    let anew = false
    while ((effects[shown]?.seq ?? Number.POSITIVE_INFINITY) <= durable) {
      const changes = effects[shown++]?.changes
      if (changes) gatherFor(changes)
      if (changes?.shared) anew = true
      if (changes?.personal === 'all') all = true
      else if (changes?.personal) personal.push(changes.personal)
      for (const seat of changes?.out ?? []) audience.showOut(seat)
    }
    effects = effects.slice(shown)
    // A later phase that is not durable yet will be shown with its own entry.
    audience.tell({ phase: anew && sharedSeq <= durable, personal: all ? 'all' : personal.flat() })
    // What is not durable yet must not be believed outside: the next batch tells of it.
    if (durable >= show.seq) parts.onDurable(show)
  }

  /** Host and screen are told of it with what else has gathered. */
  function gatherFor({ roster, counts }: Changes) {
    if (roster) audience.gatherRows(roster)
    if (counts || roster) audience.gatherCounts()
  }

  function note(command: Command, changes: Changes) {
    // Until its name is durable a newcomer has no seat, and would stand in the list as away.
    const joining = command.type === 'join'
    if (!joining) gatherFor(changes)
    if (changes.shared) sharedSeq = show.seq
    const personal = alreadyKnown(command, show) ? undefined : changes.personal
    if (changes.shared || personal || changes.out || joining) {
      const { shared, out, counts, roster } = changes
      effects.push({
        seq: show.seq,
        changes: joining ? { shared, personal, out, counts, roster } : { shared, personal, out },
      })
    }
    if (command.type === 'answer') {
      unsaved.delete(command.seat)
      unsaved.set(command.seat, show.seq)
      earlyClose.answered(command.seat)
    } else if (changes.shared) earlyClose.phase()
    for (const seat of changes.out ?? []) earlyClose.gone(seat)
  }

  function schedule() {
    stopWake()
    const due = nextWake(show)
    if (due === null || state !== 'running') return
    const wait = Math.max(1, Math.ceil(Math.max(due, notBefore) - now()))
    stopWake = later(wait, () => {
      submit(SYSTEM, `wake:${show.seq + 1}`, { type: 'wake' }, now(), () => {})
      schedule()
    })
  }

  /**
   * Applies a command that arrived at `at`. `done` is called once: at once with a refusal, or when the command – or the
   * earlier one that it repeats – is durable.
   */
  function submit(by: By, id: string, command: Command, at: number, done: (settled: Settled) => void) {
    if (state !== 'running') return done({ ok: false, code: 'unavailable' })
    const wakeBefore = show.wakeAt
    let outcome: ReturnType<typeof apply>
    try {
      outcome = apply(show, { at, by, id, command })
    } catch (error) {
      // Half applied, perhaps: the log knows where the show stands.
      parts.onTrouble(error)
      restore()
      return done({ ok: false, code: 'unavailable' })
    }
    if (!outcome.ok) return done(outcome)
    if (!outcome.duplicate) {
      writer.push({ seq: show.seq, at, by, id, command } satisfies LogEntry, by.role !== 'player')
      note(command, outcome.changes)
      if (command.type !== 'join' && (command.type !== 'answer' || wakeBefore !== show.wakeAt)) schedule()
    }
    if (writer.durable >= show.seq) done({ ok: true })
    else waiters.push({ seq: show.seq, done })
  }

  /** The log could not be written: what is not in it did not happen, and nobody was told otherwise. */
  function restore() {
    if (state === 'stopped') return
    state = 'restoring'
    stopWake()
    effects = []
    unsaved.clear()
    const lost = waiters
    waiters = []
    for (const { done } of lost) done({ ok: false, code: 'unavailable' })
    const wait = Math.min(RETRY.longest, RETRY.first * 2 ** failures++)
    later(wait, () => {
      log
        .read(show.id)
        .then(resume)
        .catch((error: unknown) => {
          parts.onTrouble(error)
          restore()
        })
    })
  }

  function resume(entries: LogEntry[]) {
    if (state !== 'restoring') return
    show = replay(entries)
    sharedSeq = show.seq
    state = 'running'
    writer = newWriter()
    giveBackOutage(0)
    audience.restored()
    earlyClose.phase()
    schedule()
  }

  /** An open question gets back the time in which nobody could answer; `margin`: ms for phones to return. */
  function giveBackOutage(margin: number) {
    if (show.phase !== 'question') return
    const ms = Math.max(0, Math.round(now() - show.at)) + margin
    submit(SYSTEM, `outage:${show.seq + 1}`, { type: 'outage', ms }, now(), () => {})
  }

  if (parts.restored) giveBackOutage(PACE.comingBack)
  earlyClose.phase()
  schedule()

  return {
    get show() {
      return show
    },
    get running() {
      return state === 'running'
    },
    /** All that was accepted is durable. */
    get settled() {
      return state !== 'restoring' && writer.durable >= show.seq
    },
    audience,
    now,
    submit,
    /** Resolves when all that was accepted is durable (or lost with its refusal). */
    flush: () => writer.flush(),
    /** Nothing runs by itself any more; what was accepted is written first. */
    async stop() {
      state = 'stopped'
      await writer.flush()
      stopWake()
      earlyClose.stop()
      presence.stop()
      audience.stop()
      for (const { done } of waiters) done({ ok: false, code: 'unavailable' })
      waiters = []
    },
  }
}
