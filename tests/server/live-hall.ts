// A hall for tests: shows on a server without network, time that is moved by hand, messages that are carried by hand.
import type { LogEntry } from '../../app/domain/show/command'
import type { Refusal } from '../../app/domain/show/refusal'
import { ShowSettings } from '../../app/domain/show/settings'
import type { ShowQuestion } from '../../app/domain/show/show-question'
import { PROTOCOL } from '../../app/domain/show/version'
import type { AnswerOutbox, PendingAnswer } from '../../app/live/answer-outbox'
import type { Line, LineListener, OpenLine } from '../../app/live/line'
import { createPlayerShow } from '../../app/live/player-show'
import { createAdmission } from '../../server/live/admission'
import type { Later } from '../../server/live/later'
import { createOpenShows, type OpenShow } from '../../server/live/open-shows'
import type { Page } from '../../server/live/page'
import { createPinTries } from '../../server/live/pin-tries'
import { createSession, type Session } from '../../server/live/session'
import type { ShowLog } from '../../server/storage/show-log'
import { memoryShowLog } from '../../server/storage/show-log-memory'
import { memoryShows } from '../../server/storage/shows-memory'

const START = Date.UTC(2026, 10, 20, 8)

/** Lets promises that are ready run. */
export const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

/** A clock and timers that move together, by hand. */
export function handClock() {
  let now = START
  let order = 0
  const timers = new Set<{ at: number; order: number; act: () => void }>()
  const later: Later = (ms, act) => {
    const timer = { at: now + ms, order: order++, act }
    timers.add(timer)
    return () => timers.delete(timer)
  }
  /** Moves time on, timer by timer. */
  async function pass(ms: number) {
    const until = now + ms
    await settle()
    for (;;) {
      const due = [...timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at || a.order - b.order)[0]
      if (!due) break
      timers.delete(due)
      now = Math.max(now, due.at)
      due.act()
      await settle()
    }
    now = until
  }
  return {
    clock: { now: () => now },
    later,
    pass,
    stop: () => timers.clear(),
    set: (at: number) => {
      now = at
    },
  }
}
export type HandClock = ReturnType<typeof handClock>

/** A log whose disk can be slow, or full. */
export function troubledLog(kept: ShowLog = memoryShowLog()) {
  let held: (() => void)[] | null = null
  let full = false
  const log: ShowLog = {
    async append(show, entries) {
      if (held) await new Promise<void>((resolve) => held?.push(resolve))
      if (full) throw new Error('no space left on device')
      await kept.append(show, entries)
    },
    read: (show) => kept.read(show),
    close: async () => {},
  }
  return {
    log,
    hold() {
      held = []
    },
    async release() {
      const waiting = held ?? []
      held = null
      for (const go of waiting) go()
      await settle()
    },
    setFull(now: boolean) {
      full = now
    },
  }
}

export function question(right = 'a', seconds = 20): ShowQuestion {
  const text = (vi: string) => ({ vi, en: vi })
  return {
    ref: `q-${right}`,
    kind: 'single',
    bank: 'asean',
    bankName: text('ASEAN'),
    topic: 't',
    level: '1',
    title: text('Tiêu đề'),
    prompt: text('Câu hỏi?'),
    choices: ['a', 'b', 'c', 'd'].map((id) => ({ id, text: text(`Chọn ${id}`) })),
    partners: [],
    key: { kind: 'choice', ids: [right] },
    explanation: text('Vì thế.'),
    source: { name: 'Nguồn' },
    asOf: '2026-01-01',
    unreviewed: [],
    seconds,
    weight: 1,
  }
}

/** Storage that outlives a server, for tests of restarts. */
export function storage() {
  const trouble = troubledLog()
  return { trouble, shows: memoryShows(), results: [] as string[], amendments: [] as number[] }
}

export interface Sent {
  event: string
  payload: never
}

/** A server of shows with connections carried by hand. */
export function server(hand: HandClock, kept = storage()) {
  const counts: string[] = []
  const troubles: unknown[] = []
  let drawn = 0
  let failResults = 0
  const rights = { host: true }
  const shows = createOpenShows({
    log: kept.trouble.log,
    shows: kept.shows,
    clock: hand.clock,
    later: hand.later,
    random: () => (drawn++ * 0.137 + 0.31) % 1,
    secret: (bytes) =>
      `secret-${kept.results.length}-${hand.clock.now()}-${drawn++}`.padEnd(bytes + 8, 'x').slice(0, 40),
    async onResults(show) {
      if (failResults > 0) {
        failResults--
        throw new Error('ledger is away')
      }
      kept.amendments.push((await shows.show(show))?.trail.length ?? -1)
      kept.results.push(show)
    },
    onTrouble: (error) => troubles.push(error),
  })
  const admit = createAdmission({
    shows,
    pinTries: createPinTries(hand.clock, hand.later),
    count: (what, detail) => counts.push(`${what}:${detail}`),
    mayHost: async (headers) => (rights.host && headers.cookie === 'host' ? { account: 'lan' } : null),
    onTrouble: (error) => troubles.push(error),
  })

  /** A connection; `server` and `page` are what is waiting to be carried to each side. */
  async function connect(auth: Record<string, unknown>, cookie?: string) {
    const admission = await admit({
      auth: { v: PROTOCOL, ...auth },
      headers: cookie ? { cookie } : {},
      address: '10.0.0.1',
    })
    if (!admission.ok) return { ok: false as const, code: admission.code }
    const inbox: Sent[] = []
    const open: OpenShow = admission.open
    let ended: { code: Refusal | null } | null = null
    let session: Session | null = null
    const page: Page = {
      send(...messages) {
        if (!ended) inbox.push(...messages.map(({ event, payload }) => ({ event, payload: payload as never })))
      },
      end(code) {
        if (ended) return
        ended = { code }
        session?.leave()
      },
    }
    session = createSession({
      open,
      who: admission.who,
      page,
      count: (what, detail) => counts.push(`${what}:${detail}`),
      mayJoin: () => true,
      findClub: async (code) => (code === 'LONGAN' ? { id: 'club-9', name: 'CLB Tân An' } : null),
      hostCommand: (by, id, command) => shows.commandTo(open, by, id, command),
      stillHosts: async () => rights.host,
      onTrouble: (error) => troubles.push(error),
    })
    const live = session
    return {
      ok: true as const,
      inbox,
      open,
      get ended() {
        return ended as { code: Refusal | null } | null
      },
      /** Messages of one kind so far, oldest first. */
      got: <T>(event: string) => inbox.filter((sent) => sent.event === event).map((sent) => sent.payload as T),
      last: <T>(event: string) => inbox.filter((sent) => sent.event === event).at(-1)?.payload as T | undefined,
      receive: (event: unknown, message: unknown, reply: ((value: object) => void) | null = null) =>
        live.receive(event, message, reply, open.runner.now()),
      /** Asks and waits for the reply, which may need time or the disk first. */
      ask: (event: string, message: unknown) =>
        new Promise<Record<string, unknown>>((resolve) =>
          live.receive(event, message, (value) => resolve(value as Record<string, unknown>), open.runner.now()),
        ),
      drop: () => page.end(null),
    }
  }

  return {
    shows,
    kept,
    counts,
    troubles,
    /** What the account of the host may do now. */
    rights,
    connect,
    failResults(times: number) {
      failResults = times
    },
    async create(over: { questions?: ShowQuestion[]; settings?: Partial<ShowSettings> } = {}) {
      return shows.create({
        title: 'Đố vui ASEAN',
        questions: over.questions ?? [question('a'), question('b')],
        settings: ShowSettings.parse({ ...over.settings }),
        clubs: [{ id: 'club-1', name: 'CLB Bến Lức' }],
        account: 'lan',
        clubId: 'club-1',
      })
    },
    entries: (show: string): Promise<LogEntry[]> => kept.trouble.log.read(show),
  }
}
export type TestServer = ReturnType<typeof server>
export type Connected = Extract<Awaited<ReturnType<TestServer['connect']>>, { ok: true }>

let ids = 0
export const commandId = () => `id-${String(++ids).padStart(6, '0')}`
export const token = (name: string) => `token-of-${Buffer.from(name).toString('hex')}-xxxxxxxx`.slice(0, 64)

/** Connects, and fails the test when it is refused. */
export async function enter(on: TestServer, auth: Record<string, unknown>, cookie?: string): Promise<Connected> {
  const connection = await on.connect(auth, cookie)
  if (!connection.ok) throw new Error(`refused: ${connection.code}`)
  return connection
}

/** A player with a seat. */
export async function player(on: TestServer, hand: HandClock, pin: string, name: string): Promise<Connected> {
  const page = await enter(on, { role: 'player', pin, token: token(name) })
  const reply = page.ask('join', { id: commandId(), name, club: null, team: null, locale: 'vi' })
  await hand.pass(10)
  const said = await reply
  if (said.ok !== true) throw new Error(`not joined: ${String(said.code)}`)
  return page
}

export const host = (on: TestServer, show: string, page = 'page-one') => enter(on, { role: 'host', show, page }, 'host')

/** Presses the gold button and lets the disk work. */
export async function press(page: Connected, hand: HandClock) {
  const { phase, index } = page.open.runner.show
  const reply = page.ask('host', { id: commandId(), command: { type: 'next', from: { phase, index } } })
  await hand.pass(10)
  return reply
}

/** From the lobby, or from a reveal, to an open question. */
export async function toQuestion(page: Connected, hand: HandClock) {
  while (page.open.runner.show.phase !== 'countdown') await press(page, hand)
  await hand.pass(3_100)
}

/** A phone with the page's own half of the show, over a line that is carried by hand. */
export function phone(
  on: TestServer,
  hand: HandClock,
  pin: string,
  name: string,
  memory = new Map<string, PendingAnswer>(),
) {
  let listener: LineListener | null = null
  let connection: Connected | null = null
  let carried = 0
  let retried = 0
  const asked = new Set<(error: Error) => void>()
  const outbox: AnswerOutbox = {
    get: () => memory.get('answer') ?? null,
    put: (answer) => void memory.set('answer', answer),
    clear: (id) => void ((id === undefined || memory.get('answer')?.id === id) && memory.delete('answer')),
  }
  const openLine: OpenLine = (heard) => {
    listener = heard
    return {
      start() {},
      stop() {},
      retry() {
        retried++
        void made.connect()
      },
      ask: ((event: string, message: unknown) =>
        new Promise((resolve, reject) => {
          asked.add(reject)
          if (!connection) return reject(new Error('no connection'))
          connection.receive(event, message, (reply: unknown) => {
            asked.delete(reject)
            resolve(reply as never)
          })
        })) as Line['ask'],
    }
  }
  const show = createPlayerShow({
    openLine,
    outbox,
    commandId,
    later: hand.later,
    monotonic: () => hand.clock.now() - START + 5_000,
  })
  const made = {
    show,
    memory,
    /** How often the page has knocked again by itself. */
    retries: () => retried,
    get connection() {
      return connection
    },
    async connect(): Promise<void> {
      const admitted = await on.connect({ role: 'player', pin, token: token(name) })
      if (!admitted.ok) return listener?.refused(admitted.code)
      connection = admitted
      carried = 0
      listener?.up()
      await this.carry()
    },
    /** Hands over what the server sent. */
    async carry() {
      await settle()
      for (; connection && carried < connection.inbox.length; carried++) {
        const sent = connection.inbox[carried]
        if (sent) listener?.message(sent.event as never, sent.payload)
      }
      const code = connection?.ended?.code
      if (code) listener?.refused(code)
      await settle()
    },
    /** The connection breaks; what was under way is lost. */
    drop() {
      connection?.drop()
      connection = null
      for (const lost of asked) lost(new Error('disconnected'))
      asked.clear()
      listener?.down()
    },
  }
  return made
}
