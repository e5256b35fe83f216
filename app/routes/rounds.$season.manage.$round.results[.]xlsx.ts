// All results of a round with who goes on and the trail, as a workbook of Excel.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { textIn } from '~/domain/question/text-in'
import { advancementSheet, judgingSheet, resultsSheets, trailSheet } from '~/domain/round/round-sheets'
import { roundSheetSource } from '~/rounds/round-sheet-words'
import { workbook } from '~/rounds/season-file'
import { guardRound } from '~/rounds/season-guard'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { season, sheet } = await guardRound(context, request, params)
  const items = await context.roundResults.items(season.id, sheet.round.id)
  const source = roundSheetSource(context, season, sheet, items)
  const advancement = sheet.round.advance.length > 0 ? [advancementSheet(source)] : []
  const judging = judgingSheet(source, await context.roundResults.sheets(season.id, sheet.round.id))
  const sheets = [...resultsSheets(source), ...(judging ? [judging] : []), ...advancement, trailSheet(source)]
  return workbook(context, season, textIn(sheet.round.name, context.locale).text, sheets)
}
