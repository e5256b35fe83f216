// Back, overview, next: links of the form without a script, steps on the page with one. And the flag.
import type { ReactNode } from 'react'
import { useFormat } from '~/components/format'
import { m } from '~/paraglide/messages'
import { Sign } from './sign'
import { figures, neighbour, type SittingState } from './sitting-state'

interface Props {
  state: SittingState
  marks: string
  /** null: the form does it. */
  onGo: ((step: 1 | -1) => void) | null
  onOverview: (() => void) | null
  children: ReactNode
}

export function SittingNav({ state, marks, onGo, onOverview, children }: Props) {
  const format = useFormat()
  const { answered } = figures(state)
  const previous = neighbour(state, state.at, -1)
  const next = neighbour(state, state.at, 1)
  const kind = onGo ? 'button' : 'submit'
  return (
    <div className="foot">
      {children}
      <div className="pnav">
        {state.view.back ? (
          <button
            type={kind}
            form="sit"
            name="go"
            value="previous"
            className="b"
            disabled={previous === null}
            onClick={onGo ? () => onGo(-1) : undefined}
          >
            <Sign name="back" />
            {m.sitting_previous()}
          </button>
        ) : (
          <span className="b none" aria-hidden="true" />
        )}
        <button
          type={onOverview ? 'button' : 'submit'}
          form="sit"
          name="go"
          value="overview"
          className="b narrow"
          aria-label={m.sitting_overview_of({
            answered: format.digits(answered),
            count: format.digits(state.view.items.length),
          })}
          onClick={onOverview ?? undefined}
        >
          <Sign name="grid" />
          <span className="num">
            {format.digits(answered)} / {format.digits(state.view.items.length)}
          </span>
        </button>
        <span className="quiet wide">{marks}</span>
        <button
          type={kind}
          form="sit"
          name="go"
          value="next"
          className="b main"
          onClick={onGo ? () => onGo(1) : undefined}
        >
          {next === null ? m.sitting_finish() : m.sitting_next()}
          <Sign name="next" />
        </button>
      </div>
    </div>
  )
}

export function FlagButton({ on, onFlag }: { on: boolean; onFlag: ((on: boolean) => void) | null }) {
  return (
    <button
      type={onFlag ? 'button' : 'submit'}
      name="go"
      value={on ? 'unflag' : 'flag'}
      className="flg"
      aria-pressed={on}
      onClick={onFlag ? () => onFlag(!on) : undefined}
    >
      <Sign name="flag" />
      {on ? m.sitting_flag_on() : m.sitting_flag()}
    </button>
  )
}
