// Says at every moment whether this page hears the show.
import { m } from '~/paraglide/messages'
import { Icon } from './icon'

export type Connection = 'connecting' | 'live' | 'lost'

export function ConnectionPill({ connection }: { connection: Connection }) {
  const live = connection === 'live'
  const words = live ? m.player_connected() : connection === 'lost' ? m.player_disconnected() : m.player_connecting()
  return (
    <span className={live ? 'pill ok' : 'pill'} role="status">
      <Icon name={connection === 'lost' ? 'wifioff' : 'wifi'} />
      {words}
    </span>
  )
}
