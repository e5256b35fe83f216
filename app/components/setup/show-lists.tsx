// Shows as they are listed: cards for what runs, rows for what was.
import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { formatDate, formatTime } from '~/components/format'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, Tag } from '~/components/paper/card'
import { formatNumber, formatPin } from '~/components/stage/figures'
import { Icon } from '~/components/stage/icon'
import { m } from '~/paraglide/messages'
import { countWords } from './words'

export interface ListedShow {
  id: string
  title: string
  pin: string | null
  club: string | null
  questions: number
  players: number
  createdAt: number
}

function Facts({ show }: { show: ListedShow }) {
  const locale = useLocale()
  return (
    <p className="text-sm text-quiet">
      {[
        show.club,
        `${formatDate(show.createdAt, locale)} ${formatTime(show.createdAt, locale)}`,
        countWords(show.questions, locale),
        m.setup_players({ amount: show.players, count: formatNumber(show.players, locale) }),
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  )
}

export function LiveShows({ shows }: { shows: readonly ListedShow[] }) {
  return (
    <ul className="grid gap-4 lg:grid-cols-2">
      {shows.map((show) => (
        <li key={show.id}>
          <Card className="flex h-full flex-wrap items-center justify-between gap-4">
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-2 pb-1.5">
                <Tag tone="good">
                  <span className="size-2 rounded-pill bg-current" aria-hidden="true" />
                  {m.setup_live()}
                </Tag>
                {show.pin ? <Tag tone="gold">{m.setup_pin({ pin: formatPin(show.pin) })}</Tag> : null}
              </p>
              <h2 className="text-xl leading-snug font-extrabold text-brand">{show.title}</h2>
              <Facts show={show} />
            </div>
            <Link to={`/shows/${show.id}/host`} className={button('main', 'min-h-12')}>
              {m.setup_continue()}
              <Icon name="next" />
            </Link>
          </Card>
        </li>
      ))}
    </ul>
  )
}

interface RowsProps {
  shows: readonly ListedShow[]
  /** What may be done with one. */
  ways(show: ListedShow): ReactNode
}

function Rows({ shows, ways }: RowsProps) {
  return (
    <ul>
      {shows.map((show) => (
        <li
          key={show.id}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line py-3 first:border-0"
        >
          <div className="min-w-0 flex-1 basis-64">
            <h3 className="leading-snug font-semibold">{show.title}</h3>
            <Facts show={show} />
          </div>
          <div className="flex gap-2">{ways(show)}</div>
        </li>
      ))}
    </ul>
  )
}

/** Not begun yet: each with the way to its console. */
export function PreparedShows({ shows }: { shows: readonly ListedShow[] }) {
  return (
    <Rows
      shows={shows}
      ways={(show) => (
        <Link to={`/shows/${show.id}/host`} className={button()}>
          {m.setup_continue()}
          <Icon name="next" />
        </Link>
      )}
    />
  )
}

export function PastShows({ shows }: { shows: readonly ListedShow[] }) {
  return (
    <Rows
      shows={shows}
      ways={(show) => (
        <>
          <Link to={`/shows/${show.id}/results`} className={button()}>
            <Icon name="board" />
            {m.setup_results()}
          </Link>
          <Link to={`/shows/new?again=${show.id}`} className={button()}>
            <Icon name="refresh" />
            {m.setup_again()}
          </Link>
        </>
      )}
    />
  )
}
