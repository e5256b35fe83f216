// The sheets over the console, one at a time.
import { button } from '~/components/paper/button'
import { Dialog } from '~/components/paper/dialog'
import type { HostCommand } from '~/domain/show/command'
import type { HostView, RosterRow } from '~/domain/show/view'
import { m } from '~/paraglide/messages'
import { type Correctable, CorrectDialog } from './correct-dialog'
import { DoorSheet } from './door-sheet'
import { HelpSheet } from './help-sheet'
import { NextCard } from './next-card'
import { PlayersSheet } from './players-sheet'
import { QuestionSheet } from './question-sheet'
import { RunSheet } from './run-sheet'

export type Sheet =
  | { sheet: 'run' | 'next' | 'players' | 'door' | 'help' | 'end' | 'skip' }
  | { sheet: 'question' | 'correct' | 'void'; index: number }

export interface SheetProps {
  view: HostView
  roster: ReadonlyMap<number, RosterRow>
  serverNow(): number
  origin: string
  /** Questions that are over, as they stand: null while they are fetched. */
  past(index: number): Correctable | null
  send(command: HostCommand): void
  open(sheet: Sheet): void
  close(): void
}

function Confirm({
  title,
  text,
  yes,
  onYes,
  onClose,
}: {
  title: string
  text: string
  yes: string
  onYes(): void
  onClose(): void
}) {
  return (
    <Dialog
      title={title}
      onClose={onClose}
      foot={
        <>
          <button type="button" className={button()} onClick={onClose}>
            {m.host_keep_going()}
          </button>
          <button type="button" className={button('danger')} onClick={onYes}>
            {yes}
          </button>
        </>
      }
    >
      <p>{text}</p>
    </Dialog>
  )
}

/** The question of the view, or one that is over. */
function correctable({ view, past }: SheetProps, index: number): Correctable | null {
  if (index !== view.index || !view.now) return past(index)
  const { revealed, ...question } = view.now
  return {
    ...question,
    index,
    key: revealed.key,
    counts: revealed.counts,
    answered: revealed.answered,
    voided: revealed.voided,
  }
}

export function Sheets(props: SheetProps & { now: Sheet | null }) {
  const { now, view, send, open, close } = props
  if (!now) return null
  const sendAndClose = (command: HostCommand) => {
    send(command)
    close()
  }
  switch (now.sheet) {
    case 'run':
      return (
        <Dialog title={view.title} onClose={close}>
          <RunSheet view={view} onOpen={(index) => open({ sheet: 'question', index })} />
        </Dialog>
      )
    case 'next':
      return (
        <Dialog title={m.host_coming_up()} onClose={close}>
          <NextCard view={view} />
        </Dialog>
      )
    case 'players':
      return <PlayersSheet {...props} />
    case 'door':
      return <DoorSheet {...props} />
    case 'help':
      return <HelpSheet onClose={close} />
    case 'end':
      return (
        <Confirm
          title={m.host_end_title()}
          text={
            view.phase === 'lobby'
              ? m.host_end_lobby_text()
              : view.phase === 'podium'
                ? m.host_end_podium_text()
                : m.host_end_text()
          }
          yes={view.phase === 'lobby' || view.phase === 'podium' ? m.host_end_now() : m.host_end_to_podium()}
          onYes={() => sendAndClose({ type: 'end' })}
          onClose={close}
        />
      )
    case 'skip':
      return (
        <Confirm
          title={m.host_skip_title()}
          text={view.phase === 'question' ? m.host_skip_open_text() : m.host_skip_text()}
          yes={m.host_skip_yes()}
          onYes={() => sendAndClose({ type: 'skip' })}
          onClose={close}
        />
      )
    default: {
      const question = correctable(props, now.index)
      if (now.sheet === 'question') return <QuestionSheet {...props} index={now.index} question={question} />
      return (
        <CorrectDialog
          question={question}
          first={now.sheet}
          onCorrect={(key, reason) => sendAndClose({ type: 'correct', index: now.index, key, reason })}
          onVoid={(voided, reason) => sendAndClose({ type: 'void', index: now.index, voided, reason })}
          onClose={close}
        />
      )
    }
  }
}
