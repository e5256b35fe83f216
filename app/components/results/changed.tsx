// What the last correction changed, and the way back.
import { useFormat } from '~/components/format'
import { button } from '~/components/paper/button'
import { Notice } from '~/components/paper/card'
import { Icon } from '~/components/stage/icon'
import type { ResultsDifference } from '~/domain/show/results-difference'
import { m } from '~/paraglide/messages'

const FIRST = 8

const DID = {
  corrected: m.results_did_corrected,
  voided: m.results_did_voided,
  restored: m.results_did_restored,
}

interface Props {
  did: keyof typeof DID
  index: number
  difference: ResultsDifference
  onUndo(): void
  busy: boolean
}

export function Changed({ did, index, difference, onUndo, busy }: Props) {
  const { digits, rank, number } = useFormat()
  const { moves, points, ranks } = difference
  return (
    <Notice tone="good">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p>
          {DID[did]({ number: digits(index + 1) })}{' '}
          {moves.length > 0
            ? m.results_changed({ points: number(points), ranks: number(ranks) })
            : m.results_changed_nobody()}
        </p>
        <button type="button" className={button('plain')} onClick={onUndo} disabled={busy}>
          <Icon name="undo" />
          {m.results_undo()}
        </button>
      </div>
      {moves.length > 0 ? (
        <ul className="mt-2 grid gap-x-8 gap-y-1 font-normal md:grid-cols-2">
          {moves.slice(0, FIRST).map((move) => (
            <li key={move.seat} className="flex flex-wrap gap-x-3">
              <b className="min-w-0 break-words">
                {move.name} {move.mark}
              </b>
              <span className="whitespace-nowrap">
                {m.results_rank_change({ before: rank(move.rankBefore), after: rank(move.rankAfter) })}
              </span>
              <span className="whitespace-nowrap">
                {m.results_points_change({ before: number(move.pointsBefore), after: number(move.pointsAfter) })}
              </span>
            </li>
          ))}
          {moves.length > FIRST ? <li>{m.results_and_more({ count: number(moves.length - FIRST) })}</li> : null}
        </ul>
      ) : null}
    </Notice>
  )
}
