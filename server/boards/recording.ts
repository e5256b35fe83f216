// Brings results into the ledger and the boards with it, in slices that leave the database to others in between.
import type { Atlas } from '../../app/domain/area/atlas'
import { dayOf, startOfDay } from '../../app/domain/area/day'
import { unitsAbove } from '../../app/domain/area/unit'
import { subjectOn } from '../../app/domain/standings/board'
import { difference, type LedgerEntry, type Source } from '../../app/domain/standings/ledger'
import type { PersonResult } from '../../app/domain/standings/results'
import { seasonOf } from '../../app/domain/standings/season'
import type { Clock } from '../clock'
import { type Ledger, LedgerConflict, type PersonChange, type Places } from '../storage/ledger'

export interface RecordingOptions {
  ledger: Ledger
  atlas: Atlas
  clock: Clock
  /** Unit of each club, by id. */
  unitsOfClubs(): Promise<ReadonlyMap<string, string>>
}

/** Results written in one transaction: short enough that an answer of another show does not notice. */
const SLICE = 120
const TRIES = 5

export interface NewResults {
  source: Omit<Source, 'season'>
  /** Of the source; grows with each correction. An older one than is known does nothing. */
  revision: number
  results: readonly PersonResult[]
}

/** Where entries count on the boards of `atlas`. */
export function placesIn(atlas: Atlas): Places {
  return {
    bestOf: (code) => atlas.boards.find((board) => board.code === code)?.best ?? 1,
    changesOf: (entry) => {
      const { season, club, person, name, points, plays } = entry
      return atlas.boards.flatMap((board): PersonChange[] => {
        const subject = subjectOn(board, atlas.groupings, entry)
        return subject === null
          ? []
          : [
              {
                season,
                board: board.code,
                subject,
                club,
                person,
                name,
                points,
                plays,
              },
            ]
      })
    },
  }
}

export function createRecording({ ledger, atlas, clock, unitsOfClubs }: RecordingOptions) {
  const places = placesIn(atlas)

  async function keepYesterday(season: string): Promise<void> {
    const today = dayOf(clock.now())
    for (const { code } of atlas.boards) await ledger.keepSnapshot(season, code, today)
  }

  async function entriesOf({ source, revision, results }: NewResults, season: string): Promise<LedgerEntry[]> {
    const units = await unitsOfClubs()
    const day = dayOf(source.at)
    return difference(await ledger.held(source.id), {
      source: { ...source, season },
      revision,
      results,
      unitsOf: (club) => unitsAbove(atlas.units, units.get(club) ?? '', day),
      recordedAt: clock.now(),
    })
  }

  /** One attempt; a conflict means that somebody records the same and the difference is to be taken again. */
  async function attempt(results: NewResults): Promise<number> {
    const known = await ledger.source(results.source.id)
    const season = known?.season ?? seasonOf(dayOf(results.source.at)).code
    const source = {
      ...results.source,
      at: known?.at ?? results.source.at,
      season,
    }
    if (!(await ledger.claim(source, results.revision))) return 0
    const entries = await entriesOf({ ...results, source }, season)
    if (entries.length) await keepYesterday(season)
    for (let from = 0; from < entries.length; from += SLICE)
      if (!(await ledger.append(source, results.revision, entries.slice(from, from + SLICE), places))) return from
    return entries.length
  }

  return {
    /** Enters results once and corrections as their difference; gives the number of entries written. */
    async record(results: NewResults): Promise<number> {
      for (let tries = 1; ; tries++) {
        try {
          return await attempt(results)
        } catch (error) {
          if (!(error instanceof LedgerConflict) || tries === TRIES) throw error
        }
      }
    },

    /** Makes all boards anew from the ledger, with this day's beginning for the movement. Readers see them grow meanwhile. */
    async rebuild(): Promise<void> {
      const today = dayOf(clock.now())
      const midnight = startOfDay(today)
      const all = await ledger.clubSeasons()
      await ledger.clearBoards()
      const add = async (period: { from?: number; before?: number }) => {
        for (const { season, club } of all) {
          const held = await ledger.sums(season, club, period)
          const changes = held.flatMap((h) =>
            places.changesOf({
              ...h,
              season,
              source: '',
              revision: 0,
              recordedAt: 0,
            }),
          )
          for (let from = 0; from < changes.length; from += SLICE)
            await ledger.add(changes.slice(from, from + SLICE), places)
        }
      }
      await add({ before: midnight })
      for (const season of new Set(all.map((pair) => pair.season)))
        if (await changedSince(season, midnight, all)) await keepYesterday(season)
      await add({ from: midnight })
    },
  }

  async function changedSince(
    season: string,
    from: number,
    all: readonly { season: string; club: string }[],
  ): Promise<boolean> {
    for (const pair of all)
      if (pair.season === season && (await ledger.sums(season, pair.club, { from })).length) return true
    return false
  }
}
