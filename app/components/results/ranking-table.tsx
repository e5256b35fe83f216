// The ranking of players: searched without tones, sorted by any column, the first hundred until all are asked for.
import { Link } from '@remix-run/react'
import { type ReactNode, useState } from 'react'
import { useFormat } from '~/components/format'
import { button } from '~/components/paper/button'
import { control } from '~/components/paper/field'
import { Icon } from '~/components/stage/icon'
import { fold } from '~/domain/text/fold'
import { m } from '~/paraglide/messages'
import type { RankedPlayer } from '~/shows/show-results'
import { type Column, inOrder } from './ranking-order'

const FIRST = 100

interface HeadProps {
  column: Column
  sorted: Column
  sort(column: Column): void
  className?: string
  title?: string
  children: ReactNode
}

function Head({ column, sorted, sort, className = '', title, children }: HeadProps) {
  return (
    <th
      scope="col"
      aria-sort={
        sorted === column ? (column === 'right' || column === 'streak' ? 'descending' : 'ascending') : undefined
      }
      className={`p-0 font-semibold ${className}`}
    >
      <button
        type="button"
        title={title}
        onClick={() => sort(column)}
        className="inline-flex min-h-11 cursor-pointer items-center gap-1 px-2 whitespace-nowrap text-quiet hover:text-ink focus-visible:outline-3 focus-visible:outline-link"
      >
        {children}
        {sorted === column ? <Icon name="chevron-down" className="size-4 print:hidden" /> : null}
      </button>
    </th>
  )
}

interface Props {
  show: string
  players: readonly RankedPlayer[]
  teams: boolean
}

export function RankingTable({ show, players, teams }: Props) {
  const { number, digits, rank, seconds } = useFormat()
  const [wanted, setWanted] = useState('')
  const [sorted, setSorted] = useState<Column>('rank')
  const [all, setAll] = useState(false)
  const key = fold(wanted, { tones: false })
  const found = key
    ? players.filter((one) => fold(`${one.name} ${one.club ?? ''} ${one.team ?? ''}`, { tones: false }).includes(key))
    : players
  const list = inOrder(found, sorted)
  const shown = all ? list : list.slice(0, FIRST)
  const most = Math.max(1, ...players.map(({ points }) => points))
  const head = { sorted, sort: setSorted }
  return (
    <>
      <div className="mb-2 print:hidden">
        <input
          type="search"
          className={`${control} sm:max-w-72`}
          placeholder={m.results_find()}
          aria-label={m.results_find()}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
      </div>
      <table className="w-full border-collapse">
        <thead>
          <tr className="border-b border-line text-left">
            <Head column="rank" {...head} className="w-16">
              {m.results_rank()}
            </Head>
            <Head column="name" {...head} className="sm:w-[34%]">
              {m.results_name()}
            </Head>
            <th scope="col" className="px-2 text-end font-semibold text-quiet sm:text-start">
              {m.results_points()}
            </th>
            <Head column="right" {...head} className="text-end max-sm:hidden">
              {m.results_right()}
            </Head>
            <Head column="time" {...head} className="text-end max-sm:hidden" title={m.results_time_hint()}>
              {m.results_time()}
            </Head>
            <Head column="streak" {...head} className="text-end max-sm:hidden">
              {m.results_streak()}
            </Head>
          </tr>
        </thead>
        <tbody>
          {shown.map((player) => (
            <tr
              key={player.seat}
              className={`border-b border-line last:border-0 print:break-inside-avoid ${player.rank === 1 ? 'bg-gold-wash' : ''}`}
            >
              <td className="px-2 py-2.5 text-lg font-extrabold">{rank(player.rank)}</td>
              <th scope="row" className="max-w-0 min-w-32 px-2 sm:w-[34%] py-2.5 text-left font-normal">
                <Link
                  to={`/shows/${show}/results/players/${player.seat}`}
                  className="font-semibold break-words text-ink no-underline hover:underline focus-visible:outline-3 focus-visible:outline-link"
                >
                  {player.name}
                  {player.mark ? ` ${player.mark}` : ''}
                </Link>
                <Beside player={player} teams={teams} />
                <span className="block text-sm text-quiet sm:hidden">
                  {m.results_right_of({ right: digits(player.right), of: digits(player.asked) })}
                </span>
              </th>
              <td className="px-2 py-2.5">
                <span className="flex items-center justify-end gap-3 sm:justify-start">
                  <span className="h-2.5 w-24 rounded-pill bg-sand max-md:hidden lg:w-36" aria-hidden="true">
                    <i
                      className="block h-full rounded-pill bg-bar"
                      style={{ width: `${(player.points / most) * 100}%` }}
                    />
                  </span>
                  <b className="font-figures">{number(player.points)}</b>
                </span>
              </td>
              <td className="px-2 py-2.5 text-end font-figures whitespace-nowrap max-sm:hidden">
                {digits(player.right)} / {digits(player.asked)}
              </td>
              <td className="px-2 py-2.5 text-end font-figures whitespace-nowrap max-sm:hidden">
                {player.right > 0 ? seconds(player.time) : '–'}
              </td>
              <td className="px-2 py-2.5 text-end font-figures max-sm:hidden">{digits(player.bestStreak)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {found.length === 0 ? <p className="py-8 text-center text-quiet">{m.results_none_found()}</p> : null}
      {shown.length < list.length ? (
        <button type="button" className={button('plain', 'mt-3 w-full')} onClick={() => setAll(true)}>
          {m.results_show_all({ count: number(list.length) })}
        </button>
      ) : null}
    </>
  )
}

function Beside({ player, teams }: { player: RankedPlayer; teams: boolean }) {
  const words = [teams ? player.team : null, player.club ?? m.results_guest()].filter(Boolean)
  return <span className="block truncate text-sm text-quiet">{words.join(' · ')}</span>
}
