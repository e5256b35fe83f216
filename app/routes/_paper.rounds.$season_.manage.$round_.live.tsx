// The live final of a round for its organisers: shows that only its contestants enter, and their scores into the results.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useMemo } from 'react'
import { useFormat } from '~/components/format'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, Empty, Notice, PageHeading } from '~/components/paper/card'
import { FinalCard, type FinalShow } from '~/components/seasons/final-card'
import { choiceOf, type Filled, filledFrom } from '~/components/setup/filled'
import { SetupForm } from '~/components/setup/setup-form'
import { dayAt } from '~/domain/question/draw'
import { textIn } from '~/domain/question/text-in'
import { readSetup, type Wrong } from '~/domain/show/setup'
import { m } from '~/paraglide/messages'
import { guardSeason, signature } from '~/rounds/season-guard'
import { questionsOf } from '~/shows/new-show'
import { setupPage } from '~/shows/setup-page'

export const meta: MetaFunction = () => [{ title: `${m.finals_manage_title()} · ${m.common_app_name()}` }]

type Args = Pick<LoaderFunctionArgs, 'context' | 'request' | 'params'>

async function finalOf({ context, request, params }: Args) {
  const season = await guardSeason(context, request, params.season)
  const round = season.ruleSet.rounds.find(({ id, kind }) => id === params.round && kind === 'live')
  if (!round) throw new Response(null, { status: 404 })
  return { season, round, of: { season: season.id, round: round.id } }
}

async function shownOf({ context }: Args, of: { season: string; round: string }): Promise<FinalShow[]> {
  const { locale, areas } = context
  return Promise.all(
    (await context.finals.shows(of)).map(async ({ id, title, startedAt, endedAt, createdAt }) => {
      const places = await Promise.all(
        (await context.finals.places(id)).map(async ({ contestant, seat, name }) => {
          const person = await context.contestants.byId(contestant)
          const unit = person ? textIn(areas.unit(person.unit)?.name ?? person.unit, locale).text : ''
          return { seat, name, person: person?.name ?? '–', unit }
        }),
      )
      return { id, title, startedAt, endedAt, createdAt, places }
    }),
  )
}

export async function loader(args: LoaderFunctionArgs) {
  const { context, request, params } = args
  await guardSeason(context, request, params.season)
  const { season, round, of } = await finalOf(args)
  const query = new URL(request.url).searchParams
  const shows = await shownOf(args, of)
  const making = season.phase === 'open' && query.has('new')
  return {
    code: season.code,
    season: season.ruleSet.name,
    round: { id: round.id, name: round.name },
    unit: { id: season.id, name: context.areas.unit(season.unit)?.name ?? season.unit },
    open: season.phase === 'open',
    address: `${context.joinOrigin(request.url)}/rounds/${season.code}/final/${round.id}`,
    shows,
    setup: making ? setupPage(context, query.get('preset')) : null,
  }
}

type Said =
  | { did: 'brought'; people: number }
  | { did: 'not_brought' }
  | { did: 'not_made'; wrong: Wrong; filled: Filled }

export async function action(args: ActionFunctionArgs) {
  const { context, request, params } = args
  await guardSeason(context, request, params.season)
  const { season, round, of } = await finalOf(args)
  const form = await request.formData()
  if (form.get('intent') === 'bring') {
    const show = String(form.get('show') ?? '')
    const its = await context.finals.roundOf(show)
    if (its?.season !== of.season || its.round !== of.round) throw new Response(null, { status: 404 })
    await context.finals.places(show)
    const done = await context.roundResults.bring(season.id, round.id, show, signature(context))
    return done.ok
      ? data<Said>({ did: 'brought', people: done.people })
      : data<Said>({ did: 'not_brought' }, { status: 422 })
  }
  const sentBack = (wrong: Wrong) => data<Said>({ did: 'not_made', wrong, filled: filledFrom(form) }, { status: 422 })
  const read = readSetup(form)
  if (!read.ok) return sentBack(read.wrong)
  const { setup } = read
  const made = questionsOf(setup, context.banks, dayAt(context.clock.now()), Math.random)
  if (!made.ok) return sentBack(made.wrong)
  const show = await context.finals.create(of, {
    title: setup.title,
    questions: made.questions,
    settings: setup.settings,
    account: context.actor.kind === 'account' ? context.actor.id : '',
  })
  return show.ok ? redirect(`/shows/${show.id}/host`) : sentBack({})
}

export default function LiveFinal() {
  const locale = useLocale()
  const { code, round, setup } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title={`${m.finals_manage_title()}: ${textIn(round.name, locale).text}`}
        about={m.finals_manage_about()}
      >
        <Link to={`/rounds/${code}/manage/${round.id}`} className={button('plain')}>
          {m.finals_round()}
        </Link>
      </PageHeading>
      <div className="grid gap-5">
        <SaidNotice />
        {setup ? <Making /> : <Shows />}
      </div>
    </>
  )
}

function SaidNotice() {
  const { number } = useFormat()
  const said = useActionData<typeof action>()
  if (!said) return null
  if (said.did === 'brought')
    return (
      <Notice tone="good" icon="check">
        {m.finals_brought({ count: number(said.people) })}
      </Notice>
    )
  if (said.did === 'not_brought')
    return (
      <Notice tone="warn" icon="alert">
        {m.finals_not_brought()}
      </Notice>
    )
  return (
    <Notice tone="warn" icon="alert">
      {said.wrong.unknownQuestions
        ? m.setup_wrong_unknown()
        : said.wrong.questions
          ? m.setup_no_questions()
          : m.setup_wrong()}
    </Notice>
  )
}

function Shows() {
  const { shows, open, address } = useLoaderData<typeof loader>()
  return (
    <>
      {open ? (
        <div>
          <Link to="?new" className={button(shows.length === 0 ? 'main' : 'plain')}>
            {m.finals_new()}
          </Link>
        </div>
      ) : (
        <Notice icon="info">{m.finals_not_open()}</Notice>
      )}
      <Card>
        <p className="font-semibold">{m.finals_link()}</p>
        <p className="break-all select-all">{address}</p>
      </Card>
      {shows.length === 0 ? (
        <Card>
          <Empty title={m.finals_none()}>{m.finals_none_text()}</Empty>
        </Card>
      ) : (
        shows.map((show) => <FinalCard key={show.id} show={show} />)
      )}
    </>
  )
}

function Making() {
  const locale = useLocale()
  const { setup, season, round, unit } = useLoaderData<typeof loader>()
  const said = useActionData<typeof action>()
  const sending = useNavigation().state !== 'idle'
  const back = said?.did === 'not_made' ? said : null
  const filled = back?.filled ?? null
  const first = useMemo(() => (filled ? choiceOf(filled) : setup?.first), [filled, setup])
  if (!setup || !first) return null
  const named = { round: textIn(round.name, locale).text, season: textIn(season, locale).text }
  return (
    <SetupForm
      pool={setup.pool}
      clubs={{ own: [{ id: unit.id, name: textIn(unit.name, locale).text }], all: [], called: m.finals_unit() }}
      defaults={setup.defaults}
      title={() => m.finals_new_title(named)}
      first={first}
      drawnFor={filled ? (filled.drawnFor?.[0] ?? '') : setup.drawnFor}
      most={setup.most}
      filled={filled}
      wrong={back?.wrong ?? {}}
      sending={sending}
    />
  )
}
