// Progress of all units in all rounds, as a workbook of Excel.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { textIn } from '~/domain/question/text-in'
import { m } from '~/paraglide/messages'
import { workbook } from '~/rounds/season-file'
import { guardSeason } from '~/rounds/season-guard'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const season = await guardSeason(context, request, params.season)
  const { locale, areas } = context
  const { rounds } = season.ruleSet
  const progress = await context.contestants.progress(season.id)
  const of = { locale }
  const figures = rounds.flatMap(({ name }) => {
    const round = textIn(name, locale).text
    return [
      { title: `${round}: ${m.seasons_progress_began({}, of)}`, width: 18 },
      { title: `${round}: ${m.seasons_progress_ended({}, of)}`, width: 18 },
    ]
  })
  const rows = progress.map(({ unit, registered, rounds: done }) => {
    const known = areas.unit(unit)
    const each = rounds.flatMap(({ id }) => [done[id]?.began ?? 0, done[id]?.ended ?? 0])
    return [unit, known ? textIn(known.name, locale).text : unit, registered, ...each]
  })
  return workbook(context, season, m.seasons_progress({}, of), [
    {
      name: m.seasons_progress({}, of),
      columns: [
        { title: m.seasons_unit_code({}, of), width: 12 },
        { title: m.seasons_progress_unit({}, of), width: 36 },
        { title: m.seasons_progress_registered({}, of), width: 12 },
        ...figures,
      ],
      rows,
    },
  ])
}
