// The rows of a list that could not be entered, as they were typed and with what is wrong: to be mended and read again.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { rowProblems } from '~/components/seasons/contestant-words'
import { m } from '~/paraglide/messages'
import { LIST_COLUMNS, listHeadings } from '~/rounds/list-headings'
import { workbook } from '~/rounds/season-file'
import { guardKeeper } from '~/rounds/season-guard'
import type { ListedRow } from '~/services/contestants'

/** What the row said; of one that could be read, its fields. */
function cellsOf({ typed, fields }: ListedRow): string[] {
  return LIST_COLUMNS.map((column) => {
    const value = typed ? typed[column] : fields?.[column]
    return Array.isArray(value) ? value.join(', ') : String(value ?? '')
  })
}

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { season } = await guardKeeper(context, request, params.season)
  const { actor, locale } = context
  const token = new URL(request.url).searchParams.get('list') ?? ''
  const rows = actor.kind === 'account' ? context.contestants.leftOut(season.id, token, actor.id) : null
  if (!rows) throw new Response(null, { status: 404 })
  const say = listHeadings(locale)
  return workbook(context, season, m.seasons_import_left_file({}, { locale }), [
    {
      name: m.seasons_import_left_file({}, { locale }),
      columns: [
        { title: m.seasons_import_row({}, { locale }), width: 8 },
        ...LIST_COLUMNS.map((column) => ({ title: say[column], width: column === 'name' ? 30 : 18 })),
        { title: m.seasons_import_problem({}, { locale }), width: 70 },
      ],
      rows: rows.map((row) => [row.row, ...cellsOf(row), rowProblems(row).join('; ')]),
    },
  ])
}
