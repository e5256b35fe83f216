// The console: run sheet, now, next; from a phone: now, with the gold button at the thumb and sheets for the rest.
import { Link } from '@remix-run/react'
import { useRef, useState } from 'react'
import { useLocale } from '~/components/locale'
import { Icon } from '~/components/stage/icon'
import type { HostCommand } from '~/domain/show/command'
import type { Refusal } from '~/domain/show/refusal'
import type { HostView, RosterRow } from '~/domain/show/view'
import type { Status } from '~/live/line'
import { m } from '~/paraglide/messages'
import { toggleAnswers } from './answers-shown'
import { AwayCard } from './away-card'
import type { Correctable } from './correct-dialog'
import { screenAddress } from './door-sheet'
import { GoldButton } from './gold-button'
import { NextCard } from './next-card'
import { NowCard } from './now-card'
import { PhoneBar } from './phone-bar'
import { RunSheet } from './run-sheet'
import { type Sheet, Sheets } from './sheets'
import { SideActions } from './side-actions'
import { TopBar } from './top-bar'
import { useClosing } from './use-closing'
import { useKeys } from './use-keys'
import { useSettled } from './use-settled'
import { refusalWords } from './words'

export interface ConsoleProps {
  view: HostView
  roster: ReadonlyMap<number, RosterRow>
  status: Status
  roundTrip: number | null
  origin: string
  serverNow(): number
  command(command: HostCommand): Promise<{ ok: true } | { ok: false; code: Refusal }>
  /** A question that is over; null while it is fetched. */
  past(index: number): Correctable | null
  /** For screenshots: the sheet that is open first. */
  first?: Sheet
}

const NOTE_MS = 6_000

/** Sends commands; keeps what was refused long enough to be read. */
function useCommands({ view, command }: Pick<ConsoleProps, 'view' | 'command'>) {
  const [refused, setRefused] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const pressed = useRef('')
  const step = `${view.phase} ${view.index}`
  const settled = useSettled(step)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const send = async (wish: HostCommand) => {
    const reply = await command(wish)
    clearTimeout(timer.current)
    setRefused(reply.ok ? null : reply.code)
    if (!reply.ok) timer.current = setTimeout(() => setRefused(null), NOTE_MS)
  }
  const next = async () => {
    const from = { phase: view.phase, index: view.index }
    if (!view.can.includes('next') || !settled || pressed.current === step) return
    pressed.current = step
    setBusy(true)
    await send({ type: 'next', from })
    setBusy(false)
    pressed.current = ''
  }
  return { refused, busy, settled, send, next }
}

export function Console(props: ConsoleProps) {
  useLocale()
  const { view, roster, serverNow, origin } = props
  const [sheet, setSheet] = useState<Sheet | null>(props.first ?? null)
  const { refused, busy, settled, send, next } = useCommands(props)
  const closing = useClosing(view, roster, busy, serverNow)
  const may = (type: HostCommand['type'], does: () => void) => () => {
    if (view.can.includes(type)) does()
  }
  useKeys(
    {
      ' ': next,
      p: () => {
        const type = (['pause', 'resume'] as const).find((one) => view.can.includes(one))
        if (type) send({ type })
      },
      '+': may('extend', () => send({ type: 'extend', ms: 10_000 })),
      c: may('correct', () => {
        if (view.now && view.now.kind !== 'poll' && view.phase !== 'countdown')
          setSheet({ sheet: 'correct', index: view.index })
      }),
      a: toggleAnswers,
      n: () => setSheet({ sheet: 'players' }),
      j: () => setSheet({ sheet: 'door' }),
      l: may('lock', () => send({ type: 'lock', locked: !view.locked })),
      s: () => window.open(screenAddress(origin, view.screenKey), '_blank', 'noopener'),
      '?': () => setSheet({ sheet: 'help' }),
    },
    sheet !== null,
  )
  return (
    <div className="host">
      <TopBar view={view} status={props.status} roundTrip={props.roundTrip} origin={origin} open={setSheet} />
      <div className="host-grid">
        <aside className="host-left" aria-label={m.host_run_sheet()}>
          <RunSheet view={view} onOpen={(index) => setSheet({ sheet: 'question', index })} />
        </aside>
        <main className="host-card now">
          <NowCard view={view} roster={roster} serverNow={serverNow} origin={origin} />
          <div className="host-foot">
            {refused ? (
              <p className="host-refused" role="alert">
                <Icon name="alert" />
                {refusalWords(refused)}
              </p>
            ) : null}
            <div className="host-actions">
              {view.phase === 'ended' ? (
                <Link className="host-gold" to={`/shows/${view.id}/results`}>
                  {m.host_see_results()}
                </Link>
              ) : (
                <GoldButton view={view} busy={busy} settled={settled} closing={closing} onNext={next} />
              )}
              <SideActions view={view} send={send} open={setSheet} />
            </div>
            <PhoneBar open={setSheet} />
          </div>
        </main>
        <aside className="host-right-side" aria-label={m.host_coming_up()}>
          <NextCard view={view} />
          <AwayCard roster={roster} serverNow={serverNow} />
        </aside>
      </div>
      <Sheets
        now={sheet}
        view={view}
        roster={roster}
        serverNow={serverNow}
        origin={origin}
        past={props.past}
        send={send}
        open={setSheet}
        close={() => setSheet(null)}
      />
    </div>
  )
}
