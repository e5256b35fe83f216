// What the server hands to loaders and actions as `context`: types only, fulfilled in server/main.ts.
import type { Actor } from '~/domain/access/actor'
import type { Locale } from '~/domain/question/text'
import type { Accounts, Person } from '~/services/accounts'
import type { Banks } from '~/services/banks'
import type { Boards } from '~/services/boards'
import type { Certificates } from '~/services/certificates'
import type { Areas, Clubs } from '~/services/clubs'
import type { Contestants } from '~/services/contestants'
import type { Finals } from '~/services/finals'
import type { OpenShows } from '~/services/open-shows'
import type { Papers } from '~/services/papers'
import type { PinTries } from '~/services/pin-tries'
import type { RoundResultsService } from '~/services/round-results'
import type { Seasons } from '~/services/seasons'
import type { SelfPaced } from '~/services/self-paced'
import type { Sheets } from '~/services/sheets'

/** The time now, injected so that tests can set it. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
}

/** Everything a loader or an action may ask of the server. */
export interface AppContext {
  /** Language of this request: `?lang=`, else the cookie, else Accept-Language, else Vietnamese. */
  locale: Locale
  /** Value of this response's Content-Security-Policy nonce. */
  nonce: string
  /** Writes an unexpected error into the server's log. */
  report(error: unknown): void
  clock: Clock
  /** Where phones join, for the address of a request: never this machine's "localhost". */
  joinOrigin(address: string): string
  /** Where this request comes from, as far as proxies that are trusted tell; many people may share it. */
  address: string
  /** Who sends this request. */
  actor: Actor
  person: Person | null
  accounts: Accounts
  banks: Banks
  areas: Areas
  clubs: Clubs
  openShows: OpenShows
  pinTries: PinTries
  boards: Boards
  selfPaced: SelfPaced
  sheets: Sheets
  seasons: Seasons
  contestants: Contestants
  papers: Papers
  roundResults: RoundResultsService
  certificates: Certificates
  finals: Finals
}

declare module '@remix-run/node' {
  interface AppLoadContext extends AppContext {}
  interface Future {
    v3_singleFetch: true
  }
}
declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends AppContext {}
}
