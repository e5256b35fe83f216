// Who goes on from a round, unit by unit with reserves, as a workbook of Excel.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { textIn } from '~/domain/question/text-in'
import { advancementSheet } from '~/domain/round/round-sheets'
import { m } from '~/paraglide/messages'
import { roundSheetSource } from '~/rounds/round-sheet-words'
import { workbook } from '~/rounds/season-file'
import { guardRound } from '~/rounds/season-guard'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { season, sheet } = await guardRound(context, request, params)
  const { locale } = context
  const what = `${m.roundresults_tab_advance({}, { locale })} ${textIn(sheet.round.name, locale).text}`
  return workbook(context, season, what, [advancementSheet(roundSheetSource(context, season, sheet))])
}
