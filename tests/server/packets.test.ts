import { Decoder, Encoder, PacketType } from 'socket.io-parser'
import { expect, test } from 'vitest'
import { eventPacket, readEvent, replyPacket } from '../../server/live/packets'

/** As Socket.IO itself writes it. */
const written = (packet: object) => new Encoder().encode(packet as never)[0]
/** As Socket.IO itself reads it. */
function read(packet: string) {
  let heard: unknown
  const decoder = new Decoder()
  decoder.on('decoded', (decoded) => {
    heard = decoded
  })
  decoder.add(packet)
  return heard
}

const payloads = [null, 7, 'Bến Lức', { name: 'ចាន់', nested: [{ a: 1 }, null], text: '"[2' }, []]

test.each(payloads)('an event is written as Socket.IO writes it: %j', (payload) => {
  expect(eventPacket('shared', payload)).toBe(written({ type: PacketType.EVENT, nsp: '/', data: ['shared', payload] }))
})

test.each(payloads)('a reply is written as Socket.IO writes it: %j', (payload) => {
  expect(replyPacket('41', payload)).toBe(written({ type: PacketType.ACK, nsp: '/', id: 41, data: [payload] }))
})

test.each(payloads)('an event is read as Socket.IO reads it: %j', (payload) => {
  const data = ['answer', payload]
  expect(readEvent(written({ type: PacketType.EVENT, nsp: '/', id: 0, data }))).toEqual({
    event: 'answer',
    message: payload,
    reply: '0',
  })
  expect(readEvent(written({ type: PacketType.EVENT, nsp: '/', data }))).toEqual({
    event: 'answer',
    message: payload,
    reply: null,
  })
  expect(read(eventPacket('answer', payload))).toMatchObject({ type: PacketType.EVENT, nsp: '/', data })
})

test.each([
  '',
  '2',
  '21',
  '2[',
  '2{}',
  '2[]',
  '2[1]',
  '2[null]',
  '2"time"',
  '2/other,["time",{}]',
  '2/other,7["time",{}]',
  '0',
  '1',
  '3["time"]',
  '31["time"]',
  '4{"message":"x"}',
  '51-["time",{"_placeholder":true,"num":0}]',
  '61-["time"]',
  `2${'9'.repeat(40)}["time",{}]`,
  '2-1["time",{}]',
  '2 ["time",{}]',
])('%j is no event of a page and is left to Socket.IO', (packet) => {
  expect(readEvent(packet)).toBeNull()
})
