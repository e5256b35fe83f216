// The door of a live final: finalists go in with nickname and unit, everybody else is told whose show it is.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, Notice, PageHeading } from '~/components/paper/card'
import { startWords } from '~/components/rounds/refused-words'
import { can } from '~/domain/access/can'
import { textIn } from '~/domain/question/text-in'
import { consentStands, mayBeChild } from '~/domain/round/consent'
import { dayAt } from '~/domain/round/windows'
import { m } from '~/paraglide/messages'
import { ownContestant, seasonSeen } from '~/rounds/season-seen'
import type { FinalRefusal } from '~/services/finals'

export const meta: MetaFunction = () => [{ title: `${m.finals_enter_title()} · ${m.common_app_name()}` }]

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const season = await seasonSeen(context, params.season)
  const round = season.ruleSet.rounds.find(({ id, kind }) => id === params.round && kind === 'live')
  if (!round || season.phase === 'draft') throw new Response(null, { status: 404 })
  const of = { season: season.id, round: round.id }
  const me = await context.contestants.of(season.id, request.headers)
  const own = me !== null && can(context.actor, 'contestant.self', { own: me.season === season.id })
  const shows = await context.finals.shows(of)
  const today = dayAt(context.clock.now(), season.ruleSet.timeZone)
  return {
    code: season.code,
    round: round.id,
    season: season.ruleSet.name,
    name: round.name,
    me: own
      ? {
          nickname: me.nickname,
          unit: context.areas.unit(me.unit)?.name ?? me.unit,
          public: consentStands(me.consents, 'publish_nickname', mayBeChild(me, today)),
          child: mayBeChild(me, today),
          finalist: await context.finals.isFinalist(of, me.id),
        }
      : null,
    open: shows.some(({ endedAt, pin }) => endedAt === null && pin !== null),
    over: shows.length > 0 && shows.every(({ endedAt }) => endedAt !== null),
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const season = await seasonSeen(context, params.season)
  const me = await ownContestant(context, request, season)
  const done = await context.finals.enter({ season: season.id, round: params.round ?? '' }, me.id, context.locale)
  if (!done.ok) return data({ refused: done.code }, { status: 422 })
  return redirect(done.path, 303)
}

function refusedWords(code: FinalRefusal, child: boolean): string {
  if (code === 'not_entrant') return m.finals_not_entrant()
  if (code === 'needs_consent' || code === 'not_eligible') return startWords(code, child)
  if (code === 'no_show' || code === 'unavailable') return m.finals_waiting()
  return code === 'ended' ? m.finals_over() : m.finals_refused_closed()
}

export default function Final() {
  const locale = useLocale()
  const { season, name, me } = useLoaderData<typeof loader>()
  const said = useActionData<typeof action>()
  return (
    <div className="mx-auto max-w-lg">
      <PageHeading title={textIn(name, locale).text} about={textIn(season, locale).text} />
      <Card className="grid gap-4">
        {said ? (
          <Notice tone="warn" icon="alert">
            {refusedWords(said.refused, me?.child ?? false)}
          </Notice>
        ) : null}
        <Door />
      </Card>
    </div>
  )
}

function Door() {
  const locale = useLocale()
  const { code, round, me, open, over } = useLoaderData<typeof loader>()
  const here = `/rounds/${code}/final/${round}`
  if (!me)
    return (
      <>
        <h2 className="text-xl font-extrabold text-brand">{m.finals_for_finalists()}</h2>
        <p>{m.finals_sign_in_text()}</p>
        <div>
          <Link to={`/rounds/${code}/enter?to=${encodeURIComponent(here)}`} className={button('main')}>
            {m.finals_sign_in()}
          </Link>
        </div>
      </>
    )
  if (!me.finalist)
    return (
      <>
        <h2 className="text-xl font-extrabold text-brand">{m.finals_for_finalists()}</h2>
        <p>{m.finals_not_entrant()}</p>
      </>
    )
  if (!open)
    return (
      <>
        <p>{over ? m.finals_over() : m.finals_waiting()}</p>
        <div>
          <Link to={over ? `/rounds/${code}/me` : here} reloadDocument className={button('plain')}>
            {over ? m.rounds_me_title() : m.finals_reload()}
          </Link>
        </div>
      </>
    )
  return (
    <>
      <p>{m.finals_as({ name: me.public ? me.nickname : '…', unit: textIn(me.unit, locale).text })}</p>
      {me.public ? null : <p className="text-quiet">{m.finals_as_hint()}</p>}
      {/* The seat comes in the fragment of an address, which only the browser itself follows. */}
      <Form method="post" reloadDocument>
        <button type="submit" className={button('gold', 'min-h-14 w-full text-xl!')}>
          {m.finals_enter()}
        </button>
      </Form>
    </>
  )
}
