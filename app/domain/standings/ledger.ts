/** The ledger of results: every source enters once, and a correction enters the difference. Entries are never changed. */
import type { PersonResult } from './results'

export type SourceKind = 'show' | 'round' | 'contest'

/** What a result comes from. */
export interface Source {
  /** "show:<id>". */
  id: string
  kind: SourceKind
  title: string
  season: string
  /** When it ended, ms since 1970. */
  at: number
}

/** What one person's result in one source changed by. */
export interface LedgerEntry {
  source: string
  /** Of the source; grows with each correction. */
  revision: number
  season: string
  club: string
  person: string
  name: string
  /** The club's unit and those above it at the time of the source, nearest first. */
  units: readonly string[]
  /** Difference to what the ledger held for this person in this source. */
  points: number
  /** +1 a result more, −1 one less, 0 corrected. */
  plays: number
  /** ms since 1970. */
  recordedAt: number
}

/** What the ledger holds in sum for one person in one source. */
export interface Held {
  club: string
  person: string
  name: string
  units: readonly string[]
  points: number
  plays: number
}

/** One string for a person of a club. */
const keyOf = ({ club, person }: { club: string; person: string }) => `${club}\n${person}`

/** Entries of one source added up, without the people who have nothing left in it. */
export function heldIn(entries: Iterable<Held>): Held[] {
  const held = new Map<string, Held>()
  for (const { club, person, name, units, points, plays } of entries) {
    const sum = held.get(keyOf({ club, person }))
    if (!sum)
      held.set(keyOf({ club, person }), {
        club,
        person,
        name,
        units,
        points,
        plays,
      })
    else
      Object.assign(sum, {
        points: sum.points + points,
        plays: sum.plays + plays,
        name,
      })
  }
  return [...held.values()].filter((h) => h.plays !== 0 || h.points !== 0)
}

export interface Recording {
  source: Source
  revision: number
  results: readonly PersonResult[]
  /** Units above a club at the time of the source; asked only for people new to it. */
  unitsOf(club: string): readonly string[]
  recordedAt: number
}

/**
 * The entries that bring the ledger from `held` to `results`: none where nothing differs, so that recording the same twice
 * does nothing. Who is in the source already keeps the units of the first time.
 */
export function difference(
  held: readonly Held[],
  { source, revision, results, unitsOf, recordedAt }: Recording,
): LedgerEntry[] {
  const before = new Map(held.map((h) => [keyOf(h), h]))
  const entry = (who: Omit<Held, 'plays'>, plays: number): LedgerEntry => ({
    source: source.id,
    revision,
    season: source.season,
    club: who.club,
    person: who.person,
    name: who.name,
    units: who.units,
    points: who.points,
    plays,
    recordedAt,
  })
  const entries: LedgerEntry[] = []
  for (const { club, person, name, points } of results) {
    const known = before.get(keyOf({ club, person }))
    before.delete(keyOf({ club, person }))
    if (!known) entries.push(entry({ club, person, name, points, units: unitsOf(club) }, 1))
    else if (known.points !== points || known.name !== name)
      entries.push(
        entry(
          {
            club,
            person,
            name,
            units: known.units,
            points: points - known.points,
          },
          0,
        ),
      )
  }
  for (const gone of before.values()) entries.push(entry({ ...gone, points: -gone.points }, -gone.plays))
  return entries
}
