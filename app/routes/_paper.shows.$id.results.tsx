// The results of a show: ranking, questions, the self-paced link, and the trail of corrections.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useFetcher, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useFormat } from '~/components/format'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, Empty, Notice, PageHeading } from '~/components/paper/card'
import { Changed } from '~/components/results/changed'
import { PrintButton } from '~/components/results/print-button'
import { type Amend, Questions } from '~/components/results/questions'
import { RankingTable } from '~/components/results/ranking-table'
import { SelfPacedPanel } from '~/components/results/self-paced-panel'
import { ShortRanking } from '~/components/results/short-ranking'
import { PARTS, type Part, Tabs } from '~/components/results/tabs'
import { Trail } from '~/components/results/trail'
import { Icon } from '~/components/stage/icon'
import { randomText } from '~/live/seat-token'
import { m } from '~/paraglide/messages'
import { actOnResults, type Said } from '~/shows/results-actions'
import { guardShow } from '~/shows/show-guard'
import { resultsPage, trailOf } from '~/shows/show-results'

const WEEK_MS = 7 * 24 * 3_600_000

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? m.results_page_title({ title: data.title }) : m.results_title()} · ${m.common_app_name()}` },
]

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { id } = await guardShow(context, request, params.id, 'show.results')
  const show = await context.openShows.show(id)
  if (!show) throw new Response(null, { status: 404 })
  const link = await context.selfPaced.ofShow(id)
  return {
    id,
    ...resultsPage(show),
    trail: await trailOf(context, show),
    link,
    address: link && `${context.joinOrigin(request.url)}/self/${link.code}`,
    suggested: Math.ceil((context.clock.now() + WEEK_MS) / 60_000) * 60_000,
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  return actOnResults(context, request, params.id ?? '')
}

export default function Results() {
  useLocale()
  const { dateTime, digits, number } = useFormat()
  const page = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const part = PARTS.find((one) => one === search.get('part')) ?? 'ranking'
  const when = page.startedAt === null ? null : dateTime(page.startedAt)
  const about = [
    when,
    m.results_players({ amount: page.players.length, count: number(page.players.length) }),
    m.results_questions_count({ amount: page.questions.length, count: digits(page.questions.length) }),
  ]
  return (
    <>
      <PageHeading title={page.title} about={about.filter(Boolean).join(' · ')}>
        <Ways id={page.id} ended={page.ended} />
      </PageHeading>
      {page.ended ? null : (
        <div className="mb-5">
          <Notice tone="gold" icon="info">
            {m.results_not_ended()}
          </Notice>
        </div>
      )}
      <Tabs
        part={part}
        counts={{
          questions: digits(page.questions.length),
          trail: page.trail.length > 0 ? digits(page.trail.length) : '',
        }}
      />
      <Body part={part} />
    </>
  )
}

function Ways({ id, ended }: { id: string; ended: boolean }) {
  const busy = useNavigation().formData?.get('intent') === 'again'
  return (
    <>
      <a href={`/shows/${id}/results.xlsx`} className={button('plain')} download>
        <Icon name="download" />
        {m.results_xlsx()}
      </a>
      <a href={`/shows/${id}/results.csv`} className={button('plain')} download>
        <Icon name="download" />
        {m.results_csv()}
      </a>
      <PrintButton />
      {ended ? (
        <Form method="post">
          <button
            type="submit"
            name="intent"
            value="again"
            disabled={busy}
            title={m.results_again_hint()}
            className={button('main')}
          >
            <Icon name="refresh" />
            {m.results_again()}
          </button>
        </Form>
      ) : (
        <Link to={`/shows/${id}/host`} reloadDocument className={button('main')}>
          {m.results_to_console()}
        </Link>
      )}
    </>
  )
}

function Body({ part }: { part: Part }) {
  const page = useLoaderData<typeof loader>()
  const said = useActionData<typeof action>()
  const amending = useFetcher<Said>()
  const told = useRef<HTMLDivElement>(null)
  // What a correction changed stands above the questions, which may be far away by then.
  useEffect(() => {
    if (amending.data) told.current?.scrollIntoView({ block: 'start' })
  }, [amending.data])
  const send = (fields: Record<string, string>) =>
    amending.submit({ ...fields, id: randomText(12) }, { method: 'post' })
  const amend: Amend = {
    correct: (index, key, reason) =>
      send({ intent: 'correct', index: String(index), key: JSON.stringify(key), reason }),
    void: (index, voided, reason) => send({ intent: 'void', index: String(index), voided: String(voided), reason }),
  }
  switch (part) {
    case 'ranking':
      return <Ranking />
    case 'questions':
      return (
        <>
          <div ref={told} aria-live="polite" className="mb-4 scroll-mt-4 empty:hidden">
            <Said said={amending.data} amend={amend} busy={amending.state !== 'idle'} />
          </div>
          <Questions questions={page.questions} hardest={page.hardest} amend={amend} />
        </>
      )
    case 'self':
      return (
        <SelfPacedPanel
          played={page.played}
          link={page.link}
          address={page.address}
          suggested={page.suggested}
          refused={said?.did === 'link_refused' ? said.code : null}
        />
      )
    case 'trail':
      return <Trail trail={page.trail} questions={page.questions} />
  }
}

function Said({ said, amend, busy }: { said: Said | undefined; amend: Amend; busy: boolean }) {
  if (!said) return null
  if (said.did === 'refused') return <Notice tone="warn">{m.results_refused()}</Notice>
  if (said.did !== 'corrected' && said.did !== 'voided' && said.did !== 'restored') return null
  const { did, index, before } = said
  const undo = () => {
    if (did !== 'corrected') amend.void(index, did === 'restored', '')
    else if (before) amend.correct(index, before, '')
  }
  return <Changed did={did} index={index} difference={said.difference} onUndo={undo} busy={busy} />
}

function Ranking() {
  const { digits, number, percent, seconds } = useFormat()
  const { id, players, teams, clubs, overall } = useLoaderData<typeof loader>()
  if (players.length === 0)
    return (
      <Card>
        <Empty title={m.results_nobody()}>{m.results_nobody_text()}</Empty>
      </Card>
    )
  const figures = [
    [number(players.length), m.results_figure_players()],
    [number(overall.answers), m.results_figure_answers()],
    [overall.rightShare === null ? '–' : percent(overall.rightShare), m.results_figure_right()],
    [overall.medianMs === null ? '–' : seconds(overall.medianMs), m.results_figure_time()],
  ]
  const aside = teams.length > 0 || clubs.length > 0
  return (
    <div className={`grid items-start gap-5 ${aside ? 'lg:grid-cols-[minmax(0,1fr)_22rem]' : ''}`}>
      <div className="flex min-w-0 flex-col gap-5">
        <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4">
          {figures.map(([figure, words]) => (
            <Card as="div" key={words} className="flex flex-col py-4!">
              <dd className="order-first text-2xl leading-tight font-extrabold">{figure}</dd>
              <dt className="text-sm text-quiet">{words}</dt>
            </Card>
          ))}
        </dl>
        <Card>
          <RankingTable show={id} players={players} teams={teams.length > 0} />
        </Card>
      </div>
      {aside ? (
        <div className="flex flex-col gap-5">
          {teams.length > 0 ? <ShortRanking title={m.results_teams()} rows={teams} /> : null}
          {clubs.length > 0 ? (
            <ShortRanking
              title={m.results_clubs()}
              about={m.results_mean_best()}
              rows={clubs.map(({ players: count, ...club }) => ({
                ...club,
                about: m.results_players({ amount: count, count: digits(count) }),
              }))}
            />
          ) : null}
        </div>
      ) : null}
    </div>
  )
}
