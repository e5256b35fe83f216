// Answers that are typed or put together: words, a number, an order, pairs.
import type { Locale } from '~/domain/question/text'
import type { AnswerValue } from '~/domain/show/show-question'
import type { AskedQuestion } from '~/domain/show/view'
import { m } from '~/paraglide/messages'
import '~/styles/player-arranging.css'
import { MatchInput } from './match-input'
import { OrderInput } from './order-input'
import { SendButton } from './send-button'
import { TypedInput } from './typed-input'

export interface ArrangingProps {
  question: AskedQuestion
  /** Language of the page. */
  locale: Locale
  /** Language of the question. */
  shown: Locale
  disabled: boolean
  draft: AnswerValue | null
  setDraft: (value: AnswerValue | null) => void
  answer: (value: AnswerValue) => void
}

export default function Arranging({ question, locale, shown, disabled, draft, setDraft, answer }: ArrangingProps) {
  if (question.kind === 'order') {
    const order = Array.isArray(draft) ? draft : question.choices.map((choice) => choice.id)
    return (
      <>
        <OrderInput
          question={question}
          ids={order}
          locale={shown}
          pageLocale={locale}
          disabled={disabled}
          onChange={setDraft}
        />
        <SendButton ready={!disabled} onSend={() => answer(order)} words={m.player_send()} />
      </>
    )
  }
  if (question.kind === 'match') {
    const pairs = draft !== null && typeof draft === 'object' && !Array.isArray(draft) ? draft : {}
    const whole = Object.keys(pairs).length === question.choices.length
    return (
      <>
        <MatchInput
          question={question}
          pairs={pairs}
          locale={shown}
          disabled={disabled}
          // Half a match is kept and sent when time is up.
          onChange={(next) => setDraft(Object.keys(next).length > 0 ? next : null)}
        />
        <SendButton ready={whole && !disabled} onSend={() => answer(pairs)} words={m.player_send()} />
      </>
    )
  }
  return (
    <TypedInput
      question={question}
      locale={locale}
      shown={shown}
      disabled={disabled}
      onAnswer={answer}
      onDraft={setDraft}
    />
  )
}
