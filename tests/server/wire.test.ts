import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server, type Socket } from 'socket.io'
import { io } from 'socket.io-client'
import { afterEach, expect, test } from 'vitest'
import type { Message } from '../../server/live/page'
import { hearEvents, sendMessages, shortFrame, textFrame } from '../../server/live/wire'

type Transports = ('websocket' | 'polling')[]
const EVERY_WAY: Transports[][] = [[['websocket']], [['polling']], [['polling', 'websocket']]]

let server: Server

afterEach(async () => {
  await server?.close()
})

/** A message with any payload: the wire does not look into it. */
const saying = (payload: unknown) => ({ event: 'shared', payload }) as unknown as Message

interface Heard {
  event: string
  message: unknown
  reply: ((value: object) => void) | null
}

/** Around the length at which a frame needs more than two bytes to say it. */
const LENGTHS = [80, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 120, 124, 125, 126, 127]

/** A server whose pages are heard without queues; `hears` is called for each event, `binary` counts what is binary. */
async function listen(hears: (heard: Heard, socket: Socket) => void) {
  const http = createServer()
  server = new Server(http, { perMessageDeflate: false })
  const seen = { binary: 0, unheard: [] as string[] }
  server.on('connection', (socket) => {
    socket.onAny((event: string) => seen.unheard.push(event))
    hearEvents(socket, {
      event: (event, message, reply) => hears({ event, message, reply }, socket),
      binary() {
        seen.binary++
        socket.conn.close()
      },
    })
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  return { address: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, seen }
}

const open = (address: string, transports: Transports) =>
  io(address, { transports, forceNew: true, reconnection: false, rememberUpgrade: true })

/** What one page hears, by payload, from its greeting until "end" or the end of its connection. */
function hear(address: string, transports: Transports): Promise<unknown[]> {
  const page = open(address, transports)
  const heard: unknown[] = []
  return new Promise((resolve) => {
    page.on('connect', () => page.emit('begin'))
    page.onAny((_event: string, payload: unknown) => {
      heard.push(payload)
      if (payload !== 'end') return
      page.disconnect()
      resolve(heard)
    })
    page.on('disconnect', () => resolve(heard))
  })
}

const texts = [0, 1, 100, 125, 126, 127, 65_535, 65_536, 70_000].map((length) => 'ệ'.repeat(length))

test.each(EVERY_WAY)('everything said in one turn arrives once, whole and in its order over %s', async (transports) => {
  const { address } = await listen((_heard, socket) => {
    for (const text of texts) {
      sendMessages(socket.conn, [saying(text)])
      socket.emit('own', `by Socket.IO: ${text}`)
    }
    sendMessages(socket.conn, [...texts, 'end'].map(saying))
  })
  const heard = await hear(address, transports)
  expect(heard).toEqual([...texts.flatMap((text) => [text, `by Socket.IO: ${text}`]), ...texts, 'end'])
})

test.each(EVERY_WAY)('one message for many pages reaches each of them over %s', async (transports) => {
  const waiting: Socket[] = []
  const { address } = await listen((_heard, socket) => {
    waiting.push(socket)
    if (waiting.length < 3) return
    const toAll = saying({ question: 'Thủ đô của Lào?' })
    for (const { conn } of waiting) sendMessages(conn, [toAll, saying('end')])
  })
  const heard = await Promise.all([1, 2, 3].map(() => hear(address, transports)))
  expect(heard).toEqual(Array(3).fill([{ question: 'Thủ đô của Lào?' }, 'end']))
})

test.each(EVERY_WAY)('a question of a page is answered with its own reply over %s', async (transports) => {
  const { address, seen } = await listen(({ event, message, reply }) => reply?.({ event, message }))
  const page = open(address, transports)
  const replies = await Promise.all([
    page.emitWithAck('time', { echo: null }),
    page.emitWithAck('answer', 'tiếng Khmer: ខ្មែរ'),
    page.emitWithAck('bare'),
    ...LENGTHS.map((length) => page.emitWithAck('long', 'x'.repeat(length))),
  ])
  page.disconnect()
  expect(replies).toEqual([
    { event: 'time', message: { echo: null } },
    { event: 'answer', message: 'tiếng Khmer: ខ្មែរ' },
    { event: 'bare' },
    ...LENGTHS.map((length) => ({ event: 'long', message: 'x'.repeat(length) })),
  ])
  expect(seen.unheard).toEqual([])
})

test('an event without a wish for a reply has none', async () => {
  const replies: unknown[] = []
  const { address } = await listen(({ reply }, socket) => {
    replies.push(reply)
    sendMessages(socket.conn, [saying('end')])
  })
  await hear(address, ['websocket'])
  expect(replies).toEqual([null])
})

test('a farewell reaches the page before the connection ends', async () => {
  const { address } = await listen((_heard, socket) => {
    sendMessages(socket.conn, [saying('farewell')])
    socket.disconnect(true)
  })
  expect(await hear(address, ['websocket'])).toEqual(['farewell'])
})

test('what is said to a page that has gone is dropped', async () => {
  let gone = () => {}
  const left = new Promise<void>((resolve) => {
    gone = resolve
  })
  const { address } = await listen((_heard, socket) => {
    socket.on('disconnect', () => {
      sendMessages(socket.conn, [saying('late')])
      gone()
    })
    socket.disconnect(true)
  })
  expect(await hear(address, ['websocket'])).toEqual([])
  await left
})

test('what is binary is told, and what is no event still ends a connection as Socket.IO has it', async () => {
  const heard: string[] = []
  const { address, seen } = await listen(({ event }) => heard.push(event))
  const binary = open(address, ['websocket'])
  const cut = new Promise((resolve) => binary.on('disconnect', resolve))
  binary.emit('answer', new Uint8Array([1, 2, 3]))
  await cut
  const broken = open(address, ['websocket'])
  await new Promise<void>((resolve) => broken.on('connect', resolve))
  const ended = new Promise((resolve) => broken.on('disconnect', resolve))
  broken.io.engine.write('2["never closed"')
  await ended
  expect({ heard, binary: seen.binary }).toEqual({ heard: [], binary: 1 })
})

test.each([0, 1, 100, 124])(
  'a short frame of ASCII is the frame that any text would get, at %s characters',
  (length) => {
    const packet = `3${'x'.repeat(length)}`.slice(0, 124)
    expect(Buffer.from(shortFrame(packet), 'latin1')).toEqual(textFrame(packet))
  },
)

test('a frame says its length as RFC 6455 asks for', () => {
  expect([...textFrame('hi')]).toEqual([0x81, 3, ...Buffer.from('4hi')])
  expect([...textFrame('x'.repeat(125)).subarray(0, 5)]).toEqual([0x81, 126, 0, 126, 0x34])
  expect([...textFrame('x'.repeat(65_535)).subarray(0, 11)]).toEqual([0x81, 127, 0, 0, 0, 0, 0, 1, 0, 0, 0x34])
})
