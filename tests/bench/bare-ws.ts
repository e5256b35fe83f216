// A bare WebSocket server: moves what a show moves, and does nothing else.
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import { type BarePayloads, bareCrowd } from './bare-crowd'

const payloads = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as BarePayloads
const wss = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false })
const seated = new Map<WebSocket, number>()
const crowd = bareCrowd(payloads, {
  toAll(event, payload) {
    const frame = JSON.stringify([event, payload])
    for (const socket of wss.clients) socket.send(frame)
  },
  toEach(event, payloadOf) {
    for (const [socket, seat] of seated) socket.send(JSON.stringify([event, payloadOf(seat)]))
  },
})

wss.on('connection', (socket) => {
  let seat = -1
  socket.send(JSON.stringify(['shared', crowd.welcome()]))
  socket.on('message', (data) => {
    const [id, event] = JSON.parse(data.toString()) as [number, string]
    if (event === 'join') {
      seat = crowd.newSeat()
      seated.set(socket, seat)
      socket.send(JSON.stringify(['personal', crowd.joined(seat)]))
    }
    socket.send(JSON.stringify([id, crowd.reply(event, seat)]))
  })
  socket.on('close', () => seated.delete(socket))
})
wss.on('listening', () => process.send?.({ listening: (wss.address() as AddressInfo).port }))
