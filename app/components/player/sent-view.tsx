// What became of the answer: on its way, safe, or not counted; and how long the others still have.

import type { Locale } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import type { AnswerValue } from '~/domain/show/show-question'
import type { AskedQuestion, ViewClock } from '~/domain/show/view'
import { m } from '~/paraglide/messages'
import { formatPlain, formatSeconds } from '../stage/figures'
import { Icon } from '../stage/icon'
import { langOf } from '../stage/lang-of'
import { numberAnswer } from '../stage/number-answer'
import { hue, Seal } from '../stage/seal'
import { useSecondsLeft } from '../stage/use-seconds-left'
import { Waterline } from '../stage/waterline'
import { Refused } from './later-part'
import type { Sent } from './player'

/** An answer in a few words, with the seals of its choices. */
export function answerIn(question: AskedQuestion, value: AnswerValue, shown: Locale, page: Locale) {
  if (typeof value === 'number') return { seals: [], text: numberAnswer(value, question, page, shown), lang: null }
  if (typeof value === 'object' && !(Array.isArray(value) && value.length === 1))
    return { seals: Array.isArray(value) ? value : Object.keys(value), text: '', lang: null }
  const id = String(value)
  const choice = question.choices.find((one) => one.id === id)
  return choice ? { seals: [id], ...textIn(choice.text, shown) } : { seals: [], text: id, lang: null }
}

export interface SentViewProps {
  question: AskedQuestion
  sent: Exclude<Sent, { state: 'none' }>
  clock: ViewClock
  now: () => number
  shown: Locale
  locale: Locale
}

export function SentView({ question, sent, clock, now, shown, locale }: SentViewProps) {
  const { seals, text, lang } = answerIn(question, sent.value, shown, locale)
  const seconds = useSecondsLeft(clock, now)
  const only = seals.length === 1 ? seals[0] : undefined
  return (
    <main className="view sent">
      <div className="sent-what">
        {only ? (
          <span className={`medal ${hue(only)}`}>
            <span className="sealed">
              <Seal id={only} />
            </span>
          </span>
        ) : (
          seals.length > 0 && (
            <span className="medals">
              {seals.map((id) => (
                <span key={id} className={`sealed ${hue(id)}`}>
                  <Seal id={id} />
                </span>
              ))}
            </span>
          )
        )}
        {text && (
          <p className={only ? 'sent-text' : 'sent-text alone'} lang={langOf({ text, lang })}>
            {text}
          </p>
        )}
      </div>
      <div className="sent-state" role="status">
        <SentState sent={sent} locale={locale} />
      </div>
      <div className="sent-clock">
        <p>
          <span>{clock.pausedLeft === null ? m.player_wait_reveal() : m.player_paused()}</span>
          <b className="num">{formatPlain(seconds, locale)}</b>
        </p>
        <Waterline clock={clock} now={now} />
      </div>
    </main>
  )
}

function SentState({ sent, locale }: { sent: SentViewProps['sent']; locale: Locale }) {
  if (sent.state === 'refused')
    return (
      <>
        <h1 tabIndex={-1} className="no">
          <Icon name="cross" />
          {m.player_not_counted()}
        </h1>
        <p>
          <Refused code={sent.code} />
        </p>
      </>
    )
  if (sent.state === 'sending')
    return (
      <h1 tabIndex={-1}>
        <Icon name="clock" />
        {m.player_sending()}
      </h1>
    )
  return (
    <>
      <h1 tabIndex={-1} className="yes">
        <Icon name="check" />
        {m.player_sent()}
      </h1>
      <p>{m.player_stored({ seconds: formatSeconds(sent.ms, locale) })}</p>
    </>
  )
}
