// What can be done from the results of a show: correct, void, play again, and the self-paced link.
import { type AppLoadContext, data, redirect } from '@remix-run/node'
import { z } from 'zod'
import { fromLocal } from '~/components/results/local-time'
import type { HostCommand } from '~/domain/show/command'
import { questionsAgain } from '~/domain/show/mix-again'
import { results } from '~/domain/show/results'
import { type ResultsDifference, resultsDifference } from '~/domain/show/results-difference'
import { AnswerKey } from '~/domain/show/show-question'
import type { Amendment } from '~/domain/show/state'
import { guard } from '~/guard'
import type { LinkRefusal } from '~/services/self-paced'
import { guardShow } from './show-guard'

const Index = z.coerce.number().int().nonnegative()
const Reason = z.string().trim().max(200).default('')
const CommandId = z.string().regex(/^[\w-]{6,40}$/)
const JsonKey = z
  .string()
  .max(20_000)
  .transform((text, issues) => {
    try {
      return AnswerKey.parse(JSON.parse(text))
    } catch {
      issues.addIssue({ code: 'custom', message: 'no key' })
      return z.NEVER
    }
  })

const Wanted = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('correct'), index: Index, key: JsonKey, reason: Reason, id: CommandId }),
  z.object({
    intent: z.literal('void'),
    index: Index,
    voided: z.enum(['true', 'false']),
    reason: Reason,
    id: CommandId,
  }),
  z.object({ intent: z.literal('again') }),
  z.object({ intent: z.literal('self_open'), closesAt: z.string().max(30) }),
  z.object({ intent: z.literal('self_close') }),
])
type Wanted = z.infer<typeof Wanted>

/** What the page says afterwards. */
export type Said =
  | { did: Amendment['what']; index: number; difference: ResultsDifference; before: AnswerKey | null }
  | { did: 'linked' | 'closed' }
  | { did: 'link_refused'; code: LinkRefusal }
  | { did: 'refused' }

interface Asked {
  context: AppLoadContext
  request: Request
  id: string
  account: string
}

function commandOf(wanted: Extract<Wanted, { intent: 'correct' | 'void' }>): HostCommand {
  const { index, reason } = wanted
  return wanted.intent === 'correct'
    ? { type: 'correct', index, key: wanted.key, reason }
    : { type: 'void', index, voided: wanted.voided === 'true', reason }
}

async function amend(
  { context, request, id, account }: Asked,
  wanted: Extract<Wanted, { intent: 'correct' | 'void' }>,
): Promise<Said> {
  await guardShow(context, request, id, 'show.correct')
  const show = await context.openShows.show(id)
  if (!show) throw new Response(null, { status: 404 })
  const before = results(show)
  const known = show.runs[wanted.index]?.key ?? null
  const done = await context.openShows.command(id, account, wanted.id, commandOf(wanted))
  const now = done.ok ? await context.openShows.show(id) : null
  if (!now) return { did: 'refused' }
  await context.selfPaced.follow(id)
  const did = wanted.intent === 'correct' ? 'corrected' : wanted.voided === 'true' ? 'voided' : 'restored'
  return {
    did,
    index: wanted.index,
    difference: resultsDifference(before, results(now)),
    before: did === 'corrected' ? known : null,
  }
}

/** A new show with the same questions, mixed again, and the same settings; its host goes to its console. */
async function again({ context, request, id, account }: Asked): Promise<Response> {
  const info = await guardShow(context, request, id, 'show.results')
  const place = info.club === null ? null : await context.clubs.place(info.club)
  guard(context, request, 'show.create', { club: place ?? { id: '', units: [] } })
  const show = await context.openShows.show(id)
  if (!show) throw new Response(null, { status: 404 })
  const { id: made } = await context.openShows.create({
    title: show.title,
    questions: questionsAgain(show, Math.random),
    settings: show.settings,
    clubs: show.clubs,
    account,
    clubId: info.club,
  })
  return redirect(`/shows/${made}/host`, 303)
}

/** Reads the form and does what it asks. Throws 400 for a form that no page sends, 403 and 404 as the guards do. */
export async function actOnResults(context: AppLoadContext, request: Request, id: string) {
  const read = Wanted.safeParse(Object.fromEntries(await request.formData()))
  await guardShow(context, request, id, 'show.results')
  if (!read.success || context.actor.kind !== 'account') throw new Response(null, { status: 400 })
  const wanted = read.data
  const asked: Asked = { context, request, id, account: context.actor.id }
  if (wanted.intent === 'again') return again(asked)
  if (wanted.intent === 'correct' || wanted.intent === 'void') {
    const said = await amend(asked, wanted)
    return data<Said>(said, { status: said.did === 'refused' ? 409 : 200 })
  }
  if (wanted.intent === 'self_close') {
    await context.selfPaced.close(id)
    return data<Said>({ did: 'closed' })
  }
  const made = await context.selfPaced.open(id, asked.account, fromLocal(wanted.closesAt))
  return made.ok ? data<Said>({ did: 'linked' }) : data<Said>({ did: 'link_refused', code: made.code }, { status: 400 })
}
