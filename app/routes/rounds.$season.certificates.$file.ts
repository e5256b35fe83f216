// One certificate as PDF (/<register>.pdf), for whom it was issued and for the organisers; ?paper= chooses its language.
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { can } from '~/domain/access/can'
import { Locale } from '~/domain/question/text'
import { m } from '~/paraglide/messages'
import { pdfResponse } from '~/rounds/certificate-file'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const season = params.season ? await context.seasons.byCode(params.season) : null
  const register = (params.file ?? '').replace(/\.pdf$/, '')
  const found = season && (await context.certificates.byRegister(register))
  if (!season || found?.season !== season.id || params.file === register) throw new Response(null, { status: 404 })
  const own = (await context.contestants.of(season.id, request.headers))?.id === found.contestant
  if (!can(context.actor, 'certificate.print', { own, units: season.units })) {
    if (context.actor.kind === 'guest') throw redirect(`/rounds/${season.code}/enter`)
    throw new Response(null, { status: 403 })
  }
  const paper = Locale.safeParse(new URL(request.url).searchParams.get('paper'))
  const locale = paper.success ? paper.data : context.locale
  const pdf = await context.certificates.pdf(register, locale, context.joinOrigin(request.url))
  if (!pdf) throw new Response(null, { status: 404 })
  return pdfResponse(pdf, [m.certificates_paper_title({}, { locale }), found.name, register])
}
