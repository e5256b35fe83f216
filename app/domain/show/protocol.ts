/** Messages between pages and server, by direction. Schemas are for the server; pages import types only. */
import { z } from 'zod'
import { Locale } from '../question/text'
import { HostCommand } from './command'
import { LONGEST_NAME } from './name-length'
import type { Refusal } from './refusal'
import { AnswerValue } from './show-question'
import type { HostView, PersonalView, RosterRow, ScreenView, SharedView } from './view'

const CommandId = z.string().regex(/^[\w-]{6,40}$/)
const Secret = z.string().regex(/^[\w-]{16,64}$/)

/** `auth` of the Socket.IO handshake. */
export const Handshake = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('player'), v: z.number(), pin: z.string().regex(/^\d{6}$/), token: Secret }),
  z.strictObject({ role: z.literal('screen'), v: z.number(), key: Secret }),
  /** The host is known by the session cookie of the same request. `page` tells one host page from another. */
  z.strictObject({ role: z.literal('host'), v: z.number(), show: z.string().max(40), page: CommandId }),
])
export type Handshake = z.infer<typeof Handshake>

/** `time`: clock and round trip. `echo` is the last `now` this page got, sent back at once. */
export const TimeMessage = z.strictObject({ echo: z.number().nullable() })
export const JoinMessage = z.strictObject({
  id: CommandId,
  name: z.string().max(LONGEST_NAME),
  /** Id of one of the show's clubs, or a club's own join code; null: as a guest. */
  club: z.string().max(40).nullable(),
  team: z.string().max(40).nullable(),
  locale: Locale,
})
export const AnswerMessage = z.strictObject({
  id: CommandId,
  index: z.number().int().nonnegative(),
  value: AnswerValue,
  ms: z.number().min(0).max(1_000_000),
})
export const HostMessage = z.strictObject({ id: CommandId, command: HostCommand })

export type Ack<T = object> = ({ ok: true } & T) | { ok: false; code: Refusal }

export interface ClientToServer {
  time(message: z.infer<typeof TimeMessage>, ack: (reply: { now: number }) => void): void
  join(message: z.infer<typeof JoinMessage>, ack: (reply: Ack<{ seat: number }>) => void): void
  /** Acknowledged when durable. `ms`: the time charged. */
  answer(message: z.infer<typeof AnswerMessage>, ack: (reply: Ack<{ ms: number }>) => void): void
  host(message: z.infer<typeof HostMessage>, ack: (reply: Ack) => void): void
}

export interface ServerToClient {
  shared(view: SharedView): void
  personal(view: PersonalView): void
  screen(view: ScreenView): void
  hostview(view: HostView): void
  /** `whole`: replaces the list; otherwise rows to put in place. */
  roster(message: { whole: boolean; rows: RosterRow[] }): void
  /** The connection ends for a reason that has a sentence. */
  bye(message: { code: Refusal }): void
}
