// What pages may ask of the live shows: types only, fulfilled by server/live.
import type { HostCommand, LogEntry, ShowClub } from '~/domain/show/command'
import type { Refusal } from '~/domain/show/refusal'
import type { ShowSettings } from '~/domain/show/settings'
import type { ShowQuestion } from '~/domain/show/show-question'
import type { Show } from '~/domain/show/state'

export interface NewShow {
  title: string
  questions: ShowQuestion[]
  settings: ShowSettings
  /** Clubs a player may choose to play for. */
  clubs: ShowClub[]
  /** Who starts it. */
  account: string
  /** The club it belongs to. */
  clubId: string | null
  /** The round whose live final it is: only its contestants take a seat, brought by `Finals.enter`. */
  final?: { season: string; round: string }
}

/** A show as it is listed. Instants are ms since 1970. */
export interface ShowInfo {
  id: string
  title: string
  /** Six digits; null once it no longer has a door (some hours after the end). */
  pin: string | null
  /** Grants the projector's page: for who may control the show only. */
  screenKey: string
  account: string
  club: string | null
  questions: number
  players: number
  createdAt: number
  startedAt: number | null
  endedAt: number | null
}

export interface OpenShows {
  create(show: NewShow): Promise<{ id: string; pin: string; screenKey: string }>
  byId(id: string): Promise<ShowInfo | null>
  /** The show whose door this PIN is, also for some hours after its end. */
  byPin(pin: string): Promise<ShowInfo | null>
  byScreenKey(key: string): Promise<ShowInfo | null>
  /** Shows of an account or of any of some clubs, newest first. */
  list(of: { account?: string; clubs?: readonly string[] }, limit: number): Promise<ShowInfo[]>
  /** The show as it stands, for results. To be read only; null: unknown. */
  show(id: string): Promise<Show | null>
  /** Everything that happened, for the trail. */
  entries(id: string): Promise<LogEntry[]>
  /** A command of the host that came by a page's form; `commandId` (6–40 letters, digits, - or _) makes it count once. */
  command(
    id: string,
    account: string,
    commandId: string,
    command: HostCommand,
  ): Promise<{ ok: true } | { ok: false; code: Refusal }>
}
