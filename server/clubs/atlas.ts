// Reads areas, units, groupings and boards from their data files, once.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Atlas, faultsOf } from '../../app/domain/area/atlas'
import { dayOf } from '../../app/domain/area/day'
import { unitsAbove } from '../../app/domain/area/unit'
import type { Areas } from '../../app/services/clubs'
import type { Clock } from '../clock'

/** Thrown when the data files do not fit together; the message has one line per fault. */
export class WrongAtlas extends Error {
  override name = 'WrongAtlas'
}

/** Reads `folder` (content/areas). Throws WrongAtlas. */
export function readAtlas(folder: string): Atlas {
  const file = (name: string): unknown => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
  const parsed = Atlas.safeParse({
    areas: file('areas'),
    units: file('units'),
    groupings: file('groupings'),
    boards: file('boards'),
  })
  if (!parsed.success)
    throw new WrongAtlas(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'))
  const faults = faultsOf(parsed.data)
  if (faults.length) throw new WrongAtlas(faults.join('\n'))
  return parsed.data
}

/** The atlas as pages ask it: today's chains of units. */
export function createAreas(atlas: Atlas, clock: Clock): Areas {
  return {
    units: () => atlas.units,
    unit: (code) => atlas.units.find((unit) => unit.code === code) ?? null,
    unitsAbove: (code) => unitsAbove(atlas.units, code, dayOf(clock.now())),
    grouping: (code) => atlas.groupings.find((grouping) => grouping.code === code) ?? null,
  }
}
