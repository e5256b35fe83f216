/** The cookie by which a phone is signed in as a contestant of one season. */

/** Its name. `season`: id. */
export function contestantCookie(season: string): string {
  return `contestant-${season}`
}

/** Its value in a request's Cookie header; null: not there. */
export function cookieIn(header: string | null, name: string): string | null {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim() || null
  }
  return null
}
