// What both bare servers do: the messages of a show with the same bytes, no rules, no log, nothing kept.
import { TIMING } from '../../app/domain/show/timing'

/** Payloads as a show sends them, made once by the rules of the product. */
export interface BarePayloads {
  lobby: object
  countdown: object
  question: object
  reveal: object
  scoreboard: object
  /** Personal views of any seat: after joining, and with the result. */
  joined: object
  result: object
}
export type Cue = { cue: 'countdown' | 'question' | 'reveal' | 'scoreboard'; index: number }

export interface Wires {
  /** The same message to all, encoded once. */
  toAll(event: 'shared', payload: object): void
  /** To each its own. */
  toEach(event: 'personal', payloadOf: (seat: number) => object): void
}

export function bareCrowd(payloads: BarePayloads, wires: Wires) {
  let seats = 0
  let n = 0
  let askedAt = 0

  function play({ cue, index }: Cue) {
    n++
    if (cue === 'question') askedAt = Date.now()
    const clock = { opensAt: askedAt + TIMING.lead, closesAt: askedAt + TIMING.lead + 20_000, pausedLeft: null }
    wires.toAll('shared', { ...payloads[cue], n, index, ...(cue === 'question' && { clock }) })
    if (cue === 'reveal') wires.toEach('personal', (seat) => ({ ...payloads.result, n, seat }))
  }
  process.on('message', (message: Cue | 'end') => (message === 'end' ? process.exit(0) : play(message)))
  process.on('disconnect', () => process.exit(0))

  return {
    welcome: (): object => payloads.lobby,
    newSeat: () => seats++,
    joined: (seat: number): object => ({ ...payloads.joined, n, seat }),
    reply(event: string, seat: number): object {
      if (event === 'join') return { ok: true, seat }
      // The clock is read when the message is handled, and time runs from the sending: the common way.
      if (event === 'answer') return { ok: true, ms: Date.now() - askedAt }
      return { now: Date.now() }
    },
  }
}
