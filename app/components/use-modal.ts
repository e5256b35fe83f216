// A sheet that opens over the page when it is rendered; what lies behind it is inert.
import { type MouseEvent, type RefObject, type SyntheticEvent, useEffect, useRef } from 'react'

interface Modal {
  ref: RefObject<HTMLDialogElement>
  onCancel(event: SyntheticEvent): void
  onClick(event: MouseEvent): void
}

/** For a `dialog`: what makes it modal, and asks for its end by Esc or a press beside it. */
export function useModal(onClose: () => void): Modal {
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = ref.current
    if (element && !element.open) element.showModal()
    return () => element?.close()
  }, [])
  return {
    ref,
    onCancel(event) {
      event.preventDefault()
      onClose()
    },
    onClick(event) {
      if (event.target === ref.current) onClose()
    },
  }
}
