// Papers being sat, as pages ask for them: types only, fulfilled by server/rounds.

import type { LocalText } from '~/domain/question/text'
import type { AdmissionRefusal } from '~/domain/round/admission'
import type { AttemptRefusal, SitterCommand } from '~/domain/round/attempt'
import type { AttemptView } from '~/domain/round/attempt-view'
import type { AskedItem } from '~/domain/round/paper-item'
import type { OlympicRound } from '~/domain/round/rule-set'
import type { Window } from '~/domain/round/windows'
import type { AnswerKey, AnswerValue } from '~/domain/show/show-question'

/** A command without the device: that comes from the cookie. */
export type PaperCommand = SitterCommand extends infer C ? (C extends SitterCommand ? Omit<C, 'device'> : never) : never

/** Answer to one command, in the order sent. Acknowledged means durable. */
export type PaperAck = { ok: true } | { ok: false; code: AttemptRefusal | 'bad_message' }

/** Answer to a batch: POST /paper/<attempt>/commands {commands: PaperCommand[], seen?: number} → this, as JSON. */
export interface PaperReply {
  acks: PaperAck[]
  now: number
  deadline: number
  phase: AttemptView['phase']
  /** Whether this device may write. */
  mine: boolean
  /** What a page that has this answer has seen: to be sent as `seen` with the next batch. */
  written: number
  /**
   * The view, when the page has not seen all that was taken before this batch, when something other than answers and flags changed (an item was opened, taken over, ended), or when
   * something was refused because another page has said something newer.
   */
  view: AttemptView | null
}

export interface AttemptLine {
  id: string
  window: number
  startedAt: number
  deadline: number
  /** null: goes on. */
  endedAt: number | null
}

/** A round as one contestant finds it. */
export interface RoundForContestant {
  round: OlympicRound
  windows: readonly Window[]
  /** null: may begin now. */
  refusal: AdmissionRefusal | null
  /** Infinity is null. */
  attemptsLeft: number | null
  attempts: AttemptLine[]
}

/** What a paper's page shows around the items. */
export interface PaperHead {
  season: { id: string; code: string; name: LocalText }
  round: { id: string; name: LocalText }
  sections: { id: string; name: LocalText; right: number; wrong: number; blank: number }[]
  prediction: LocalText | null
  /** null: a practice paper. */
  contestant: string | null
  /** A practice paper. */
  practice: boolean
}

/** An item once its round is announced (or a practice paper is handed in). */
export interface ReviewedItem {
  ref: string
  asked: AskedItem
  /** As it was answered; null: blank. */
  value: AnswerValue | null
  /** In the letters of this paper; null: not published yet. */
  key: AnswerKey | null
  /** 0–1. */
  right: number
  marks: number
  void: 'full' | 'out' | null
  /** null: not published yet. */
  why: { explanation: LocalText; source: { name: string; url?: string } } | null
}
export interface PaperReview {
  /** False while results are provisional: what was answered and its marks, without what is right. */
  published: boolean
  items: ReviewedItem[]
  score: number
  outOf: number
}

/** `too_few`: the banks no longer give this paper, or nothing was set aside for practice; `enough_practice`: of this phone, or this address, for now. */
export type StartRefusal = AdmissionRefusal | 'too_few' | 'enough_practice' | 'unknown_round' | 'not_open'
export type Started = { ok: true; attempt: string } | { ok: false; code: StartRefusal }

/** Callers ask `can()` first. `device` is the random token of a phone's cookie. */
export interface Papers {
  /** Every round of the season, in its order. */
  rounds(contestant: string): Promise<RoundForContestant[]>
  /** Two starts at once give the same attempt. Durable when it resolves. */
  start(contestant: string, round: string, device: string): Promise<Started>
  /** A short paper of the same kind for whoever holds `device`; gone after two days. Works as soon as a season is open. */
  practise(
    season: string,
    round: string,
    device: string,
    division: string | null,
    /** Where the call comes from; a classroom shares it. */
    address: string,
  ): Promise<Started>
  head(attempt: string): Promise<PaperHead | null>
  /** null: no such attempt, or a practice paper of another device. */
  view(attempt: string, device: string): Promise<AttemptView | null>
  /**
   * Up to 200 commands in their order; resolves when all of them are durable. `at`: when they had arrived (ms since 1970,
   * the server's clock), taken before anything was waited for. `seen`: `written` as the page last heard it. null: no such
   * attempt.
   */
  act(
    attempt: string,
    device: string,
    commands: readonly unknown[],
    at: number,
    seen?: number,
  ): Promise<PaperReply | null>
  /** By an officer: more time after a breakdown (ms), or an end. `by`: account. */
  grant(attempt: string, by: string, why: string, ms: number): Promise<PaperAck>
  stop(attempt: string, by: string, why: string): Promise<PaperAck>
  /** null: goes on, or its round is not announced yet. What is right is in it only after publication. */
  review(attempt: string): Promise<PaperReview | null>
}
