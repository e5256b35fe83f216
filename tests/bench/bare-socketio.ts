// Bare Socket.IO: moves what a show moves, and does nothing else.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server, type Socket } from 'socket.io'
import { type BarePayloads, bareCrowd } from './bare-crowd'

const payloads = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as BarePayloads
const http = createServer()
const io = new Server(http, { serveClient: false, transports: ['websocket'], perMessageDeflate: false })
const seated = new Map<Socket, number>()
const crowd = bareCrowd(payloads, {
  toAll: (event, payload) => io.to('players').emit(event, payload),
  toEach(event, payloadOf) {
    for (const [socket, seat] of seated) socket.emit(event, payloadOf(seat))
  },
})

io.on('connection', (socket) => {
  let seat = -1
  void socket.join('players')
  socket.emit('shared', crowd.welcome())
  socket.on('join', (_message, ack) => {
    seat = crowd.newSeat()
    seated.set(socket, seat)
    socket.emit('personal', crowd.joined(seat))
    ack(crowd.reply('join', seat))
  })
  socket.on('time', (_message, ack) => ack(crowd.reply('time', seat)))
  socket.on('answer', (_message, ack) => ack(crowd.reply('answer', seat)))
  socket.on('disconnect', () => seated.delete(socket))
})
http.listen(0, '127.0.0.1', () => process.send?.({ listening: (http.address() as AddressInfo).port }))
