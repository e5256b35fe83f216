// A sample of a list of contestants: its headings with a row to look at, what each column may hold, units and divisions.
import type { LoaderFunctionArgs } from '@remix-run/node'
import type { LocalText } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import { m } from '~/paraglide/messages'
import { listHeadings } from '~/rounds/list-headings'
import { askedIn } from '~/rounds/season-contestants'
import { workbook } from '~/rounds/season-file'
import { guardKeeper } from '~/rounds/season-guard'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const keeper = await guardKeeper(context, request, params.season)
  const { locale } = context
  const asked = askedIn(context, keeper)
  const say = listHeadings(locale)
  const [unit] = asked.units
  const [division] = asked.divisions
  const [kind] = asked.kinds
  const words = (text: LocalText | undefined) => (text === undefined ? '' : textIn(text, locale).text)
  const kinds = asked.kinds.map(({ name }) => name).join(', ')
  const column = (title: string, width = 18) => ({ title, width })
  const columns = [
    column(say.name, 30),
    column(say.nickname),
    column(say.unit, 14),
    column(say.division, 24),
    column(say.school, 30),
    ...(asked.born ? [column(say.born, 14)] : []),
    ...(asked.grade ? [column(say.grade, 8)] : []),
    ...(asked.kinds.length > 0 ? [column(say.kind)] : []),
  ]
  // Its name is refused, so that nobody is registered who leaves it there.
  const example = [
    m.seasons_import_example({}, { locale }),
    '',
    unit?.code ?? '',
    words(division?.name),
    m.seasons_import_example_school({}, { locale }),
    ...(asked.born ? ['21/11/2012'] : []),
    ...(asked.grade ? ['9'] : []),
    ...(asked.kinds.length > 0 ? [kind?.name ?? ''] : []),
  ]
  const allowed = [
    [say.name, m.seasons_import_note_name({}, { locale })],
    [say.nickname, m.seasons_import_note_nickname({}, { locale })],
    [say.unit, m.seasons_import_note_unit({}, { locale })],
    [say.division, asked.divisions.map(({ name }) => words(name)).join(', ')],
    [say.school, m.seasons_import_note_school({}, { locale })],
    ...(asked.born ? [[say.born, m.seasons_import_note_born({}, { locale })]] : []),
    ...(asked.grade ? [[say.grade, m.seasons_import_note_grade({}, { locale })]] : []),
    ...(asked.kinds.length > 0 ? [[say.kind, kinds]] : []),
  ]
  return workbook(context, keeper.season, m.seasons_contestants_import({}, { locale }), [
    { name: m.seasons_tab_contestants({}, { locale }), columns, rows: [example] },
    {
      name: m.seasons_import_notes({}, { locale }),
      columns: [
        column(m.seasons_import_note_column({}, { locale }), 20),
        column(m.seasons_import_note_value({}, { locale }), 90),
      ],
      rows: allowed,
    },
    {
      name: m.seasons_contestants_unit({}, { locale }),
      columns: [
        column(m.seasons_unit_code({}, { locale }), 14),
        column(m.seasons_contestants_unit({}, { locale }), 40),
      ],
      rows: asked.units.map(({ code, name }) => [code, textIn(name, locale).text]),
    },
    {
      name: m.seasons_contestants_division({}, { locale }),
      columns: [column(m.seasons_contestants_division({}, { locale }), 40)],
      rows: asked.divisions.map(({ name }) => [textIn(name, locale).text]),
    },
  ])
}
