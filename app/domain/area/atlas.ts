/** All areas, units, groupings and boards of an installation, checked against each other. */
import { z } from 'zod'
import { BoardDefinition } from '../standings/board'
import { Area } from './area'
import { Grouping } from './grouping'
import { Unit } from './unit'

export const Atlas = z.strictObject({
  areas: z.array(Area),
  units: z.array(Unit),
  groupings: z.array(Grouping),
  boards: z.array(BoardDefinition),
})
export type Atlas = z.infer<typeof Atlas>

function repeated(what: string, codes: readonly string[]): string[] {
  return [...new Set(codes.filter((code, i) => codes.indexOf(code) !== i))].map(
    (code) => `${what} ${code} is there twice`,
  )
}

function unknown(what: string, codes: readonly (string | undefined)[], known: ReadonlySet<string>): string[] {
  return codes.filter((code) => code !== undefined && !known.has(code)).map((code) => `${what} ${code} is unknown`)
}

/** What does not fit together, one sentence each; empty when all is well. */
export function faultsOf({ areas, units, groupings, boards }: Atlas): string[] {
  const areaCodes = new Set(areas.map((a) => a.code))
  const unitCodes = new Set(units.map((u) => u.code))
  return [
    ...repeated(
      'area',
      areas.map((a) => a.code),
    ),
    ...repeated(
      'unit',
      units.map((u) => u.code),
    ),
    ...repeated(
      'grouping',
      groupings.map((g) => g.code),
    ),
    ...repeated(
      'board',
      boards.map((b) => b.code),
    ),
    ...unknown('area', [...areas.flatMap((a) => [a.within, ...a.madeOf]), ...units.map((u) => u.area)], areaCodes),
    ...unknown(
      'unit',
      units.flatMap((u) => u.parents.map((p) => p.code)),
      unitCodes,
    ),
    ...groupings.flatMap((g) => [
      ...repeated(
        `in ${g.code} group`,
        g.groups.map((group) => group.code),
      ),
      ...repeated(
        `in ${g.code} unit`,
        g.groups.flatMap((group) => group.units),
      ),
      ...unknown(
        `in ${g.code} unit`,
        g.groups.flatMap((group) => group.units),
        unitCodes,
      ),
    ]),
    ...unknown(
      'grouping',
      boards.map((b) => b.grouping),
      new Set(groupings.map((g) => g.code)),
    ),
  ]
}
