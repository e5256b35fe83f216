// The line of a player of the swarm, over Socket.IO or over a bare WebSocket.
import { io, type Socket } from 'socket.io-client'
import WebSocket from 'ws'
import type { Line, LineListener, OpenLine } from '../../app/live/line'

const EVENTS = ['shared', 'personal'] as const
const WAIT = 8_000

export interface Reach {
  address: string
  /** Many addresses of this machine, as many households have many: `127.0.x.y`. */
  from: string
}

/** Like the line of the page, with its delays between attempts to connect again; `hasty`: without them. */
export function socketIoLine(reach: Reach, auth: object, hasty = false): OpenLine {
  return (listener) => {
    const options = {
      auth,
      transports: ['websocket'],
      forceNew: true,
      autoConnect: false,
      reconnectionDelay: hasty ? 20 : 600,
      reconnectionDelayMax: hasty ? 20 : 4_000,
      randomizationFactor: 0.6,
      timeout: 8_000,
      // Handed to the WebSocket of Node, where it is known.
      localAddress: reach.from,
    }
    const socket: Socket = io(reach.address, options)
    socket.on('connect', () => listener.up())
    socket.on('disconnect', (reason) => {
      listener.down()
      if (reason === 'io server disconnect') setTimeout(() => socket.connect(), 500 + Math.random() * 2_000)
    })
    socket.on('connect_error', () => {
      if (!socket.active) setTimeout(() => socket.connect(), 2_000 + Math.random() * 2_000)
    })
    for (const event of EVENTS) socket.on(event, (payload) => listener.message(event, payload))
    return {
      start: () => void socket.connect(),
      stop: () => void socket.disconnect(),
      retry: () => void socket.connect(),
      ask: (event, message, wait = WAIT) => socket.timeout(wait).emitWithAck(event, message),
    }
  }
}

/** Frames are JSON: `[id, event, message]` there, `[id, reply]` and `[event, payload]` back. */
export function webSocketLine(reach: Reach): OpenLine {
  return (listener: LineListener): Line => {
    const asked = new Map<number, (reply: never) => void>()
    let socket: WebSocket | null = null
    let last = 0
    return {
      start() {
        socket = new WebSocket(reach.address.replace(/^http/, 'ws'), {
          perMessageDeflate: false,
          localAddress: reach.from,
        })
        socket.on('open', () => listener.up())
        socket.on('close', () => listener.down())
        socket.on('error', () => {})
        socket.on('message', (data) => {
          const [first, second] = JSON.parse(data.toString()) as [number | (typeof EVENTS)[number], never]
          if (typeof first === 'string') return listener.message(first, second)
          asked.get(first)?.(second)
          asked.delete(first)
        })
      },
      stop: () => socket?.close(),
      retry() {},
      ask: (event, message) =>
        new Promise((resolve) => {
          const id = ++last
          asked.set(id, resolve)
          socket?.send(JSON.stringify([id, event, message]))
        }),
    }
  }
}
