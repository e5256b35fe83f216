/** A piece of land with a name, for as long as it was called so: areas merge and split on dates. */
import { z } from 'zod'
import { LocalText } from '../question/text'
import { Day, within } from './day'

/** Names and slugs collide, codes do not. */
export const Code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

export const Area = z
  .strictObject({
    code: Code,
    name: LocalText,
    type: z.enum(['province', 'district', 'commune']),
    /** First and last day; open where left out. */
    validFrom: Day.optional(),
    validTo: Day.optional(),
    /** The area it lay in. */
    within: Code.optional(),
    /** The areas it was made of. */
    madeOf: z.array(Code).default([]),
  })
  .refine((a) => !a.validFrom || !a.validTo || a.validFrom <= a.validTo, 'ends before it begins')
export type Area = z.infer<typeof Area>

/** Whether the area existed on that day. */
export function existedOn(area: Area, day: Day): boolean {
  return within({ from: area.validFrom, to: area.validTo }, day)
}

/** The areas that `code` has become part of by `day`: itself while it exists, else what was made of it, and so on. */
export function successors(areas: readonly Area[], code: string, day: Day): Area[] {
  const area = areas.find((a) => a.code === code)
  if (!area) return []
  if (existedOn(area, day)) return [area]
  const next = areas.filter((a) => a.madeOf.includes(code)).flatMap((a) => successors(areas, a.code, day))
  return next.length || !area.within ? next : successors(areas, area.within, day)
}
