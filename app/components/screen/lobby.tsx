// The lobby: how to join, and who has come.
import { useRef } from 'react'
import { formatNumber } from '~/components/stage/figures'
import { Icon } from '~/components/stage/icon'
import type { ScreenView } from '~/domain/show/view'
import { m } from '~/paraglide/messages'
import { type Hall, questionLocale, typedAddress } from './hall'
import { Lanterns } from './lanterns'
import { QrCode } from './qr-code'
import { Scene } from './scene'
import { TopBar } from './top-bar'
import { useRoom } from './use-room'
import { Words } from './words'

/** Stands for the address in its sentence, so that it can be set in bold. */
const MARK = '\u2063'

function Groups({ view, hall }: { view: ScreenView; hall: Hall }) {
  const teams = view.teams.length > 0
  const groups = (teams ? view.teams : view.clubs).filter((group) => group.players > 0)
  const sorted = [...groups].sort((a, b) => b.players - a.players)
  const line = useRef<HTMLSpanElement>(null)
  const rest = useRoom(line, `${hall.locale} ${JSON.stringify(sorted)}`)
  const more = { amount: rest, count: formatNumber(rest, hall.locale) }
  return (
    <span className="groups" ref={line}>
      {sorted.map((group) => (
        <span className="chip" key={group.id}>
          <span className="cut">{group.name}</span>
          <b className="num">{formatNumber(group.players, hall.locale)}</b>
        </span>
      ))}
      <span className="chip">{teams ? m.screen_more_teams(more) : m.screen_more_clubs(more)}</span>
    </span>
  )
}

export function Lobby({ view, hall }: { view: ScreenView; hall: Hall }) {
  const [before, after] = m.screen_join_at({ address: MARK }).split(MARK)
  const locale = questionLocale(view, hall)
  return (
    <div className="view lobby">
      <Scene name="evening" />
      <TopBar brand>
        <h1 className="mist cut show-title">{view.title}</h1>
      </TopBar>
      <section className="lobby-head">
        <div className="qr">
          <QrCode text={`${hall.origin}/j/${view.pin}`} label={m.screen_qr()} />
        </div>
        <div className="pinbox">
          <p className="at">
            {before}
            <b>{typedAddress(hall)}</b>
            {after}
          </p>
          <p className="pin" lang="en">
            <span className="sr">{m.screen_pin({ pin: view.pin })}</span>
            <span aria-hidden="true">{view.pin.slice(0, 3)}</span>
            <span aria-hidden="true">{view.pin.slice(3)}</span>
          </p>
          <p className="about">
            {view.banks.map((bank, i) => (
              <span key={typeof bank === 'string' ? bank : JSON.stringify(bank)}>
                {i > 0 && ' · '}
                <Words text={bank} locale={locale} />
              </span>
            ))}
            <span className="mist">
              {view.banks.length > 0 && ' · '}
              {m.screen_questions_count({ amount: view.total, count: formatNumber(view.total, hall.locale) })}
            </span>
          </p>
        </div>
      </section>
      <section className="water">
        {view.names.length > 0 ? (
          <Lanterns names={view.names} players={view.players} />
        ) : (
          <p className="first">{m.screen_lobby_empty()}</p>
        )}
      </section>
      <footer className="strip">
        <span className="big">{formatNumber(view.players, hall.locale)}</span>
        <span className="of">{m.screen_players({ amount: view.players })}</span>
        <Groups view={view} hall={hall} />
        <span className={view.locked ? 'state' : 'state gold'}>
          {view.locked && <Icon name="lock" />}
          {view.locked ? m.screen_locked() : m.screen_starting_soon()}
        </span>
      </footer>
    </div>
  )
}
