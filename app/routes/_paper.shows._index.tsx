// The shows of my clubs: what runs now first, then what was.
import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, Empty, PageHeading } from '~/components/paper/card'
import { control } from '~/components/paper/field'
import { LiveShows, PastShows, PreparedShows } from '~/components/setup/show-lists'
import { Icon } from '~/components/stage/icon'
import { judgesOnly } from '~/domain/access/actor'
import { fold } from '~/domain/text/fold'
import { guard } from '~/guard'
import { m } from '~/paraglide/messages'
import type { ShowInfo } from '~/services/open-shows'
import { ownClubs } from '~/shows/own-clubs'

export const meta: MetaFunction = () => [{ title: m.setup_shows_title() }]

/** A show that nobody has ended stays among the live ones for a day. */
const FORGOTTEN_MS = 24 * 60 * 60 * 1000
const MOST = 200

type Dated = Pick<ShowInfo, 'pin' | 'createdAt' | 'startedAt' | 'endedAt'>

/** One that was never begun waits for its day, however long ago it was made. */
function standsAt({ pin, createdAt, startedAt, endedAt }: Dated, now: number): 'live' | 'prepared' | 'past' {
  if (endedAt !== null) return 'past'
  if (pin !== null && now - createdAt < FORGOTTEN_MS) return 'live'
  return startedAt === null ? 'prepared' : 'past'
}

export async function loader({ context, request }: LoaderFunctionArgs) {
  // Signing in leads here; whoever was invited to judge and nothing else finds their round there.
  if (judgesOnly(context.actor)) throw redirect('/rounds')
  guard(context, request, 'bank.read', null)
  const search = new URL(request.url).searchParams.get('q') ?? ''
  const clubs = await ownClubs(context)
  const names = new Map(clubs.map(({ id, name }) => [id, name]))
  const list = await context.openShows.list({ clubs: [...names.keys()] }, MOST)
  const words = fold(search, { tones: false }).split(' ').filter(Boolean)
  const shows = list
    .map(({ id, title, pin, club, questions, players, createdAt, startedAt, endedAt }) => ({
      id,
      title,
      pin,
      club: (club !== null && names.get(club)) || null,
      questions,
      players,
      createdAt,
      stands: standsAt({ pin, createdAt, startedAt, endedAt }, context.clock.now()),
    }))
    .filter(({ title, club }) => {
      const text = fold(`${title} ${club ?? ''}`, { tones: false })
      return words.every((word) => text.includes(word))
    })
  return { search, any: list.length > 0, shows }
}

export default function Shows() {
  useLocale()
  const { search, any, shows } = useLoaderData<typeof loader>()
  const live = shows.filter((show) => show.stands === 'live')
  const prepared = shows.filter((show) => show.stands === 'prepared')
  const past = shows.filter((show) => show.stands === 'past')
  return (
    <>
      <PageHeading title={m.setup_shows_title()} about={m.setup_shows_about()}>
        <Link to="/shows/new" className={button('gold', 'min-h-12 text-lg!')}>
          <Icon name="plus" />
          {m.setup_title()}
        </Link>
      </PageHeading>
      {any ? (
        <div className="flex flex-col gap-6">
          {live.length > 0 ? <LiveShows shows={live} /> : null}
          {prepared.length > 0 ? (
            <Card>
              <h2 className="mb-3 text-xl font-extrabold text-brand">{m.setup_prepared_shows()}</h2>
              <PreparedShows shows={prepared} />
            </Card>
          ) : null}
          <Card>
            <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
              <h2 className="text-xl font-extrabold text-brand">{m.setup_past_shows()}</h2>
              <Form role="search" className="flex w-full gap-2 sm:w-80">
                <input
                  type="search"
                  name="q"
                  defaultValue={search}
                  className={control}
                  placeholder={m.setup_search_shows()}
                  aria-label={m.setup_search_shows()}
                />
                <button type="submit" className={button()} aria-label={m.setup_search_go()}>
                  <Icon name="search" />
                </button>
              </Form>
            </div>
            {past.length > 0 ? (
              <PastShows shows={past} />
            ) : (
              <p className="py-6 text-center text-quiet">
                {search ? m.setup_no_shows_found() : m.setup_no_past_shows()}
              </p>
            )}
          </Card>
        </div>
      ) : (
        <Card>
          <Empty title={m.setup_no_shows_title()}>
            <p>{m.setup_no_shows()}</p>
          </Empty>
        </Card>
      )}
    </>
  )
}
