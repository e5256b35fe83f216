// The way of contestants from pages that belong to no season: to their own page, or to where the code is typed.
import type { AppLoadContext } from '@remix-run/node'
import { can } from '~/domain/access/can'
import { contestantCookie, cookieIn } from '~/domain/round/sign-in-cookie'
import type { Season } from '~/services/seasons'

const openFirst = (a: Season, b: Season) => Number(b.phase === 'open') - Number(a.phase === 'open')

async function seasonsSeen({ seasons, actor }: AppLoadContext): Promise<Season[]> {
  const all = await seasons.all()
  return all.filter(({ phase, units }) => phase !== 'draft' && can(actor, 'season.view', { open: true, units }))
}

/** Path of the own page of whoever sends this request as a contestant, an open season's before others; null: nobody does. */
export async function ownPage(context: AppLoadContext, request: Request): Promise<string | null> {
  const cookies = request.headers.get('cookie')
  // Most requests are of nobody, and ask nothing.
  if (!cookies?.includes(contestantCookie(''))) return null
  for (const { id, code } of (await seasonsSeen(context)).sort(openFirst)) {
    if (cookieIn(cookies, contestantCookie(id)) === null) continue
    if (await context.contestants.of(id, request.headers)) return `/rounds/${code}/me`
  }
  return null
}

/** Path of the page where a contestant types code and digits: of the only season that is open, else by the list. null: none is open. */
export async function codePage(context: AppLoadContext): Promise<string | null> {
  const open = (await seasonsSeen(context)).filter(({ phase }) => phase === 'open')
  const [only, another] = open
  if (!only) return null
  return another ? '/rounds' : `/rounds/${only.code}/enter`
}
