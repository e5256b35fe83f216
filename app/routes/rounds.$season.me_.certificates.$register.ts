// A contestant's own certificate as a PDF.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '~/guard'
import { ownContestant, seasonSeen } from '~/season-seen'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const season = await seasonSeen(context, params.season)
  const me = await ownContestant(context, request, season)
  const found = await context.certificates.byRegister(params.register ?? '')
  if (!found || found.season !== season.id || found.revoked) throw new Response(null, { status: 404 })
  guard(context, request, 'certificate.print', { own: found.contestant === me.id, units: season.units })
  const pdf = await context.certificates.pdf(found.register, context.locale, context.joinOrigin(request.url))
  if (!pdf) throw new Response(null, { status: 404 })
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${found.register}.pdf"`,
      'Cache-Control': 'no-store',
    },
  })
}
