// Messages to a page by the shortest way: framed here, and what goes out in one turn leaves in one write.
import { Buffer } from 'node:buffer'
import type { Socket as NetSocket } from 'node:net'
import type { Socket } from 'socket.io'

type Connection = Socket['conn']
type Write = Connection['write']

/** What `ws` keeps under a transport; looked at before it is believed. */
interface Wire {
  readyState: number
  _socket?: NetSocket
}

const OPEN = 1
/** FIN and "text" of RFC 6455; servers do not mask. */
const TEXT = 0x81
/** "message" of Engine.IO. */
const MESSAGE = '4'

/** One whole WebSocket frame with an Engine.IO message (RFC 6455, section 5.2). */
export function textFrame(message: string): Buffer {
  const length = Buffer.byteLength(message) + MESSAGE.length
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
  frame.write(message, head + MESSAGE.length, 'utf8')
  return frame
}

/** Frames of broadcasts, made once for all: their options are one object. */
const shared = new WeakMap<object, { message: string; frame: Buffer }>()

function frameOf(message: string, options: object | undefined): Buffer {
  if (!options || !('wsPreEncodedFrame' in options)) return textFrame(message)
  const known = shared.get(options)
  if (known?.message === message) return known.frame
  const frame = textFrame(message)
  shared.set(options, { message, frame })
  return frame
}

/** The socket under a connection, when everything given to it before has been handed on and it may be written to directly. */
function wireOf({ readyState, transport, upgrading, writeBuffer }: Held): NetSocket | null {
  if (readyState !== 'open' || upgrading || transport.name !== 'websocket' || !transport.writable) return null
  if (writeBuffer.length > 0 || transport.perMessageDeflate) return null
  const { socket } = transport
  return socket?.readyState === OPEN && socket._socket?.writable ? socket._socket : null
}

/** The parts of Engine.IO's connection that are looked at. */
interface Held {
  readyState: string
  upgrading: boolean
  writeBuffer: readonly unknown[]
  transport: { name: string; writable: boolean; perMessageDeflate?: unknown; socket?: Wire }
}

const corked = new Set<NetSocket>()

function letGo() {
  for (const wire of corked) wire.uncork()
  corked.clear()
}

/**
 * From now on what is written to `connection` skips the queues of Engine.IO and `ws`, where these are empty: no
 * callback for each frame, and all frames of one turn of the event loop in one write. Whatever is not an open, idle,
 * uncompressed WebSocket goes the usual way, in the same order.
 */
export function quicken(connection: Connection): void {
  const usual = connection.write.bind(connection) as Write
  const held = connection as unknown as Held
  connection.write = (data, options, done) => {
    const wire = typeof data === 'string' && done === undefined ? wireOf(held) : null
    if (!wire) return usual(data, options, done)
    if (!corked.has(wire)) {
      if (corked.size === 0) process.nextTick(letGo)
      corked.add(wire)
      wire.cork()
    }
    wire.write(frameOf(data as string, options))
    return connection
  }
}
