// What the hall must know beside the show: the host is away, the line is broken, the address is wrong.
import { Drawing, Icon } from '~/components/stage/icon'
import type { Refusal } from '~/domain/show/refusal'
import { m } from '~/paraglide/messages'
import { Scene } from './scene'
import { TopBar } from './top-bar'

/** A line over the view, for what passes by itself. */
export function Notice({ kind }: { kind: 'host-away' | 'reconnecting' | 'paused' }) {
  const words = {
    'host-away': m.screen_host_away,
    reconnecting: m.screen_reconnecting,
    paused: m.screen_paused,
  }[kind]
  return (
    <p className={`notice ${kind}`} role="status">
      {kind === 'host-away' && <Drawing name="lantern-1" className="lantern" />}
      {kind === 'reconnecting' && <Icon name="wifioff" />}
      {kind === 'paused' && <Icon name="pause" />}
      {words()}
    </p>
  )
}

/** The whole page where there is no show to see (yet). */
export function NoShow({ code, onRetry }: { code: Refusal | null; onRetry: () => void }) {
  const words = (): { title: string; text: string } | null => {
    switch (code) {
      case null:
        return null
      case 'outdated':
        return { title: m.screen_outdated_title(), text: m.screen_outdated_text() }
      case 'unavailable':
      case 'too_fast':
        return { title: m.screen_unavailable_title(), text: m.screen_unavailable_text() }
      default:
        return { title: m.screen_bad_key_title(), text: m.screen_bad_key_text() }
    }
  }
  const said = words()
  return (
    <div className="view no-show">
      <Scene name="evening" />
      <TopBar brand>
        <span className="grow" />
      </TopBar>
      <section className="said">
        <Drawing name="lantern-1" className="lantern" />
        <h1>{said ? said.title : m.screen_connecting()}</h1>
        {said && <p>{said.text}</p>}
        {said && (
          <button
            type="button"
            className="reload"
            onClick={() => (code === 'outdated' ? window.location.reload() : onRetry())}
          >
            <Icon name="refresh" />
            {m.screen_reload()}
          </button>
        )}
      </section>
    </div>
  )
}
