// Grants with the names of their clubs and units, for showing.
import type { AppLoadContext } from '@remix-run/node'
import type { NamedGrant } from '~/components/people/words'
import type { Grant } from '~/domain/access/actor'
import { textIn } from '~/domain/question/text-in'

export async function namedGrants(context: AppLoadContext, grants: readonly Grant[]): Promise<NamedGrant[]> {
  return Promise.all(
    grants.map(async (grant) => {
      if (grant.role === 'host') return { grant, place: (await context.clubs.byId(grant.club))?.name ?? grant.club }
      if (grant.role === 'organiser') {
        const unit = context.areas.unit(grant.unit)
        return { grant, place: unit ? textIn(unit.name, context.locale).text : grant.unit }
      }
      return { grant, place: '' }
    }),
  )
}
