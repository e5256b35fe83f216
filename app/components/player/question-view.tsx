// A question on the phone: what is asked above the waterline, the answer in the water.
import { Suspense, useEffect, useMemo, useState } from 'react'
import type { Locale } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import type { Refusal } from '~/domain/show/refusal'
import type { AnswerValue } from '~/domain/show/show-question'
import type { AskedQuestion, PersonalView, SharedView, ViewClock } from '~/domain/show/view'
import { m } from '~/paraglide/messages'
import { LANGUAGES } from '../locale'
import { formatNumber, formatPlain } from '../stage/figures'
import { Icon } from '../stage/icon'
import { langOf } from '../stage/lang-of'
import { useSecondsLeft } from '../stage/use-seconds-left'
import { Waterline } from '../stage/waterline'
import { Bar } from './bar'
import { ChoicesInput, choicesOnPhone } from './choices-input'
import { Arranging, isArranged, Refused } from './later-part'
import { QuestionMedia } from './picture'
import { SendButton } from './send-button'
import { useReached } from './use-reached'
import { otherLanguages } from './words'

export interface QuestionViewProps {
  view: Pick<SharedView, 'index' | 'total' | 'language' | 'peek' | 'shuffle'>
  personal: Pick<PersonalView, 'points' | 'extra' | 'shuffleSeed'>
  question: AskedQuestion
  /** With this player's own extra time. */
  clock: ViewClock
  now: () => number
  locale: Locale
  /** Why the answer before this one did not count, when it may be given again. */
  refusal: Refusal | null
  answer: (value: AnswerValue) => void
  onMenu: () => void
}

/** Points of a question of weight 1 under every scoring there is. */
const ORDINARY = 1_000

export function isDouble(question: AskedQuestion): boolean {
  return question.points > ORDINARY
}

/** Letters shrink with the length of the question, never below 16 px. */
export function promptSize(text: string): string {
  const length = /[\u1780-\u17ff]/.test(text) ? text.length * 0.75 : text.length
  return length > 190 ? 'longest' : length > 110 ? 'long' : ''
}

export function QuestionView({
  view,
  personal,
  question,
  clock,
  now,
  locale,
  refusal,
  answer,
  onMenu,
}: QuestionViewProps) {
  const own = view.language === 'player' ? locale : view.language
  const [peeked, setPeeked] = useState<Locale | null>(null)
  const others = useMemo(
    () => otherLanguages([question.prompt, ...question.choices.map((choice) => choice.text)], own),
    [question, own],
  )
  const shown = peeked && others.includes(peeked) ? peeked : own
  const seconds = useSecondsLeft(clock, now)
  const over = useReached(clock.pausedLeft === null ? clock.closesAt : null, now)
  const paused = clock.pausedLeft !== null
  const [draft, setDraft] = useState<AnswerValue | null>(null)
  const disabled = over || paused
  const prompt = textIn(question.prompt, shown)

  // What stands there when time is up counts; the grace of the server lets it arrive.
  useEffect(() => {
    if (over && draft !== null) answer(draft)
  }, [over, draft, answer])

  function peek() {
    const ways: (Locale | null)[] = [null, ...others]
    setPeeked(ways[(ways.indexOf(peeked) + 1) % ways.length] ?? null)
  }

  return (
    <>
      <Bar locale={locale} place={view} onMenu={onMenu}>
        {view.peek && others.length > 0 && (
          <button
            type="button"
            className="bar-peek"
            aria-pressed={peeked !== null}
            aria-label={m.player_peek()}
            onClick={peek}
          >
            <Icon name="translate" />
            {peeked && <span lang={peeked}>{LANGUAGES.find((language) => language.locale === peeked)?.short}</span>}
          </button>
        )}
        <span className="pill num">
          {formatNumber(personal.points, locale)}
          <span className="sr"> {m.player_points()}</span>
        </span>
        <span className={seconds <= 5 ? 'moon last' : seconds > 99 ? 'moon many' : 'moon'} role="timer" aria-live="off">
          {formatPlain(seconds, locale)}
        </span>
      </Bar>
      <main className={`view asking${question.media ? ' with-media' : ''}`}>
        <div className="ask">
          {(isDouble(question) || personal.extra > 1) && (
            <p className="pills">
              {isDouble(question) && <span className="pill double">{m.player_double()}</span>}
              {personal.extra > 1 && (
                <span className="pill">
                  <Icon name="clock" />
                  {m.player_extra_time()}
                </span>
              )}
            </p>
          )}
          <h1 tabIndex={-1} lang={langOf(prompt)} className={promptSize(prompt.text)}>
            {prompt.text}
          </h1>
          {question.kind === 'order' && question.hint && <Hint text={question.hint} locale={shown} />}
          {question.media && <QuestionMedia media={question.media} locale={shown} />}
        </div>
        <Waterline clock={clock} now={now} />
        <div className="water">
          <Answering {...{ view, personal, question, locale, shown, disabled, draft, setDraft, answer }} />
          {refusal && draft === null && (
            <p className="said" role="alert">
              <Refused code={refusal} />
            </p>
          )}
          {disabled && (
            <div className="over" role="status">
              <b>{paused ? m.player_paused() : m.player_time_up()}</b>
              <span>{paused ? m.player_paused_text() : m.player_wait_reveal()}</span>
            </div>
          )}
        </div>
      </main>
    </>
  )
}

function Hint({ text, locale }: { text: NonNullable<AskedQuestion['hint']>; locale: Locale }) {
  const hint = textIn(text, locale)
  return (
    <p className="mist" lang={langOf(hint)}>
      {hint.text}
    </p>
  )
}

interface AnsweringProps extends Pick<QuestionViewProps, 'view' | 'personal' | 'question' | 'locale' | 'answer'> {
  shown: Locale
  disabled: boolean
  draft: AnswerValue | null
  setDraft: (value: AnswerValue | null) => void
}

function Answering({ view, personal, question, locale, shown, disabled, draft, setDraft, answer }: AnsweringProps) {
  const ids = Array.isArray(draft) ? draft : []
  const { index, shuffle } = view
  const seed = personal.shuffleSeed
  const choices = useMemo(() => choicesOnPhone(question, shuffle, seed, index), [question, shuffle, seed, index])
  if (isArranged(question.kind))
    return (
      <Suspense fallback={null}>
        <Arranging {...{ question, locale, shown, disabled, draft, setDraft, answer }} />
      </Suspense>
    )
  return (
    <>
      <ChoicesInput
        question={question}
        choices={choices}
        locale={shown}
        disabled={disabled}
        picked={ids}
        onAnswer={answer}
        onPick={(next) => setDraft(next.length > 0 ? next : null)}
      />
      {question.kind === 'several' && (
        <SendButton
          ready={ids.length > 0 && !disabled}
          onSend={() => answer(ids)}
          words={
            ids.length > 0 ? m.player_send_some({ count: formatPlain(ids.length, locale) }) : m.player_kind_several()
          }
        />
      )}
    </>
  )
}
