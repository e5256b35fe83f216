// One connected page talking to its show: parses what arrives, holds it to the limits, hands it to the runner.
import { createHash } from 'node:crypto'
import type { By, HostCommand, ShowClub } from '../../app/domain/show/command'
import { cleanName, doorName } from '../../app/domain/show/names'
import { answerMessage, timeMessage } from '../../app/domain/show/plain-messages'
import { HostMessage, JoinMessage } from '../../app/domain/show/protocol'
import type { Refusal } from '../../app/domain/show/refusal'
import { TIMING } from '../../app/domain/show/timing'
import { createBucket, LIMITS } from './limits'
import type { OpenShow } from './open-shows'
import type { Page } from './page'
import { createRoundTrips } from './round-trips'
import type { Settled } from './runner'

/** Who sits at the page. The token itself is never kept. */
export type Who =
  | { role: 'player'; token: string }
  | { role: 'screen' }
  | { role: 'host'; account: string; page: string }

/** Counts what was not taken, by kind; no personal data. */
export type Count = (what: 'bad_message' | 'unknown_event' | 'too_fast' | 'refused', detail: string) => void

export interface SessionParts {
  open: OpenShow
  who: Who
  page: Page
  count: Count
  /** One more join from this page's address; false: too many. */
  mayJoin(at: number): boolean
  /** The club of a join code, named so that it is told apart from those `beside` it; null: there is none. */
  findClub(code: string, beside: readonly ShowClub[]): Promise<ShowClub | null>
  hostCommand(by: By, id: string, command: HostCommand): Promise<Settled>
  /** Whether the account of a host's page may still lead this show: rights are taken away while pages are open. */
  stillHosts(): Promise<boolean>
  onTrouble(error: unknown): void
}

export interface Session {
  /** A message from the page, as it came; `at` is when. Never throws. */
  receive(event: unknown, message: unknown, ack: ((value: object) => void) | null, at: number): void
  leave(): void
}

/** What the log knows of a token: enough to find the seat, useless to take it. */
export const tokenHash = (token: string) => createHash('sha256').update(token).digest('hex')

const PLAYER: By = { role: 'player' }

export function createSession({
  open,
  who,
  page,
  count,
  mayJoin,
  findClub,
  hostCommand,
  stillHosts,
  onTrouble,
}: SessionParts): Session {
  const { runner } = open
  const { audience } = runner
  const roundTrips = createRoundTrips()
  const connectedAt = runner.now()
  const all = createBucket(LIMITS.messages)
  const each = new Map<string, ReturnType<typeof createBucket>>()
  let over = 0

  if (who.role === 'player') audience.enterPlayer(page, who.token)
  else if (who.role === 'screen') audience.enterScreen(page)
  else audience.enterHost(page, who.page)

  type Reply = (reply: object) => void

  function refuse(reply: Reply, code: Refusal) {
    count('refused', code)
    reply({ ok: false, code })
  }

  function bad(reply: Reply, event: string) {
    count('bad_message', event)
    reply({ ok: false, code: 'bad_message' })
  }

  function time(message: unknown, reply: Reply, at: number) {
    const asked = timeMessage(message)
    if (!asked) return bad(reply, 'time')
    roundTrips.arrived(asked.echo, at)
    const now = runner.now()
    roundTrips.issued(now)
    reply({ now })
  }

  /** What a join says of its club: one of the show, or one that comes along by its own code. */
  async function clubFor(code: string | null): Promise<{ club: string | null; brought?: ShowClub }> {
    if (code === null || runner.show.clubs.some(({ id }) => id === code)) return { club: code }
    const brought = await findClub(code, runner.show.clubs)
    return brought ? { club: brought.id, brought: { id: brought.id, name: brought.name } } : { club: null }
  }

  async function join(message: unknown, reply: Reply, at: number) {
    if (who.role !== 'player') return refuse(reply, 'forbidden')
    const parsed = JoinMessage.safeParse(message)
    if (!parsed.success) return bad(reply, 'join')
    if (!mayJoin(at)) return refuse(reply, 'too_fast')
    const { id, name, club, team, locale } = parsed.data
    const playingFor = await clubFor(club)
    // Drawn names follow the number of seats, so nothing may come between the name and the seat.
    const named = doorName(runner.show, name, locale, playingFor.club)
    if (!named.ok) return refuse(reply, named.code)
    const command = { type: 'join', token: who.token, name: named.name, ...playingFor, team, locale } as const
    runner.submit(PLAYER, id, command, runner.now(), (settled) => {
      if (!settled.ok) return refuse(reply, settled.code)
      audience.joined(page)
      const seat = audience.seatOf(page)
      if (seat === null) reply({ ok: false, code: 'unavailable' })
      else reply({ ok: true, seat })
    })
  }

  /** Who dropped out of this very question may have answered before coming back: believed up to the cap that bounds any lie. */
  function allowance(index: number): number {
    const run = runner.show.runs[index]
    return run && connectedAt > run.opensAt ? TIMING.claimCap : roundTrips.allowance()
  }

  function answer(message: unknown, reply: Reply, at: number) {
    if (who.role !== 'player') return refuse(reply, 'forbidden')
    const given = answerMessage(message)
    if (!given) return bad(reply, 'answer')
    const seat = audience.seatOf(page)
    if (seat === null) return refuse(reply, 'not_joined')
    const { id, index, value, ms } = given
    const command = { type: 'answer', seat, index, value, ms, allowance: allowance(index) } as const
    runner.submit(PLAYER, id, command, at, (settled) => {
      if (!settled.ok) return refuse(reply, settled.code)
      const kept = runner.show.runs[index]?.answers.get(seat)
      reply({ ok: true, ms: kept?.ms ?? ms })
    })
  }

  async function host(message: unknown, reply: Reply) {
    if (who.role !== 'host' || !audience.hostIs(page)) return refuse(reply, 'forbidden')
    const parsed = HostMessage.safeParse(message)
    if (!parsed.success) return bad(reply, 'host')
    if (!(await stillHosts())) {
      refuse(reply, 'forbidden')
      return page.end('forbidden')
    }
    let { command } = parsed.data
    if (command.type === 'rename') {
      const name = cleanName(command.name)
      if (name === null) return refuse(reply, 'bad_name')
      command = { ...command, name }
    }
    const settled = await hostCommand({ role: 'host', account: who.account }, parsed.data.id, command)
    if (!settled.ok) return refuse(reply, settled.code)
    reply({ ok: true })
  }

  const handlers: Record<
    'time' | 'join' | 'answer' | 'host',
    (message: unknown, reply: Reply, at: number) => void | Promise<void>
  > = {
    time,
    join,
    answer,
    host,
  }
  const known = (event: unknown): event is keyof typeof handlers =>
    typeof event === 'string' && Object.hasOwn(handlers, event)

  function withinLimits(event: keyof typeof handlers, at: number): boolean {
    let bucket = each.get(event)
    if (!bucket) {
      bucket = createBucket(LIMITS[event])
      each.set(event, bucket)
    }
    return bucket.take(at)
  }

  return {
    receive(event, message, ack, at) {
      // Nobody is obliged to want a reply.
      const reply: Reply = ack ?? (() => {})
      if (!all.take(at) || (known(event) && !withinLimits(event, at))) {
        count('too_fast', known(event) ? event : 'unknown')
        reply({ ok: false, code: 'too_fast' })
        if (++over > LIMITS.cutAfter) page.end('too_fast')
        return
      }
      if (!known(event)) {
        count('unknown_event', 'unknown')
        reply({ ok: false, code: 'bad_message' })
        return
      }
      const failed = (error: unknown) => {
        onTrouble(error)
        reply({ ok: false, code: 'unavailable' })
      }
      try {
        const later = handlers[event](message, reply, at)
        if (later) later.catch(failed)
      } catch (error) {
        failed(error)
      }
    },
    leave: () => audience.leave(page),
  }
}
