// All of a question that the host may want to see before asking it: answer, reason, source, dates, review.

import { Words } from '~/components/host/words-in'
import { LANGUAGES, useLocale } from '~/components/locale'
import { formatNumber } from '~/components/stage/figures'
import { Icon } from '~/components/stage/icon'
import { numberAnswer } from '~/components/stage/number-answer'
import type { AnswerLine, QuestionSummary } from '~/domain/question/summary'
import { m } from '~/paraglide/messages'
import { formatDay } from './words'

function Line({ line, kind }: { line: AnswerLine; kind: QuestionSummary['kind'] }) {
  const locale = useLocale()
  return (
    <li className={`flex items-start gap-2 ${line.right ? 'font-semibold' : 'text-quiet'}`}>
      <Icon name={line.right ? 'check' : 'minus'} className={`mt-0.5 ${line.right ? 'text-up' : ''}`} />
      <span className="sr-only">{line.right ? m.setup_right() : ''}</span>
      <span>
        {kind === 'number' && typeof line.text === 'string' ? (
          numberAnswer(Number(line.text), {}, locale, locale)
        ) : (
          <Words text={line.text} />
        )}
        {line.partner ? (
          <>
            {kind === 'match' ? ' – ' : ' '}
            <Words text={line.partner} />
          </>
        ) : null}
      </span>
    </li>
  )
}

function Answer({ question }: { question: QuestionSummary }) {
  const locale = useLocale()
  if (question.truth !== null)
    return (
      <p className="flex items-center gap-2 font-semibold">
        <Icon name="check" className="text-up" />
        {question.truth ? m.setup_true() : m.setup_false()}
      </p>
    )
  return (
    <>
      <ul className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
        {question.lines.map((line, index) => (
          <Line key={index} line={line} kind={question.kind} />
        ))}
      </ul>
      {question.kind === 'number' ? (
        <p className="text-sm text-quiet">
          {question.tolerance === null
            ? m.setup_nearest_wins()
            : m.setup_within({ amount: formatNumber(question.tolerance, locale, 3) })}
        </p>
      ) : null}
    </>
  )
}

export function QuestionDetails({ question }: { question: QuestionSummary }) {
  const locale = useLocale()
  const unreviewed = LANGUAGES.filter((language) => question.unreviewed.includes(language.locale)).map(
    ({ name }) => name,
  )
  return (
    <div className="flex flex-col gap-3 pb-3">
      <Answer question={question} />
      <p>
        <Words text={question.explanation} />
      </p>
      <p className="text-sm text-quiet">
        {m.setup_source()}{' '}
        {question.source.url ? (
          <a className="text-link underline" href={question.source.url} target="_blank" rel="noreferrer">
            {question.source.name}
          </a>
        ) : (
          question.source.name
        )}
        {' · '}
        {m.setup_as_of({ day: formatDay(question.asOf, locale) })}
        {question.expires ? ` · ${m.setup_until({ day: formatDay(question.expires, locale) })}` : ''}
      </p>
      {unreviewed.length > 0 ? (
        <p className="text-sm text-quiet">{m.setup_unreviewed_in({ languages: unreviewed.join(', ') })}</p>
      ) : null}
    </div>
  )
}
