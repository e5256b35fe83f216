// One live show of a round: where it stands, its console, who sits in it, and how its scores come into the results.
import { Form, Link } from '@remix-run/react'
import { useFormat } from '~/components/format'
import { button } from '~/components/paper/button'
import { Card, Tag } from '~/components/paper/card'
import { m } from '~/paraglide/messages'

export interface FinalShow {
  id: string
  title: string
  startedAt: number | null
  endedAt: number | null
  createdAt: number
  places: readonly { seat: number; name: string; person: string; unit: string }[]
}

function State({ startedAt, endedAt }: Pick<FinalShow, 'startedAt' | 'endedAt'>) {
  if (endedAt !== null) return <Tag>{m.finals_state_ended()}</Tag>
  if (startedAt !== null) return <Tag tone="good">{m.finals_state_running()}</Tag>
  return <Tag tone="gold">{m.finals_state_lobby()}</Tag>
}

export function FinalCard({ show }: { show: FinalShow }) {
  const { number, dateTime } = useFormat()
  const { id, title, places, createdAt, endedAt } = show
  return (
    <Card>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h2 className="text-xl font-extrabold">{title}</h2>
        <State {...show} />
      </div>
      <p className="text-quiet">
        {dateTime(createdAt)} · {m.finals_seats({ count: number(places.length) })}
      </p>
      <div className="mt-4 flex flex-wrap gap-3">
        <Link to={`/shows/${id}/host`} reloadDocument className={button(endedAt === null ? 'main' : 'plain')}>
          {m.finals_console()}
        </Link>
        <Link to={`/shows/${id}/results`} className={button('plain')}>
          {m.finals_results()}
        </Link>
        {endedAt === null ? null : (
          <Form method="post">
            <input type="hidden" name="show" value={id} />
            <button type="submit" name="intent" value="bring" className={button('main')}>
              {m.finals_bring()}
            </button>
          </Form>
        )}
      </div>
      {places.length === 0 ? null : (
        <details className="mt-3">
          <summary className="min-h-11 cursor-pointer content-center font-semibold">{m.finals_who()}</summary>
          <table className="w-full border-collapse">
            <thead>
              <tr className="border-b border-line text-left text-quiet">
                <th scope="col" className="py-2 pe-3 font-semibold">
                  {m.finals_who_name()}
                </th>
                <th scope="col" className="py-2 font-semibold">
                  {m.finals_who_person()}
                </th>
              </tr>
            </thead>
            <tbody>
              {places.map(({ seat, name, person, unit }) => (
                <tr key={seat} className="border-b border-line last:border-0">
                  <td className="py-2 pe-3 font-semibold">{name}</td>
                  <td className="py-2">
                    {person}
                    <span className="block text-sm text-quiet">{unit}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </Card>
  )
}
