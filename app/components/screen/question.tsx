// A question while it is open: the waterline is the clock, the answers stand in the water.
import { type CSSProperties, useEffect, useState } from 'react'
import { formatNumber, formatPin, formatPlain } from '~/components/stage/figures'
import { Icon } from '~/components/stage/icon'
import { useSecondsLeft } from '~/components/stage/use-seconds-left'
import { Waterline } from '~/components/stage/waterline'
import { textIn } from '~/domain/question/text-in'
import type { AskedQuestion, ScreenView, ViewClock } from '~/domain/show/view'
import { heldBack } from '~/domain/show/view-clock'
import { m } from '~/paraglide/messages'
import { Choices } from './choices'
import { Countdown } from './countdown'
import { Fit } from './fit'
import { type Hall, questionLocale, typedAddress } from './hall'
import { kindWords } from './kind-words'
import { Picture, SoundPlayer } from './question-media'
import { Scene } from './scene'
import { TopBar } from './top-bar'
import { Words } from './words'

/** Whether the question has opened; renders again at that instant, the same as on every phone. */
function useOpened(clock: ViewClock, now: () => number): boolean {
  const [, render] = useState(0)
  const held = heldBack(clock)
  const wait = clock.pausedLeft === null ? clock.opensAt - now() : 0
  useEffect(() => {
    if (wait <= 0) return
    const timer = setTimeout(() => render((n) => n + 1), wait)
    return () => clearTimeout(timer)
  }, [wait])
  return !held && wait <= 0
}

/** How high the water must stand for what is in it. */
function depth(question: AskedQuestion): 'deep' | 'middle' | 'shallow' {
  const rows = question.kind === 'match' ? question.choices.length : Math.ceil(question.choices.length / 2)
  if (rows > 2 || question.kind === 'order') return 'deep'
  return question.media ? 'shallow' : 'middle'
}

/** Seconds left, the last five with weight. */
function Moon({ clock, hall }: { clock: ViewClock; hall: Hall }) {
  const seconds = useSecondsLeft(clock, hall.now)
  const last = seconds <= 5 && clock.pausedLeft === null
  return (
    <span
      className={last ? 'moon last' : seconds > 99 ? 'moon many' : 'moon'}
      key={last ? seconds : 'calm'}
      role="timer"
      aria-label={m.screen_seconds_left({ seconds: formatPlain(seconds, hall.locale) })}
    >
      {clock.pausedLeft === null ? formatPlain(seconds, hall.locale) : <Icon name="pause" />}
    </span>
  )
}

function Answered({ view, hall }: { view: ScreenView; hall: Hall }) {
  const of = Math.max(view.present, view.answered)
  const words = { answered: formatNumber(view.answered, hall.locale), count: formatNumber(of, hall.locale) }
  return (
    <footer className="foot">
      <span className="sr">{m.screen_answered_label(words)}</span>
      <span className="big" aria-hidden="true">
        {words.answered}
      </span>
      <span aria-hidden="true">{m.screen_answered(words)}</span>
      <span className="meter" aria-hidden="true">
        <i style={{ '--share': of ? view.answered / of : 0 } as CSSProperties} />
      </span>
      <span className="grow" />
      {view.locked ? (
        <span className="mist">
          <Icon name="lock" />
        </span>
      ) : (
        <>
          <span className="mist">{typedAddress(hall)}</span>
          <b className="num gold pin-small">{formatPin(view.pin)}</b>
        </>
      )}
    </footer>
  )
}

export interface OpenQuestionProps {
  view: ScreenView
  question: AskedQuestion
  clock: ViewClock
  hall: Hall
}

export function OpenQuestion({ view, question, clock, hall }: OpenQuestionProps) {
  const opened = useOpened(clock, hall.now)
  if (!opened) {
    const { kind, bankName, points } = question
    const double = view.coming?.double ?? points >= 2000
    const opensAt = heldBack(clock) ? null : clock.opensAt
    return <Countdown view={view} coming={{ kind, bankName, points, double, opensAt }} hall={hall} />
  }
  const locale = questionLocale(view, hall)
  const { media } = question
  const words = m.screen_question_of({
    number: formatPlain(view.index + 1, hall.locale),
    total: formatPlain(view.total, hall.locale),
  })
  return (
    <div className={`view question ${depth(question)}${media ? ' with-media' : ''}`}>
      <Scene name="night" />
      <TopBar>
        <b>{words}</b>
        <span className="chip">
          <span className="cut">
            <Words text={question.bankName} locale={locale} />
          </span>
        </span>
        <span className={question.points >= 2000 ? 'chip gold-chip' : 'chip'}>
          {question.points > 0
            ? m.screen_points({ points: formatNumber(question.points, hall.locale) })
            : m.screen_no_points()}
        </span>
        {question.kind !== 'single' && <span className="chip">{kindWords(question.kind)}</span>}
      </TopBar>
      <Fit text={textIn(question.prompt, locale).text} className="ask">
        <h1>
          <Words text={question.prompt} locale={locale} />
        </h1>
      </Fit>
      {media?.kind === 'picture' && <Picture media={media} locale={locale} />}
      {media?.kind === 'sound' && <SoundPlayer media={media} locale={locale} auto={hall.audible} />}
      <div className="shore">
        <Waterline clock={clock} now={hall.now} />
        <Moon clock={clock} hall={hall} />
      </div>
      <section className="pool">
        <div className="in-water" key={view.index}>
          <Choices question={question} locale={locale} />
        </div>
        {clock.pausedLeft !== null && <p className="paused">{m.screen_paused()}</p>}
        <Answered view={view} hall={hall} />
      </section>
    </div>
  )
}
