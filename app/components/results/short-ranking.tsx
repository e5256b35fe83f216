// A ranking of few: teams, or clubs.
import type { ReactNode } from 'react'
import { useFormat } from '~/components/format'
import { Card } from '~/components/paper/card'

interface Row {
  id: string
  /** 0: none. */
  rank: number
  name: string
  points: number
  /** Said under the name. */
  about?: string
}

export function ShortRanking({ title, about, rows }: { title: ReactNode; about?: ReactNode; rows: readonly Row[] }) {
  const { number, rank: rankWords } = useFormat()
  const most = Math.max(1, ...rows.map(({ points }) => points))
  return (
    <Card>
      <h2 className="text-xl font-extrabold">{title}</h2>
      {about ? <p className="text-sm text-quiet">{about}</p> : null}
      <ol className="mt-2 divide-y divide-line">
        {rows.map(({ id, rank, name, points, about: said }) => (
          <li key={id} className="flex items-center gap-3 py-2.5">
            <b className="w-7 text-center text-lg">{rankWords(rank)}</b>
            <span className="min-w-0 flex-1">
              <span className="block font-semibold break-words">{name}</span>
              {said ? <span className="block text-sm text-quiet">{said}</span> : null}
              <span className="mt-1 block h-2 rounded-pill bg-sand" aria-hidden="true">
                <i className="block h-full rounded-pill bg-bar" style={{ width: `${(points / most) * 100}%` }} />
              </span>
            </span>
            <b className="font-figures">{number(points)}</b>
          </li>
        ))}
      </ol>
    </Card>
  )
}
