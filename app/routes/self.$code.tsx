// A show sat alone by its link: the door, the questions one by one, the card.
import { randomBytes } from 'node:crypto'
import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { formatDateTime } from '~/components/format'
import { useLocale } from '~/components/locale'
import { Bar } from '~/components/player/bar'
import { Door, Nothing } from '~/components/self/door'
import { postedAnswer } from '~/components/self/posted-answer'
import { SelfPage } from '~/components/self/self-page'
import { StageLanguageSwitch } from '~/components/stage/language-switch'
import type { Locale } from '~/domain/question/text'
import type { Refusal } from '~/domain/show/refusal'
import type { SittingCommand } from '~/domain/show/self-paced'
import { ShowQuestion } from '~/domain/show/show-question'
import { guard } from '~/guard'
import { m } from '~/paraglide/messages'
import { tokenCookie, tokenIn } from '~/shows/self-seat'
import { usualClub } from '~/shows/usual-club'
import player from '~/styles/player.css?url'
import later from '~/styles/player-later.css?url'
import self from '~/styles/self.css?url'
import stage from '~/styles/stage.css?url'

export const links: LinksFunction = () => [stage, player, later, self].map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  { title: `${found?.door?.title ?? m.results_self_page_title()} · ${m.common_app_name()}` },
  { name: 'robots', content: 'noindex' },
]

/** As long as no question can be: a plain form measures nothing, so the server's own measure counts. */
const UNMEASURED_MS = 1_000_000

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  guard(context, request, 'show.play', null)
  const code = params.code ?? ''
  const door = await context.selfPaced.door(code)
  const token = tokenIn(request, code)
  const at = new URL(request.url).searchParams.get('at')
  const view = door && token ? await context.selfPaced.view(code, token, at !== 'result') : null
  const club = usualClub(door?.clubs ?? [])
  return data({ code, door, club, view, returning: at === null }, { status: door ? 200 : 404 })
}

// After the first look the page goes on by its own steps.
export const shouldRevalidate = () => false

const Form = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('start'), name: z.string().max(300).default(''), club: z.string().max(60).default('') }),
  z.object({ intent: z.literal('next'), index: z.coerce.number().int().nonnegative() }),
  z.object({
    intent: z.literal('answer'),
    index: z.coerce.number().int().nonnegative(),
    kind: ShowQuestion.shape.kind,
  }),
])

/** What a plain form asks for; null: nothing that could be an answer, so the question stays open. */
function commandIn(
  form: FormData,
  wanted: Exclude<z.infer<typeof Form>, { intent: 'start' }>,
  locale: Locale,
): SittingCommand | null {
  if (wanted.intent === 'next') return { type: 'next', index: wanted.index }
  const value = postedAnswer(wanted.kind, form, locale)
  return value === null ? null : { type: 'answer', index: wanted.index, value, ms: UNMEASURED_MS }
}

/** The page without its script: every step is a form, and leads back to the page. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  guard(context, request, 'show.play', null)
  const code = params.code ?? ''
  const form = await request.formData()
  const read = Form.safeParse(Object.fromEntries(form))
  if (!read.success) throw new Response(null, { status: 400 })
  const back = `/self/${encodeURIComponent(code)}`
  const held = tokenIn(request, code)
  if (read.data.intent === 'start') {
    const { name, club } = read.data
    const token = held ?? randomBytes(18).toString('base64url')
    const done = await context.selfPaced.start(code, token, { name, club: club || null, locale: context.locale })
    if (!done.ok) return data({ refused: done.code, wish: { name, club } }, { status: 400 })
    return redirect(back, { status: 303, headers: { 'Set-Cookie': tokenCookie(request, code, token) } })
  }
  const command = commandIn(form, read.data, context.locale)
  const done = command && held ? await context.selfPaced.act(code, held, command) : null
  const scene = done?.ok ? done.view.scene : null
  return redirect(scene === 'result' || scene === 'final' ? `${back}?at=${scene}` : back, 303)
}

export default function Self() {
  const locale = useLocale()
  const { code, door, club, view, returning } = useLoaderData<typeof loader>()
  const said = useActionData<typeof action>()
  if (view) return <SelfPage code={code} first={view} returning={returning} locale={locale} />
  const refused: Refusal | null = said?.refused ?? null
  return (
    <div className="phone" data-behind={door && !door.closed ? 'high' : 'dim'}>
      <div className="stage">
        <Bar locale={locale} place={m.common_app_name()}>
          <StageLanguageSwitch />
        </Bar>
        {!door ? (
          <Nothing sign="alert" title={m.results_self_unknown_title()}>
            {m.results_self_unknown_text()}
          </Nothing>
        ) : door.closed || refused === 'ended' ? (
          <Nothing sign="flag" title={m.results_self_closed_title()}>
            {m.results_self_closed_text({ when: formatDateTime(door.closesAt, locale) })}
          </Nothing>
        ) : (
          <Door door={door} refused={refused} wish={said?.wish ?? { name: '', club }} locale={locale} />
        )}
      </div>
    </div>
  )
}
