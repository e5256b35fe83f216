// All shows that run here: made, found by PIN, id or key, restored from their logs, put away.

import { changesNothing } from '../../app/domain/show/amending'
import { createShow } from '../../app/domain/show/apply'
import { graceLeft } from '../../app/domain/show/clock'
import type { By, HostCommand, LogEntry } from '../../app/domain/show/command'
import { replay } from '../../app/domain/show/replay'
import { SCORING } from '../../app/domain/show/settings'
import type { Show } from '../../app/domain/show/state'
import { nextWake } from '../../app/domain/show/wake'
import type { OpenShows as OpenShowsService, ShowInfo } from '../../app/services/open-shows'
import type { Clock } from '../clock'
import type { ShowLog } from '../storage/show-log'
import { PinTaken, type ShowChange, type ShowRecord, type Shows } from '../storage/shows'
import type { Later } from './later'
import { PACE } from './pace'
import { createResultsDelivery } from './results-delivery'
import { createRunner, type Runner, type Settled } from './runner'

export interface OpenShow {
  record: ShowRecord
  runner: Runner
}

export interface OpenShowsParts {
  log: ShowLog
  shows: Shows
  clock: Clock
  later: Later
  /** 0 ≤ x < 1, for PINs and seeds. */
  random(): number
  /** Text that nobody guesses, of so many random bytes: letters, digits, - and _. */
  secret(bytes: number): string
  /** Called when a show has ended, and after corrections later, with nothing of it in memory only; again until it resolves. */
  onResults(show: string): Promise<void>
  onTrouble(error: unknown, show?: string): void
}

/** The service of pages, and what sockets need besides. */
export type OpenShows = ReturnType<typeof createOpenShows>

/** Shows that ran this long before a restart go on by themselves; older ones when somebody comes. */
const RESUME = 12 * 3_600_000
const SWEEP = 10 * 60_000
const PIN_TRIES = 50

const info = ({ resultsDue, ...shown }: ShowRecord): ShowInfo => shown

export function createOpenShows({ log, shows, clock, later, random, secret, onResults, onTrouble }: OpenShowsParts) {
  const open = new Map<string, Promise<OpenShow | null>>()
  /** Those of `open` that are ready. */
  const ready = new Map<string, OpenShow>()
  const pins = new Map<string, string>()
  const keys = new Map<string, string>()
  let stopped = false
  let stopSweep = () => {}
  const delivery = createResultsDelivery(shows, deliver, later, onTrouble)

  /** What the disk may still refuse must not be believed outside: the ledger would hold it against what is true. */
  async function deliver(show: string) {
    const runner = ready.get(show)?.runner
    while (runner?.running && !runner.settled) await runner.flush()
    if (runner && !runner.settled) throw new Error('The show is being restored; its results wait.')
    await onResults(show)
  }

  const drawPin = () => String(100_000 + Math.floor(random() * 900_000))

  /** Calls `take` with PINs until one is free. */
  async function withFreePin(take: (pin: string) => Promise<void>): Promise<string> {
    for (let tried = 0; tried < PIN_TRIES; tried++) {
      const pin = drawPin()
      try {
        await take(pin)
        return pin
      } catch (error) {
        if (!(error instanceof PinTaken)) throw error
      }
    }
    throw new Error('No PIN is free.')
  }

  function run(record: ShowRecord, show: Show, restored: boolean): OpenShow {
    const made: OpenShow = {
      record,
      runner: createRunner({
        show,
        restored,
        pin: () => record.pin ?? '',
        screenKey: record.screenKey,
        log,
        clock,
        later,
        onDurable: (now) => follow(record, now),
        onTrouble: (error) => onTrouble(error, record.id),
      }),
    }
    ready.set(record.id, made)
    keys.set(record.screenKey, record.id)
    if (record.pin) pins.set(record.pin, record.id)
    follow(record, show)
    return made
  }

  /** Keeps the record up to what has become durable. */
  function follow(record: ShowRecord, show: Show) {
    if (show.startedAt !== null && record.startedAt === null) {
      const change = { startedAt: show.startedAt, players: show.ranking.length }
      Object.assign(record, change)
      shows.change(record.id, change).catch((error) => onTrouble(error, record.id))
    }
    if (show.endedAt !== null && record.endedAt === null) finish(record, show, 0)
  }

  function finish(record: ShowRecord, show: Show, failures: number) {
    const change: ShowChange = { endedAt: show.endedAt, players: show.ranking.length, resultsDue: true }
    Object.assign(record, change)
    shows.change(record.id, change).then(
      () => delivery.due(record.id),
      (error) => {
        onTrouble(error, record.id)
        later(Math.min(60_000, 1_000 * 2 ** failures), () => finish(record, show, failures + 1))
      },
    )
  }

  async function restore(record: ShowRecord): Promise<OpenShow | null> {
    const entries = await log.read(record.id)
    if (entries.length === 0) return null
    return run(record, replay(entries), true)
  }

  function load(record: ShowRecord): Promise<OpenShow | null> {
    const loading = open.get(record.id)
    if (loading) return loading
    const restoring = restore(record)
    open.set(record.id, restoring)
    restoring.then(
      (restored) => restored ?? open.delete(record.id),
      () => open.delete(record.id),
    )
    return restoring
  }

  async function find(known: string | undefined, ask: () => Promise<ShowRecord | null>): Promise<OpenShow | null> {
    const loaded = known !== undefined && open.get(known)
    if (loaded) return loaded
    if (stopped) return null
    const record = await ask()
    return record && load(record)
  }

  const byId = (id: string) => find(id, () => shows.byId(id))
  const byPin = (pin: string) => find(pins.get(pin), () => shows.byPin(pin))
  const byScreenKey = (key: string) => find(keys.get(key), () => shows.byScreenKey(key))

  async function recordOf(loaded: string | undefined, ask: () => Promise<ShowRecord | null>): Promise<ShowInfo | null> {
    const record = (loaded !== undefined && ready.get(loaded)?.record) || (await ask())
    if (!record) return null
    const runner = ready.get(record.id)?.runner
    return info(runner ? { ...record, players: runner.show.ranking.length } : record)
  }

  async function putAway({ record, runner }: OpenShow) {
    ready.delete(record.id)
    open.delete(record.id)
    keys.delete(record.screenKey)
    if (record.pin) pins.delete(record.pin)
    await runner.stop()
  }

  async function sweep() {
    const now = clock.now()
    const ended = now - PACE.pinAfterEnd
    const created = now - PACE.pinUnused
    // A show prepared days ahead keeps its door while it runs.
    await shows.freePins(ended, created, [...open.keys()])
    for (const one of ready.values()) {
      const { record, runner } = one
      if (record.pin && record.endedAt !== null && record.endedAt < ended) {
        pins.delete(record.pin)
        record.pin = null
      }
      const idle =
        runner.audience.size === 0 && nextWake(runner.show) === null && runner.now() - runner.show.at > PACE.unused
      if (idle && runner.running) await putAway(one)
    }
  }

  function sweepAgain() {
    stopSweep = later(SWEEP, () => {
      sweep().catch(onTrouble)
      sweepAgain()
    })
  }

  /**
   * A press that closes the question when its time is over waits until what was given in time has arrived. Not a rule of
   * `apply`: logs hold such presses from when they closed at once. False: the question closed by itself meanwhile.
   */
  async function graceOver(runner: Runner, { type }: HostCommand): Promise<boolean> {
    const wait = type === 'next' || type === 'close' ? graceLeft(runner.show, runner.now()) : 0
    if (wait === 0) return true
    const { index } = runner.show
    await new Promise<void>((done) => later(wait, done))
    return runner.show.phase === 'question' && runner.show.index === index
  }

  /** Sends a host's command; a correction after the end first notes that results will be due, should the server stop in between. */
  async function command({ record, runner }: OpenShow, by: By, commandId: string, wish: HostCommand): Promise<Settled> {
    const again = runner.show.seen.has(commandId)
    if (!again && wish.type === 'correct' && changesNothing(runner.show, wish)) return { ok: true }
    if (!(await graceOver(runner, wish))) return { ok: true }
    const at = runner.now()
    const amends = runner.show.phase === 'ended' && (wish.type === 'correct' || wish.type === 'void')
    if (amends) await shows.change(record.id, { resultsDue: true })
    const settled = await new Promise<Settled>((done) =>
      runner.submit(by, commandId, wish, amends ? runner.now() : at, done),
    )
    if (amends) delivery.due(record.id)
    return settled
  }

  const service: OpenShowsService = {
    async create({ title, questions, settings, clubs, account, clubId, final }) {
      const id = secret(9)
      const at = clock.now()
      const entry: LogEntry = {
        seq: 0,
        at,
        by: { role: 'system' },
        id: `create:${id}`,
        command: {
          type: 'create',
          show: id,
          title,
          questions,
          settings,
          scoring: SCORING,
          clubs,
          seed: Math.floor(random() * 2 ** 31),
          ...(final && { final }),
        },
      }
      const show = createShow(entry)
      await log.append(id, [entry])
      const record: ShowRecord = {
        id,
        title,
        pin: null,
        screenKey: secret(18),
        account,
        club: clubId,
        questions: questions.length,
        players: 0,
        createdAt: at,
        startedAt: null,
        endedAt: null,
        resultsDue: false,
      }
      const pin = await withFreePin((drawn) => shows.add({ ...record, pin: drawn }))
      record.pin = pin
      open.set(id, Promise.resolve(run(record, show, false)))
      return { id, pin, screenKey: record.screenKey }
    },
    byId: (id) => recordOf(id, () => shows.byId(id)),
    byPin: (pin) => recordOf(pins.get(pin), () => shows.byPin(pin)),
    byScreenKey: (key) => recordOf(keys.get(key), () => shows.byScreenKey(key)),
    async list(of, limit) {
      const listed = await shows.list(of, limit)
      return listed.map((record) =>
        info({ ...record, players: ready.get(record.id)?.runner.show.ranking.length ?? record.players }),
      )
    },
    async show(id) {
      return (await byId(id))?.runner.show ?? null
    },
    async entries(id) {
      await ready.get(id)?.runner.flush()
      return log.read(id)
    },
    async command(id, account, commandId, wish) {
      const found = await byId(id)
      if (!found) return { ok: false, code: stopped ? 'unavailable' : 'wrong_pin' }
      return command(found, { role: 'host', account }, commandId, wish)
    },
  }

  return {
    ...service,
    /** Running shows for sockets; restored when needed. Null: there is none. */
    open: { byId, byPin, byScreenKey },
    commandTo: command,
    get stopping() {
      return stopped
    },
    /** The show that a host opens always has a door, unless it has ended. */
    async ensurePin({ record }: OpenShow) {
      if (record.pin || record.endedAt !== null) return
      record.pin = await withFreePin((pin) => shows.change(record.id, { pin }))
      pins.set(record.pin, record.id)
    },
    get running(): readonly OpenShow[] {
      return [...ready.values()]
    },
    /** Shows that ran when the server stopped go on; results not confirmed are delivered. */
    async start() {
      sweepAgain()
      for (const record of await shows.open(clock.now() - RESUME)) {
        await load(record).catch((error) => onTrouble(error, record.id))
      }
      await delivery.start()
    },
    /** Writes what was accepted; then nothing runs any more. */
    async stop() {
      stopped = true
      stopSweep()
      await Promise.all([...ready.values()].map(({ runner }) => runner.stop()))
      await delivery.stop()
      await log.close()
    },
  }
}
