// A connected page, as the runner sees it; Socket.IO or a test stands behind it.
import type { ServerToClient } from '../../app/domain/show/protocol'
import type { Refusal } from '../../app/domain/show/refusal'

export interface Page {
  send<E extends keyof ServerToClient>(event: E, payload: Parameters<ServerToClient[E]>[0]): void
  /** Ends the connection; with a code the page says why and stays away, without one it comes back by itself. */
  end(code: Refusal | null): void
}

/** Reaches all players' pages of a show with a message that is encoded once. */
export type Broadcast = (show: string, event: 'shared', payload: Parameters<ServerToClient['shared']>[0]) => void
