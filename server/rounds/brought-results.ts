// Results that stand in the place of own attempts: a live show's, and figures kept of somebody who was erased.
import type { Counted } from '../../app/domain/round/counting'
import { results as showResults } from '../../app/domain/show/results'
import type { Show } from '../../app/domain/show/state'
import type { RoundResultsService } from '../../app/services/round-results'
import type { Clock } from '../clock'
import type { RoundReading } from '../storage/round-reading'
import type { BroughtResult, RoundResultsStore } from '../storage/round-results'
import type { CurrentResults } from './current-results'
import { noted } from './officers'
import { createResultsChanging } from './results-changing'
import { countedOf } from './show-results'

export interface BroughtOptions {
  current: CurrentResults
  store: RoundResultsStore
  reading: RoundReading
  clock: Clock
  /** A show as it stands; null: unknown. */
  show(id: string): Promise<Show | null>
}

export interface BroughtResults extends Pick<RoundResultsService, 'bring'> {
  /** Brings a show again wherever it was brought, with a note in the trail when something differs. Twice does nothing twice. */
  follow(show: string): Promise<void>
  /**
   * Before papers, judges' marks and seats of somebody are taken away: keeps the figures, so that nobody else's rank moves.
   * Throws when they could not be kept; then nothing may be taken away.
   */
  keepPlaces(contestant: string): Promise<void>
}

const same = (a: Counted | null | undefined, b: Counted) =>
  a != null &&
  a.score === b.score &&
  a.right === b.right &&
  a.time === b.time &&
  a.outOf === b.outOf &&
  a.items === b.items

export function createBroughtResults({ current, store, reading, clock, show }: BroughtOptions): BroughtResults {
  const change = createResultsChanging(current, store)

  async function bringShow(season: string, round: string, id: string, signed: { by: string; why: string } | null) {
    const played = await show(id)
    return change(season, round, { with: 'merge', fresh: true }, async (now) => {
      if (now.round.kind !== 'live' || !played) return 'no_show' as const
      const counted = countedOf(played, await reading.seats(season, round, id))
      if (!counted || counted.size === 0) return 'no_show' as const
      const before = await store.brought(season, round)
      const held = [...before.values()].filter((one) => one.show === id)
      const unchanged =
        held.length === counted.size && [...counted].every(([who, one]) => same(before.get(who)?.counted, one))
      const answer = { people: counted.size }
      if (unchanged && held.every(({ contestant }) => counted.has(contestant))) return { change: null, answer }
      const at = clock.now()
      const { title, trail } = showResults(played)
      const { by, why } = signed ?? { by: title, why: trail.at(-1)?.reason ?? '' }
      const results: Omit<BroughtResult, 'show'>[] = [...counted].map(([contestant, one]) => {
        return { contestant, counted: one, judged: null, at }
      })
      const what = { type: 'bring', show: id, people: counted.size } as const
      return { change: { record: noted(now.record, { at, by, why, what }), brought: { show: id, results } }, answer }
    })
  }

  return {
    bring: (season, round, id, by) => bringShow(season, round, id, { by, why: '' }),

    async follow(id) {
      for (const { season, round } of await store.roundsOf(id)) await bringShow(season, round, id, null)
    },

    async keepPlaces(contestant) {
      const rounds = [...(await reading.sat(contestant)), ...(await store.placesOf(contestant))]
      for (const { season, round } of new Map(rounds.map((one) => [`${one.season}/${one.round}`, one])).values()) {
        const kept = await change(season, round, { with: 'merge', fresh: true }, async (now) => {
          const one = now.results.overall.find(({ id }) => id === contestant)
          const held = (await store.brought(season, round)).get(contestant)
          // What a show brought stays in any case, and no correction of the show takes it away. Of anything else nobody
          // has seen a place before the announcement.
          if (!one || held?.show === '' || !(held || now.record.state)) return { change: null, answer: {} }
          const counted = await now.ownCounted(contestant)
          const place = {
            contestant,
            counted: counted && { ...counted, attempts: [] },
            judged: one.judged,
            at: clock.now(),
          }
          return { change: { brought: { show: '', results: [place] } }, answer: {} }
        })
        if (!kept.ok && kept.code !== 'unknown_round') throw new Error(`a place in ${round} was not kept: ${kept.code}`)
      }
    },
  }
}
