// The one gold button: always does the next thing.
import type { HostView } from '~/domain/show/view'
import { m } from '~/paraglide/messages'
import { stepWords } from './words'

interface Props {
  view: Pick<HostView, 'step' | 'phase' | 'can'>
  /** The last press has not been answered yet. */
  busy: boolean
  /** Time is over; the last answers are on their way. */
  closing: boolean
  /** This step has stood long enough for a press to be meant for it. */
  settled: boolean
  onNext(): void
}

export function GoldButton({ view, busy, closing, settled, onNext }: Props) {
  return (
    <button
      type="button"
      className="host-gold"
      disabled={!view.can.includes('next')}
      aria-busy={busy || closing}
      aria-disabled={!settled || undefined}
      onClick={onNext}
      data-next
    >
      <span>{closing ? m.host_closing() : stepWords(view)}</span>
      {view.can.includes('next') && !closing ? <kbd>{m.host_space()}</kbd> : null}
    </button>
  )
}
