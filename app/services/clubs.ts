// What pages may ask of clubs and units: types only, fulfilled by server/clubs.
import type { ClubPlace } from '~/domain/access/actor'
import type { Grouping } from '~/domain/area/grouping'
import type { Unit } from '~/domain/area/unit'

/** Where and when a club meets. */
export interface Meeting {
  /** 0 Sunday … 6 Saturday. */
  day: number
  /** "17:30". */
  time: string
}

export interface Club {
  id: string
  /** In its join link: ?club=CODE. */
  code: string
  name: string
  /** Code of the unit it belongs to. */
  unit: string
  members: number | null
  meets: Meeting | null
  /** ms since 1970. */
  createdAt: number
}

export interface ClubFields {
  name: string
  members: number | null
  meets: Meeting | null
}

/** Why nothing was done; messages: clubs_refused_<code>. */
export type ClubRefusal = 'bad_name' | 'name_taken' | 'unknown_unit' | 'unknown_club'

export type ClubDone = { ok: true; club: Club } | { ok: false; code: ClubRefusal }

/** Callers ask `can()` first. */
export interface Clubs {
  byId(id: string): Promise<Club | null>
  /** Case and spaces do not count. */
  byCode(code: string): Promise<Club | null>
  /** In Vietnamese order of names. */
  all(): Promise<Club[]>
  /** The club with the units above it today; null: no such club. */
  place(id: string): Promise<ClubPlace | null>
  /** Refusals: bad_name, name_taken (in the same unit), unknown_unit. */
  create(unit: string, fields: ClubFields): Promise<ClubDone>
  /** Refusals: bad_name, name_taken, unknown_club. */
  change(id: string, fields: ClubFields): Promise<ClubDone>
}

/** Areas, units and groupings: data files, the same until the next start. */
export interface Areas {
  units(): readonly Unit[]
  unit(code: string): Unit | null
  /** `code` and the units above it today, nearest first. */
  unitsAbove(code: string): string[]
  grouping(code: string): Grouping | null
}
