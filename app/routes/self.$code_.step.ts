// One step of a sitting, for the page's script: answered when it is stored.
import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { AnswerValue } from '~/domain/show/show-question'
import { guard } from '~/guard'
import type { SelfDone } from '~/services/self-paced'
import { tokenIn } from '~/shows/self-seat'

const Index = z.number().int().nonnegative()
const Step = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('next'), index: Index }),
  z.strictObject({ type: z.literal('answer'), index: Index, value: AnswerValue, ms: z.number().min(0).max(1_000_000) }),
  z.strictObject({ type: z.literal('pass'), index: Index }),
])
/** No answer is longer. */
const LONGEST_BODY = 20_000

async function bodyOf(request: Request): Promise<unknown> {
  const text = await request.text()
  if (text.length > LONGEST_BODY) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

export async function action({ context, params, request }: ActionFunctionArgs): Promise<Response> {
  guard(context, request, 'show.play', null)
  const code = params.code ?? ''
  const step = Step.safeParse(await bodyOf(request))
  const token = tokenIn(request, code)
  const refused = (why: Extract<SelfDone, { ok: false }>['code'], status: number) =>
    Response.json({ ok: false, code: why } satisfies SelfDone, { status })
  if (!step.success) return refused('bad_message', 400)
  if (!token) return refused('not_joined', 403)
  const done = await context.selfPaced.act(code, token, step.data)
  return Response.json(done, { status: done.ok ? 200 : 409, headers: { 'Cache-Control': 'no-store' } })
}
