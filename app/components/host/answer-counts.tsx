// How the answers fall, for the host only: bars beside the choices, and which of them is right.

import { useLocale } from '~/components/locale'
import { formatNumber, formatPlain } from '~/components/stage/figures'
import { Icon } from '~/components/stage/icon'
import { numberAnswer } from '~/components/stage/number-answer'
import { hue, Seal } from '~/components/stage/seal'
import type { AskedQuestion, Count, Revealed } from '~/domain/show/view'
import { m } from '~/paraglide/messages'
import { keyLines } from './key-words'
import { Words } from './words-in'

interface Props {
  question: Pick<AskedQuestion, 'kind' | 'choices' | 'partners' | 'hint' | 'unit'>
  revealed: Pick<Revealed, 'counts' | 'key' | 'answered'>
  /** Nothing that gives the right answer away. */
  hidden?: boolean
}

function Bar({ count, most, hueOf }: { count: number; most: number; hueOf?: string }) {
  return (
    <span className="host-bar" aria-hidden="true">
      <i className={hueOf ? hue(hueOf) : undefined} style={{ width: `${most > 0 ? (count / most) * 100 : 0}%` }} />
    </span>
  )
}

/** Four fifths of the answers fill a bar: with few answers the longest would otherwise always look like everybody. */
const scale = (counts: readonly Count[], answered: number) =>
  Math.max(1, answered * 0.8, ...counts.map(({ count }) => count))

function Right() {
  return (
    <>
      <Icon name="check" className="host-right" />
      <span className="sr-only">{m.host_right()}</span>
    </>
  )
}

function ChoiceCounts({ question, revealed }: Props) {
  const locale = useLocale()
  const most = scale(revealed.counts, revealed.answered)
  return (
    <ul className="host-counts">
      {question.choices.map((choice) => {
        const count = revealed.counts.find(({ value }) => value === choice.id)
        return (
          <li key={choice.id} className={count?.right ? 'ok' : undefined}>
            <span className={hue(choice.id)}>
              <Seal id={choice.id} />
            </span>
            <span className="name">
              <Words text={choice.text} />
              {count?.right ? <Right /> : null}
            </span>
            <Bar count={count?.count ?? 0} most={most} hueOf={choice.id} />
            <b className="num">{formatPlain(count?.count ?? 0, locale)}</b>
          </li>
        )
      })}
    </ul>
  )
}

/** The key, and the answers that were given most often. */
function OpenCounts({ question, revealed }: Props) {
  const locale = useLocale()
  const { counts, key, answered } = revealed
  const parts = question.kind === 'order' || question.kind === 'match'
  const most = scale(counts, answered)
  const named = ({ value, right }: Count) => {
    if (parts) return right ? m.host_wholly_right() : m.host_not_wholly_right()
    return question.kind === 'number' ? numberAnswer(Number(value), question, locale, locale) : value
  }
  return (
    <div className="host-open">
      <div className="host-key">
        <h3>{m.host_right_answer()}</h3>
        {question.hint ? <Words text={question.hint} className="quiet" /> : null}
        <ul className={parts ? '' : 'chips'}>
          {keyLines(question, key, locale).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      {counts.some(({ count }) => count > 0) ? (
        <ul className="host-counts plain">
          {counts.map((count) => (
            <li key={count.value} className={count.right ? 'ok' : undefined}>
              <span className="name">
                {named(count)}
                {count.right ? <Right /> : null}
              </span>
              <Bar count={count.count} most={most} />
              <b className="num">{formatPlain(count.count, locale)}</b>
            </li>
          ))}
        </ul>
      ) : (
        <p className="quiet">{m.host_no_answers_yet()}</p>
      )}
    </div>
  )
}

export function AnswerCounts({ hidden = false, ...props }: Props) {
  const { question, revealed } = props
  const listed = ['typed', 'number', 'order', 'match'].includes(question.kind)
  if (hidden && listed) return <p className="quiet">{m.host_answers_hidden()}</p>
  if (hidden) {
    const counts = revealed.counts.map((count) => ({ ...count, right: false }))
    return <ChoiceCounts question={question} revealed={{ ...revealed, counts }} />
  }
  return listed ? <OpenCounts {...props} /> : <ChoiceCounts {...props} />
}

/** How many have answered of those who play; `thinking` are those of them who are here and have not. */
export function Answered({ answered, players, thinking }: { answered: number; players: number; thinking: number }) {
  const locale = useLocale()
  return (
    <div className="host-answered">
      <p>
        <span>
          <b className="num">{formatNumber(answered, locale)}</b>{' '}
          {m.host_of_answered({ count: formatNumber(players, locale) })}
        </span>
        <span className="quiet">{m.host_thinking({ count: formatNumber(thinking, locale) })}</span>
      </p>
      <div className="host-meter" aria-hidden="true">
        <i style={{ width: `${players > 0 ? (answered / players) * 100 : 0}%` }} />
      </div>
    </div>
  )
}
