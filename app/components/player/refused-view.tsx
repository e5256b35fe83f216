// The server said no: why, and what to do now.
import type { Refusal } from '~/domain/show/refusal'
import { m } from '~/paraglide/messages'
import '~/styles/player-later.css'
import { Icon, type IconName } from '../stage/icon'
import RefusalWords from './refusal-words'

const SIGN: Partial<Record<Refusal, IconName>> = {
  ended: 'flag',
  locked: 'lock',
  full: 'users',
  kicked: 'user-x',
  taken_over: 'phone',
  outdated: 'refresh',
  wrong_pin: 'alert',
}

function titleOf(code: Refusal): string {
  if (code === 'taken_over') return m.player_elsewhere_title()
  if (code === 'ended') return m.player_ended_title()
  return m.player_refused_title()
}

export default function RefusedView({ code, retry }: { code: Refusal; retry: () => void }) {
  const gone = code === 'wrong_pin' || code === 'ended'
  return (
    <main className="view refused">
      <div className="refused-what">
        <span className="refused-sign">
          <Icon name={SIGN[code] ?? 'info'} />
        </span>
        <h1 tabIndex={-1}>{titleOf(code)}</h1>
        <p>
          <RefusalWords code={code} />
        </p>
      </div>
      {code === 'outdated' ? (
        <button type="button" className="btn big" onClick={() => window.location.reload()}>
          {m.player_reload()}
        </button>
      ) : (
        !gone && (
          <button type="button" className="btn big" onClick={retry}>
            {code === 'taken_over' ? m.player_play_here() : m.error_try_again()}
          </button>
        )
      )}
      <a className={gone ? 'btn big' : 'btn ghost'} href="/play">
        {m.player_other_pin()}
      </a>
    </main>
  )
}
