// One question after the show: how it went, what that says of it, and what can be put right.
import type { ReactNode } from 'react'
import { useFormat } from '~/components/format'
import { Words } from '~/components/host/words-in'
import { button } from '~/components/paper/button'
import { Card, Tag } from '~/components/paper/card'
import { Icon } from '~/components/stage/icon'
import { m } from '~/paraglide/messages'
import type { QuestionInResults } from '~/shows/show-results'
import { discriminationWords } from './discrimination'
import { QuestionBars } from './question-bars'

interface Props {
  question: QuestionInResults
  mayCorrect: boolean
  onCorrect(): void
  onVoid(): void
}

function Figure({ figure, words }: { figure: ReactNode; words: ReactNode }) {
  return (
    <div className="min-w-0">
      <dd className="text-xl leading-tight font-extrabold sm:text-2xl">{figure}</dd>
      <dt className="text-sm text-quiet">{words}</dt>
    </div>
  )
}

function Tags({ question: { kind, voided, state, weight } }: { question: QuestionInResults }) {
  return (
    <>
      {kind === 'poll' ? <Tag>{m.results_poll()}</Tag> : null}
      {weight === 2 ? <Tag tone="gold">{m.results_double()}</Tag> : null}
      {voided ? <Tag tone="warn">{m.results_voided()}</Tag> : null}
      {state === 'skipped' ? <Tag>{m.results_skipped()}</Tag> : null}
      {state === 'waiting' || state === 'open' ? <Tag>{m.results_not_asked()}</Tag> : null}
    </>
  )
}

export function QuestionCard({ question, mayCorrect, onCorrect, onVoid }: Props) {
  const { digits, number, percent, seconds } = useFormat()
  const { rightShare, medianMs, discrimination, answered, right, kind, state, voided } = question
  return (
    <Card className={`flex flex-col gap-4 ${voided ? 'opacity-80' : ''}`} id={`question-${question.index + 1}`}>
      <header className="flex flex-col gap-1">
        <p className="flex flex-wrap items-center gap-2 text-sm text-quiet">
          <span className="font-semibold">{m.results_number({ number: digits(question.index + 1) })}</span>
          <Words text={question.title} />
          <Tags question={question} />
        </p>
        <h3 className="text-lg leading-snug font-extrabold">
          <Words text={question.prompt} />
        </h3>
      </header>
      {state === 'settled' ? (
        <>
          {answered > 0 ? (
            <dl className="grid grid-cols-3 gap-3">
              {rightShare === null ? (
                <Figure figure={digits(answered)} words={m.results_figure_answers()} />
              ) : (
                <Figure
                  figure={percent(rightShare)}
                  words={m.results_of_answered({ right: digits(right), count: digits(answered) })}
                />
              )}
              <Figure figure={medianMs === null ? '–' : seconds(medianMs)} words={m.results_median()} />
              {kind === 'poll' ? null : (
                <Figure
                  figure={discrimination === null ? '–' : number(discrimination, 2)}
                  words={m.results_discrimination()}
                />
              )}
            </dl>
          ) : (
            <p className="text-quiet">{m.results_no_answers()}</p>
          )}
          {kind === 'poll' || answered === 0 ? null : (
            <p
              className={`rounded-field px-3 py-2 text-sm font-semibold ${discrimination !== null && discrimination < 0 ? 'bg-wrong-wash text-warn-ink' : 'bg-sand'}`}
            >
              {discriminationWords(discrimination)}
            </p>
          )}
          <QuestionBars question={question} />
        </>
      ) : null}
      {mayCorrect && state !== 'skipped' ? (
        <p className="mt-auto flex flex-wrap gap-2 print:hidden">
          {kind === 'poll' ? null : (
            <button type="button" className={button('plain')} onClick={onCorrect}>
              <Icon name="edit" />
              {m.results_correct()}
            </button>
          )}
          {state === 'settled' ? (
            <button type="button" className={button('plain')} onClick={onVoid}>
              <Icon name={voided ? 'undo' : 'ban'} />
              {voided ? m.results_restore() : m.results_void()}
            </button>
          ) : null}
        </p>
      ) : null}
    </Card>
  )
}
