// One player's answers in a show, to look at and to print.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useFormat } from '~/components/format'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, PageHeading } from '~/components/paper/card'
import { PlayerAnswers } from '~/components/results/player-answers'
import { PrintButton } from '~/components/results/print-button'
import { Icon } from '~/components/stage/icon'
import { results } from '~/domain/show/results'
import { m } from '~/paraglide/messages'
import { guardShow } from '~/shows/show-guard'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? m.results_answers_of({ name: data.player.name }) : m.results_title()} · ${m.common_app_name()}` },
]

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { id, title } = await guardShow(context, request, params.id, 'show.results')
  const show = await context.openShows.show(id)
  if (!show) throw new Response(null, { status: 404 })
  const { players, questions } = results(show)
  const place = players.findIndex(({ seat }) => String(seat) === params.seat)
  const player = players[place]
  if (!player) throw new Response(null, { status: 404 })
  return {
    id,
    title,
    player,
    of: players.length,
    previous: players[place - 1]?.seat ?? null,
    next: players[place + 1]?.seat ?? null,
    questions: show.questions.flatMap(({ kind, title: name, prompt, choices, partners, unit }, index) => {
      const result = questions[index]
      if (result?.state !== 'settled') return []
      return [
        {
          index,
          kind,
          title: name,
          prompt,
          choices,
          partners,
          ...(unit && { unit }),
          key: result.key,
          voided: result.voided,
        },
      ]
    }),
  }
}

export default function PlayerSheet() {
  useLocale()
  const { digits, number, seconds } = useFormat()
  const { id, title, player, of, previous, next, questions } = useLoaderData<typeof loader>()
  const about = [title, player.club, player.team].filter(Boolean).join(' · ')
  const figures = [
    [number(player.points), m.results_points()],
    [player.rank > 0 ? `${digits(player.rank)} / ${number(of)}` : '–', m.results_rank()],
    [`${digits(player.right)} / ${digits(player.asked)}`, m.results_right()],
    [player.right > 0 ? seconds(player.time) : '–', m.results_time()],
    [digits(player.bestStreak), m.results_streak()],
  ]
  const other = (seat: number | null, words: string) =>
    seat === null ? null : (
      <Link to={`../results/players/${seat}`} relative="path" className={button('plain')}>
        {words}
      </Link>
    )
  return (
    <>
      <p className="mb-2 print:hidden">
        <Link to={`/shows/${id}/results`} className="inline-flex min-h-11 items-center gap-2 font-semibold text-link">
          <Icon name="back" />
          {m.results_back()}
        </Link>
      </p>
      <PageHeading title={`${player.name} ${player.mark}`.trim()} about={about}>
        {other(previous, m.results_previous())}
        {other(next, m.results_next())}
        <PrintButton />
      </PageHeading>
      <Card className="mb-5">
        <dl className="grid grid-cols-2 gap-4 sm:grid-cols-5">
          {figures.map(([figure, words]) => (
            <div key={words} className="flex flex-col">
              <dd className="order-first text-xl font-extrabold">{figure}</dd>
              <dt className="text-sm text-quiet">{words}</dt>
            </div>
          ))}
        </dl>
      </Card>
      <Card>
        <PlayerAnswers player={player} questions={questions} />
      </Card>
    </>
  )
}
