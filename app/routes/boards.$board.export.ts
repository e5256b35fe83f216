// A board to take along, as XLSX or CSV.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { readChoice } from '~/components/boards/address'
import { boardSheet } from '~/components/boards/sheet'
import { dayOf } from '~/domain/area/day'
import { textIn } from '~/domain/question/text-in'
import { csv } from '~/domain/sheet/csv'
import { asDownload, fileName } from '~/domain/sheet/file-name'
import { guard } from '~/guard'

/** Most rows of one file. */
const MOST = 10_000

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  guard(context, request, 'board.view', null)
  const search = new URL(request.url).searchParams
  const page = await context.boards.page({ ...readChoice(search), board: params.board ?? '', page: 1, size: MOST })
  if (!page) throw new Response(null, { status: 404 })
  const sheet = boardSheet(page, context.locale)
  const format = search.get('format') === 'csv' ? 'csv' : 'xlsx'
  const name = fileName([textIn(page.board.title, context.locale).text, dayOf(page.asOf)], format)
  return new Response(format === 'csv' ? csv(sheet) : new Uint8Array(await context.sheets.xlsx([sheet])), {
    headers: { 'content-type': TYPES[format], 'content-disposition': asDownload(name), 'cache-control': 'no-store' },
  })
}
