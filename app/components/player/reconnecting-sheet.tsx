// The network dropped: what is kept, what became of the answer, and a way to try at once.
import type { Locale } from '~/domain/question/text'
import type { AskedQuestion, PersonalView } from '~/domain/show/view'
import { m } from '~/paraglide/messages'
import { formatNumber, formatSeconds } from '../stage/figures'
import { Icon } from '../stage/icon'
import { langOf } from '../stage/lang-of'
import { hue, Seal } from '../stage/seal'
import type { Sent } from './player'
import { answerIn } from './sent-view'
import { Sheet } from './sheet'

export interface ReconnectingSheetProps {
  personal: PersonalView | null
  question: AskedQuestion | undefined
  sent: Sent
  shown: Locale
  locale: Locale
  retry: () => void
}

export function ReconnectingSheet({ personal, question, sent, shown, locale, retry }: ReconnectingSheetProps) {
  return (
    <Sheet title={m.player_reconnecting()} sign={<Icon name="wifioff" />}>
      <p>{personal ? m.player_seat_kept({ points: formatNumber(personal.points, locale) }) : m.player_no_seat()}</p>
      {question && (sent.state === 'sending' || sent.state === 'stored') && (
        <KeptAnswer question={question} sent={sent} shown={shown} locale={locale} />
      )}
      <button type="button" className="btn ink" onClick={retry}>
        {m.player_try_now()}
      </button>
    </Sheet>
  )
}

interface KeptAnswerProps {
  question: AskedQuestion
  sent: Extract<Sent, { state: 'sending' | 'stored' }>
  shown: Locale
  locale: Locale
}

function KeptAnswer({ question, sent, shown, locale }: KeptAnswerProps) {
  const { seals, text, lang } = answerIn(question, sent.value, shown, locale)
  return (
    <div className="kept">
      {seals.map((id) => (
        <span key={id} className={`sealed ${hue(id)}`}>
          <Seal id={id} />
        </span>
      ))}
      <span>
        <b lang={langOf({ text, lang })}>{text}</b>
        {sent.state === 'stored' && <> · {formatSeconds(sent.ms, locale)}</>}
        <span className="quiet">{sent.state === 'stored' ? m.player_is_stored() : m.player_will_send()}</span>
      </span>
    </div>
  )
}
