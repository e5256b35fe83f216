// Workbooks of a season as downloads.
import type { AppLoadContext } from '@remix-run/node'
import { dayOf } from '~/domain/area/day'
import { textIn } from '~/domain/question/text-in'
import { asDownload, fileName } from '~/domain/sheet/file-name'
import type { Sheet } from '~/domain/sheet/sheet'
import type { Season } from '~/services/seasons'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** "Tiến độ – Olympic tiếng Anh 2027 – 2026-11-21.xlsx", never cached. Callers ask `can()` first. */
export async function workbook(
  context: AppLoadContext,
  season: Pick<Season, 'ruleSet'>,
  what: string,
  sheets: readonly Sheet[],
): Promise<Response> {
  const { text } = textIn(season.ruleSet.name, context.locale)
  const file = fileName([what, text, dayOf(context.clock.now())], 'xlsx')
  const body = await context.sheets.xlsx(sheets)
  return new Response(new Uint8Array(body), {
    headers: { 'Content-Type': XLSX, 'Content-Disposition': asDownload(file), 'Cache-Control': 'private, no-store' },
  })
}
