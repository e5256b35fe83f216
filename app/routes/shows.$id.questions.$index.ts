// One question of a show as it stands, with its key: for the host, to look at or to correct.
import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Correctable } from '~/components/host/correct-dialog'
import { countsOf } from '~/domain/show/asking'
import { guardShow } from '~/shows/show-guard'

export async function loader({ context, request, params }: LoaderFunctionArgs): Promise<Correctable> {
  await guardShow(context, request, params.id, 'show.correct')
  const show = await context.openShows.show(params.id ?? '')
  const index = Number(params.index)
  const question = show?.questions[index]
  const run = show?.runs[index]
  if (!question || !run) throw new Response(null, { status: 404 })
  const { kind, title, prompt, choices, partners, hint, unit } = question
  return {
    index,
    kind,
    title,
    prompt,
    choices,
    partners,
    ...(hint && { hint }),
    ...(unit && { unit }),
    key: run.key,
    counts: countsOf(question, run, false),
    answered: run.answered,
    voided: run.voided,
  }
}
