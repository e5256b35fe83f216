// What can be answered, standing in the water: plates, items to order, pairs to match, or what to type.
import { AnswerTile } from '~/components/stage/answer-tile'
import { Icon } from '~/components/stage/icon'
import { hue, Seal } from '~/components/stage/seal'
import type { Locale } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import type { AskedQuestion } from '~/domain/show/view'
import { m } from '~/paraglide/messages'
import { Fit } from './fit'
import { Picture } from './question-media'
import { Words } from './words'

interface ChoicesProps {
  question: AskedQuestion
  /** Language of the question. */
  locale: Locale
}

function Tiles({ question, locale }: ChoicesProps) {
  const { choices } = question
  const pictured = choices.some((choice) => choice.media?.kind === 'picture')
  const text = choices.map((choice) => textIn(choice.text, locale).text).join('\n')
  return (
    <Fit text={text} parts=".answer" className={`answers of-${choices.length}${pictured ? ' pictured' : ''}`}>
      {choices.map((choice) => {
        const words = textIn(choice.text, locale)
        const picture = choice.media?.kind === 'picture' ? <Picture media={choice.media} locale={locale} /> : undefined
        return <AnswerTile key={choice.id} id={choice.id} text={words.text} lang={words.lang} picture={picture} />
      })}
    </Fit>
  )
}

function Pairs({ question, locale }: ChoicesProps) {
  const text = [...question.choices, ...question.partners].map((side) => textIn(side.text, locale).text).join('\n')
  return (
    <Fit text={text} parts=".answer" className={`pairs of-${question.choices.length}`}>
      {question.choices.map((choice, i) => {
        const left = textIn(choice.text, locale)
        const partner = question.partners[i]
        return (
          <div className="pair" key={choice.id}>
            <AnswerTile id={choice.id} text={left.text} lang={left.lang} />
            {partner && (
              <div className="answer partner">
                <b className="partner-number">{partner.id}</b>
                <Words text={partner.text} locale={locale} />
              </div>
            )}
          </div>
        )
      })}
      {question.partners.slice(question.choices.length).map((partner) => (
        <div className="pair" key={partner.id}>
          <span />
          <div className="answer partner">
            <b className="partner-number">{partner.id}</b>
            <Words text={partner.text} locale={locale} />
          </div>
        </div>
      ))}
    </Fit>
  )
}

function OnPhone({
  words,
  hint,
  unit,
  locale,
}: {
  words: string
  hint?: AskedQuestion['hint']
  unit?: AskedQuestion['unit']
  locale: Locale
}) {
  return (
    <div className="on-phone">
      <p>
        <Icon name="phone" />
        {words}
      </p>
      <div className="line-to-fill">
        <i />
        {unit && <Words text={unit} locale={locale} />}
      </div>
      {hint && (
        <p className="mist">
          <Words text={hint} locale={locale} />
        </p>
      )}
    </div>
  )
}

export function Choices({ question, locale }: ChoicesProps) {
  switch (question.kind) {
    case 'typed':
      return <OnPhone words={m.screen_type_on_phone()} hint={question.hint} locale={locale} />
    case 'number':
      return <OnPhone words={m.screen_number_on_phone()} hint={question.hint} unit={question.unit} locale={locale} />
    case 'match':
      return <Pairs question={question} locale={locale} />
    case 'order':
      return (
        <>
          <p className="what-to-do">
            {m.screen_order_on_phone()}
            {question.hint && (
              <b className="gold">
                <Words text={question.hint} locale={locale} />
              </b>
            )}
          </p>
          <Tiles question={question} locale={locale} />
        </>
      )
    default:
      return <Tiles question={question} locale={locale} />
  }
}

/** The seal of a choice in its own colour, on any ground. */
export function Sealed({ id }: { id: string }) {
  return (
    <span className={`sealed ${hue(id)}`}>
      <Seal id={id} />
    </span>
  )
}
