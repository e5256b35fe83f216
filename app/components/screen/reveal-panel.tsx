// The panel of the reveal: picture, right answer, reason, how many knew, source and date.

import { formatNumber, formatPlain } from '~/components/stage/figures'
import { Icon } from '~/components/stage/icon'
import { numberAnswer, toleranceWords } from '~/components/stage/number-answer'
import { acceptedFor } from '~/domain/question/accepted'
import type { Locale } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import { m } from '~/paraglide/messages'
import { Sealed } from './choices'
import { Fit } from './fit'
import { graphemes } from './hall'
import { Picture } from './question-media'
import type { RevealPart } from './reveal'
import { favouriteOf, rightIds } from './right-answer'
import { Words } from './words'

/** Month and year, as each language writes them in short: 11/2026. */
function monthOf(day: string, locale: Locale): string {
  const [year, month] = day.split('-').map(Number)
  return `${formatPlain(month ?? 0, locale)}/${formatPlain(year ?? 0, locale)}`
}

function sizeOf(text: string): string {
  const letters = graphemes(text)
  return letters > 26 ? 'small' : letters > 14 ? 'medium' : 'large'
}

function RightAnswer({ question, revealed, hall, locale }: RevealPart) {
  const { key } = revealed
  const ids = rightIds(revealed)
  if (ids.length > 0) {
    const choices = ids.flatMap((id) => question.choices.find((choice) => choice.id === id) ?? [])
    const longest = choices.map((choice) => textIn(choice.text, locale).text).join(' ')
    return (
      <div className={`right-answer ${choices.length > 1 ? 'small' : sizeOf(longest)}`}>
        <p className="right-label">
          <Icon name="check" />
          {ids.length > 1 ? m.screen_right_answers() : m.screen_right_answer()}
        </p>
        {choices.map((choice) => (
          <p className="right-choice" key={choice.id}>
            <Sealed id={choice.id} />
            <b>
              <Words text={choice.text} locale={locale} />
            </b>
          </p>
        ))}
      </div>
    )
  }
  if (key.kind === 'order' || key.kind === 'match')
    return (
      <div className="right-answer">
        <p className="right-label">
          <Icon name="check" />
          {key.kind === 'order' ? m.screen_right_order() : m.screen_right_pairs()}
        </p>
      </div>
    )
  if (key.kind === 'none') {
    const favourite = favouriteOf(question, revealed)
    const size = favourite ? sizeOf(textIn(favourite.text, locale).text) : ''
    return (
      <div className={`right-answer ${size}`}>
        <p className="right-label plain">{favourite ? m.screen_most_chosen() : m.screen_poll_result()}</p>
        {favourite && (
          <p className="right-choice">
            <Sealed id={favourite.id} />
            <b>
              <Words text={favourite.text} locale={locale} />
            </b>
          </p>
        )}
      </div>
    )
  }
  const accepted = key.kind === 'typed' ? acceptedFor(key.accept, locale) : []
  const text =
    key.kind === 'typed'
      ? (accepted[0] ?? '')
      : key.kind === 'number'
        ? numberAnswer(key.right, question, hall.locale, locale)
        : ''
  const also = accepted.slice(1, 4).join(' · ')
  return (
    <div className={`right-answer ${sizeOf(text)}`}>
      <p className="right-label">
        <Icon name="check" />
        {m.screen_right_answer()}
      </p>
      <p className="right-choice">
        <b>{text}</b>
      </p>
      {also && <p className="mist">{m.screen_also_right({ answers: also })}</p>}
      {key.kind === 'number' && key.tolerance === null && <p className="mist">{m.screen_nearest_wins()}</p>}
      {key.kind === 'number' && key.tolerance !== null && key.tolerance > 0 && (
        <p className="mist">{m.screen_within({ amount: toleranceWords(key.tolerance, hall.locale) })}</p>
      )}
    </div>
  )
}

function Knew({ question, revealed, hall }: RevealPart) {
  if (revealed.voided || revealed.skipped) return null
  if (revealed.answered === 0) return <p className="knew mist">{m.screen_nobody_answered()}</p>
  const answered = formatNumber(revealed.answered, hall.locale)
  if (question.kind === 'poll' || revealed.rightShare === null)
    return (
      <p className="knew">
        <b>{answered}</b> {m.screen_answers_given({ amount: revealed.answered })}
      </p>
    )
  const right = Math.round(revealed.rightShare * revealed.answered)
  return (
    <p className="knew">
      <b>
        {formatNumber(right, hall.locale)} / {answered}
      </b>{' '}
      {m.screen_answers_right()}
      <b className="knew-share">{formatNumber(revealed.rightShare * 100, hall.locale)}%</b>
    </p>
  )
}

export function RevealPanel(part: RevealPart) {
  const { question, revealed, hall, locale } = part
  const picture = question.media?.kind === 'picture' ? question.media : null
  const explanation = textIn(revealed.explanation, locale).text
  return (
    <aside className={picture ? 'panel with-picture' : 'panel'}>
      {picture && <Picture media={picture} locale={locale} />}
      {(revealed.voided || revealed.skipped) && (
        <p className="void">
          <Icon name="ban" />
          {revealed.voided ? m.screen_voided() : m.screen_skipped()}
        </p>
      )}
      <Fit text={explanation} className="panel-text">
        {!revealed.voided && <RightAnswer {...part} />}
        <p className="why">
          <Words text={revealed.explanation} locale={locale} />
        </p>
      </Fit>
      <Knew {...part} />
      <p className="from mist">
        <span>{m.screen_source({ name: revealed.source.name })}</span>
        <span>{m.screen_checked({ date: monthOf(revealed.asOf, hall.locale) })}</span>
      </p>
    </aside>
  )
}
