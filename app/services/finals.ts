// Live finals of Olympic rounds, as pages ask for them: types only, fulfilled by server/rounds.
import type { Locale } from '~/domain/question/text'
import type { Refusal } from '~/domain/show/refusal'
import type { NewShow, ShowInfo } from '~/services/open-shows'

export interface FinalOf {
  /** Id of the season. */
  season: string
  round: string
}

/** not_entrant: the contestant did not advance to this round. needs_consent: to take part. not_eligible: for the division. no_show: none is open now. Others as a show refuses them. */
export type FinalRefusal = 'not_live' | 'not_entrant' | 'needs_consent' | 'not_eligible' | 'no_show' | Refusal

/** Who sits in a final. */
export interface FinalPlace {
  contestant: string
  /** As the show has it. */
  name: string
  seat: number
}

/** Callers ask `can()` first. */
export interface Finals {
  /** Makes a show that only contestants of the round enter. Refuses not_live: the round is no show, or the season is not open. */
  create(
    of: FinalOf,
    show: Omit<NewShow, 'clubId' | 'clubs' | 'final'>,
  ): Promise<{ ok: true; id: string } | { ok: false; code: FinalRefusal }>
  /** Newest first. */
  shows(of: FinalOf): Promise<ShowInfo[]>
  /** The round that a show is the final of; null: none. */
  roundOf(show: string): Promise<FinalOf | null>
  /** The unit that runs that round, for `can()`; null: no final. */
  placeOf(show: string): Promise<{ id: string; units: readonly string[] } | null>
  /** Whether this contestant may play in the round. */
  isFinalist(of: FinalOf, contestant: string): Promise<boolean>
  /**
   * Gives a contestant the seat in the newest show that has not ended, with nickname and unit as registered; again: the
   * same seat, on any phone. `path`: where it is played, with the seat's token in the fragment.
   */
  enter(
    of: FinalOf,
    contestant: string,
    locale: Locale,
  ): Promise<{ ok: true; path: string } | { ok: false; code: FinalRefusal }>
  /** Who sits in a show; keeps what results are brought by. */
  places(show: string): Promise<FinalPlace[]>
}
