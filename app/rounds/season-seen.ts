// A season as contestants and visitors come to it: seen by anybody once it is open, before that by its organisers.
import { type AppLoadContext, redirect } from '@remix-run/node'
import { can } from '~/domain/access/can'
import { contestantCookie } from '~/domain/round/sign-in-cookie'
import type { Contestant } from '~/services/contestants'
import type { Season } from '~/services/seasons'

/** The season `code`. Throws 404 for an unknown one, and for a draft that the sender may not see. */
export async function seasonSeen(context: AppLoadContext, code: string | undefined): Promise<Season> {
  const season = code ? await context.seasons.byCode(code) : null
  if (!season || !can(context.actor, 'season.view', { open: season.phase !== 'draft', units: season.units }))
    throw new Response(null, { status: 404 })
  return season
}

/** The contestant who sends this request. Throws: to the page of code and digits, and back here afterwards. */
export async function ownContestant(context: AppLoadContext, request: Request, season: Season): Promise<Contestant> {
  const me = await context.contestants.of(season.id, request.headers)
  if (me && can(context.actor, 'contestant.self', { own: me.season === season.id })) return me
  const { pathname } = new URL(request.url)
  const to = pathname.replace(/\.data$/, '')
  throw redirect(`/rounds/${season.code}/enter?to=${encodeURIComponent(to)}`)
}

const YEAR_S = 365 * 24 * 60 * 60

/** Value of Set-Cookie that signs a phone in as a contestant; an empty token signs it out. Not `Secure` on plain http. */
export function contestantSignIn(request: Request, season: string, token: string): string {
  const secure = new URL(request.url).protocol === 'https:' ? '; Secure' : ''
  const age = token === '' ? 0 : YEAR_S
  return `${contestantCookie(season)}=${token}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Lax${secure}`
}
