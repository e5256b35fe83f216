// Before handing in: what is answered, flagged and blank, the prediction, and the two ways on.
import { useFormat } from '~/components/format'
import { useLocale } from '~/components/locale'
import type { LocalText } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import { m } from '~/paraglide/messages'
import { Grid, Legend } from './overview'
import { figures, type SittingState } from './sitting-state'

interface Props {
  state: SittingState
  prediction: LocalText | null
  /** null: plain forms. */
  live: { onHandIn(): void; onClose(): void; onPredict(value: number): void; onShow(at: number): void } | null
}

export function HandIn({ state, prediction, live }: Props) {
  const format = useFormat()
  const { blank, flagged } = figures(state)
  const { handInEarly, items, back } = state.view
  const at = items[state.at]?.number ?? 1
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
      <form method="post" className="ways">
        <a
          href={`?item=${at}`}
          className="b"
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
        {handInEarly ? (
          <button
            type="submit"
            name="go"
            value="hand_in"
            className="b main"
            onClick={
              live
                ? (event) => {
                    event.preventDefault()
                    live.onHandIn()
                  }
                : undefined
            }
          >
            {m.sitting_hand_in()}
          </button>
        ) : null}
      </form>
    </div>
  )
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
  return (
    <form
      method="post"
      className="prediction"
      onSubmit={onPredict ? (event) => event.preventDefault() : undefined}
      // What is left by a tap elsewhere is saved too.
      onBlur={(event) => {
        const input = event.target
        if (!onPredict || !(input instanceof HTMLInputElement) || input.value === '') return
        const value = Math.round(Number(input.value))
        if (Number.isFinite(value) && value >= 0 && value !== state.prediction) onPredict(value)
      }}
    >
      <label>
        <span>{textIn(question, locale).text}</span>
        <input
          className="box num"
          name="prediction"
          type="number"
          inputMode="numeric"
          min={0}
          max={100_000_000}
          step={1}
          defaultValue={state.prediction ?? ''}
        />
      </label>
      <button type="submit" name="go" value="predict" className="b">
        {m.sitting_predict()}
      </button>
    </form>
  )
}
