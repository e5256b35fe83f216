/** The host's page follows and leads its show by this hook. */
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { HostCommand } from '~/domain/show/command'
import { PROTOCOL } from '~/domain/show/version'
import type { HostView, RosterRow } from '~/domain/show/view'
import { connection } from './connection'
import type { Line, Status } from './line'
import type { Reply } from './player-show'
import { randomText } from './seat-token'
import { watchShow } from './watched-show'

interface HostState {
  view: HostView | null
  /** All players by seat, kept up by what changed. */
  roster: ReadonlyMap<number, RosterRow>
}
export interface HostShow extends HostState {
  status: Status
  /** The server's time now, ms; compare it with the view's clock. */
  serverNow(): number
  /** ms to the server and back, at best in the last minute; null: not known yet. */
  roundTrip(): number | null
  /** Sends a command; across a short loss of connection it is given again and still counts once. */
  command(command: HostCommand): Promise<Reply>
  retry(): void
}

const FIRST = { status: { state: 'connecting' } as Status, view: null, roster: new Map<number, RosterRow>() }
const TRIES = 3

async function send(line: Line, command: HostCommand): Promise<Reply> {
  const message = { id: randomText(9), command }
  for (let tried = 0; tried < TRIES; tried++) {
    const reply = await line.ask('host', message, 4_000).catch(() => null)
    if (reply) return reply.ok ? { ok: true } : reply
  }
  return { ok: false, code: 'unavailable' }
}

function unanswered(roster: ReadonlyMap<number, RosterRow>): ReadonlyMap<number, RosterRow> {
  return new Map([...roster].map(([seat, row]) => [seat, { ...row, answered: false }]))
}

/** Connects the host's page of show `showId`. Another page of the same host takes over: status refused, taken_over. */
export function useHostShow(showId: string): HostShow {
  const [show] = useState(() => {
    const page = randomText(9)
    return watchShow<HostState>(
      connection(() => ({ role: 'host', v: PROTOCOL, show: showId, page })),
      { view: null, roster: new Map() },
      (state, event, payload) => {
        if (event === 'hostview') {
          const view = payload as HostView
          // A new question has no answers yet: that is not sent for every row.
          const anew = state.view !== null && state.view.index !== view.index
          return anew ? { view, roster: unanswered(state.roster) } : { view }
        }
        if (event !== 'roster') return null
        const { whole, rows } = payload as { whole: boolean; rows: RosterRow[] }
        const roster = new Map(whole ? [] : state.roster)
        for (const row of rows) roster.set(row.seat, row)
        return { roster }
      },
      (state) => state.view !== null,
    )
  })
  const [command] = useState(() => (wish: HostCommand) => send(show.line, wish))
  const state = useSyncExternalStore(show.store.subscribe, show.store.get, () => FIRST)
  useEffect(() => {
    show.start()
    return () => show.stop()
  }, [show])
  return { ...state, serverNow: show.serverNow, roundTrip: show.roundTrip, command, retry: show.retry }
}
