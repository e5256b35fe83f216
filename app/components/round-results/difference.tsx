// What an amendment changes: who, by how much, and whether they go on.
import { useFormat } from '~/components/format'
import { Tag } from '~/components/paper/card'
import { Scroller } from '~/components/seasons/scroller'
import { m } from '~/paraglide/messages'
import type { ShownDifference } from '~/rounds/round-actions'

interface Props {
  difference: readonly ShownDifference[]
  /** All of them, also those that `difference` leaves out. */
  all: number
  moves: number
}

export function Difference({ difference, all, moves }: Props) {
  const { digits, number } = useFormat()
  if (all === 0) return <p className="font-semibold">{m.roundresults_difference_none()}</p>
  const cell = 'border-t border-line px-2 py-2'
  const change = <T,>({ before, after }: { before: T | null; after: T | null }, say: (value: T) => string) => {
    const words = (value: T | null) => (value === null ? '–' : say(value))
    return before === after ? words(after) : `${words(before)} → ${words(after)}`
  }
  return (
    <>
      <p className="mb-2 font-semibold">
        {m.roundresults_difference_count({ count: number(all), moves: number(moves) })}
      </p>
      <Scroller label={m.roundresults_difference()}>
        <table className="w-full border-collapse">
          <thead className="text-sm text-quiet">
            <tr>
              <th scope="col" className="px-2 pb-1 text-start font-semibold">
                {m.roundresults_name()}
              </th>
              <th scope="col" className="px-2 pb-1 text-end font-semibold">
                {m.roundresults_score()}
              </th>
              <th scope="col" className="px-2 pb-1 text-end font-semibold">
                {m.roundresults_rank()}
              </th>
              <th scope="col" className="px-2 pb-1 text-start font-semibold">
                {m.roundresults_mark()}
              </th>
            </tr>
          </thead>
          <tbody>
            {difference.map(({ id, person, score, rank, advanced }) => (
              <tr key={id}>
                <th scope="row" className={`${cell} text-start font-semibold`}>
                  {person.name} <span className="font-figures text-sm font-normal text-quiet">{person.code}</span>
                </th>
                <td className={`${cell} text-end font-figures whitespace-nowrap`}>
                  {change(score, (value) => number(value, 2))}
                </td>
                <td className={`${cell} text-end font-figures whitespace-nowrap`}>{change(rank, digits)}</td>
                <td className={cell}>
                  {advanced.before === advanced.after ? null : (
                    <Tag tone={advanced.after ? 'good' : 'warn'}>
                      {advanced.after ? m.roundresults_now_goes_on() : m.roundresults_no_longer()}
                    </Tag>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      {all > difference.length ? (
        <p className="mt-2 text-quiet">{m.roundresults_difference_more({ count: number(all - difference.length) })}</p>
      ) : null}
    </>
  )
}
