// A PDF of many certificates: how far it is (/<job>), and the file when it is done (/<job>.pdf).
import type { LoaderFunctionArgs } from '@remix-run/node'
import { textIn } from '~/domain/question/text-in'
import { m } from '~/paraglide/messages'
import { pdfResponse } from '~/rounds/certificate-file'
import { guardSeason } from '~/rounds/season-guard'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const season = await guardSeason(context, request, params.season)
  const [, id = '', ending] = (params.job ?? '').match(/^(.*?)(\.pdf)?$/) ?? []
  const job = context.certificates.job(id)
  if (job?.season !== season.id) throw new Response(null, { status: 404 })
  if (!ending) return Response.json(job, { headers: { 'Cache-Control': 'no-store' } })
  const file = await context.certificates.jobFile(id)
  if (!file) throw new Response(null, { status: 404 })
  const { locale } = context
  const parts = [m.certificates_title({}, { locale }), textIn(season.ruleSet.name, locale).text]
  return pdfResponse(file.body, parts, file.size)
}
