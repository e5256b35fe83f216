// A sheet over the paper: at the thumb on a phone, in the middle of a laptop.
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { m } from '~/paraglide/messages'
import { Sign } from './sign'

export function Sheet({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const id = useId()
  const sheet = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = sheet.current
    if (element && !element.open) element.showModal()
    return () => element?.close()
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc does what a press beside the sheet does.
    <dialog
      ref={sheet}
      className="sheet"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === sheet.current) onClose()
      }}
    >
      <div>
        <header>
          <h2 id={id}>{title}</h2>
          <button type="button" className="cross" aria-label={m.common_close()} onClick={onClose}>
            <Sign name="cross" />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  )
}
