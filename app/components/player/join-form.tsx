// The door: the PIN is known, the name is asked. A plain form, so that it works before the script has come.
import { type FormEvent, useEffect, useState } from 'react'
import type { Locale } from '~/domain/question/text'
import { LONGEST_NAME } from '~/domain/show/name-length'
import type { Refusal } from '~/domain/show/refusal'
import { namedByTeam } from '~/domain/show/teams'
import type { SharedView } from '~/domain/show/view'
import { m } from '~/paraglide/messages'
import { restoreTyped } from '../early-typing'
import { formatPin } from '../stage/figures'
import { Icon } from '../stage/icon'
import { Refused } from './later-part'
import type { Player } from './player'

/** What the door must know about the show; a view has it all. */
export type Door = Pick<SharedView, 'title' | 'clubs' | 'teams' | 'names' | 'onePhonePerTeam' | 'phase' | 'locked'>

export interface Wish {
  name: string
  club: string
  team: string
  posted: boolean
}

/** What a code in the address stands for; `name` null: no club has it. */
export interface Brought {
  code: string
  name: string | null
}

export interface JoinFormProps {
  pin: string
  door: Door | null
  /** The club whose own code is in the address, or null. */
  brought: Brought | null
  /** What was typed before the script came; `posted`: and sent off. */
  wish: Wish
  locale: Locale
  ready: boolean
  join: Player['join']
}

export function JoinForm({ pin, door, brought, wish, locale, ready, join }: JoinFormProps) {
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const ownClub = brought?.name ? brought.code : null
  const [club, setClub] = useState(ownClub ?? wish.club)
  const byTeam = Boolean(door && namedByTeam(door, club || null))
  const drawn = door?.names === 'drawn'

  /** Held until there is a connection; then it goes by itself. */
  const [held, setHeld] = useState(wish.posted && (wish.name || byTeam || drawn) ? wish : null)
  const busy = held !== null

  useEffect(() => {
    if (!held || !ready) return
    let here = true
    join({ name: held.name, club: held.club || null, team: held.team || null, locale }).then((reply) => {
      if (!here) return
      setHeld(null)
      if (!reply.ok) setRefusal(reply.code)
    })
    return () => {
      here = false
    }
  }, [held, ready, join, locale])

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    const form = new FormData(event.currentTarget)
    const field = (name: string) => String(form.get(name) ?? '').trim()
    setRefusal(null)
    setHeld({ name: field('name'), club: field('club'), team: field('team'), posted: true })
  }

  return (
    <main className="view join">
      <div className="join-sky" />
      <form method="post" onSubmit={submit}>
        <h1 className="join-show">
          <b className="gold nowrap">{formatPin(pin)}</b>
          <span>{door?.title}</span>
        </h1>
        {byTeam ? (
          <p>{door?.teams.mode === 'club' ? m.player_name_by_club() : m.player_name_by_team()}</p>
        ) : drawn ? (
          <p>{m.player_name_drawn()}</p>
        ) : (
          <label className="field">
            <span>{m.player_name_label()}</span>
            <input
              className="box"
              name="name"
              ref={restoreTyped}
              defaultValue={wish.name}
              // Before the script has come a club may be chosen below, whose name the seat will have.
              required={!(door?.onePhonePerTeam && door.teams.mode === 'club')}
              maxLength={LONGEST_NAME}
              autoComplete="nickname"
              autoCapitalize="words"
              autoCorrect="off"
              spellCheck={false}
              enterKeyHint="go"
              aria-describedby={refusal ? 'refusal' : 'name-hint'}
              aria-invalid={refusal === 'bad_name' || undefined}
            />
          </label>
        )}
        {brought?.name ? (
          <>
            <p>{m.player_club_brought({ club: brought.name })}</p>
            <input type="hidden" name="club" value={brought.code} />
          </>
        ) : (
          <>
            {brought && <p className="said">{m.player_club_unknown({ code: brought.code })}</p>}
            {door && door.clubs.length > 0 && (
              <Choice
                name="club"
                label={m.player_club_label()}
                none={m.player_club_guest()}
                value={wish.club}
                list={door.clubs}
                onChoose={setClub}
              />
            )}
          </>
        )}
        {door?.teams.mode === 'chosen' && (
          <Choice
            name="team"
            label={m.player_team_label()}
            none={m.player_team_any()}
            value={wish.team}
            list={door.teams.names.map((name) => ({ id: name, name }))}
          />
        )}
        <p
          id={refusal ? 'refusal' : 'name-hint'}
          className={refusal ? 'said' : 'mist'}
          role={refusal ? 'alert' : undefined}
        >
          {refusal ? <Refused code={refusal} /> : byTeam || drawn ? '' : m.player_name_hint()}
        </p>
        {door && !['lobby', 'ended'].includes(door.phase) && !refusal && <p className="mist">{m.player_join_late()}</p>}
        <span className="gap" />
        <button type="submit" className="btn big" disabled={busy}>
          {busy ? m.player_joining() : m.player_join()}
        </button>
      </form>
    </main>
  )
}

interface ChoiceProps {
  name: string
  label: string
  none: string
  value: string
  list: readonly { id: string; name: string }[]
  onChoose?(id: string): void
}

function Choice({ name, label, none, value, list, onChoose }: ChoiceProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <span className="box select">
        <select name={name} defaultValue={value} onChange={(event) => onChoose?.(event.target.value)}>
          <option value="">{none}</option>
          {list.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
    </label>
  )
}
