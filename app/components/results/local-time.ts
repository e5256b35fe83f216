// Dates as an <input type="datetime-local"> writes them, in the one time zone of both countries (UTC+7, no summer time).

const ZONE_MS = 7 * 60 * 60 * 1000
const WRITTEN = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2})?$/

/** "2026-11-28T19:30" of an instant, ms since 1970. */
export function toLocal(instant: number): string {
  return new Date(instant + ZONE_MS).toISOString().slice(0, 16)
}

/** The instant of "2026-11-28T19:30"; NaN when it is no date. */
export function fromLocal(text: string): number {
  const found = WRITTEN.exec(text)
  return found ? Date.parse(`${found[1]}T${found[2]}:00+07:00`) : Number.NaN
}
