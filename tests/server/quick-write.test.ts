import { createServer, type Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server, type Socket } from 'socket.io'
import { io } from 'socket.io-client'
import { afterEach, expect, test } from 'vitest'
import { quicken, textFrame } from '../../server/live/quick-write'

let http: HttpServer
let server: Server

afterEach(async () => {
  await server?.close()
})

/** A server whose pages are quickened; `greets` is called for each with its socket. */
async function listen(greets: (socket: Socket, server: Server) => void): Promise<string> {
  http = createServer()
  server = new Server(http, { perMessageDeflate: false })
  server.on('connection', (socket) => {
    quicken(socket.conn)
    void socket.join('all')
    socket.on('begin', () => greets(socket, server))
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}`
}

/** What one page hears until `last` or the end of its connection. */
function hear(address: string, transports: ('websocket' | 'polling')[]): Promise<unknown[]> {
  const page = io(address, { transports, forceNew: true, reconnection: false })
  const heard: unknown[] = []
  return new Promise((resolve) => {
    page.on('connect', () => page.emit('begin'))
    page.onAny((event: string, payload: unknown) => {
      heard.push(payload)
      if (event !== 'last') return
      page.disconnect()
      resolve(heard)
    })
    page.on('disconnect', () => resolve(heard))
  })
}

const texts = [0, 1, 100, 125, 126, 127, 65_535, 65_536, 70_000].map((length) => 'ệ'.repeat(length))

test.each([[['websocket']], [['polling']], [['polling', 'websocket']]] as ('websocket' | 'polling')[][][])(
  'everything said in one turn arrives once, whole and in its order over %s',
  async (transports) => {
    const address = await listen((socket, all) => {
      for (const text of texts) {
        socket.emit('own', text)
        all.to('all').emit('shared', `to all: ${text}`)
      }
      socket.emit('last', 'end')
    })
    const heard = await hear(address, transports)
    expect(heard).toEqual([...texts.flatMap((text) => [text, `to all: ${text}`]), 'end'])
  },
)

test('a farewell reaches the page before the connection ends', async () => {
  const address = await listen((socket) => {
    socket.emit('bye', 'farewell')
    socket.disconnect(true)
  })
  expect(await hear(address, ['websocket'])).toEqual(['farewell'])
})

test('acknowledgements and turns one after the other keep their order too', async () => {
  const address = await listen(async (socket) => {
    for (let turn = 0; turn < 50; turn++) {
      socket.emit('own', turn)
      await Promise.resolve()
    }
    setImmediate(() => socket.emit('last', 'end'))
  })
  expect(await hear(address, ['websocket'])).toEqual([...Array(50).keys(), 'end'])
})

test('a frame says its length as RFC 6455 asks for', () => {
  expect([...textFrame('hi')]).toEqual([0x81, 3, ...Buffer.from('4hi')])
  expect([...textFrame('x'.repeat(125)).subarray(0, 5)]).toEqual([0x81, 126, 0, 126, 0x34])
  expect([...textFrame('x'.repeat(65_535)).subarray(0, 11)]).toEqual([0x81, 127, 0, 0, 0, 0, 0, 1, 0, 0, 0x34])
})
