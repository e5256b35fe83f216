// The clubs that the sender of a request may run shows for.
import type { AppLoadContext } from '@remix-run/node'
import { can } from '~/domain/access/can'
import type { Club } from '~/services/clubs'

/** In the order of their names. */
export async function ownClubs({ actor, clubs }: AppLoadContext): Promise<Club[]> {
  const all = await clubs.all()
  const places = await Promise.all(all.map(({ id }) => clubs.place(id)))
  return all.filter((_, index) => {
    const club = places[index]
    return club ? can(actor, 'show.create', { club }) : false
  })
}
