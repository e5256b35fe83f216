// Who may do what to a show: its club decides, not who made it; of a live final, the unit that runs the season.
import type { AppLoadContext } from '@remix-run/node'
import type { ClubPlace } from '~/domain/access/actor'
import { guard } from '~/guard'
import type { ShowInfo } from '~/services/open-shows'

/** A show of no club belongs to nobody's grants: administrators only. */
const NO_CLUB: ClubPlace = { id: '', units: [] }

/**
 * The show `id`, when the sender of this request may do `action` to it.
 * Throws 404 for an unknown show; sends a guest to sign in; 403 for anybody else.
 */
export async function guardShow(
  context: AppLoadContext,
  request: Request,
  id: string | undefined,
  action: 'show.control' | 'show.results' | 'show.correct',
): Promise<ShowInfo> {
  const show = id ? await context.openShows.byId(id) : null
  if (!show) throw new Response(null, { status: 404 })
  const club = show.club === null ? await context.finals.placeOf(show.id) : await context.clubs.place(show.club)
  guard(context, request, action, { account: show.account, club: club ?? NO_CLUB })
  return show
}
