// Attempts that are being sat, in memory: restored from their entries, changed by commands, shown only as the disk has them.

import { answeredPaper } from '../../app/domain/round/answered-paper'
import { type AttemptRefusal, apply, type KeeperCommand, type SitterCommand } from '../../app/domain/round/attempt'
import type { Attempt } from '../../app/domain/round/attempt-state'
import { type PackedAttempt, packAttempt, type Stock, unpackAttempt } from '../../app/domain/round/packing'
import { type KeptEntry, keptEntry, replay } from '../../app/domain/round/paper-log'
import { ownSignals } from '../../app/domain/round/signals'
import type { Clock } from '../clock'
import type { AttemptChange, PaperStore, StoredAttempt } from '../storage/papers'
import { createPaperWriter } from './paper-writer'

export type PaperPlace = Pick<StoredAttempt, 'id' | 'season' | 'round' | 'contestant' | 'practice' | 'number'>

/** `before` and `after` are on the disk. */
export interface Sat {
  place: PaperPlace
  before: Attempt
  after: Attempt
  /** One for each command: null when it was taken. */
  refusals: (AttemptRefusal | null)[]
}

export interface LivePapers {
  /** The attempt as the disk has it; null: unknown. */
  attempt(id: string): Promise<{ place: PaperPlace; attempt: Attempt } | null>
  /**
   * Applies commands that arrived at `at` in their order and resolves when all that was taken is durable, what is only
   * repeated too. Rejects when the disk does not take it: then nothing of it happened. null: unknown, or not `allowed`.
   * `as`: what each of them is for this attempt.
   */
  act(
    id: string,
    commands: readonly (SitterCommand | KeeperCommand)[],
    at: number,
    allowed?: (place: PaperPlace) => boolean,
    as?: (attempt: Attempt, command: SitterCommand | KeeperCommand) => SitterCommand | KeeperCommand,
  ): Promise<Sat | null>
  /** Of an attempt that is in memory. */
  place(id: string): PaperPlace | null
  /** Takes attempts out of memory that were taken off the disk. */
  drop(ids: readonly string[]): void
  /** Lets go of what nobody has touched for a while. */
  tidy(): void
  readonly size: number
  close(): Promise<void>
}

interface Live {
  place: PaperPlace
  /** With what is being written. */
  head: Attempt
  /** As the disk has it. */
  durable: Attempt
  /** Entries so far. */
  n: number
  /** Settles when all of `head` is durable or not to be had. */
  tail: Promise<void> | null
  touched: number
  /** A writing failed: this is no longer what the disk has. */
  lost: boolean
}

/** How long an attempt that nobody touches stays in memory, ms. */
const KEPT = { running: 15 * 60_000, ended: 60_000 }
/** Real attempts in memory, and practice papers: the ones never push out the others. */
const MOST = { real: 20_000, practice: 2_000 }
/** Accepted commands of one attempt: one in two seconds of a paper of two hours and a half, and more than any hand gives. */
export const MOST_ENTRIES = 5_000

export interface LivePapersParts {
  store: Pick<PaperStore, 'read' | 'write'>
  stock(season: string): Promise<Stock>
  clock: Clock
  /** An attempt's deadline was moved. */
  onDeadline(deadline: number): void
}

/** What a table's row says of an attempt beside its entries. */
function changeOf(attempt: Attempt): AttemptChange {
  const { id, ended } = attempt
  const deadline = Math.ceil(attempt.deadline)
  if (!ended) return { id, deadline, endedAt: null, answered: null, signals: null, ended: null }
  return {
    id,
    deadline,
    endedAt: Math.ceil(ended.at),
    answered: JSON.stringify(answeredPaper(attempt)),
    signals: JSON.stringify(ownSignals(attempt)),
    ended: JSON.stringify(packAttempt(attempt)),
  }
}

export function createLivePapers({ store, stock, clock, onDeadline }: LivePapersParts): LivePapers {
  const writer = createPaperWriter(store)
  const lives = new Map<string, Live>()
  const loading = new Map<string, Promise<Live | null>>()
  const held = { real: 0, practice: 0 }

  async function load(id: string): Promise<Live | null> {
    const found = await store.read(id)
    if (!found) return null
    const { attempt: stored, rows } = found
    const questions = await stock(stored.season)
    const packed = (json: string) => unpackAttempt(JSON.parse(json) as PackedAttempt, questions)
    // One that is over never changes: its entries are not looked at again.
    const entries = stored.ended === null ? rows.flatMap((row) => JSON.parse(row) as KeptEntry[]) : []
    const attempt = stored.ended === null ? replay(packed(stored.started), entries) : packed(stored.ended)
    const { season, round, contestant, practice, number } = stored
    const place = { id, season, round, contestant, practice, number }
    const state = { place, head: attempt, durable: attempt, n: entries.length }
    return { ...state, tail: null, touched: clock.now(), lost: false }
  }

  async function loadOnce(id: string): Promise<Live | null> {
    const known = loading.get(id)
    if (known) return known
    const promise = load(id)
    loading.set(id, promise)
    try {
      const live = await promise
      if (live && loading.get(id) === promise) {
        makeRoom(live.place.practice)
        keep(id, live)
      } else if (live) live.lost = true // taken off the disk meanwhile
      return live
    } finally {
      if (loading.get(id) === promise) loading.delete(id)
    }
  }

  function live(id: string): Live | Promise<Live | null> {
    const known = lives.get(id)
    if (!known) return loadOnce(id)
    known.touched = clock.now()
    return known
  }

  const idle = ({ tail }: Live) => tail === null

  const kindOf = (practice: boolean) => (practice ? 'practice' : 'real')

  function keep(id: string, one: Live) {
    lives.set(id, one)
    held[kindOf(one.place.practice)]++
  }

  function letGo(id: string) {
    const one = lives.get(id)
    if (one && lives.delete(id)) held[kindOf(one.place.practice)]--
  }

  /** The map keeps the order of loading: the oldest ones of the kind that nothing waits for go. */
  function makeRoom(practice: boolean) {
    const kind = kindOf(practice)
    const most = MOST[kind]
    if (held[kind] < most) return
    for (const [id, one] of lives) {
      if (one.place.practice !== practice || !idle(one)) continue
      letGo(id)
      if (held[kind] < most * 0.9) return
    }
  }

  function write(one: Live, entries: KeptEntry[], head: Attempt): Promise<void> {
    const before = one.head
    const changed = head.ended !== before.ended || head.deadline !== before.deadline
    if (head.deadline !== before.deadline) onDeadline(head.deadline)
    const row = { attempt: one.place.id, n: one.n, entries: JSON.stringify(entries) }
    one.head = head
    one.n += entries.length
    const written = new Promise<void>((resolve, reject) => {
      writer.write(row, changed ? changeOf(head) : null, (error) => {
        if (one.tail === written) one.tail = null
        if (error) {
          one.lost = true
          if (lives.get(one.place.id) === one) letGo(one.place.id)
          reject(error)
        } else {
          one.durable = head
          resolve()
        }
      })
    })
    one.tail = written
    return written
  }

  /** Handing in and what officers do is always taken. */
  const tooMuch = (command: SitterCommand | KeeperCommand, n: number) =>
    n >= MOST_ENTRIES && 'device' in command && command.type !== 'hand_in'

  /** What is taken is on its way to the disk when this returns; `written` waits for it. */
  function take(one: Live, commands: readonly (SitterCommand | KeeperCommand)[], at: number) {
    const { place, head: before } = one
    let head = before
    const entries: KeptEntry[] = []
    const refusals = commands.map((command) => {
      const outcome = apply(head, command, at)
      if (!outcome.ok) return outcome.code
      if (!outcome.same && tooMuch(command, one.n + entries.length)) return 'too_much'
      if (!outcome.same) entries.push(keptEntry({ at, command }))
      head = outcome.attempt
      return null
    })
    const written = entries.length > 0 ? write(one, entries, head) : one.tail
    return { sat: { place, before, after: head, refusals }, written }
  }

  const act: LivePapers['act'] = async (id, commands, at, allowed, as) => {
    let one = live(id)
    if (one instanceof Promise) {
      const loaded = await one
      if (!loaded) return null
      // Lost while this call waited for its turn: what the disk has is read again.
      if (loaded.lost) return act(id, commands, at, allowed, as)
      one = loaded
    }
    if (allowed && !allowed(one.place)) return null
    const { head } = one
    const { sat, written } = take(one, as ? commands.map((command) => as(head, command)) : commands, at)
    if (written) await written
    return sat
  }

  return {
    act,
    place: (id) => lives.get(id)?.place ?? null,
    async attempt(id) {
      const one = await live(id)
      return one && !one.lost ? { place: one.place, attempt: one.durable } : null
    },
    drop(ids) {
      for (const id of ids) {
        const one = lives.get(id)
        if (one) one.lost = true
        letGo(id)
        loading.delete(id)
      }
    },
    tidy() {
      const now = clock.now()
      for (const [id, one] of lives) {
        const kept = one.durable.ended ? KEPT.ended : KEPT.running
        if (idle(one) && now - one.touched > kept) letGo(id)
      }
    },
    get size() {
      return lives.size
    },
    close: () => writer.idle(),
  }
}
