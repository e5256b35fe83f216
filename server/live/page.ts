// A connected page, as the runner sees it; Socket.IO or a test stands behind it.
import type { Buffer } from 'node:buffer'
import type { ServerToClient } from '../../app/domain/show/protocol'
import type { Refusal } from '../../app/domain/show/refusal'

type Payload<E extends keyof ServerToClient> = Parameters<ServerToClient[E]>[0]

/** A message as lines carry it: for those that take text, and for those that are written to directly. */
export interface Encoded {
  packet: string
  frame: Buffer
}

/** Something to be said to one page or to many. `encoded` is kept by the line that says it first. */
export type Message = {
  [E in keyof ServerToClient]: { event: E; payload: Payload<E>; encoded?: Encoded }
}[keyof ServerToClient]

export interface Page {
  /** Sends these in their order, and together where the line allows it. */
  send(...messages: Message[]): void
  /** Ends the connection; with a code the page says why and stays away, without one it comes back by itself. */
  end(code: Refusal | null): void
}
