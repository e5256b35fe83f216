// Shows that are sat alone by link, as pages ask for them: types only, fulfilled by server/self-paced.
import type { Locale } from '~/domain/question/text'
import type { Refusal } from '~/domain/show/refusal'
import type { SittingCommand } from '~/domain/show/self-paced'
import type { SelfDoor, SelfView } from '~/domain/show/self-paced-view'

/** The link of one show. */
export interface SelfPacedLink {
  code: string
  /** ms since 1970. */
  createdAt: number
  closesAt: number
  closed: boolean
  /** Questions of it. */
  total: number
  /** In order of rank: those who finished first, then by points. */
  sitters: SelfPacedRow[]
}

export interface SelfPacedRow {
  id: string
  /** Null until finished. */
  rank: number | null
  name: string
  club: string | null
  points: number
  right: number
  time: number
  bestStreak: number
  /** Questions settled so far. */
  settled: number
  startedAt: number
  finishedAt: number | null
}

/** Why a link was not made or changed; messages: results_self_refused_<code>. */
export type LinkRefusal = 'no_questions' | 'not_over' | 'bad_date' | 'unknown_show'
export type LinkDone = { ok: true; code: string } | { ok: false; code: LinkRefusal }

export type SelfDone = { ok: true; view: SelfView } | { ok: false; code: Refusal }

/** Callers ask `can()` first. A token is the sitter's secret; only its hash is kept. */
export interface SelfPaced {
  /**
   * Makes the show's link, or gives the one there is a new closing date. Refused while the show still asks questions. A date in the past or over a year away is bad_date.
   */
  open(show: string, account: string, closesAt: number): Promise<LinkDone>
  /** No further question opens from now on. */
  close(show: string): Promise<void>
  ofShow(show: string): Promise<SelfPacedLink | null>
  /** Takes over corrections of the show: every sitting is marked anew. */
  follow(show: string): Promise<void>
  /** Null: no such link. */
  door(code: string): Promise<SelfDoor | null>
  /** Null: this token has not begun. `last` false: the result of the last question before the end. */
  view(code: string, token: string, last?: boolean): Promise<SelfView | null>
  /** The same token again continues. Refuses wrong_pin (no such link), ended, full, bad_name. */
  start(code: string, token: string, who: { name: string; club: string | null; locale: Locale }): Promise<SelfDone>
  /** Resolves when it is durable. Refuses as `decide`, and not_joined. */
  act(code: string, token: string, command: SittingCommand): Promise<SelfDone>
}
