// The contestants of seasons as results name and group them: read in slices, kept until something changes.
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Grouping } from '../../app/domain/area/grouping'
import { groupOf } from '../../app/domain/area/grouping'
import type { Entrant } from '../../app/domain/round/results'
import type { NamedContestant } from '../../app/services/round-results'
import type { Clock } from '../clock'
import type { RoundPerson, RoundReading } from '../storage/round-reading'

/** Another node may have changed somebody: what is older than this is read again, ms. */
const OLD = 60_000
const ROWS = 250
const KEPT = 8

export interface SeasonPeople {
  /** Another number: something may have changed. */
  version: number
  entrants: ReadonlyMap<string, Entrant>
  named: ReadonlyMap<string, NamedContestant>
  erased: ReadonlySet<string>
}

export interface PeopleOptions {
  reading: Pick<RoundReading, 'people'>
  clock: Clock
  groupings: readonly Grouping[]
  /** A unit and those above it, nearest first. */
  unitsAbove(unit: string): string[]
}

export function createSeasonPeople({ reading, clock, groupings, unitsAbove }: PeopleOptions) {
  const kept = new Map<string, { readAt: number; people: Promise<SeasonPeople> }>()
  const groupsOfUnit = new Map<string, Record<string, string>>()
  let version = 0

  function groupsOf(unit: string): Record<string, string> {
    const known = groupsOfUnit.get(unit)
    if (known) return known
    const chain = unitsAbove(unit)
    const groups = Object.fromEntries(
      groupings.flatMap((grouping) => {
        const group = groupOf(grouping, chain)
        return group ? [[grouping.code, group.code]] : []
      }),
    )
    groupsOfUnit.set(unit, groups)
    return groups
  }

  const entrantOf = ({ id, division, unit, born, organiser }: RoundPerson): Entrant => {
    return { id, division, unit, groups: groupsOf(unit), born, organiser }
  }

  const same = (a: object, b: object | undefined) => {
    const [one, other] = [Object.values(a), Object.values(b ?? {})]
    return one.length === other.length && one.every((value, i) => value === other[i])
  }

  /** `last`: what was known; when nothing differs it stands as it is. */
  async function read(season: string, last: Promise<SeasonPeople> | undefined): Promise<SeasonPeople> {
    const before = (await last?.catch(() => null)) ?? null
    let changed = false
    const entrants = new Map<string, Entrant>()
    const named = new Map<string, NamedContestant>()
    const erased = new Set<string>()
    // Units move between groups on dates.
    groupsOfUnit.clear()
    for (let after = ''; ; ) {
      const rows = await reading.people(season, after, ROWS)
      for (const row of rows) {
        const { id, code, name, nickname, unit, school } = row
        const [entrant, one] = [entrantOf(row), { id, code, name, nickname, unit, school }]
        const known = before?.entrants.get(id)
        const alike =
          known && same({ ...entrant, groups: '' }, { ...known, groups: '' }) && same(entrant.groups, known.groups)
        changed ||= !alike || !same(one, before?.named.get(id)) || before?.erased.has(id) !== row.erased
        entrants.set(id, entrant)
        named.set(id, one)
        if (row.erased) erased.add(id)
      }
      after = rows.at(-1)?.id ?? ''
      if (rows.length < ROWS) {
        if (before && !changed && before.entrants.size === entrants.size) return before
        return { version: ++version, entrants, named, erased }
      }
      await nextTurn()
    }
  }

  return {
    /** Somebody of this season was added, changed or erased. */
    forget(season: string): void {
      const known = kept.get(season)
      if (known) known.readAt = Number.NEGATIVE_INFINITY
    },
    /** `fresh`: as the database has them now. */
    async of(season: string, fresh = false): Promise<SeasonPeople> {
      const known = kept.get(season)
      if (known && !fresh && clock.now() - known.readAt < OLD) return known.people
      const reading = { readAt: clock.now(), people: read(season, known?.people) }
      kept.delete(season)
      kept.set(season, reading)
      const [oldest] = kept.keys()
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
      reading.people.catch(() => {
        if (kept.get(season) === reading) kept.delete(season)
      })
      return reading.people
    },
  }
}
