/** What a page of a show needs from its connection, so that tests can put another one in its place. */
import type { ClientToServer, ServerToClient } from '~/domain/show/protocol'
import type { Refusal } from '~/domain/show/refusal'

export type Status =
  | { state: 'connecting' }
  | { state: 'connected' }
  /** It was connected, and is being connected again by itself. */
  | { state: 'reconnecting' }
  /** The server said no; `retry` asks once more. */
  | { state: 'refused'; code: Refusal }

export type Asked<E extends keyof ClientToServer> = Parameters<ClientToServer[E]>[0]
export type Replied<E extends keyof ClientToServer> = Parameters<Parameters<ClientToServer[E]>[1]>[0]

/** Called by the line, in the order things happen. */
export interface LineListener {
  up(): void
  down(): void
  refused(code: Refusal): void
  message<E extends keyof ServerToClient>(event: E, payload: Parameters<ServerToClient[E]>[0]): void
}

export interface Line {
  start(): void
  stop(): void
  /** Connects again after a refusal. */
  retry(): void
  /** Sends once; rejects when the connection ends or `wait` ms pass before the reply. */
  ask<E extends keyof ClientToServer>(event: E, message: Asked<E>, wait?: number): Promise<Replied<E>>
}

export type OpenLine = (listener: LineListener) => Line
