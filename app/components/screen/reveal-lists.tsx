// Reveals without bars: what people typed, the right order, the right pairs.
import type { CSSProperties } from 'react'
import { formatNumber, formatPlain } from '~/components/stage/figures'
import { Icon } from '~/components/stage/icon'
import { numberAnswer } from '~/components/stage/number-answer'
import { textIn } from '~/domain/question/text-in'
import type { Count } from '~/domain/show/view'
import { m } from '~/paraglide/messages'
import { Sealed } from './choices'
import { Fit } from './fit'
import { Prow } from './lane'
import type { RevealPart } from './reveal'
import { Words } from './words'

/** Typed texts and numbers, the most frequent first, each a small boat. */
export function GivenAnswers({ question, revealed, hall, locale }: RevealPart) {
  const most = Math.max(1, ...revealed.counts.map((count) => count.count))
  const given = (count: Count) =>
    question.kind === 'number' ? numberAnswer(Number(count.value), question, hall.locale, locale) : count.value
  if (revealed.counts.length === 0) return <p className="given none">{m.screen_nobody_answered()}</p>
  return (
    <section className="given">
      <p className="mist">{m.screen_answers_of_hall()}</p>
      <ol>
        {revealed.counts.slice(0, 8).map((count, i) => {
          const style = { '--share': count.count / most, '--turn': i } as CSSProperties
          return (
            <li key={count.value} className={count.right ? 'ok' : undefined} style={style}>
              <Icon name={count.right ? 'check' : 'cross'} />
              <span className="given-text">{given(count)}</span>
              <span className="hull">
                <i />
                <Prow />
              </span>
              <b className="num">{formatNumber(count.count, hall.locale)}</b>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function WholeRight({ revealed, hall }: Pick<RevealPart, 'revealed' | 'hall'>) {
  const of = (value: string) => revealed.counts.find((count) => count.value === value)?.count ?? 0
  const right =
    revealed.counts.filter((count) => count.right).reduce((sum, count) => sum + count.count, 0) || of('right')
  const all = Math.max(1, revealed.answered)
  return (
    <div className="whole" style={{ '--share': right / all } as CSSProperties}>
      <span className="ok">
        <Icon name="check" />
        {m.screen_whole_right()} <b className="num">{formatNumber(right, hall.locale)}</b>
      </span>
      <i className="whole-bar" />
      <span className="no">
        {m.screen_not_whole_right()}{' '}
        <b className="num">{formatNumber(Math.max(0, revealed.answered - right), hall.locale)}</b>
      </span>
    </div>
  )
}

export function RightOrder({ question, revealed, hall, locale }: RevealPart) {
  const ids = revealed.key.kind === 'order' ? revealed.key.ids : []
  const items = ids.flatMap((id) => question.choices.find((choice) => choice.id === id) ?? [])
  const text = items.map((item) => textIn(item.text, locale).text).join('\n')
  return (
    <section className="right-list">
      {question.hint && (
        <p className="mist">
          <Words text={question.hint} locale={locale} />
        </p>
      )}
      <Fit text={text} parts="li" className="list-fit">
        <ol>
          {items.map((item, i) => (
            <li key={item.id} style={{ '--turn': i } as CSSProperties}>
              <b className="num gold">{formatPlain(i + 1, hall.locale)}</b>
              <Sealed id={item.id} />
              <Words text={item.text} locale={locale} />
            </li>
          ))}
        </ol>
      </Fit>
      <WholeRight revealed={revealed} hall={hall} />
    </section>
  )
}

export function RightPairs({ question, revealed, hall, locale }: RevealPart) {
  const pairs = revealed.key.kind === 'match' ? revealed.key.pairs : {}
  const partners = new Map(question.partners.map((partner) => [partner.id, partner]))
  const text = [...question.choices, ...question.partners].map((side) => textIn(side.text, locale).text).join('\n')
  return (
    <section className="right-list">
      <Fit text={text} parts="li, li > span" className="list-fit">
        <ol className="matched">
          {question.choices.map((choice, i) => {
            const partner = partners.get(pairs[choice.id] ?? '')
            return (
              <li key={choice.id} style={{ '--turn': i } as CSSProperties}>
                <Sealed id={choice.id} />
                <Words text={choice.text} locale={locale} />
                <i className="tie" />
                {partner && <Words text={partner.text} locale={locale} />}
              </li>
            )
          })}
        </ol>
      </Fit>
      <WholeRight revealed={revealed} hall={hall} />
    </section>
  )
}
