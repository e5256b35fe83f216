// Who sends answers of a paper: looked up once, then known for a short time by the cookie they came with.
import { contestantCookie, cookieIn } from '../../app/domain/round/sign-in-cookie'
import type { Contestants } from '../../app/services/contestants'
import type { Clock } from '../clock'

/** How long a sign-in is believed after new digits ended it, ms. */
const BELIEVED = 60_000
const MOST = 20_000

export interface PaperCallers {
  /** Id of the contestant of `season` who sent this Cookie header; null: nobody is signed in. */
  of(season: string, cookies: string | null): string | null | Promise<string | null>
}

export function createPaperCallers(contestants: Pick<Contestants, 'of'>, clock: Clock): PaperCallers {
  const known = new Map<string, { contestant: string; until: number }>()

  async function ask(season: string, cookie: string, key: string): Promise<string | null> {
    const found = await contestants.of(season, new Headers({ cookie }))
    if (!found) return null
    if (known.size >= MOST) known.clear()
    known.set(key, { contestant: found.id, until: clock.now() + BELIEVED })
    return found.id
  }

  return {
    of(season, cookies) {
      const name = contestantCookie(season)
      const token = cookieIn(cookies, name)
      if (token === null) return null
      const key = `${season} ${token}`
      const there = known.get(key)
      if (there && clock.now() < there.until) return there.contestant
      return ask(season, `${name}=${token}`, key)
    },
  }
}
