// Grants with the names of their clubs, units and rounds, for showing; and the page that a grant is for.
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
      if (grant.role === 'judge') {
        const season = await context.seasons.byId(grant.season)
        const round = season?.ruleSet.rounds.find(({ id }) => id === grant.round)
        const words = [round?.name, season?.ruleSet.name].map((name) =>
          name ? textIn(name, context.locale).text : '–',
        )
        return { grant, place: words.join(' – ') }
      }
      return { grant, place: '' }
    }),
  )
}

/** The page on which somebody begins who was just given `grant`. */
export async function placeOfGrant(context: AppLoadContext, grant: Grant): Promise<string> {
  if (grant.role !== 'judge') return '/shows'
  const season = await context.seasons.byId(grant.season)
  return season ? `/rounds/${season.code}/manage/${grant.round}/judge` : '/rounds'
}
