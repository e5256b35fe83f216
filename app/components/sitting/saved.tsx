// Whether what was answered is safe: said at every moment, and never alarming.
import { useFormat } from '~/components/format'
import { m } from '~/paraglide/messages'
import { Sign } from './sign'
import { keptAnswers, type SittingState } from './sitting-state'

/** Time of day with seconds, UTC+7. */
const withSeconds = (at: number) => new Date(at + 7 * 3_600_000).toISOString().slice(11, 19)

export function Saved({ state }: { state: SittingState }) {
  const format = useFormat()
  const here = keptAnswers(state)
  if (state.line === 'lost')
    return (
      <span className="saved quiet" role="status">
        <Sign name="phone" />
        {here > 0 ? m.sitting_kept({ count: format.digits(here) }) : m.sitting_offline()}
      </span>
    )
  if (here > 0)
    return (
      <span className="saved quiet" role="status">
        <Sign name="up" />
        {m.sitting_sending()}
      </span>
    )
  return (
    <span className="saved" role="status">
      <Sign name="check" />
      {m.sitting_saved()}
      {state.savedAt === null ? null : (
        <span className="wide num" aria-hidden="true">
          {format.digits(withSeconds(state.savedAt))}
        </span>
      )}
    </span>
  )
}

/** What is to be known beside the saving: no line, an answer that was not taken, signed out. */
export function Banner({ state, season, onTry }: { state: SittingState; season: string; onTry: () => void }) {
  if (state.gone)
    return (
      <p className="banner warn" role="alert">
        {m.sitting_signed_out()} <a href={`/rounds/${season}/enter`}>{m.sitting_sign_in_again()}</a>
      </p>
    )
  if (state.trouble)
    return (
      <p className="banner" role="status">
        {troubleWords(state.trouble.code)}
      </p>
    )
  if (state.line !== 'lost') return null
  return (
    <p className="banner" role="status">
      <span>{m.sitting_offline_text()}</span>
      <button type="button" className="b quiet" onClick={onTry}>
        {m.sitting_try_now()}
      </button>
    </p>
  )
}

function troubleWords(code: string): string {
  switch (code) {
    case 'too_late':
    case 'over':
      return m.sitting_trouble_late()
    case 'closed':
    case 'not_opened':
      return m.sitting_trouble_closed()
    case 'newer':
      return m.sitting_trouble_newer()
    case 'too_much':
      return m.sitting_trouble_too_much()
    case 'answered':
      return m.sitting_trouble_answered()
    default:
      return m.sitting_trouble_answer()
  }
}
