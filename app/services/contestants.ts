// Who sits Olympic rounds, as pages ask for them: types only, fulfilled by server/rounds.

import type { ConsentPurpose } from '~/domain/round/consent'
import type { ContestantFields } from '~/domain/round/contestant-fields'
import type { Ineligible } from '~/domain/round/eligibility'

export type { ConsentPurpose, ContestantFields }

export interface Consent {
  purpose: ConsentPurpose
  given: boolean
  /** self: by the contestant; guardian_paper: a form signed by the legal representative, kept by the officer. */
  how: 'self' | 'guardian_paper'
  /** ms since 1970. */
  at: number
  /** Account that recorded it; null: the contestant. */
  by: string | null
}

export interface Contestant extends ContestantFields {
  id: string
  season: string
  /** Signs in with this and six digits; also what boards of officers tell two of the same name apart by. */
  code: string
  /** The unit and those above it, nearest first. */
  units: readonly string[]
  /** Helps to run the contest: takes part, never ranked. */
  organiser: boolean
  /** Times are stretched by this; 1 for most. */
  stretch: number
  consents: Consent[]
  registeredAt: number
  /** Account that registered them; null: by themselves. */
  registeredBy: string | null
}

/** Why nothing was done; messages: contestants_refused_<code>. */
export type ContestantRefusal =
  | 'unknown_season'
  | 'not_open'
  | 'bad_name' // 2–80 letters
  | 'bad_nickname' // too long, or an insult
  | 'unknown_unit' // not below the unit that runs the season
  | 'unknown_division'
  | 'bad_birth'
  | 'not_eligible'
  | 'needs_consent' // to take part; under 16 a guardian's paper form, recorded by the unit
  | 'wrong_code' // code or secret
  | 'wait' // too many wrong tries from this address, or far too many from everywhere
  | 'unknown_contestant'
  | 'announced' // results hang on what was to be changed
  | 'stale' // somebody else changed the contestant meanwhile
  | 'too_many' // registrations from one address in a short time
/** `why`: with not_eligible, the codes of `ineligible`. `also`: what else is wrong with the fields. `wait`: with wait, ms until it may be tried again. */
export type ContestantDone<T = { contestant: Contestant }> =
  | ({ ok: true } & T)
  | { ok: false; code: ContestantRefusal; why?: string[]; also?: ContestantRefusal[]; wait?: number }

/** What is wrong with a row of a list, or with the whole of it; reasons of `ineligible` stand by themselves. */
export type ListProblem =
  | Exclude<ContestantRefusal, 'not_eligible'>
  | Ineligible
  | 'bad_grade' // not 1–12
  // The whole list, as row 0:
  | 'unreadable' // neither a workbook of Excel nor CSV in UTF-8
  | 'too_large' // over 5 MB
  | 'too_many_rows' // over 5,000
  | 'no_heading' // no column with names

/** A row of a list that is brought in; columns by their headings in vi or en. */
export interface ImportRow {
  /** As numbered in the file, from 1. */
  row: number
  fields: ContestantFields | null
  problems: ListProblem[]
  /** Same name, unit and birth as somebody registered (their code) or in the same list ("#" and the row): shown, not refused. */
  resembles: string | null
  /** Registered already, as far as the row tells: name, unit, division, school, grade and birth are the same. Of two such rows and one registered only the first. */
  again?: true
  /** With problems: what stands in the row. */
  typed?: TypedRow
}

/** The cells of a row by the column they were read from; empty ones are left out. */
export type TypedRow = Partial<
  Record<'name' | 'nickname' | 'unit' | 'division' | 'school' | 'born' | 'grade' | 'kind' | 'marks', string>
>

/** Who brings a list. */
export interface ListKeeper {
  account: string
  /** Whether this account looks after the contestants of a unit. */
  keeps(unit: string): boolean
}

export interface ListedRow extends ImportRow {
  /** Not of a unit that the sender looks after: is not entered, and not compared with anybody registered. */
  strange: boolean
}

export interface ReadList {
  rows: ListedRow[]
  /** With it rows without problems are entered, and the others asked for again; null: there is no row. */
  token: string | null
}

/** Which of the rows without problems are entered. */
export type WishedRows = (row: Pick<ListedRow, 'row' | 'again'>) => boolean

export interface UnitProgress {
  unit: string
  registered: number
  /** By round: people who began, people who have handed in or whose time is over. */
  rounds: Record<string, { began: number; ended: number }>
}

/** Printed on a slip; the six digits are shown once. */
export interface Slip {
  contestant: Contestant
  secret: string
}

/** Callers ask `can()` first. */
export interface Contestants {
  /** Own registration at an open season. The secret is shown once. */
  register(
    season: string,
    fields: ContestantFields,
    consents: Consent[],
    address: string,
  ): Promise<ContestantDone<Slip>>
  /** By an officer, who records consents on paper. */
  enter(season: string, fields: ContestantFields, consents: Consent[], account: string): Promise<ContestantDone<Slip>>
  /** Reads a list (XLSX or CSV); nothing is written. What is wrong with the whole of it stands in row 0. */
  readList(season: string, file: Uint8Array, by: ListKeeper): Promise<ReadList>
  /**
   * Writes the rows `wished` of the list that was read, left out: all that are not registered already; slips in their order.
   * Sent again within the hour it writes nothing and gives the same slips. null: the list was not read by this account, or
   * more than an hour ago.
   */
  enterAll(
    season: string,
    token: string,
    consents: Consent[],
    by: ListKeeper,
    wished?: WishedRows,
  ): Promise<Slip[] | null>
  /** The rows of a list that are not entered, with what is wrong with them; null as of enterAll. */
  leftOut(season: string, token: string, account: string): ListedRow[] | null
  /** The token goes into the cookie `contestant-<season id>`. Refuses wrong_code, wait. */
  signIn(
    season: string,
    code: string,
    secret: string,
    /** Where the call comes from; a classroom shares it. */
    address: string,
  ): Promise<ContestantDone<{ token: string; contestant: Contestant }>>
  /** Who sends this request, by the cookie of that season; null: nobody known. */
  of(season: string, headers: Headers): Promise<Contestant | null>
  byId(id: string): Promise<Contestant | null>
  /** Those of them who are there, in any order. */
  byIds(ids: readonly string[]): Promise<Contestant[]>
  /** In Vietnamese order of names; `search` ignores tones. */
  list(
    season: string,
    wish: { unit?: string; search?: string; page?: number },
  ): Promise<{ rows: Contestant[]; total: number }>
  progress(season: string): Promise<UnitProgress[]>
  /** Who may sit the round and has not begun it, in the order of `list`; `units`: with those below them, left out: all. */
  missing(
    season: string,
    round: string,
    wish: { units?: readonly string[]; page?: number },
  ): Promise<{ rows: Contestant[]; total: number }>
  /**
   * `seen`: `version` of the contestant that was looked at; another one is refused as stale. Once a round in which somebody
   * has a result is announced, division, unit, birth and `organiser` stay: announced.
   */
  change(
    id: string,
    fields: ContestantFields & { organiser: boolean; stretch: number },
    seen?: string,
  ): Promise<ContestantDone>
  /** New digits; the old ones and all sign-ins with them end. */
  newSecret(id: string): Promise<ContestantDone<Slip>>
  consent(id: string, consent: Consent): Promise<ContestantDone>
  /** Everything kept of this person, as JSON. */
  exportOf(id: string): Promise<unknown>
  /** Takes person, papers and certificates away for good; results keep an empty place. */
  erase(id: string): Promise<void>
}
