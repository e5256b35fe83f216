// The bar over the console: which show, its PIN, who is here, how the line is, the screen, the end.
import { Link } from '@remix-run/react'
import { useLocale } from '~/components/locale'
import { LanguageMenu } from '~/components/paper/frame'
import { formatNumber, formatPin, formatPlain } from '~/components/stage/figures'
import { Drawing, Icon } from '~/components/stage/icon'
import type { HostView } from '~/domain/show/view'
import type { Status } from '~/live/line'
import { m } from '~/paraglide/messages'
import { screenAddress } from './door-sheet'
import type { Sheet } from './sheets'

interface Props {
  view: HostView
  status: Status
  /** ms to the server and back; null: not known. */
  roundTrip: number | null
  origin: string
  open(sheet: Sheet): void
}

function Line({ status, roundTrip }: Pick<Props, 'status' | 'roundTrip'>) {
  const locale = useLocale()
  const fine = status.state === 'connected'
  const words =
    status.state === 'reconnecting'
      ? m.host_reconnecting()
      : fine
        ? roundTrip === null
          ? m.host_connected()
          : m.host_connected_ms({ ms: formatPlain(Math.round(roundTrip), locale) })
        : m.host_connecting()
  return (
    <span className={`host-tag ${fine ? 'good' : 'warn'}`} role="status">
      <Icon name={fine ? 'wifi' : 'wifioff'} />
      <span className="wide-only">{words}</span>
    </span>
  )
}

export function TopBar({ view, status, roundTrip, origin, open }: Props) {
  const locale = useLocale()
  const away = Math.max(0, view.players - view.present)
  return (
    <header className="host-top">
      <Link to="/shows" aria-label={m.host_to_shows()} className="host-mark">
        <Drawing name="mark" className="size-7" />
      </Link>
      <b className="host-title cut">{view.title}</b>
      <button type="button" className="host-tag gold" onClick={() => open({ sheet: 'door' })} title={m.host_door()}>
        <span className="wide-only">{m.host_pin()}</span> <b>{formatPin(view.pin)}</b>
        {view.locked ? <Icon name="lock" aria-label={m.host_locked()} /> : null}
      </button>
      <button
        type="button"
        className="host-tag"
        onClick={() => open({ sheet: 'players' })}
        title={m.host_players_title()}
      >
        <Icon name="users" />
        <span className="wide-only">
          {away > 0
            ? m.host_present_away({ present: formatNumber(view.present, locale), away: formatNumber(away, locale) })
            : m.host_present({ present: formatNumber(view.present, locale) })}
        </span>
        <span className="phone-only">{formatNumber(view.present, locale)}</span>
      </button>
      <Line status={status} roundTrip={roundTrip} />
      <span className="host-space" />
      <a
        className={`host-tool wide-only ${view.screens === 0 ? 'none' : ''}`}
        href={screenAddress(origin, view.screenKey)}
        target="_blank"
        rel="noreferrer"
        title={m.host_open_screen()}
      >
        <Icon name="screen" />
        {view.screens > 0 ? m.host_screens({ count: formatPlain(view.screens, locale) }) : m.host_open_screen()}
      </a>
      <div className="wide-only host-language">
        <LanguageMenu />
      </div>
      <button
        type="button"
        className="host-tool wide-only"
        onClick={() => open({ sheet: 'help' })}
        aria-label={m.host_help()}
        title={`${m.host_help()} (?)`}
      >
        ?
      </button>
      {view.can.includes('end') ? (
        <button
          type="button"
          className="host-tool"
          onClick={() => open({ sheet: 'end' })}
          aria-label={m.host_end_title()}
        >
          <Icon name="stop" className="phone-only" />
          <span className="wide-only">{m.host_end()}</span>
        </button>
      ) : null}
    </header>
  )
}
