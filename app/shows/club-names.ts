// Clubs by names that tell them apart, in the language of the page.
import type { AppLoadContext } from '@remix-run/node'
import { namesApart } from '~/domain/area/names-apart'
import { textIn } from '~/domain/question/text-in'
import type { Club } from '~/services/clubs'

export function clubNames(
  { areas, locale }: Pick<AppLoadContext, 'areas' | 'locale'>,
  clubs: readonly Pick<Club, 'id' | 'name' | 'unit'>[],
): { id: string; name: string }[] {
  return namesApart(
    clubs.map(({ id, name, unit }) => ({ id, name, place: textIn(areas.unit(unit)?.name ?? unit, locale).text })),
  )
}
