// What the player's page needs to know and may do: the shape of usePlayerShow, so that every view renders from plain values.
import type { Locale } from '~/domain/question/text'
import type { Refusal } from '~/domain/show/refusal'
import type { AnswerValue } from '~/domain/show/show-question'
import type { PersonalView, SharedView } from '~/domain/show/view'

/** What became of the answer to the current question. */
export type Sent =
  | { state: 'none' }
  | { state: 'sending'; value: AnswerValue }
  | { state: 'stored'; value: AnswerValue; ms: number }
  | { state: 'refused'; value: AnswerValue; code: Refusal }

export interface JoinWish {
  name: string
  club: string | null
  team: string | null
  locale: Locale
}

export interface Player {
  status: { state: 'connecting' | 'connected' | 'reconnecting' } | { state: 'refused'; code: Refusal }
  view: SharedView | null
  personal: PersonalView | null
  /** null: not known yet. */
  joined: boolean | null
  sent: Sent
  /** The server's clock, ms. */
  serverNow(): number
  join(wish: JoinWish): Promise<{ ok: true } | { ok: false; code: Refusal }>
  answer(value: AnswerValue): void
  retry(): void
  seatLink(): string
}

/** What the phone shows. */
export type Scene =
  | 'connecting'
  | 'join'
  | 'refused'
  | 'lobby'
  | 'coming'
  | 'question'
  | 'sent'
  | 'result'
  | 'standing'
  | 'final'

/** `open`: the question's clock has begun on the server. */
export function sceneOf({ status, view, personal, joined, sent }: Player, open: boolean): Scene {
  if (status.state === 'refused') return 'refused'
  if (!view) return joined === false ? 'join' : 'connecting'
  if (!personal) return joined === null ? 'connecting' : 'join'
  switch (view.phase) {
    case 'lobby':
      return 'lobby'
    case 'countdown':
      return 'coming'
    case 'question':
      if (!open) return 'coming'
      // A refused answer that may be given again leaves the question open.
      return sent.state === 'none' || (sent.state === 'refused' && sent.code === 'bad_answer') ? 'question' : 'sent'
    case 'reveal':
      return 'result'
    case 'scoreboard':
      return 'standing'
    case 'podium':
    case 'ended':
      return 'final'
  }
}
