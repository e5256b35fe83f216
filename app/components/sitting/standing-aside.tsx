// What stands in the place of the items: the paper is handed in, it goes on elsewhere, or time is up and the last answers travel.
import { useFormat } from '~/components/format'
import { m } from '~/paraglide/messages'
import type { PaperHead } from '~/services/papers'
import { Sign, type SignName } from './sign'
import { figures, keptAnswers, type SittingState } from './sitting-state'

function Sheet({ icon, title, children }: { icon: SignName; title: string; children: React.ReactNode }) {
  return (
    <main id="content" className="alone">
      <span className="sign">
        <Sign name={icon} />
      </span>
      <h1 tabIndex={-1}>{title}</h1>
      {children}
    </main>
  )
}

export function Elsewhere({ state }: { state: SittingState }) {
  const format = useFormat()
  const here = keptAnswers(state)
  return (
    <Sheet icon="phone" title={m.sitting_elsewhere()}>
      <p>{m.sitting_elsewhere_text()}</p>
      {here > 0 ? <p>{m.sitting_elsewhere_kept({ count: format.digits(here) })}</p> : null}
      <form method="post">
        <button type="submit" name="go" value="take_over" className="b main big">
          {m.sitting_take_over()}
        </button>
      </form>
    </Sheet>
  )
}

/** The clock has run out, or handing in was asked for; the server has not said yet that it is over. */
export function Ending({ state, onTry }: { state: SittingState; onTry: () => void }) {
  const format = useFormat()
  const here = keptAnswers(state)
  return (
    <Sheet icon="clock" title={state.timeUp ? m.sitting_time_up() : m.sitting_handing_in()}>
      <p role="status">
        {here > 0
          ? m.sitting_ending_kept({ count: format.digits(here) })
          : state.line === 'lost'
            ? m.sitting_ending_lost()
            : m.sitting_ending()}
      </p>
      {state.line === 'lost' ? (
        <button type="button" className="b" onClick={onTry}>
          {m.sitting_try_now()}
        </button>
      ) : null}
    </Sheet>
  )
}

const HOW: Record<string, () => string> = {
  handed_in: () => m.sitting_ended_handed_in(),
  time: () => m.sitting_ended_time(),
  wrong_answers: () => m.sitting_ended_wrong(),
  stopped: () => m.sitting_ended_stopped(),
}

export function Ended({ state, head }: { state: SittingState; head: PaperHead }) {
  const format = useFormat()
  const { ended, items, id } = state.view
  const { answered } = figures({ ...state, answers: state.acked })
  return (
    <Sheet icon="check" title={m.sitting_handed_in()}>
      <p>
        {(HOW[ended?.how ?? 'time'] ?? HOW.time)?.()}{' '}
        {ended ? m.sitting_ended_at({ time: format.dateTime(ended.at) }) : null}
      </p>
      <p>
        <b>{m.sitting_ended_answers({ count: format.digits(answered), of: format.digits(items.length) })}</b>
      </p>
      <p className="quiet">{head.practice ? m.sitting_ended_practice() : m.sitting_ended_next()}</p>
      <p className="ways">
        {head.practice ? (
          <>
            <a className="b main" href={`/paper/${id}/review`}>
              {m.sitting_see_review()}
            </a>
            <a className="b" href={`/rounds/${head.season.code}`}>
              {m.sitting_to_season()}
            </a>
          </>
        ) : (
          <a className="b main" href={`/rounds/${head.season.code}/me`}>
            {m.sitting_to_me()}
          </a>
        )}
      </p>
    </Sheet>
  )
}
