// After a question: how the hall answered, what is right, and why.
import { formatPlain } from '~/components/stage/figures'
import { textIn } from '~/domain/question/text-in'
import type { AskedQuestion, Revealed, ScreenView } from '~/domain/show/view'
import { m } from '~/paraglide/messages'
import { Fit } from './fit'
import { type Hall, questionLocale } from './hall'
import { RevealBars } from './reveal-bars'
import { GivenAnswers, RightOrder, RightPairs } from './reveal-lists'
import { RevealPanel } from './reveal-panel'
import { Scene } from './scene'
import { TopBar } from './top-bar'
import { Words } from './words'

export interface RevealPart {
  question: AskedQuestion
  revealed: Revealed
  hall: Hall
  /** Language of the question. */
  locale: ReturnType<typeof questionLocale>
}

function Answers(part: RevealPart) {
  switch (part.question.kind) {
    case 'typed':
    case 'number':
      return <GivenAnswers {...part} />
    case 'order':
      return <RightOrder {...part} />
    case 'match':
      return <RightPairs {...part} />
    default:
      return <RevealBars {...part} />
  }
}

export function Reveal({
  view,
  question,
  revealed,
  hall,
}: {
  view: ScreenView
  question: AskedQuestion
  revealed: Revealed
  hall: Hall
}) {
  const locale = questionLocale(view, hall)
  const part = { question, revealed, hall, locale }
  const number = formatPlain(view.index + 1, hall.locale)
  return (
    <div className={`view reveal kind-${question.kind}`}>
      <Scene name="night" />
      <TopBar>
        <b>{m.screen_question_of({ number, total: formatPlain(view.total, hall.locale) })}</b>
        <span className="chip">{question.kind === 'poll' ? m.screen_kind_poll() : m.screen_answer()}</span>
      </TopBar>
      <Fit text={textIn(question.prompt, locale).text} className="ask">
        <h1>
          <Words text={question.prompt} locale={locale} />
        </h1>
      </Fit>
      <Answers {...part} />
      <RevealPanel {...part} />
    </div>
  )
}
