// Before the start: how to join, and who has arrived.

import { useLocale } from '~/components/locale'
import { QrCode } from '~/components/screen/qr-code'
import { formatNumber, formatPin } from '~/components/stage/figures'
import { m } from '~/paraglide/messages'
import type { NowProps } from './now-card'

/** As people type it: without https:// */
export const shortAddress = (origin: string) => origin.replace(/^https?:\/\//, '')

export function Lobby({ view, roster, origin }: NowProps) {
  const locale = useLocale()
  const here = [...roster.values()].filter((row) => !row.kicked).sort((a, b) => b.seat - a.seat)
  return (
    <div className="host-lobby">
      <div className="host-door">
        <div className="host-qr">
          <QrCode text={`${origin}/j/${view.pin}`} label={m.host_qr()} />
        </div>
        <div>
          <p className="quiet">{m.host_join_at({ address: shortAddress(origin) })}</p>
          <p className="host-pin">{formatPin(view.pin)}</p>
          <p className="quiet small">{view.screens > 0 ? m.host_screen_shows_it() : m.host_open_screen_first()}</p>
        </div>
      </div>
      <div className="host-arrived">
        <h2>
          <b className="num">{formatNumber(view.players, locale)}</b> {m.host_arrived()}
        </h2>
        {here.length === 0 ? <p className="quiet">{m.host_nobody_yet()}</p> : null}
        <ul>
          {here.slice(0, 240).map((row) => (
            <li key={row.seat} className={row.awaySince === null ? undefined : 'gone'}>
              <b>
                {row.name} {row.mark}
              </b>
              {(row.team ?? row.club) ? <span className="quiet"> {row.team ?? row.club}</span> : null}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
