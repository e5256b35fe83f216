// Before handing in: what is answered, flagged and blank, the prediction, and the two ways on; with blanks it is asked twice.
import { type ChangeEvent, useEffect, useRef, useState } from 'react'
import { useFormat } from '~/components/format'
import { useLocale } from '~/components/locale'
import type { LocalText } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import { m } from '~/paraglide/messages'
import { Grid, Legend } from './overview'
import { figures, type SittingState } from './sitting-state'

const MOST_GUESSED = 100_000_000

interface Props {
  state: SittingState
  prediction: LocalText | null
  /** Without a script: handing in with blanks was asked for. */
  sure?: boolean
  /** null: plain forms. */
  live: { onHandIn(): void; onClose(): void; onPredict(value: number): void; onShow(at: number): void } | null
}

export function HandIn({ state, prediction, sure = false, live }: Props) {
  const format = useFormat()
  const { blank, flagged } = figures(state)
  const { handInEarly, items, back } = state.view
  const at = items[state.at]?.number ?? 1
  const [asked, setAsked] = useState(sure)
  const asks = asked && blank > 0 && handInEarly
  const on = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (asks) on.current?.focus()
  }, [asks])
  const goOn = (
    <a
      key="on"
      ref={on}
      href={`?item=${at}`}
      className={blank > 0 ? 'b main' : 'b'}
      onClick={
        live
          ? (event) => {
              event.preventDefault()
              live.onClose()
            }
          : undefined
      }
    >
      {m.sitting_back_to_paper()}
    </a>
  )
  return (
    <div className="hand-in">
      <p className="said">
        {blank > 0
          ? m.sitting_hand_in_blank({ count: format.digits(blank) })
          : m.sitting_hand_in_full({ count: format.digits(items.length) })}
        {flagged > 0 ? ` ${m.sitting_hand_in_flagged({ count: format.digits(flagged) })}` : ''}
      </p>
      {prediction ? <Prediction state={state} question={prediction} onPredict={live?.onPredict ?? null} /> : null}
      {back ? <Grid state={state} onShow={live?.onShow ?? null} /> : null}
      <Legend state={state} />
      {handInEarly ? (
        <p className="quiet">{m.sitting_hand_in_final()}</p>
      ) : (
        <p className="quiet">{m.sitting_hand_in_not_early()}</p>
      )}
      {asks ? (
        <p className="said" role="alert">
          {m.sitting_hand_in_sure({ count: format.digits(blank) })}
        </p>
      ) : null}
      <form method="post" className="ways">
        {asks ? <input type="hidden" name="sure" value="1" /> : goOn}
        {handInEarly ? (
          <button
            key={asks ? 'anyway' : 'hand-in'}
            type="submit"
            name="go"
            value="hand_in"
            className={blank > 0 ? 'b' : 'b main'}
            onClick={
              live
                ? (event) => {
                    event.preventDefault()
                    if (blank > 0 && !asks) setAsked(true)
                    else live.onHandIn()
                  }
                : undefined
            }
          >
            {asks ? m.sitting_hand_in_anyway() : m.sitting_hand_in()}
          </button>
        ) : null}
        {/* Where the first button was: who taps twice goes on with the paper. */}
        {asks ? goOn : null}
      </form>
    </div>
  )
}

/** A whole number as it is typed; null: nothing that can be kept. */
function guessed(text: string): number | null {
  const value = Math.round(Number(text))
  return text !== '' && Number.isFinite(value) && value >= 0 && value <= MOST_GUESSED ? value : null
}

export function Prediction({
  state,
  question,
  onPredict,
}: {
  state: SittingState
  question: LocalText
  onPredict: ((value: number) => void) | null
}) {
  const locale = useLocale()
  const kept = state.prediction
  const [typed, setTyped] = useState(kept === null ? '' : String(kept))
  // It stands on the page twice where there is room: both say the same.
  useEffect(() => {
    if (kept !== null) setTyped((now) => (guessed(now) === kept ? now : String(kept)))
  }, [kept])
  return (
    <form method="post" className="prediction" onSubmit={onPredict ? (event) => event.preventDefault() : undefined}>
      <label>
        <span>{textIn(question, locale).text}</span>
        <input
          className="box num"
          name="prediction"
          type="number"
          inputMode="numeric"
          min={0}
          max={MOST_GUESSED}
          step={1}
          // What is left by any way, or by the end of the time, is kept too.
          {...(onPredict
            ? {
                value: typed,
                onChange: ({ target }: ChangeEvent<HTMLInputElement>) => {
                  setTyped(target.value)
                  const value = guessed(target.value)
                  if (value !== null && value !== kept) onPredict(value)
                },
              }
            : { defaultValue: typed })}
        />
      </label>
      <button type="submit" name="go" value="predict" className="b">
        {m.sitting_predict()}
      </button>
    </form>
  )
}
