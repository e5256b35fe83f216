// What a download of results is made from, and how it is handed out.
import type { AppLoadContext } from '@remix-run/node'
import { toLocal } from '~/components/results/local-time'
import { asDownload, fileName } from '~/domain/sheet/file-name'
import type { SheetSource } from '~/domain/show/result-sheets'
import { results } from '~/domain/show/results'
import { m } from '~/paraglide/messages'
import { sheetWords } from './sheet-words'
import { guardShow } from './show-guard'

/** Throws as guardShow does. */
export async function resultsSource(
  context: AppLoadContext,
  request: Request,
  id: string | undefined,
): Promise<SheetSource & { name: string; at: number }> {
  const info = await guardShow(context, request, id, 'show.results')
  const show = await context.openShows.show(info.id)
  if (!show) throw new Response(null, { status: 404 })
  const { locale } = context
  return {
    results: results(show),
    questions: show.questions,
    locale,
    words: sheetWords(locale),
    name: show.title,
    at: info.startedAt ?? info.createdAt,
  }
}

/** The file as an answer: "Kết quả – Chung kết – 2026-11-21.xlsx", never cached. */
export function fileResponse(
  body: Uint8Array | string,
  type: string,
  ending: string,
  { name, at, locale }: { name: string; at: number; locale: SheetSource['locale'] },
): Response {
  const file = fileName([m.results_title({}, { locale }), name, toLocal(at).slice(0, 10)], ending)
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: { 'Content-Type': type, 'Content-Disposition': asDownload(file), 'Cache-Control': 'private, no-store' },
  })
}
