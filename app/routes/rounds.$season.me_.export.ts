// Everything that is kept of a contestant, as a file.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { asDownload, fileName } from '~/domain/sheet/file-name'
import { guard } from '~/guard'
import { ownContestant, seasonSeen } from '~/rounds/season-seen'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const season = await seasonSeen(context, params.season)
  const me = await ownContestant(context, request, season)
  guard(context, request, 'contestant.self', { own: me.season === season.id })
  return new Response(JSON.stringify(await context.contestants.exportOf(me.id), null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': asDownload(fileName([season.code, me.code], 'json')),
      'Cache-Control': 'private, no-store',
    },
  })
}
