// The end: a card to keep, and the questions that went wrong to learn from.
import { useEffect, useRef, useState } from 'react'
import type { Locale } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import type { PersonalView, SharedView } from '~/domain/show/view'
import { m } from '~/paraglide/messages'
import '~/styles/player-later.css'
import { formatNumber, formatPlain } from '../stage/figures'
import { Drawing, Icon } from '../stage/icon'
import { langOf } from '../stage/lang-of'
import { Bar } from './bar'
import { comparison } from './comparison'
import { ComparisonList } from './comparison-list'
import type { CardWords } from './final-card-picture'
import { withAmended } from './missed-amended'
import type { Missed } from './missed-questions'
import { rightOf, Stat } from './standing'
import { nameOf } from './waiting'

export interface FinalViewProps {
  view: SharedView
  personal: PersonalView
  missed: readonly Missed[]
  /** Language of the questions. */
  shown: Locale
  locale: Locale
  onMenu: () => void
}

export default function FinalView({ view, personal, missed: kept, shown, locale, onMenu }: FinalViewProps) {
  const missed = withAmended(kept, view, personal)
  const [reading, setReading] = useState(false)
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (reading) head.current?.focus()
  }, [reading])
  if (reading)
    return (
      <>
        <Bar locale={locale} place={view.title} onMenu={onMenu}>
          <button type="button" className="pill" onClick={() => setReading(false)}>
            <Icon name="back" />
            {m.player_close()}
          </button>
        </Bar>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys. */}
        <main className="view missed" tabIndex={0}>
          <h1 tabIndex={-1} ref={head}>
            {m.player_missed_title()}
          </h1>
          {missed.map((one) => (
            <MissedQuestion key={one.index} missed={one} shown={shown} locale={locale} />
          ))}
        </main>
      </>
    )
  return <Card {...{ view, personal, missed, locale, onMenu }} onRead={() => setReading(true)} />
}

function MissedQuestion({ missed, shown, locale }: { missed: Missed; shown: Locale; locale: Locale }) {
  const { question, revealed, value, index } = missed
  const prompt = textIn(question.prompt, shown)
  const reason = textIn(revealed.explanation, shown)
  return (
    <section>
      <h2 lang={langOf(prompt)}>
        {formatPlain(index + 1, locale)}. {prompt.text}
      </h2>
      <ComparisonList lines={comparison(question, revealed.key, value, shown, locale)}>
        <p lang={langOf(reason)}>{reason.text}</p>
      </ComparisonList>
    </section>
  )
}

type CardProps = Omit<FinalViewProps, 'shown'> & { onRead: () => void }

function Card({ view, personal, missed, locale, onMenu, onRead }: CardProps) {
  const [failed, setFailed] = useState(false)
  const words = cardWords(view, personal, locale)

  async function save() {
    try {
      const { saveCard } = await import('./final-card-picture')
      await saveCard(words, locale)
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }

  return (
    <>
      <Bar locale={locale} place={m.common_app_name()} onMenu={onMenu}>
        <button type="button" className="pill" onClick={save}>
          <Icon name="save" />
          {m.player_save()}
        </button>
      </Bar>
      <main className="view final">
        <section className="final-card">
          <div className="final-lanterns" aria-hidden="true">
            <Drawing name="lantern-1" />
            <Drawing name="lantern-0" />
            <Drawing name="lantern-2" />
          </div>
          <div className="final-words">
            <p className="strong">{words.show}</p>
            <div>
              {words.rank && <b className="gold">{words.rank}</b>}
              <span>
                <h1 tabIndex={-1}>{words.name}</h1>
                {words.club && <span className="cut">{words.club}</span>}
                <span>{words.place}</span>
              </span>
            </div>
          </div>
        </section>
        <dl className="stats">
          <Stat figure={words.points} words={m.player_points()} />
          <Stat figure={words.right} words={m.player_right_count()} />
          <Stat
            figure={
              <>
                <Drawing name="streak" /> {words.streak}
              </>
            }
            words={m.player_streak()}
          />
        </dl>
        {failed && (
          <p className="said" role="alert">
            {m.player_save_failed()}
          </p>
        )}
        <span className="gap" />
        <div className="final-ways">
          {missed.length > 0 ? (
            <button type="button" className="btn" onClick={onRead}>
              {m.player_see_missed({ count: formatPlain(missed.length, locale) })}
            </button>
          ) : (
            personal.asked > 0 &&
            personal.right === personal.asked && <p className="strong centred">{m.player_all_right()}</p>
          )}
          <a className="btn ghost" href="/boards">
            {m.player_boards()}
          </a>
        </div>
      </main>
    </>
  )
}

/** Where the player, or the player's team, stands; without points there is no place to tell. */
function placeOf({ team, teamRank, teamPoints, rank, of }: PersonalView, locale: Locale): string {
  if (!(teamRank ?? rank)) return m.player_thanks()
  return team !== null && teamRank !== null
    ? m.player_team_standing({
        team,
        points: formatNumber(teamPoints ?? 0, locale),
        rank: formatPlain(teamRank, locale),
      })
    : m.player_standing({ rank: formatPlain(rank, locale), of: formatNumber(of, locale) })
}

function cardWords(view: SharedView, personal: PersonalView, locale: Locale): CardWords {
  return {
    app: m.common_app_name(),
    show: view.title,
    rank: personal.rank > 0 ? formatPlain(personal.rank, locale) : '',
    name: nameOf(personal),
    club: personal.club ?? '',
    place: placeOf(personal, locale),
    points: formatNumber(personal.points, locale),
    pointsWord: m.player_points(),
    right: rightOf(personal, locale),
    rightWord: m.player_right_count(),
    streak: formatPlain(personal.bestStreak, locale),
    streakWord: m.player_streak(),
  }
}
