// A sheet over the page: in the middle of a laptop, at the thumb on a phone. What lies behind it is inert.
import { type ReactNode, useId } from 'react'
import { Icon } from '~/components/stage/icon'
import { useModal } from '~/components/use-modal'
import { m } from '~/paraglide/messages'

interface Props {
  title: ReactNode
  /** Asked for by Esc, the cross, or a press beside the sheet. */
  onClose(): void
  wide?: boolean
  /** What can be done, at the foot of the sheet. */
  foot?: ReactNode
  children: ReactNode
}

export function Dialog({ title, onClose, wide = false, foot, children }: Props) {
  const id = useId()
  return (
    <dialog
      {...useModal(onClose)}
      aria-labelledby={id}
      className={`m-auto max-h-[min(88dvh,46rem)] w-[calc(100vw-2rem)] overflow-visible rounded-card bg-card p-0 text-ink shadow-lift-2 backdrop:bg-shade/60 max-sm:mb-0 max-sm:w-full max-sm:max-w-full max-sm:rounded-b-none ${wide ? 'sm:max-w-3xl' : 'sm:max-w-lg'}`}
    >
      <div className="flex max-h-[min(88dvh,46rem)] flex-col">
        <header className="flex items-start gap-4 px-5 pt-4 pb-3">
          <h2 id={id} className="min-w-0 flex-1 pt-1.5 text-xl leading-tight font-extrabold text-brand">
            {title}
          </h2>
          <button
            type="button"
            onClick={onClose}
            aria-label={m.common_close()}
            className="grid size-11 shrink-0 cursor-pointer place-items-center rounded-field text-quiet hover:bg-sand hover:text-ink focus-visible:outline-3 focus-visible:outline-link"
          >
            <Icon name="cross" />
          </button>
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 pb-5">{children}</div>
        {foot ? (
          <footer className="flex flex-wrap justify-end gap-3 border-t border-line px-5 py-4">{foot}</footer>
        ) : null}
      </div>
    </dialog>
  )
}
