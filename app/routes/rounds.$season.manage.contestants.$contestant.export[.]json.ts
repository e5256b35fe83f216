// Everything kept of one contestant, for whoever asks for a copy of their data.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { asDownload, fileName } from '~/domain/sheet/file-name'
import { guardContestant } from '~/rounds/season-guard'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { contestant } = await guardContestant(context, request, params.season, params.contestant)
  const all = await context.contestants.exportOf(contestant.id)
  return new Response(JSON.stringify(all, null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': asDownload(fileName([contestant.code, contestant.name], 'json')),
      'Cache-Control': 'private, no-store',
    },
  })
}
