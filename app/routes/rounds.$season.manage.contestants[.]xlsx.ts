// The contestants of a season, or of a unit, as a workbook of Excel.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { textIn } from '~/domain/question/text-in'
import { m } from '~/paraglide/messages'
import { workbook } from '~/rounds/season-file'
import { guardKeeper, keeps } from '~/rounds/season-guard'
import type { Contestant } from '~/services/contestants'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const keeper = await guardKeeper(context, request, params.season)
  const { season, units } = keeper
  const { locale, areas } = context
  const search = new URL(request.url).searchParams
  const wanted = search.get('unit') ?? ''
  const unit = wanted && keeps(context, keeper, wanted) ? wanted : (units?.[0] ?? '')
  const find = (search.get('find') ?? '').trim()
  const wish = { ...(unit && { unit }), ...(find && { search: find }) }
  const all: Contestant[] = []
  for (let page = 1; ; page += 1) {
    const { rows, total } = await context.contestants.list(season.id, { ...wish, page })
    all.push(...rows)
    if (rows.length === 0 || all.length >= total) break
  }
  const column = (title: string, width = 18) => ({ title, width })
  const say = (text: Parameters<typeof textIn>[0]) => textIn(text, locale).text
  const of = { locale }
  return workbook(context, season, m.seasons_tab_contestants({}, of), [
    {
      name: m.seasons_tab_contestants({}, of),
      columns: [
        column(m.seasons_contestants_code({}, of), 12),
        column(m.seasons_contestants_name({}, of), 30),
        column(m.seasons_contestants_nickname({}, of)),
        column(m.seasons_unit_code({}, of), 12),
        column(m.seasons_contestants_unit({}, of), 34),
        column(m.seasons_contestants_division({}, of), 24),
        column(m.seasons_contestants_school({}, of), 30),
        column(m.seasons_contestants_born({}, of), 14),
        column(m.seasons_contestants_grade({}, of), 8),
      ],
      rows: all.map((one) => [
        one.code,
        one.name,
        one.nickname,
        one.unit,
        say(areas.unit(one.unit)?.name ?? one.unit),
        say(season.ruleSet.divisions.find(({ id }) => id === one.division)?.name ?? one.division),
        one.school,
        one.born,
        one.grade,
      ]),
    },
  ])
}
