// On a phone: the sheets of everything that has no room beside the question.
import { Icon, type IconName } from '~/components/stage/icon'
import { m } from '~/paraglide/messages'
import type { Sheet } from './sheets'

export function PhoneBar({ open }: { open(sheet: Sheet): void }) {
  const tool = (sheet: 'run' | 'next' | 'players' | 'door', icon: IconName, words: string) => (
    <button type="button" onClick={() => open({ sheet })}>
      <Icon name={icon} />
      <small>{words}</small>
    </button>
  )
  return (
    <nav className="host-phone-bar phone-only" aria-label={m.host_more()}>
      {tool('run', 'grid', m.host_run_sheet())}
      {tool('next', 'next', m.host_coming_up())}
      {tool('players', 'users', m.host_players_title())}
      {tool('door', 'qr', m.host_door_short())}
    </nav>
  )
}
