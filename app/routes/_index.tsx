// Home: the PIN first, then what was played, who leads, and which clubs meet soon.
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ClubRow } from '~/components/clubs/club-row'
import { minutesUntil } from '~/components/clubs/meeting'
import { PlayedList } from '~/components/clubs/played-list'
import { Block, Nothing } from '~/components/home/block'
import { Hero } from '~/components/home/hero'
import { Leaders } from '~/components/home/leaders'
import { RoundLine } from '~/components/home/round-line'
import { useLocale } from '~/components/locale'
import { can } from '~/domain/access/can'
import { guard } from '~/guard'
import { m } from '~/paraglide/messages'
import { codePage } from '~/rounds/contestant-entry'
import { roundNow, roundSummary } from '~/rounds/round-summary'
import paper from '~/styles/paper.css?url'
import { visitorOf } from '~/visitor'

/** Lines of each block, and how many of the first are rounds that are open or coming, where there are any. */
const LINES = 4
const ROUNDS = 2

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: paper }]
export const meta: MetaFunction = () => [{ title: m.home_title() }]

export async function loader({ context, request }: LoaderFunctionArgs) {
  guard(context, request, 'club.view', null)
  guard(context, request, 'board.view', null)
  const clubsBoard = context.boards.definitions().find((board) => !board.grouping)?.code ?? ''
  const [shows, page, clubs, seasons] = await Promise.all([
    context.boards.brought({}, LINES),
    context.boards.page({ board: clubsBoard, size: LINES }),
    context.clubs.all(),
    context.seasons.all(),
  ])
  const now = context.clock.now()
  const rounds = seasons
    .filter(({ phase, units }) => phase === 'open' && can(context.actor, 'season.view', { open: true, units }))
    .flatMap((season) => {
      const { code, ruleSet } = season
      const round = roundNow(ruleSet.rounds.map((one) => roundSummary(one, season, now)))
      return round ? [{ code, season: ruleSet.name, round }] : []
    })
    .slice(0, ROUNDS)
  const soon = clubs
    .flatMap((club) => (club.meets ? [{ club, wait: minutesUntil(club.meets, now) }] : []))
    .sort((a, b) => a.wait - b.wait)
    .map(({ club }) => club)
  const shown = [...soon, ...clubs.filter((club) => !club.meets)].slice(0, LINES)
  return {
    visitor: await visitorOf(context, request),
    code: await codePage(context),
    rounds,
    shows: rounds.length ? shows.slice(0, LINES - 1 - rounds.length) : shows,
    leaders: page ? { rows: page.rows, top: page.top.points, board: clubsBoard } : null,
    clubs: shown.map(({ id, code, name, members, meets }) => ({ id, code, name, members, meets })),
  }
}

export default function Home() {
  useLocale()
  const { visitor, code: codeAt, rounds, shows, leaders, clubs } = useLoaderData<typeof loader>()
  return (
    <>
      <Hero visitor={visitor} code={codeAt} />
      <main
        id="content"
        className="mx-auto grid max-w-[1366px] items-stretch gap-6 px-12 py-6 max-lg:grid-cols-1 max-sm:gap-4 max-sm:p-4 lg:grid-cols-3"
      >
        <Block
          title={rounds.length ? m.rounds_title() : m.home_just_played()}
          more={
            rounds.length
              ? { to: '/rounds', text: m.home_all() }
              : visitor.hosts
                ? { to: '/shows/new', text: m.home_start_show() }
                : null
          }
        >
          {rounds.map(({ code, season, round }) => (
            <RoundLine key={code} code={code} season={season} round={round} />
          ))}
          {rounds.length && shows.length ? (
            <h3 className="border-t border-line pt-3 pb-2 text-base font-extrabold text-ink">{m.home_just_played()}</h3>
          ) : null}
          {rounds.length && !shows.length ? null : shows.length ? (
            <PlayedList shows={shows} club={null} />
          ) : (
            <Nothing title={m.home_no_shows()} hint={m.home_no_shows_hint()} />
          )}
        </Block>
        <Block title={m.home_leading()} more={{ to: '/boards/clubs', text: m.home_board() }}>
          {leaders?.rows.length ? (
            <Leaders {...leaders} />
          ) : (
            <Nothing title={m.home_no_leaders()} hint={m.home_no_leaders_hint()} />
          )}
        </Block>
        <Block title={m.home_clubs()} more={{ to: '/clubs', text: m.home_all() }}>
          {clubs.length ? (
            clubs.map((club) => <ClubRow key={club.id} club={club} />)
          ) : (
            <Nothing title={m.home_no_clubs()} hint="" />
          )}
        </Block>
      </main>
    </>
  )
}
