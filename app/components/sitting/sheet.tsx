// A sheet over the paper: at the thumb on a phone, in the middle of a laptop.
import { type ReactNode, useId } from 'react'
import { useModal } from '~/components/use-modal'
import { m } from '~/paraglide/messages'
import { Sign } from './sign'

export function Sheet({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const id = useId()
  return (
    <dialog {...useModal(onClose)} className="sheet" aria-labelledby={id}>
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
