// Who has lost the connection, and since when: their seats and points are kept.

import { useLocale } from '~/components/locale'
import { formatNumber } from '~/components/stage/figures'
import { useNow } from '~/components/use-now'
import type { RosterRow } from '~/domain/show/view'
import { m } from '~/paraglide/messages'
import { forHowLong } from './words'

const MOST = 60

/** Players who are away, the latest first. */
export function awayPlayers(roster: ReadonlyMap<number, RosterRow>): RosterRow[] {
  return [...roster.values()]
    .filter((row) => row.awaySince !== null && !row.kicked)
    .sort((a, b) => (b.awaySince ?? 0) - (a.awaySince ?? 0))
}

export function AwayCard({ roster, serverNow }: { roster: ReadonlyMap<number, RosterRow>; serverNow(): number }) {
  const locale = useLocale()
  const away = awayPlayers(roster)
  const now = useNow(serverNow, away.length > 0)
  return (
    <section className="host-card side away">
      <header>
        <h2>{m.host_away({ count: formatNumber(away.length, locale) })}</h2>
        <span className="quiet small">{m.host_away_kept()}</span>
      </header>
      {away.length === 0 ? (
        <p className="quiet">{roster.size > 0 ? m.host_away_none() : m.host_away_nobody_yet()}</p>
      ) : null}
      <ul>
        {away.slice(0, MOST).map((row) => (
          <li key={row.seat}>
            <b className="cut">
              {row.name} {row.mark}
            </b>
            <span className="quiet cut">{row.club ?? row.team ?? ''}</span>
            <span className="num quiet">{forHowLong(now - (row.awaySince ?? now), locale)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
