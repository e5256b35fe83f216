// The question that comes next, so that the host can lead over to it; its right answer when the host asks for it.

import { useLocale } from '~/components/locale'
import { formatNumber, formatPlain } from '~/components/stage/figures'
import { Icon } from '~/components/stage/icon'
import { hue, Seal } from '~/components/stage/seal'
import { textIn } from '~/domain/question/text-in'
import type { AskedQuestion, HostView } from '~/domain/show/view'
import { m } from '~/paraglide/messages'
import { AnswersButton, useAnswersShown } from './answers-shown'
import { keyLines } from './key-words'
import { kindName } from './words'
import { Words } from './words-in'

/** Longer choices get a line of their own; a right one leaves room for its mark. */
const LONG = 13
const LONG_RIGHT = 7

/** Variants of a typed answer that are worth the room. */
const MOST_ACCEPTED = 3

/** Said beside a question whose Khmer nobody has checked yet. */
export function KhmerNote({ question }: { question: Pick<AskedQuestion, 'unreviewed'> }) {
  if (!question.unreviewed.includes('km')) return null
  return (
    <p className="host-warn">
      <Icon name="eye" />
      {m.host_khmer_unreviewed()}
    </p>
  )
}

function Choices({ next, shown }: { next: NonNullable<HostView['next']>; shown: boolean }) {
  const locale = useLocale()
  const lines = keyLines(next, next.key, locale)
  const most = next.kind === 'typed' ? MOST_ACCEPTED : lines.length
  const right = shown && (next.key.kind === 'choice' || next.key.kind === 'choices') ? next.key.ids : []
  const long = next.choices.some(
    ({ id, text }) => textIn(text, locale).text.length > (right.includes(id) ? LONG_RIGHT : LONG),
  )
  const listed = next.kind === 'order' || next.kind === 'match' || next.choices.length === 0
  if (listed && !shown) return <p className="quiet host-hidden">{m.host_answers_hidden()}</p>
  if (listed)
    return (
      <ul className="host-lines">
        {lines.slice(0, most).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {lines.length > most ? (
          <li className="quiet">
            {m.host_and_more({ amount: lines.length - most, count: formatPlain(lines.length - most, locale) })}
          </li>
        ) : null}
      </ul>
    )
  return (
    <ul className={long ? 'host-mini long' : 'host-mini'}>
      {next.choices.map((choice) => (
        <li key={choice.id} className={`${hue(choice.id)} ${right.includes(choice.id) ? 'ok' : ''}`}>
          <Seal id={choice.id} />
          <Words text={choice.text} className="cut" />
          {right.includes(choice.id) ? (
            <>
              <Icon name="check" className="host-right" />
              <span className="sr-only">{m.host_right()}</span>
            </>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

export function NextCard({ view }: { view: Pick<HostView, 'next' | 'runSheet' | 'index' | 'phase'> }) {
  const locale = useLocale()
  const { next: shown } = useAnswersShown()
  const { next, phase } = view
  if (!next)
    return (
      <section className="host-card side">
        <h2>{m.host_next_none_title()}</h2>
        <p className="quiet">{phase === 'podium' || phase === 'ended' ? m.host_next_over() : m.host_next_none()}</p>
      </section>
    )
  const line = view.runSheet.find((one) => one.index > view.index && one.state === 'waiting')
  return (
    <section className="host-card side">
      <h2>{m.host_next({ number: formatPlain((line?.index ?? view.index + 1) + 1, locale) })}</h2>
      <p className="host-next-prompt">
        <Words text={next.prompt} />
      </p>
      <Choices next={next} shown={shown} />
      {next.key.kind === 'none' ? null : <AnswersButton shown={shown} />}
      <p className="quiet small">
        {kindName(next.kind)} · {m.host_seconds({ count: formatPlain(next.seconds, locale) })} ·{' '}
        {next.points > 0 ? m.host_points({ count: formatNumber(next.points, locale) }) : m.host_no_points()}
      </p>
      <KhmerNote question={next} />
    </section>
  )
}
