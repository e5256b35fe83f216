// The scoreboard: rows start where they stood before the question and overtake each other.
import { type CSSProperties, useRef } from 'react'
import { formatNumber, formatPlain } from '~/components/stage/figures'
import { Drawing } from '~/components/stage/icon'
import type { Row, ScreenView } from '~/domain/show/view'
import { m } from '~/paraglide/messages'
import { climberOf, startsOf } from './board-moves'
import { fullName, type Hall } from './hall'
import { Lane } from './lane'
import { Scene } from './scene'
import { TopBar } from './top-bar'
import { useRoom } from './use-room'

const MOST_CLUBS = 5

function Clubs({ view, hall }: { view: ScreenView; hall: Hall }) {
  const all = view.clubRows ?? []
  const clubs = all.slice(0, MOST_CLUBS)
  const line = useRef<HTMLSpanElement>(null)
  const rest = useRoom(line, `${hall.locale} ${JSON.stringify(all)}`) + all.length - clubs.length
  if (clubs.length === 0) return null
  return (
    <p className="averages">
      <span className="mist">{m.screen_club_average()}</span>
      <span className="clubs" ref={line}>
        {clubs.map((club) => (
          <span key={club.id}>
            <b className="cut">{club.name}</b>
            <b className="num">{formatNumber(club.points, hall.locale)}</b>
          </span>
        ))}
        <span className="mist">{m.screen_more_clubs({ amount: rest, count: formatNumber(rest, hall.locale) })}</span>
      </span>
    </p>
  )
}

export function Scoreboard({ view, rows, hall }: { view: ScreenView; rows: readonly Row[]; hall: Hall }) {
  const { bestClimb } = view
  const starts = startsOf(rows)
  const climber = climberOf(rows, bestClimb)
  const most = Math.max(1, ...rows.map((row) => row.points)) * 1.02
  const clubs = rows.some((row) => row.club)
  const number = formatPlain(view.index + 1, hall.locale)
  return (
    <div className="view board">
      <Scene name="board" />
      <TopBar>
        <h1>{m.screen_scoreboard()}</h1>
        <span className="mist">{m.screen_after_question({ number, total: formatPlain(view.total, hall.locale) })}</span>
        <span className="grow" />
        {bestClimb && bestClimb.moved > 0 && (
          <span className="best-climb">
            <span className="mist">{m.screen_best_climb()}</span>
            <span className="move u">
              <svg className="mv" viewBox="0 0 20 20" aria-hidden="true">
                <path d="M10 3.5 17.5 15a1 1 0 0 1-.9 1.5H3.4A1 1 0 0 1 2.5 15z" />
              </svg>
              {formatPlain(bestClimb.moved, hall.locale)}
            </span>
            <b className="cut">{fullName(bestClimb)}</b>
          </span>
        )}
      </TopBar>
      {rows.length === 0 ? (
        <p className="nobody">{m.screen_no_players()}</p>
      ) : (
        <ol
          className={`lanes${clubs ? '' : ' without-clubs'}`}
          style={{ '--rows': rows.length } as CSSProperties}
          key={view.index}
        >
          {rows.map((row, index) => (
            <Lane
              key={row.id}
              row={row}
              index={index}
              from={starts[index] ?? 0}
              most={most}
              climber={row.id === climber}
              hall={hall}
            />
          ))}
        </ol>
      )}
      <footer className="foot">
        {rows.some((row) => row.streak >= 2) && (
          <span className="legend">
            <Drawing name="streak" />
            {m.screen_in_a_row()}
          </span>
        )}
        <span className="grow" />
        <Clubs view={view} hall={hall} />
      </footer>
    </div>
  )
}
