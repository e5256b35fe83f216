// The words of Socket.IO's protocol (version 5, main namespace) that shows use: events, and replies to them.

/** An event with its number when a reply is wished. */
export interface EventPacket {
  event: string
  message: unknown
  reply: string | null
}

const EVENT = '2'
const ACK = '3'
/** Socket.IO counts replies per connection; a longer number is nobody's. */
const LONGEST_NUMBER = 15

const isDigit = (code: number) => code >= 48 && code <= 57

export const eventPacket = (event: string, payload: unknown): string => EVENT + JSON.stringify([event, payload])

export const replyPacket = (number: string, value: unknown): string => `${ACK}${number}${JSON.stringify([value])}`

/** Reads an event of the main namespace: `2["time",{"echo":null}]` or `217["time",…]`. Null: something else, or nothing that Socket.IO would send. */
export function readEvent(packet: string): EventPacket | null {
  if (!packet.startsWith(EVENT)) return null
  let start = EVENT.length
  while (start <= LONGEST_NUMBER && isDigit(packet.charCodeAt(start))) start++
  if (packet[start] !== '[') return null
  let words: unknown
  try {
    words = JSON.parse(packet.slice(start))
  } catch {
    return null
  }
  const [event, message] = words as unknown[]
  if (typeof event !== 'string') return null
  return { event, message, reply: start > EVENT.length ? packet.slice(EVENT.length, start) : null }
}
