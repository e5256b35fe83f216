// The head of a paper: whose it is, whether all is saved, the time, and handing in.
import { useFormat } from '~/components/format'
import { useLocale } from '~/components/locale'
import { textIn } from '~/domain/question/text-in'
import { m } from '~/paraglide/messages'
import type { PaperHead } from '~/services/papers'
import { Clock, TimeLine } from './clock'
import { Saved } from './saved'
import { Mark, Sign } from './sign'
import type { SittingState } from './sitting-state'

interface Props {
  head: PaperHead
  title: string
  state: SittingState
  left: number
  total: number
  deadline: number
  /** Before the script nothing counts down and nothing is known of saving: when the time is over is said instead. */
  awake: boolean
  /** null: a link to the page that asks. */
  onHandIn: (() => void) | null
}

export function Head({ head, title, state, left, total, deadline, awake, onHandIn }: Props) {
  const locale = useLocale()
  const format = useFormat()
  const running = state.view.phase === 'running' && !state.elsewhere && !state.timeUp
  return (
    <>
      <header className="ph">
        <Mark />
        <span className="ttl">
          <b className="cut">{title}</b>
          <small className="quiet cut">
            {head.practice
              ? m.sitting_practice()
              : head.sections.length === 1 && head.sections[0]
                ? textIn(head.sections[0].name, locale).text
                : m.sitting_sections({ count: format.digits(head.sections.length) })}
          </small>
        </span>
        {running ? (
          <>
            {awake ? (
              <>
                <Saved state={state} />
                <Clock left={left} total={total} />
              </>
            ) : (
              <span className="clk until">
                <Sign name="clock" /> {m.sitting_until({ time: format.time(deadline) })}
              </span>
            )}
            {state.view.handInEarly ? (
              <a
                href={`?page=hand_in&item=${state.at + 1}`}
                className="b main wide"
                onClick={
                  onHandIn
                    ? (event) => {
                        event.preventDefault()
                        onHandIn()
                      }
                    : undefined
                }
              >
                {m.sitting_hand_in()}
              </a>
            ) : null}
          </>
        ) : null}
      </header>
      {running && awake ? <TimeLine left={left} total={total} /> : null}
    </>
  )
}
