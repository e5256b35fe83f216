// The way between a page and its session without the queues of Socket.IO, which stays in charge of everything else:
// the handshake, polling, heartbeats and the end. docs/decisions/protocol.md says why.
import { Buffer } from 'node:buffer'
import type { Socket as NetSocket } from 'node:net'
import type { Socket } from 'socket.io'
import { type EventPacket, eventPacket, readEvent, replyPacket } from './packets'
import type { Encoded, Message } from './page'

type Connection = Socket['conn']

/** The parts of Engine.IO's connection, and of `ws` under it, that are looked at before they are believed. */
interface Held {
  readyState: string
  upgrading: boolean
  writeBuffer: readonly unknown[]
  transport: {
    name: string
    writable: boolean
    perMessageDeflate?: unknown
    socket?: NodeJS.EventEmitter & { readyState: number; _socket?: NetSocket }
  }
}

const OPEN = 1
/** FIN and "text" of RFC 6455; servers do not mask. */
const TEXT = 0x81
/** "message" of Engine.IO. */
const MESSAGE = '4'
const MESSAGE_BYTE = MESSAGE.charCodeAt(0)

/** Length in bytes up to which a frame says it in its second byte. */
const SHORT = 125
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are ASCII too.
const ASCII = /^[\x00-\x7f]*$/

/** A WebSocket frame (RFC 6455, section 5.2) with an Engine.IO message. */
export function textFrame(packet: string): Buffer {
  const length = Buffer.byteLength(packet) + MESSAGE.length
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const frame = Buffer.allocUnsafe(head + length)
  frame[0] = TEXT
  if (head === 2) frame[1] = length
  else if (head === 4) {
    frame[1] = 126
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = 127
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
  frame.write(MESSAGE, head, 'latin1')
  frame.write(packet, head + MESSAGE.length, 'utf8')
  return frame
}

/** The same for a short packet of ASCII alone, as text in which each character is a byte: it costs no buffer. */
export const shortFrame = (packet: string): string =>
  `\x81${String.fromCharCode(packet.length + MESSAGE.length)}${MESSAGE}${packet}`

/** The socket under a connection, when everything given to it before has been handed on and it may be written to directly. */
function directly(connection: Connection): NetSocket | null {
  const { readyState, transport, upgrading, writeBuffer } = connection as unknown as Held
  if (readyState !== 'open' || upgrading || transport.name !== 'websocket' || !transport.writable) return null
  if (writeBuffer.length > 0 || transport.perMessageDeflate) return null
  const { socket } = transport
  return socket?.readyState === OPEN && socket._socket?.writable ? socket._socket : null
}

/** A message that goes to many pages is encoded once. */
function encoded(message: Message): Encoded {
  if (!message.encoded) {
    const packet = eventPacket(message.event, message.payload)
    message.encoded = { packet, frame: textFrame(packet) }
  }
  return message.encoded
}

/** An open, idle, uncompressed WebSocket is written to at once and in one piece; whatever else goes the usual way, in the same order. */
export function sendMessages(connection: Connection, messages: readonly Message[]): void {
  const wire = directly(connection)
  const [only] = messages
  if (!wire) for (const message of messages) connection.write(encoded(message).packet)
  else if (only && messages.length === 1) wire.write(encoded(only).frame)
  else wire.write(Buffer.concat(messages.map((message) => encoded(message).frame)))
}

function sendReply(connection: Connection, number: string, value: object): void {
  const packet = replyPacket(number, value)
  const wire = directly(connection)
  if (!wire) connection.write(packet)
  else if (packet.length < SHORT && ASCII.test(packet)) wire.write(shortFrame(packet), 'latin1')
  else wire.write(textFrame(packet))
}

export interface Hearing {
  /** An event as it is read, before any queue; `reply` answers it, once, or is null. */
  event(event: EventPacket['event'], message: unknown, reply: ((value: object) => void) | null): void
  /** Something binary, which no page sends. */
  binary(): void
}

type Listener = (...said: unknown[]) => void

/** Puts `first` before the listeners of an event; what it does not take, they get as before. */
function before(emitter: NodeJS.EventEmitter, event: string, first: (...said: unknown[]) => boolean): void {
  const usual = emitter.listeners(event) as Listener[]
  emitter.removeAllListeners(event)
  emitter.on(event, (...said: unknown[]) => {
    if (first(...said)) return
    for (const listener of usual) listener.apply(emitter, said)
  })
}

/** From now on events of `socket` come to `hearing`; what is no event goes to Socket.IO as before. */
export function hearEvents(socket: Socket, hearing: Hearing): void {
  const { conn } = socket

  function take(packet: string): boolean {
    const read = socket.connected ? readEvent(packet) : null
    if (!read) return false
    const { event, message, reply } = read
    hearing.event(event, message, reply === null ? null : (value) => sendReply(conn, reply, value))
    return true
  }

  before(conn, 'data', (data) => {
    if (typeof data === 'string') return take(data)
    hearing.binary()
    return true
  })

  /** Of a WebSocket, events are read where they come in, below Engine.IO. */
  function readBelow() {
    const { transport } = conn as unknown as Held
    if (transport.name !== 'websocket' || !transport.socket) return
    before(transport.socket, 'message', (data, binary) => {
      if (binary || !(data instanceof Buffer) || conn.readyState !== 'open') return false
      return data[0] === MESSAGE_BYTE && take(data.toString('utf8', 1))
    })
  }
  readBelow()
  conn.on('upgrade', readBelow)
}
