// The results of a show as a workbook of Excel.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { resultSheets } from '~/domain/show/result-sheets'
import { fileResponse, resultsSource } from '~/shows/results-file'

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const source = await resultsSource(context, request, params.id)
  return fileResponse(await context.sheets.xlsx(resultSheets(source)), TYPE, 'xlsx', source)
}
