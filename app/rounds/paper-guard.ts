// Who may see a paper: the contestant who sits it, signed in for its season; a practice paper belongs to its phone.
import { type AppLoadContext, redirect } from '@remix-run/node'
import { can } from '~/domain/access/can'
import type { AttemptView } from '~/domain/round/attempt-view'
import type { PaperHead } from '~/services/papers'
import { deviceIn } from './paper-device'

/** A phone that has no token yet writes nothing; it may only look, and take over. */
const NO_DEVICE = 'no-device-of-its-own'

export interface OwnPaper {
  head: PaperHead
  view: AttemptView
}

/** The paper `attempt` as the sender's phone may see it. Throws 404 for an unknown one; who is not signed in as its contestant is sent to sign in. */
export async function guardPaper(
  context: AppLoadContext,
  request: Request,
  attempt: string | undefined,
): Promise<OwnPaper> {
  const head = attempt ? await context.papers.head(attempt) : null
  const view = attempt && head ? await context.papers.view(attempt, deviceIn(request) ?? NO_DEVICE) : null
  if (!head || !view) throw new Response(null, { status: 404 })
  const me = await context.contestants.of(head.season.id, request.headers)
  const own = head.contestant === null ? head.practice : me?.id === head.contestant
  if (!can(context.actor, 'paper.sit', { own }))
    throw redirect(`/rounds/${head.season.code}/enter?to=${encodeURIComponent(`/paper/${attempt}`)}`)
  return { head, view }
}
