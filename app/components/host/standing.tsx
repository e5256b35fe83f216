// The standing after a question, at the podium and at the end, with who has climbed.

import { useLocale } from '~/components/locale'
import { formatNumber, formatPlain, formatRank } from '~/components/stage/figures'
import { Icon } from '~/components/stage/icon'
import type { HostView, Row } from '~/domain/show/view'
import { m } from '~/paraglide/messages'

function Moved({ row }: { row: Row }) {
  const locale = useLocale()
  if (row.moved === 0) return <span className="moved" />
  const up = row.moved > 0
  const count = formatPlain(Math.abs(row.moved), locale)
  return (
    <span className={`moved num ${up ? 'up' : 'down'}`}>
      <Icon name={up ? 'up' : 'down-arrow'} />
      {count}
      <span className="sr-only">{up ? m.host_climbed() : m.host_fell()}</span>
    </span>
  )
}

export function Standing({ view }: { view: Pick<HostView, 'rows' | 'phase' | 'id'> }) {
  const locale = useLocale()
  const most = Math.max(1, ...view.rows.map((row) => row.points))
  return (
    <div className="host-standing">
      {view.phase === 'ended' ? <p className="quiet">{m.host_ended_text()}</p> : null}
      {view.rows.length === 0 ? <p className="quiet">{m.host_no_standing()}</p> : null}
      <ol>
        {view.rows.map((row) => (
          <li key={row.id}>
            <b className="num rank">{formatRank(row.rank, locale)}</b>
            <Moved row={row} />
            <span className="who">
              <b className="cut">
                {row.name} {row.mark}
              </b>
              <span className="quiet cut">{row.club}</span>
            </span>
            <span className="host-bar" aria-hidden="true">
              <i style={{ width: `${(row.points / most) * 100}%` }} />
            </span>
            <span className="num gain">{row.gain > 0 ? `+${formatNumber(row.gain, locale)}` : ''}</span>
            <b className="num points">{formatNumber(row.points, locale)}</b>
          </li>
        ))}
      </ol>
    </div>
  )
}
