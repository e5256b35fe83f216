// What may be done besides the next thing: more time, stop the clock, scoreboard, leave out, correct, void.
import { Icon, type IconName } from '~/components/stage/icon'
import type { HostCommand } from '~/domain/show/command'
import type { HostView } from '~/domain/show/view'
import { m } from '~/paraglide/messages'
import type { Sheet } from './sheets'

interface Props {
  view: Pick<HostView, 'phase' | 'can' | 'index' | 'now' | 'runSheet'>
  send(command: HostCommand): void
  open(sheet: Sheet): void
}

interface SideAction {
  key: string
  icon: IconName
  words: string
  shortcut?: string
  does(): void
}

/** The host gets ten seconds a press. */
const MORE_MS = 10_000

function actions({ view, send, open }: Props): SideAction[] {
  const can = (type: HostCommand['type']) => view.can.includes(type)
  const settled = view.runSheet[view.index]?.state === 'settled'
  const list: SideAction[] = []
  if (can('extend'))
    list.push({
      key: 'extend',
      icon: 'plus',
      words: m.host_ten_seconds(),
      shortcut: '+',
      does: () => send({ type: 'extend', ms: MORE_MS }),
    })
  if (can('pause'))
    list.push({
      key: 'pause',
      icon: 'pause',
      words: m.host_pause(),
      shortcut: 'P',
      does: () => send({ type: 'pause' }),
    })
  if (can('resume'))
    list.push({
      key: 'resume',
      icon: 'play',
      words: m.host_resume(),
      shortcut: 'P',
      does: () => send({ type: 'resume' }),
    })
  if (view.now && settled && (view.phase === 'reveal' || view.phase === 'scoreboard')) {
    const question = { index: view.index }
    if (can('correct') && view.now.kind !== 'poll')
      list.push({
        key: 'correct',
        icon: 'edit',
        words: m.host_correct_key(),
        shortcut: 'C',
        does: () => open({ sheet: 'correct', ...question }),
      })
    if (can('void'))
      list.push({ key: 'void', icon: 'ban', words: m.host_void(), does: () => open({ sheet: 'void', ...question }) })
  }
  if (can('skip') && view.phase !== 'lobby')
    list.push({
      key: 'skip',
      icon: 'skip',
      words: settled ? m.host_skip_next() : m.host_skip(),
      does: () => open({ sheet: 'skip' }),
    })
  return list
}

export function SideActions(props: Props) {
  return (
    <>
      {actions(props).map((action) => (
        <button
          key={action.key}
          type="button"
          className="host-tall"
          onClick={action.does}
          title={action.shortcut ? `${action.words} (${action.shortcut})` : action.words}
        >
          <Icon name={action.icon} />
          <small>{action.words}</small>
        </button>
      ))}
    </>
  )
}
