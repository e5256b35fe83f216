// Who has not taken part in a round yet, as a workbook of Excel: the officer's own people only.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { textIn } from '~/domain/question/text-in'
import { m } from '~/paraglide/messages'
import { allMissing, missingAsked } from '~/rounds/missing-people'
import { workbook } from '~/rounds/season-file'
import { guardKeeper } from '~/rounds/season-guard'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const keeper = await guardKeeper(context, request, params.season)
  const { season } = keeper
  const { locale, areas } = context
  const { round, units } = missingAsked(context, keeper, new URL(request.url).searchParams)
  if (!round) throw new Response(null, { status: 404 })
  const of = { locale }
  const say = (text: Parameters<typeof textIn>[0]) => textIn(text, locale).text
  const column = (title: string, width = 18) => ({ title, width })
  const people = await allMissing(context, season.id, round.id, units)
  const title = m.seasons_missing({}, of)
  return workbook(context, season, `${title}, ${say(round.name)}`, [
    {
      name: title,
      columns: [
        column(m.seasons_contestants_code({}, of), 12),
        column(m.seasons_contestants_name({}, of), 30),
        column(m.seasons_unit_code({}, of), 12),
        column(m.seasons_contestants_unit({}, of), 34),
        column(m.seasons_contestants_division({}, of), 24),
        column(m.seasons_contestants_school({}, of), 30),
        column(m.seasons_contestants_grade({}, of), 8),
      ],
      rows: people.map(({ code, name, unit, division, school, grade }) => [
        code,
        name,
        unit,
        say(areas.unit(unit)?.name ?? unit),
        say(season.ruleSet.divisions.find(({ id }) => id === division)?.name ?? division),
        school,
        grade,
      ]),
    },
  ])
}
