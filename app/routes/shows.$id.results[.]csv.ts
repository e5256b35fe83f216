// The ranking of a show with the points of every question, as CSV.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { csv } from '~/domain/sheet/csv'
import { rankingSheet } from '~/domain/show/result-sheets'
import { fileResponse, resultsSource } from '~/shows/results-file'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const source = await resultsSource(context, request, params.id)
  return fileResponse(csv(rankingSheet(source, true)), 'text/csv; charset=utf-8', 'csv', source)
}
