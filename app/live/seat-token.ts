/** The secret that holds a player's seat: kept on the phone, carried to another phone by a link. */

const memory = new Map<string, string>()

/** localStorage where the browser allows it, else for as long as the page lives. */
export const keep = {
  get(key: string): string | null {
    try {
      return localStorage.getItem(key) ?? memory.get(key) ?? null
    } catch {
      return memory.get(key) ?? null
    }
  },
  set(key: string, value: string | null) {
    if (value === null) memory.delete(key)
    else memory.set(key, value)
    try {
      if (value === null) localStorage.removeItem(key)
      else localStorage.setItem(key, value)
    } catch {
      // Private windows refuse; the page still works until it is closed.
    }
  },
}

const tokenKey = (pin: string) => `seat:${pin}`

/** `bytes` random bytes as text fit for a token or a command's id. Works on plain http. */
export function randomText(bytes: number): string {
  const drawn = crypto.getRandomValues(new Uint8Array(bytes))
  return btoa(String.fromCharCode(...drawn))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '')
}

/** This phone's token for the show behind `pin`; made when there is none. */
export function seatToken(pin: string): string {
  const held = keep.get(tokenKey(pin))
  if (held) return held
  const made = randomText(18)
  keep.set(tokenKey(pin), made)
  return made
}

/** Address that continues this seat on another phone. The token is in the fragment, which never reaches a server's log. */
export function seatLink(origin: string, pin: string): string {
  return `${origin}/play/${pin}#seat=${seatToken(pin)}`
}

/** Takes the seat from this page's address, if it carries one, and clears it from the address bar. */
export function adoptSeat(pin: string) {
  const found = /^#seat=([\w-]{16,64})$/.exec(window.location.hash)
  if (!found?.[1]) return
  keep.set(tokenKey(pin), found[1])
  window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search)
}

/** Whether this phone has been to this show before, or comes with a seat in its address. Only in the browser. */
export function holdsSeat(pin: string): boolean {
  return keep.get(tokenKey(pin)) !== null || window.location.hash.startsWith('#seat=')
}
