// Where the player stands: the neighbours in the ranking, and three figures.
import type { ReactNode } from 'react'
import type { Locale } from '~/domain/question/text'
import type { PersonalView, SharedView } from '~/domain/show/view'
import { m } from '~/paraglide/messages'
import '~/styles/player-later.css'
import { formatNumber, formatPlain, formatRank } from '../stage/figures'
import { Drawing } from '../stage/icon'
import { nameOf } from './waiting'

/** An arrow with how many places up or down; nothing when there was no movement. */
export function Moved({ by, locale }: { by: number; locale: Locale }) {
  if (by === 0) return null
  const count = formatPlain(Math.abs(by), locale)
  return (
    <span className={by > 0 ? 'moved up' : 'moved down'}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path
          d={
            by > 0
              ? 'M10 3.5 17.5 15a1 1 0 0 1-.9 1.5H3.4a1 1 0 0 1-.9-1.5z'
              : 'M10 16.5 2.5 5a1 1 0 0 1 .9-1.5h13.2a1 1 0 0 1 .9 1.5z'
          }
        />
      </svg>
      <span aria-hidden="true">{count}</span>
      <span className="sr">{by > 0 ? m.player_rank_up({ count }) : m.player_rank_down({ count })}</span>
    </span>
  )
}

/** "5 / 7"; a dash before the first question that was asked of this player. */
export function rightOf({ right, asked }: Pick<PersonalView, 'right' | 'asked'>, locale: Locale): string {
  return asked > 0 ? `${formatPlain(right, locale)} / ${formatPlain(asked, locale)}` : '–'
}

/** The one above, oneself, the one below; with teams it is the teams that are ranked. */
export function Ladder({ personal, locale }: { personal: PersonalView; locale: Locale }) {
  const { above, below, teamRank, teamPoints, team } = personal
  const byTeam = team !== null && teamRank !== null
  const rank = byTeam ? teamRank : personal.rank
  const points = byTeam ? (teamPoints ?? 0) : personal.points
  return (
    <ol className="ladder">
      {above && <Rung {...above} locale={locale} />}
      <li className="me" aria-current="true">
        <b className="num">{formatRank(rank, locale)}</b>
        {!byTeam && <Moved by={personal.moved} locale={locale} />}
        <span className="cut grow">{byTeam ? team : nameOf(personal)}</span>
        <b className="num">{formatNumber(points, locale)}</b>
      </li>
      {below && <Rung {...below} locale={locale} />}
    </ol>
  )
}

function Rung({ rank, name, points, locale }: { rank: number; name: string; points: number; locale: Locale }) {
  return (
    <li>
      <b className="num">{formatRank(rank, locale)}</b>
      <span className="cut grow">{name}</span>
      <span className="num">{formatNumber(points, locale)}</span>
    </li>
  )
}

export function Stat({ figure, words }: { figure: ReactNode; words: string }) {
  return (
    <div>
      <dd className="num">{figure}</dd>
      <dt>{words}</dt>
    </div>
  )
}

/** Scoreboard: the screen shows the first, the phone shows one's own. */
export default function StandingView({
  view,
  personal,
  locale,
}: {
  view: SharedView
  personal: PersonalView
  locale: Locale
}) {
  const left = view.toGo
  return (
    <main className="view standing">
      <div className="standing-head">
        {personal.rank > 0 && <p className="standing-rank">{formatPlain(personal.rank, locale)}</p>}
        <h1 tabIndex={-1}>
          {personal.rank > 0
            ? m.player_standing({ rank: formatPlain(personal.rank, locale), of: formatNumber(personal.of, locale) })
            : m.player_no_points()}
        </h1>
        <Moved by={personal.moved} locale={locale} />
      </div>
      <span className="gap" />
      <Ladder personal={personal} locale={locale} />
      <dl className="stats">
        <Stat figure={formatNumber(personal.points, locale)} words={m.player_points()} />
        <Stat figure={rightOf(personal, locale)} words={m.player_right_count()} />
        <Stat
          figure={
            <>
              <Drawing name="streak" /> {formatPlain(personal.streak, locale)}
            </>
          }
          words={m.player_streak()}
        />
      </dl>
      <p className="mist centred">
        {left > 0 ? m.player_to_go({ amount: left, count: formatPlain(left, locale) }) : m.player_to_go_last()}
      </p>
    </main>
  )
}
