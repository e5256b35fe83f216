// The open question of a sitting: the phone's own view of it, with the time measured here.
import { useCallback, useEffect, useRef } from 'react'
import type { Locale } from '~/domain/question/text'
import type { SelfQuestion } from '~/domain/show/self-paced-view'
import type { AnswerValue } from '~/domain/show/show-question'
import { m } from '~/paraglide/messages'
import { Bar } from '../player/bar'
import { QuestionView } from '../player/question-view'
import { SentView } from '../player/sent-view'
import { useReached } from '../player/use-reached'
import type { Sitting } from './use-sitting'

/** After the time a draft is sent first; who has none sees the answer. */
const PASS_AFTER_MS = 800

interface Props {
  view: SelfQuestion
  sitting: Sitting
  locale: Locale
  shown: Locale
  onMenu(): void
}

export function Asking({ view, sitting, locale, shown, onMenu }: Props) {
  const { now, act, sending, lost, refused } = sitting
  const { index, clock, question } = view
  const shownAt = useRef(0)
  useEffect(() => {
    shownAt.current = now()
  }, [now])
  // Measured from when the question stood here; over a reload, from when it was opened.
  const used = useCallback(
    () => Math.max(0, now() - Math.max(clock.opensAt, Math.min(shownAt.current, clock.opensAt + 1_000))),
    [now, clock],
  )
  const answer = useCallback(
    (value: AnswerValue) => act({ type: 'answer', index, value, ms: used() }),
    [act, index, used],
  )
  const over = useReached(clock.closesAt + PASS_AFTER_MS, now)
  const idle = sending === null
  useEffect(() => {
    if (over && idle) act({ type: 'pass', index })
  }, [over, idle, act, index])

  if (sending?.type === 'answer')
    return (
      <>
        <Bar locale={locale} place={view} onMenu={onMenu} />
        {lost && (
          <p className="said centred" role="alert">
            {m.results_self_lost()}
          </p>
        )}
        <SentView
          question={question}
          sent={{ state: 'sending', value: sending.value }}
          clock={clock}
          now={now}
          shown={shown}
          locale={locale}
        />
      </>
    )
  return (
    <QuestionView
      view={view}
      personal={{ points: view.me.points, extra: 1, shuffleSeed: view.shuffleSeed }}
      question={question}
      clock={clock}
      now={now}
      locale={locale}
      refusal={refused}
      answer={answer}
      onMenu={onMenu}
    />
  )
}
