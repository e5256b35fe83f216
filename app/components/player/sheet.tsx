// A sheet of paper that rises over the stage: what lies behind it is out of reach until it is gone.
import { type ReactNode, useEffect, useRef } from 'react'
import { m } from '~/paraglide/messages'
import { Icon } from '../stage/icon'

export interface SheetProps {
  title: string
  sign?: ReactNode
  /** Absent: it stays until its reason is gone. */
  onClose?: () => void
  children: ReactNode
}

export function Sheet({ title, sign, onClose, children }: SheetProps) {
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const before = document.activeElement
    head.current?.focus({ preventScroll: true })
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <dialog
      open
      className="sheet"
      role={onClose ? 'dialog' : 'alertdialog'}
      aria-modal="true"
      aria-labelledby="sheet-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose?.()
      }}
    >
      {sign && <span className="sheet-sign">{sign}</span>}
      <h1 id="sheet-title" tabIndex={-1} ref={head}>
        {title}
      </h1>
      {onClose && (
        <button type="button" className="sheet-close" aria-label={m.player_close()} onClick={onClose}>
          <Icon name="cross" />
        </button>
      )}
      {children}
    </dialog>
  )
}
