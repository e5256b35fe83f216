// Boards of units and groups beside the ranking of people.
import { useFormat } from '~/components/format'
import { Card, Empty } from '~/components/paper/card'
import { m } from '~/paraglide/messages'
import type { groupsPart } from '~/rounds/round-page'

type Data = Awaited<ReturnType<typeof groupsPart>>
type Rows = Data['boards'][number]['rows']

const BY = {
  participants: m.roundresults_by_participants,
  attempts: m.roundresults_by_attempts,
  right: m.roundresults_by_right,
  average: m.roundresults_by_average,
  rate: m.roundresults_by_rate,
}

function Board({ title, rows, share }: { title: string; rows: Rows; share: boolean }) {
  const { digits, number, percent } = useFormat()
  const most = Math.max(1e-9, ...rows.map(({ value }) => value))
  return (
    <Card>
      <h2 className="mb-2 text-xl font-extrabold">{title}</h2>
      {rows.length === 0 ? <p className="text-quiet">{m.roundresults_participation_none()}</p> : null}
      <ol>
        {rows.map(({ group, name, rank, value }) => (
          <li key={group} className="flex items-center gap-3 border-t border-line py-2.5 first:border-0">
            <b className="w-8 text-end text-lg font-extrabold">{digits(rank)}</b>
            <span className="min-w-0 flex-1 font-semibold">{name}</span>
            <span className="h-2.5 w-28 rounded-pill bg-sand max-sm:hidden" aria-hidden="true">
              <i
                className="block h-full rounded-pill bg-bar"
                style={{ width: `${(Math.max(0, value) / most) * 100}%` }}
              />
            </span>
            <span className="w-20 text-end font-figures">{share ? percent(value) : number(value, 2)}</span>
          </li>
        ))}
      </ol>
    </Card>
  )
}

export function Groups({ data: { boards, participation } }: { data: Data }) {
  if (boards.length === 0 && participation === null)
    return (
      <Card>
        <Empty title={m.roundresults_groups_none()} />
      </Card>
    )
  return (
    <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-2">
      {boards.map(({ of, by, rows }) => (
        <Board key={`${of} ${by}`} title={BY[by]()} rows={rows} share={by === 'rate'} />
      ))}
      {participation ? <Board title={m.roundresults_participation()} rows={participation} share /> : null}
    </div>
  )
}
