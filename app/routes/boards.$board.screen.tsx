// A board for the screen of a hall: large, on its own, alive while results arrive.
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { type CSSProperties, useEffect, useState } from 'react'
import { readChoice } from '~/components/boards/address'
import { figureName } from '~/components/boards/figure-words'
import { StandingLane } from '~/components/boards/standing-lane'
import { useLiveBoards } from '~/components/boards/use-live-boards'
import { useRisen } from '~/components/boards/use-risen'
import { useLocale } from '~/components/locale'
import { Scene } from '~/components/screen/scene'
import { TopBar } from '~/components/screen/top-bar'
import { formatNumber, formatPlain } from '~/components/stage/figures'
import { Drawing } from '~/components/stage/icon'
import { textIn } from '~/domain/question/text-in'
import { guard } from '~/guard'
import { m } from '~/paraglide/messages'
import boardScreen from '~/styles/board-screen.css?url'
import screen from '~/styles/screen.css?url'
import stage from '~/styles/stage.css?url'

/** Rows that a hall can read at once, and how long they stand before the next ones. */
const LANES = 9
const TURN_MS = 12_000
const MOST = 90

export const links: LinksFunction = () => [stage, screen, boardScreen].map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction = () => [
  { title: `${m.boards_title()} – ${m.common_app_name()}` },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  guard(context, request, 'board.view', null)
  const choice = readChoice(new URL(request.url).searchParams)
  const page = await context.boards.page({ ...choice, board: params.board ?? '', sort: 'rank', page: 1, size: MOST })
  if (!page) throw new Response(null, { status: 404 })
  return { page }
}

/** Which lot of rows stands now; the first one, again and again, where there is only one. */
function useTurn(lots: number): number {
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (lots < 2) return
    const timer = window.setInterval(() => setTurn((now) => now + 1), TURN_MS)
    return () => window.clearInterval(timer)
  }, [lots])
  return lots ? turn % lots : 0
}

export default function BoardScreen() {
  const locale = useLocale()
  const { page } = useLoaderData<typeof loader>()
  useLiveBoards()
  const risen = useRisen(page.rows)
  const lots = Math.ceil(page.rows.length / LANES)
  const lot = useTurn(lots)
  const rows = page.rows.slice(lot * LANES, (lot + 1) * LANES)
  const top = page.top[page.figure] || 1
  return (
    <main className="view standing" style={{ '--rows': Math.min(LANES, page.rows.length) } as CSSProperties}>
      <Scene name="board" />
      <TopBar>
        <h1>{textIn(page.board.title, locale).text}</h1>
        <span className="mist">{textIn(page.season.name, locale).text}</span>
        <span className="grow" />
        <span className="measure">{figureName(page.figure, page.board.best, locale)}</span>
      </TopBar>
      {rows.length ? (
        <ol className="standings">
          {rows.map((row, place) => (
            <StandingLane
              key={row.subject}
              row={row}
              place={place}
              figure={page.figure}
              share={(row[page.figure] ?? 0) / top}
              rose={row.subject === risen}
            />
          ))}
        </ol>
      ) : (
        <p className="nothing">{m.boards_empty()}</p>
      )}
      <footer className="foot">
        <Drawing name="mark" />
        <b>{m.common_app_name()}</b>
        <span className="mist">{m.boards_screen_live()}</span>
        <span className="grow" />
        {lots > 1 ? (
          <span className="mist">
            {m.boards_screen_page({
              from: formatPlain(lot * LANES + 1, locale),
              to: formatPlain(lot * LANES + rows.length, locale),
              total: formatPlain(page.found, locale),
            })}
          </span>
        ) : null}
        <b>{m.boards_people_took_part({ count: formatNumber(page.people, locale) })}</b>
      </footer>
    </main>
  )
}
