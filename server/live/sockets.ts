// The shows over Socket.IO.
import type { Server as HttpServer, IncomingHttpHeaders } from 'node:http'
import { Server, type Socket } from 'socket.io'
import type { ShowClub } from '../../app/domain/show/command'
import type { Refusal } from '../../app/domain/show/refusal'
import { type Admission, type AdmissionParts, createAdmission } from './admission'
import type { Later } from './later'
import { createBuckets, LIMITS } from './limits'
import { PACE } from './pace'
import type { Page } from './page'
import { createSession } from './session'
import { hearEvents, sendMessages } from './wire'

export interface SocketsParts extends AdmissionParts {
  later: Later
  /** The club of a join code, named so that it is told apart from those `beside` it; null: there is none. */
  findClub(code: string, beside: readonly ShowClub[]): Promise<ShowClub | null>
  /** Whether the request comes from a page of this server, or from no page at all. */
  fromOwnPage(headers: IncomingHttpHeaders): boolean
  /** Address that limits count by, behind proxies too. */
  addressOf(headers: IncomingHttpHeaders, remote: string): string
}

export interface Sockets {
  /** Cuts all pages, which come back by themselves, and takes no new ones. */
  close(): void
}

type Admitted = Extract<Admission, { ok: true }>

/** An error that reaches the page as `connect_error` with its code. */
class Refused extends Error {
  readonly data: { code: Refusal }
  constructor(code: Refusal) {
    super(code)
    this.data = { code }
  }
}

function pageOf(socket: Socket): Page {
  return {
    send: (...messages) => sendMessages(socket.conn, messages),
    end(code) {
      if (code) sendMessages(socket.conn, [{ event: 'bye', payload: { code } }])
      // Waits for the farewell to leave.
      socket.disconnect(true)
    },
  }
}

/** Puts the shows on `server`. */
export function laySockets(server: HttpServer, parts: SocketsParts): Sockets {
  const { shows, later, count } = parts
  const io = new Server(server, {
    serveClient: false,
    transports: ['websocket', 'polling'],
    perMessageDeflate: false,
    httpCompression: { threshold: 2_048 },
    maxHttpBufferSize: 16_384,
    // A hall's Wi-Fi stutters: a phone is given up after half a minute.
    pingInterval: 15_000,
    pingTimeout: 15_000,
    connectTimeout: 10_000,
    allowRequest: (request, decide) => decide(null, parts.fromOwnPage(request.headers)),
  })
  const admit = createAdmission(parts)
  const admitted = new WeakMap<Socket, Admitted & { address: string }>()
  const joins = createBuckets(LIMITS.joinsOfAddress)

  io.use((socket, next) => {
    const { auth, headers, address: remote } = socket.handshake
    const address = parts.addressOf(headers, remote)
    void admit({ auth, headers, address }).then((admission) => {
      if (admission.ok) admitted.set(socket, { ...admission, address })
      next(admission.ok ? undefined : new Refused(admission.code))
    })
  })

  function welcome(socket: Socket, { open, who, address }: Admitted & { address: string }) {
    const { runner, record } = open
    const page = pageOf(socket)
    const session = createSession({
      open,
      who,
      page,
      count,
      mayJoin: (at) => joins.take(`${record.id} ${address}`, at),
      findClub: parts.findClub,
      hostCommand: (by, id, command) => shows.commandTo(open, by, id, command),
      stillHosts: async () => (await parts.mayHost(socket.handshake.headers, record)) !== null,
      onTrouble: parts.onTrouble,
    })
    const unseated = () => who.role === 'player' && runner.audience.seatOf(page) === null
    const stopIdle = unseated() ? later(PACE.unjoined, () => unseated() && page.end(null)) : () => {}
    hearEvents(socket, {
      event: (event, message, reply) => session.receive(event, message, reply, runner.now()),
      // Attachments would be collected in memory.
      binary() {
        count('bad_message', 'binary')
        socket.conn.close()
      },
    })
    socket.on('disconnect', () => {
      stopIdle()
      session.leave()
    })
  }

  io.on('connection', (socket) => {
    const admission = admitted.get(socket)
    if (admission) welcome(socket, admission)
    else socket.disconnect(true)
  })

  return {
    close() {
      io.local.disconnectSockets(true)
      io.engine.close()
    },
  }
}
