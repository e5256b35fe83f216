// All items at a glance: answered, flagged, blank, and which one is shown.
import { useFormat } from '~/components/format'
import { m } from '~/paraglide/messages'
import { Sign } from './sign'
import { figures, keptAnswers, markOf, type SittingState } from './sitting-state'

interface Props {
  state: SittingState
  /** null: plain links. */
  onShow: ((at: number) => void) | null
}

function words(state: SittingState, index: number, digits: (text: number) => string): string {
  const item = state.view.items[index]
  if (!item) return ''
  const answered = (state.answers[item.ref] ?? null) !== null
  const parts = [
    m.sitting_item({ number: digits(item.number) }),
    answered ? m.sitting_answered() : m.sitting_blank(),
    ...(state.flags[item.ref] ? [m.sitting_flagged()] : []),
    ...(markOf(state, item.ref) === 'kept' ? [m.sitting_kept_one()] : []),
  ]
  return parts.join(', ')
}

export function Grid({ state, onShow }: Props) {
  const format = useFormat()
  return (
    <ol className="grid30">
      {state.view.items.map((item, index) => {
        const answered = (state.answers[item.ref] ?? null) !== null
        const current = index === state.at
        const passed = !state.view.back && index < state.at
        const kept = markOf(state, item.ref) === 'kept'
        const classes = [answered && 'done', current && 'cur', kept && 'kept'].filter(Boolean).join(' ')
        const inside = (
          <>
            {format.digits(item.number)}
            {state.flags[item.ref] ? <Sign name="flag" /> : null}
          </>
        )
        const label = words(state, index, format.digits)
        return (
          <li key={item.ref}>
            {passed ? (
              <span className={`${classes} passed`}>
                <span aria-hidden="true">{inside}</span>
                <span className="sr">{label}</span>
              </span>
            ) : (
              <a
                href={`?item=${item.number}`}
                className={classes}
                aria-label={label}
                aria-current={current ? 'step' : undefined}
                onClick={
                  onShow
                    ? (event) => {
                        event.preventDefault()
                        onShow(index)
                      }
                    : undefined
                }
              >
                {inside}
              </a>
            )}
          </li>
        )
      })}
    </ol>
  )
}

export function Legend({ state }: { state: SittingState }) {
  const format = useFormat()
  const { answered, flagged, blank } = figures(state)
  const here = state.line === 'lost' ? keptAnswers(state) : 0
  return (
    <ul className="lg">
      <li>
        <i className="done" />
        <b className="num">{format.digits(answered)}</b> {m.sitting_answered()}
      </li>
      <li>
        <i className="flag">
          <Sign name="flag" />
        </i>
        <b className="num">{format.digits(flagged)}</b> {m.sitting_flagged()}
      </li>
      <li>
        <i />
        <b className="num">{format.digits(blank)}</b> {m.sitting_blank()}
      </li>
      {here > 0 ? (
        <li>
          <i className="kept" />
          <b className="num">{format.digits(here)}</b> {m.sitting_kept_one()}
        </li>
      ) : null}
    </ul>
  )
}

/** The same on a phone, as a line over the buttons; the button beside it says it in figures. */
export function Strip({ state }: { state: SittingState }) {
  return (
    <div
      className="strip30"
      aria-hidden="true"
      style={{ gridTemplateColumns: `repeat(${state.view.items.length}, 1fr)` }}
    >
      {state.view.items.map((item, index) => {
        const classes = [
          (state.answers[item.ref] ?? null) !== null && 'done',
          state.flags[item.ref] && 'flag',
          index === state.at && 'cur',
        ]
        return <i key={item.ref} className={classes.filter(Boolean).join(' ')} />
      })}
    </div>
  )
}
