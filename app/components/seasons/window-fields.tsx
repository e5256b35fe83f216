// The windows of a round at other times: one row of two moments for each that is not over, and what was moved before.
import { useFormat } from '~/components/format'
import { Card } from '~/components/paper/card'
import { control } from '~/components/paper/field'
import type { LocalWindow } from '~/domain/round/move-windows'
import { m } from '~/paraglide/messages'

export type FieldWindow = LocalWindow & { state: 'before' | 'open' | 'over'; name: string | null }

export function WindowFields({ windows, typed }: { windows: readonly FieldWindow[]; typed: readonly LocalWindow[] }) {
  return (
    <ol className="grid gap-4">
      {windows.map(({ opens, closes, state, name }, index) => (
        <li key={opens} className="grid gap-2 border-t border-line pt-3">
          <p className="font-semibold">
            {name ?? m.seasons_move_window({ number: index + 1 })}
            {state === 'open' ? <span className="text-quiet"> · {m.seasons_move_open()}</span> : null}
            {state === 'over' ? <span className="text-quiet"> · {m.seasons_round_over()}</span> : null}
          </p>
          <div className="grid gap-3 sm:grid-cols-2">
            {(['opens', 'closes'] as const).map((end) => {
              const fixed = state === 'over' || (state === 'open' && end === 'opens')
              return (
                <label key={end} className="flex flex-col gap-1.5 font-semibold">
                  {end === 'opens' ? m.seasons_move_opens() : m.seasons_move_closes()}
                  <input
                    type="datetime-local"
                    name={end}
                    required
                    readOnly={fixed}
                    defaultValue={typed[index]?.[end] ?? { opens, closes }[end]}
                    className={`${control} font-normal read-only:bg-sand`}
                  />
                </label>
              )
            })}
          </div>
        </li>
      ))}
    </ol>
  )
}

interface Past {
  at: number
  by: string
  why: string
  times: string
}

export function PastMoves({ moves }: { moves: readonly Past[] }) {
  const { dateTime } = useFormat()
  if (moves.length === 0) return null
  return (
    <Card>
      <h2 className="mb-1 text-xl font-extrabold">{m.seasons_moves()}</h2>
      <ol className="divide-y divide-line">
        {moves.map(({ at, by, why, times }) => (
          <li key={at} className="py-3">
            <p className="font-semibold">{times}</p>
            <p>“{why}”</p>
            <p className="text-sm text-quiet">{m.roundresults_trail_by({ who: by, when: dateTime(at) })}</p>
          </li>
        ))}
      </ol>
    </Card>
  )
}
