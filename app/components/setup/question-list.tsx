// The questions of the show in their order: looked into, moved, doubled, taken out.

import { Words } from '~/components/host/words-in'
import { useLocale } from '~/components/locale'
import { formatPlain } from '~/components/stage/figures'
import { Icon, type IconName } from '~/components/stage/icon'
import type { QuestionSummary } from '~/domain/question/summary'
import { textIn } from '~/domain/question/text-in'
import { m } from '~/paraglide/messages'
import type { Change, Choice } from './choice'
import { QuestionDetails } from './question-details'
import { questionFacts } from './words'

interface RowProps {
  question: QuestionSummary
  place: number
  last: boolean
  double: boolean
  seconds: number | null
  change(change: Change): void
}

function Tool({
  icon,
  words,
  disabled = false,
  onClick,
}: {
  icon: IconName
  words: string
  disabled?: boolean
  onClick(): void
}) {
  return (
    <button
      type="button"
      disabled={disabled}
      onClick={onClick}
      title={words}
      aria-label={words}
      className="grid size-11 shrink-0 cursor-pointer place-items-center rounded-field text-quiet hover:bg-sand hover:text-ink focus-visible:outline-3 focus-visible:outline-link disabled:cursor-default disabled:opacity-30"
    >
      <Icon name={icon} />
    </button>
  )
}

function Row({ question, place, last, double, seconds, change }: RowProps) {
  const locale = useLocale()
  const { id } = question
  const name = textIn(question.title, locale).text
  const poll = question.kind === 'poll'
  return (
    <li className="border-b border-line last:border-0">
      <input type="hidden" name="questions" value={id} />
      {double ? <input type="hidden" name="double" value={id} /> : null}
      <details className="group">
        <summary className="flex cursor-pointer list-none items-start gap-3 py-2.5 focus-visible:outline-3 focus-visible:outline-link [&::-webkit-details-marker]:hidden">
          <b className="num w-7 shrink-0 pt-0.5 text-end font-semibold">{formatPlain(place + 1, locale)}</b>
          <span className="min-w-0 flex-1">
            <span className="block leading-snug font-semibold">
              <Words text={question.prompt} />
            </span>
            <span className="text-sm text-quiet">{questionFacts(question, seconds, locale)}</span>
          </span>
          {double ? (
            <span className="rounded-pill bg-gold-wash px-2.5 py-0.5 text-sm font-semibold text-gold-ink">×2</span>
          ) : null}
          <Icon name="chevron-down" className="mt-1 text-quiet group-open:rotate-180" />
        </summary>
        <div className="sm:pl-10">
          <QuestionDetails question={question} />
          <div className="flex flex-wrap items-center gap-1 pb-3">
            <Tool
              icon="chevron-up"
              words={m.setup_move_up({ name })}
              disabled={place === 0}
              onClick={() => change({ type: 'move', id, by: -1 })}
            />
            <Tool
              icon="chevron-down"
              words={m.setup_move_down({ name })}
              disabled={last}
              onClick={() => change({ type: 'move', id, by: 1 })}
            />
            {poll ? null : (
              <button
                type="button"
                aria-pressed={double}
                onClick={() => change({ type: 'double', id })}
                className="min-h-11 cursor-pointer rounded-field px-3 font-semibold hover:bg-sand aria-pressed:bg-gold-wash aria-pressed:text-gold-ink focus-visible:outline-3 focus-visible:outline-link"
              >
                ×2 {m.setup_double()}
              </button>
            )}
            <button
              type="button"
              onClick={() => change({ type: 'remove', id })}
              className="ml-auto flex min-h-11 cursor-pointer items-center gap-2 rounded-field px-3 font-semibold text-warn-ink hover:bg-wrong-wash focus-visible:outline-3 focus-visible:outline-link"
            >
              <Icon name="cross" />
              {m.setup_remove()}
            </button>
          </div>
        </div>
      </details>
    </li>
  )
}

interface Props {
  questions: readonly QuestionSummary[]
  choice: Choice
  seconds: number | null
  change(change: Change): void
}

export function QuestionList({ questions, choice, seconds, change }: Props) {
  return (
    <ol>
      {questions.map((question, place) => (
        <Row
          key={question.id}
          question={question}
          place={place}
          last={place === questions.length - 1}
          double={choice.double.includes(question.id)}
          seconds={seconds}
          change={change}
        />
      ))}
    </ol>
  )
}
