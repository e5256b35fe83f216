// The moment before a question: its number, its topic, what it is worth, and the seconds until it opens.
import { useEffect, useState } from 'react'
import { formatNumber, formatPlain } from '~/components/stage/figures'
import type { LocalText } from '~/domain/question/text'
import type { AskedQuestion, ScreenView } from '~/domain/show/view'
import { m } from '~/paraglide/messages'
import { type Hall, questionLocale } from './hall'
import { kindWords } from './kind-words'
import { Scene } from './scene'
import { TopBar } from './top-bar'
import { Words } from './words'

export interface Coming {
  kind: AskedQuestion['kind']
  bankName: LocalText
  points: number
  double: boolean
  /** When the question opens, server's clock, ms; null: it stands still. */
  opensAt: number | null
}

/** Whole seconds until `at`, at least 1; renders again when the figure changes. */
function useSecondsUntil(at: number | null, now: () => number): number | null {
  const [, render] = useState(0)
  const left = at === null ? null : Math.max(0, at - now())
  useEffect(() => {
    if (left === null || left === 0) return
    const timer = setTimeout(() => render((n) => n + 1), left % 1000 || 1000)
    return () => clearTimeout(timer)
  })
  return left === null ? null : Math.max(1, Math.ceil(left / 1000))
}

export function Countdown({ view, coming, hall }: { view: ScreenView; coming: Coming; hall: Hall }) {
  const seconds = useSecondsUntil(coming.opensAt, hall.now)
  const { locale } = hall
  return (
    <div className="view countdown">
      <Scene name="night" />
      <TopBar brand>
        <span className="mist cut show-title">{view.title}</span>
      </TopBar>
      <section className="coming" key={view.index}>
        {coming.double && <p className="double">{m.screen_double()}</p>}
        <h1>
          {m.screen_question_of({
            number: formatPlain(view.index + 1, locale),
            total: formatPlain(view.total, locale),
          })}
        </h1>
        <p className="topic">
          <Words text={coming.bankName} locale={questionLocale(view, hall)} />
        </p>
        <p className="worth">
          <span className="chip">{kindWords(coming.kind)}</span>
          <span className={coming.double ? 'chip gold-chip' : 'chip'}>
            {coming.points > 0
              ? m.screen_points({ points: formatNumber(coming.points, locale) })
              : m.screen_no_points()}
          </span>
        </p>
      </section>
      <div className="shore">
        <span className="moon" key={seconds}>
          {seconds === null ? '–' : formatPlain(seconds, locale)}
        </span>
      </div>
      <div className="pool" />
    </div>
  )
}
