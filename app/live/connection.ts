/** The connection of a page to its show, over Socket.IO. */
import { io, type Socket } from 'socket.io-client'
import type { ClientToServer, Handshake, ServerToClient } from '~/domain/show/protocol'
import { REFUSALS, type Refusal } from '~/domain/show/refusal'
import type { Line, LineListener } from './line'

const EVENTS = ['shared', 'personal', 'screen', 'hostview', 'roster'] as const
/** Longest that a reply may take before the message is given again, ms. */
const WAIT = 8_000

function refusalOf(error: Error): Refusal | null {
  const data = 'data' in error ? error.data : null
  const code = data && typeof data === 'object' && 'code' in data ? data.code : null
  return REFUSALS.find((known) => known === code) ?? null
}

/** Opens the line of a page that shows itself by `auth`; it connects again by itself until the server refuses. */
export function connection(auth: () => Handshake) {
  return (listener: LineListener): Line => {
    let socket: Socket<ServerToClient, ClientToServer> | null = null
    let again: ReturnType<typeof setTimeout> | undefined
    let refused = false

    function refuse(code: Refusal) {
      refused = true
      socket?.disconnect()
      listener.refused(code)
    }

    /** The server cut a connection without a reason that has a sentence (it restarts, or the page idled): come back. */
    function comeBack(delay: number) {
      clearTimeout(again)
      again = setTimeout(() => {
        if (refused) return
        if (document.visibilityState === 'hidden')
          document.addEventListener('visibilitychange', () => comeBack(0), { once: true })
        else socket?.connect()
      }, delay)
    }

    function make() {
      const made: Socket<ServerToClient, ClientToServer> = io({
        auth: (give) => give(auth()),
        transports: ['websocket', 'polling'],
        tryAllTransports: true,
        autoConnect: false,
        // Phones that lost the same server must not all return in the same instant.
        reconnectionDelay: 600,
        reconnectionDelayMax: 4_000,
        randomizationFactor: 0.6,
        timeout: 8_000,
      })
      made.on('connect', () => listener.up())
      made.on('disconnect', (reason) => {
        if (refused) return
        listener.down()
        if (reason === 'io server disconnect') comeBack(500 + Math.random() * 2_000)
      })
      made.on('connect_error', (error) => {
        const code = refusalOf(error)
        if (code === 'too_fast' || code === 'unavailable') comeBack(2_000 + Math.random() * 3_000)
        else if (code) refuse(code)
        // Without a code it is the network, and Socket.IO goes on trying – except when a middleware failed without one.
        else if (!made.active) comeBack(2_000 + Math.random() * 2_000)
      })
      made.on('bye', ({ code }) => refuse(code))
      for (const event of EVENTS) made.on(event, (payload: never) => listener.message(event, payload))
      return made
    }

    return {
      start() {
        refused = false
        socket ??= make()
        socket.connect()
      },
      stop() {
        clearTimeout(again)
        refused = true
        socket?.disconnect()
        socket = null
      },
      retry() {
        refused = false
        socket?.connect()
      },
      async ask(event, message, wait = WAIT) {
        if (!socket) throw new Error('The line is not open.')
        // Socket.IO's types cannot follow a generic event name; `Asked` and `Replied` come from the same table.
        const plain = socket as unknown as Socket
        return await plain.timeout(wait).emitWithAck(event, message)
      },
    }
  }
}
