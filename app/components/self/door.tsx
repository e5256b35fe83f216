// Before a sitting: what it is, and the name. Plain forms, so that they work before the script has come.
import type { ReactNode } from 'react'
import type { Locale } from '~/domain/question/text'
import { LONGEST_NAME } from '~/domain/show/name-length'
import type { Refusal } from '~/domain/show/refusal'
import type { SelfDoor, SelfReady } from '~/domain/show/self-paced-view'
import { m } from '~/paraglide/messages'
import { formatDateTime } from '../format'
import RefusalWords from '../player/refusal-words'
import { formatPlain } from '../stage/figures'
import { Drawing, Icon, type IconName } from '../stage/icon'

interface DoorProps {
  door: SelfDoor
  refused: Refusal | null
  /** What was typed before. */
  wish: { name: string; club: string }
  locale: Locale
}

export function Door({ door, refused, wish, locale }: DoorProps) {
  const minutes = Math.max(1, Math.round(door.longest / 60_000))
  return (
    <main className="view join">
      <div className="join-sky" />
      <form method="post">
        <input type="hidden" name="intent" value="start" />
        <h1>{door.title}</h1>
        <p>
          {m.results_self_door_about({
            count: formatPlain(door.questions, locale),
            minutes: formatPlain(minutes, locale),
          })}
        </p>
        {door.names === 'drawn' ? (
          <p>{m.player_name_drawn()}</p>
        ) : (
          <label className="field">
            <span>{m.results_self_name()}</span>
            <input
              className="box"
              name="name"
              defaultValue={wish.name}
              required
              maxLength={LONGEST_NAME}
              autoComplete="nickname"
              autoCapitalize="words"
              spellCheck={false}
              enterKeyHint="go"
              aria-describedby="name-hint"
              aria-invalid={refused === 'bad_name' || undefined}
            />
          </label>
        )}
        {door.clubs.length > 0 && (
          <label className="field">
            <span>{m.player_club_label()}</span>
            <span className="box select">
              <select name="club" defaultValue={wish.club}>
                <option value="">{m.player_club_guest()}</option>
                {door.clubs.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
              <Icon name="down" />
            </span>
          </label>
        )}
        <p id="name-hint" className={refused ? 'said' : 'mist'} role={refused ? 'alert' : undefined}>
          {refused ? <RefusalWords code={refused} /> : door.names === 'drawn' ? '' : m.player_name_hint()}
        </p>
        <span className="gap" />
        <p className="mist">{m.results_self_door_until({ when: formatDateTime(door.closesAt, locale) })}</p>
        <button type="submit" className="btn big">
          {m.results_self_door_start()}
        </button>
      </form>
    </main>
  )
}

export function Ready({
  view,
  locale,
  busy,
  onNext,
}: {
  view: SelfReady
  locale: Locale
  busy: boolean
  onNext(): void
}) {
  return (
    <main className="view lobby">
      <div className="lobby-head">
        <h1 tabIndex={-1}>{m.results_self_ready({ name: view.name })}</h1>
        <p>{m.results_self_ready_text()}</p>
      </div>
      <div className="lobby-water">
        <Drawing name="lantern-0" className="lantern" />
      </div>
      <form
        method="post"
        className="self-next"
        onSubmit={(event) => {
          event.preventDefault()
          onNext()
        }}
      >
        <input type="hidden" name="intent" value="next" />
        <input type="hidden" name="index" value="0" />
        <button type="submit" className="btn big" disabled={busy}>
          {m.results_self_ask({ number: formatPlain(1, locale) })}
        </button>
      </form>
    </main>
  )
}

/** The way ends here: the link is closed, or there is none. */
export function Nothing({ sign, title, children }: { sign: IconName; title: string; children: ReactNode }) {
  return (
    <main className="view refused">
      <div className="refused-what">
        <span className="refused-sign">
          <Icon name={sign} />
        </span>
        <h1 tabIndex={-1}>{title}</h1>
        <p>{children}</p>
      </div>
      <a className="btn big" href="/play">
        {m.player_title()}
      </a>
    </main>
  )
}
