// Which keys do what on a paper.
import { m } from '~/paraglide/messages'

export function KeysHelp() {
  const rows: [string, string][] = [
    ['A – F, 1 – 9', m.sitting_keys_choose()],
    ['← → , P N', m.sitting_keys_turn()],
    ['F, Shift+F', m.sitting_keys_flag()],
    ['?', m.sitting_keys_help()],
    ['Esc', m.sitting_keys_close()],
  ]
  return (
    <dl className="keys">
      {rows.map(([keys, does]) => (
        <div key={keys}>
          <dt>
            <kbd>{keys}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  )
}
