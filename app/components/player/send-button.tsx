// Sends what was put together.
import { useEffect } from 'react'

/** Enter anywhere but on another button sends too. */
export function SendButton({ ready, onSend, words }: { ready: boolean; onSend: () => void; words: string }) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const elsewhere = event.target instanceof Element && event.target.closest('button, a, input, dialog, summary')
      if (event.key === 'Enter' && !event.repeat && ready && !elsewhere) onSend()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [ready, onSend])
  return (
    <button type="button" className="btn big" disabled={!ready} onClick={onSend}>
      {words}
    </button>
  )
}
