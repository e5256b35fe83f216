// The keys of the console.
import { Dialog } from '~/components/paper/dialog'
import { m } from '~/paraglide/messages'

export function HelpSheet({ onClose }: { onClose(): void }) {
  const keys: [string, string][] = [
    [m.host_space(), m.host_help_next()],
    ['P', m.host_help_pause()],
    ['+', m.host_help_extend()],
    ['C', m.host_help_correct()],
    ['A', m.host_help_answers()],
    ['N', m.host_help_players()],
    ['J', m.host_help_door()],
    ['S', m.host_help_screen()],
    ['L', m.host_help_lock()],
    ['?', m.host_help_help()],
    ['Esc', m.host_help_close()],
  ]
  return (
    <Dialog title={m.host_help()} onClose={onClose}>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
        {keys.map(([key, words]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="inline-block min-w-10 rounded-field bg-sand px-3 py-1 text-center font-sans text-sm font-semibold">
                {key}
              </kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 text-sm text-quiet">{m.host_help_phone()}</p>
    </Dialog>
  )
}
