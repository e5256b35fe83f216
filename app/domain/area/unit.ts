/** An organisation of the youth union (or a guest's), and who stood above it when. */
import { z } from 'zod'
import { LocalText } from '../question/text'
import { Code } from './area'
import { Day, within } from './day'

export const Unit = z.strictObject({
  code: Code,
  name: LocalText,
  /** Shown where space is short. */
  short: LocalText.optional(),
  kind: z.enum(['centre', 'province', 'district', 'commune', 'affiliated', 'grassroots', 'branch', 'guest']),
  area: Code.optional(),
  /** Who stands above it; at most one on any day. */
  parents: z.array(z.strictObject({ code: Code, from: Day.optional(), to: Day.optional() })).default([]),
})
export type Unit = z.infer<typeof Unit>

/** The unit right above on that day. */
export function parentOn(unit: Unit, day: Day): string | null {
  return unit.parents.find((parent) => within(parent, day))?.code ?? null
}

/** `code` and the codes of all units above it on that day, nearest first; [] for an unknown unit. Ends at a circle. */
export function unitsAbove(units: readonly Unit[], code: string, day: Day): string[] {
  const chain: string[] = []
  let at: string | null = code
  while (at !== null && !chain.includes(at)) {
    const unit = units.find((u) => u.code === at)
    if (!unit) break
    chain.push(unit.code)
    at = parentOn(unit, day)
  }
  return chain
}
