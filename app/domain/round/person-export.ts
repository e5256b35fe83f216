/** What is kept of a person, as it is handed out: instants that can be read, and nothing of those who kept it. */

const ZONE = 7 * 3_600_000
/** Later than anything that is a length of time, ms. */
const INSTANTS = 1e11
const OF_INSTANT = /(^at|At|Until|^deadline)$/
/** Accounts of officers. */
const STAFF: readonly string[] = ['by', 'registeredBy', 'issuedBy']

/** "2026-12-01 08:00:00 +07:00": both countries live in one time zone without summer time. */
function written(instant: number): string {
  const there = new Date(instant + ZONE).toISOString()
  return `${there.slice(0, 10)} ${there.slice(11, 19)} +07:00`
}

/** Parsed JSON with instants (ms since 1970) as local times, and without the accounts of officers; lengths of time stay. */
export function asHandedOut(value: unknown, name = ''): unknown {
  if (typeof value === 'number') return value > INSTANTS && OF_INSTANT.test(name) ? written(value) : value
  if (Array.isArray(value)) return value.map((one) => asHandedOut(one, name))
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key]) => !STAFF.includes(key))
  return Object.fromEntries(kept.map(([key, one]) => [key, asHandedOut(one, key)]))
}
