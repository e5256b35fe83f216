// The shows over Socket.IO: who may connect, and to what.
import type { IncomingHttpHeaders, Server as HttpServer } from 'node:http'
import { Server, type Socket } from 'socket.io'
import type { ShowClub } from '../../app/domain/show/command'
import { Handshake } from '../../app/domain/show/protocol'
import type { Refusal } from '../../app/domain/show/refusal'
import { PROTOCOL } from '../../app/domain/show/version'
import type { Clock } from '../clock'
import { createBuckets, LIMITS } from './limits'
import type { Later } from './later'
import type { OpenShow, OpenShows } from './open-shows'
import { PACE } from './pace'
import type { Page } from './page'
import { type Count, createSession, tokenHash, type Who } from './session'

export interface SocketsParts {
  shows: OpenShows
  clock: Clock
  later: Later
  count: Count
  /** Whose session the request carries, if that account may lead this show. */
  mayHost(headers: IncomingHttpHeaders, show: { account: string; club: string | null }): Promise<{ account: string } | null>
  findClub(code: string): Promise<ShowClub | null>
  /** Whether the request comes from a page of this server (or from no page at all). */
  fromOwnPage(headers: IncomingHttpHeaders): boolean
  /** Address that limits count by, behind proxies too. */
  addressOf(headers: IncomingHttpHeaders, remote: string): string
  onTrouble(error: unknown): void
}

interface Admitted {
  open: OpenShow
  who: Who
  address: string
}
type Admission = { ok: true; admitted: Admitted } | { ok: false; code: Refusal }

/** An error that reaches the page as `connect_error` with its code. */
class Refused extends Error {
  readonly data: { code: Refusal }
  constructor(code: Refusal) {
    super(code)
    this.data = { code }
  }
}

const refused = (code: Refusal): Admission => ({ ok: false, code })
const playersOf = (show: string) => `players:${show}`

export interface Sockets {
  /** Tells all pages to come back later and takes no new ones. */
  close(): Promise<void>
}

/** Puts the shows on `server`. */
export function laySockets(server: HttpServer, parts: SocketsParts): Sockets {
  const { shows, clock, later, count } = parts
  const io = new Server(server, {
    serveClient: false,
    transports: ['websocket', 'polling'],
    perMessageDeflate: false,
    httpCompression: { threshold: 2_048 },
    maxHttpBufferSize: 16_384,
    // A hall's Wi-Fi stutters: a phone is given up after half a minute, and knows as soon as it wakes.
    pingInterval: 15_000,
    pingTimeout: 15_000,
    connectTimeout: 10_000,
    allowRequest: (request, decide) => decide(null, parts.fromOwnPage(request.headers)),
  })
  const admissions = new WeakMap<Socket, Admitted>()
  const joins = createBuckets(LIMITS.joinsOfAddress)
  const wrong = createBuckets(LIMITS.wrongOfAddress)

  shows.broadcastBy((show, event, payload) => io.to(playersOf(show)).emit(event, payload))

  async function admitPlayer(address: string, pin: string, token: string): Promise<Admission> {
    const open = await shows.open.byPin(pin)
    if (!open) return refused('wrong_pin')
    const { show } = open.runner
    const hash = tokenHash(token)
    const player = show.players[show.seats.get(hash) ?? -1]
    if (player?.kicked) return refused('kicked')
    if (!player && show.phase === 'ended') return refused('ended')
    return { ok: true, admitted: { open, who: { role: 'player', token: hash }, address } }
  }

  async function admitHost(headers: IncomingHttpHeaders, address: string, id: string, page: string): Promise<Admission> {
    const record = await shows.byId(id)
    const host = record && (await parts.mayHost(headers, record))
    const open = host && (await shows.open.byId(id))
    if (!host || !open) return refused('forbidden')
    await shows.ensurePin(open)
    return { ok: true, admitted: { open, who: { role: 'host', account: host.account, page }, address } }
  }

  async function admitScreen(address: string, key: string): Promise<Admission> {
    const open = await shows.open.byScreenKey(key)
    return open ? { ok: true, admitted: { open, who: { role: 'screen' }, address } } : refused('wrong_pin')
  }

  async function admit(socket: Socket): Promise<Admission> {
    if (shows.stopping) return refused('unavailable')
    const { auth, headers, address: remote } = socket.handshake
    const address = parts.addressOf(headers, remote)
    if (typeof auth.v === 'number' && auth.v !== PROTOCOL) return refused('outdated')
    const parsed = Handshake.safeParse(auth)
    if (!parsed.success) {
      count('bad_message', 'handshake')
      return refused('bad_message')
    }
    const hand = parsed.data
    const admission =
      hand.role === 'player'
        ? await admitPlayer(address, hand.pin, hand.token)
        : hand.role === 'screen'
          ? await admitScreen(address, hand.key)
          : await admitHost(headers, address, hand.show, hand.page)
    const guessed = !admission.ok && (admission.code === 'wrong_pin' || admission.code === 'forbidden')
    return guessed && !wrong.take(address, clock.now()) ? refused('too_fast') : admission
  }

  io.use((socket, next) => {
    admit(socket).then(
      (admission) => {
        if (admission.ok) admissions.set(socket, admission.admitted)
        else count('refused', admission.code)
        next(admission.ok ? undefined : new Refused(admission.code))
      },
      (error) => {
        parts.onTrouble(error)
        next(new Refused('unavailable'))
      },
    )
  })

  function pageOf(socket: Socket): Page {
    return {
      send: (event, payload) => void socket.emit(event, payload),
      end(code) {
        if (code) socket.emit('bye', { code })
        // Behind the farewell, which is on its way first.
        socket.disconnect(true)
      },
    }
  }

  /** Nothing of ours is binary; attachments would be collected in memory. */
  function refuseBinary(socket: Socket) {
    socket.conn.on('packet', ({ type, data }: { type: string; data?: unknown }) => {
      if (type !== 'message' || typeof data === 'string') return
      count('bad_message', 'binary')
      socket.conn.close()
    })
  }

  io.on('connection', (socket) => {
    const admitted = admissions.get(socket)
    if (!admitted) return socket.disconnect(true)
    const { open, who, address } = admitted
    const page = pageOf(socket)
    refuseBinary(socket)
    if (who.role === 'player') void socket.join(playersOf(open.record.id))
    const session = createSession({
      open,
      who,
      page,
      count,
      mayJoin: (at) => joins.take(`${open.record.id} ${address}`, at),
      findClub: parts.findClub,
      hostCommand: (by, id, command) => shows.commandTo(open, by, id, command),
      onTrouble: parts.onTrouble,
    })
    let stopIdle = () => {}
    if (who.role === 'player' && open.runner.audience.seatOf(page) === null) {
      stopIdle = later(PACE.unjoined, () => {
        if (open.runner.audience.seatOf(page) === null) page.end(null)
      })
    }
    socket.onAny((event: unknown, ...rest: unknown[]) => {
      const at = open.runner.now()
      const ack = typeof rest[rest.length - 1] === 'function' ? rest.pop() : undefined
      session.receive(event, rest[0], ack, at)
    })
    socket.on('disconnect', () => {
      stopIdle()
      session.leave()
    })
    return undefined
  })

  return {
    async close() {
      io.local.disconnectSockets(true)
      io.engine.close()
    },
  }
}
