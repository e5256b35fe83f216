// The end of a sitting: a card to keep, where one stands, and the questions to learn from.
import { useEffect, useRef, useState } from 'react'
import type { Locale } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import type { SelfAnswered, SelfFinal } from '~/domain/show/self-paced-view'
import { m } from '~/paraglide/messages'
import { Bar } from '../player/bar'
import { comparison } from '../player/comparison'
import { ComparisonList } from '../player/comparison-list'
import type { CardWords } from '../player/final-card-picture'
import { Stat } from '../player/standing'
import { formatNumber, formatPlain } from '../stage/figures'
import { Drawing, Icon } from '../stage/icon'
import { langOf } from '../stage/lang-of'

interface Props {
  view: SelfFinal
  shown: Locale
  locale: Locale
  /** Comes back to a sitting that was over. */
  returned: boolean
  onMenu(): void
}

export function SelfCard(props: Props) {
  const [reading, setReading] = useState(false)
  return reading ? (
    <Missed {...props} onClose={() => setReading(false)} />
  ) : (
    <Card {...props} onRead={() => setReading(true)} />
  )
}

function cardWords({ me, title, club, place }: SelfFinal, locale: Locale): CardWords {
  return {
    app: m.common_app_name(),
    show: title,
    rank: place ? formatPlain(place.rank, locale) : '–',
    name: me.name,
    club: club ?? '',
    place: place
      ? m.results_self_place({ rank: formatPlain(place.rank, locale), of: formatNumber(place.of, locale) })
      : '',
    points: formatNumber(me.points, locale),
    pointsWord: m.player_points(),
    right: `${formatPlain(me.right, locale)} / ${formatPlain(me.asked, locale)}`,
    rightWord: m.player_right_count(),
    streak: formatPlain(me.bestStreak, locale),
    streakWord: m.player_streak(),
  }
}

function Card({ view, locale, returned, onMenu, onRead }: Props & { onRead(): void }) {
  const [failed, setFailed] = useState(false)
  const words = cardWords(view, locale)
  const { hall, missed, complete, me } = view
  async function save() {
    try {
      const { saveCard } = await import('../player/final-card-picture')
      await saveCard(words, locale)
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }
  return (
    <>
      <Bar locale={locale} place={m.common_app_name()} onMenu={onMenu}>
        {complete && (
          <button type="button" className="pill" onClick={save}>
            <Icon name="save" />
            {m.player_save()}
          </button>
        )}
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
              {complete && <b className="gold">{words.rank}</b>}
              <span>
                <h1 tabIndex={-1}>{words.name}</h1>
                {words.club && <span className="cut">{words.club}</span>}
                <span>{words.place}</span>
              </span>
            </div>
          </div>
        </section>
        <dl className="stats">
          <Stat figure={words.points} words={words.pointsWord} />
          <Stat figure={words.right} words={words.rightWord} />
          <Stat
            figure={
              <>
                <Drawing name="streak" /> {words.streak}
              </>
            }
            words={words.streakWord}
          />
        </dl>
        {hall && (
          <p className="strong centred">
            {m.results_self_hall({ rank: formatPlain(hall.rank, locale), of: formatNumber(hall.of, locale) })}
          </p>
        )}
        {!complete && <p className="centred">{m.results_self_cut()}</p>}
        {complete && returned && <p className="mist centred">{m.results_self_once()}</p>}
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
            complete && me.asked > 0 && <p className="strong centred">{m.player_all_right()}</p>
          )}
        </div>
      </main>
    </>
  )
}

function Missed({ view, shown, locale, onMenu, onClose }: Props & { onClose(): void }) {
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  return (
    <>
      <Bar locale={locale} place={view.title} onMenu={onMenu}>
        <button type="button" className="pill" onClick={onClose}>
          <Icon name="back" />
          {m.player_close()}
        </button>
      </Bar>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys. */}
      <main className="view missed" tabIndex={0}>
        <h1 tabIndex={-1} ref={head}>
          {m.player_missed_title()}
        </h1>
        {view.missed.map((one) => (
          <MissedQuestion key={one.index} missed={one} shown={shown} locale={locale} />
        ))}
      </main>
    </>
  )
}

function MissedQuestion({
  missed: { question, revealed, answer, index },
  shown,
  locale,
}: {
  missed: SelfAnswered
  shown: Locale
  locale: Locale
}) {
  const prompt = textIn(question.prompt, shown)
  const reason = textIn(revealed.explanation, shown)
  return (
    <section>
      <h2 lang={langOf(prompt)}>
        {formatPlain(index + 1, locale)}. {prompt.text}
      </h2>
      <ComparisonList lines={comparison(question, revealed.key, answer?.value ?? null, shown, locale)}>
        <p lang={langOf(reason)}>{reason.text}</p>
      </ComparisonList>
    </section>
  )
}
