/** Days as the province counts them: "2026-11-21" in Viet Nam's time, which is UTC+7 the whole year. */
import { z } from 'zod'

export const Day = z.iso.date()
/** "2026-11-21"; compares as text. */
export type Day = z.infer<typeof Day>

const OFFSET = 7 * 3_600_000
const DAY = 86_400_000

/** The day an instant (ms since 1970) falls on. */
export function dayOf(at: number): Day {
  return new Date(at + OFFSET).toISOString().slice(0, 10)
}

/** The instant (ms since 1970) at which a day begins. */
export function startOfDay(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) - OFFSET
}

/** The day `days` after (or before) `day`. */
export function dayAfter(day: Day, days = 1): Day {
  return dayOf(startOfDay(day) + days * DAY)
}

/** A stretch of days, both ends included; an open end is left out. */
export interface Period {
  from?: Day | undefined
  to?: Day | undefined
}

export function within({ from, to }: Period, day: Day): boolean {
  return (from === undefined || from <= day) && (to === undefined || day <= to)
}
