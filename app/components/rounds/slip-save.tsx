// Taking a slip along on the phone: to another application where the phone can, else as text to be pasted.
import { useEffect, useState } from 'react'
import { button } from '~/components/paper/button'
import { m } from '~/paraglide/messages'

/** What this browser can do with a text; null: nothing, as on plain http, or not known yet. */
export function SlipSave({ text }: { text: string }) {
  const [way, setWay] = useState<'share' | 'copy' | null>(null)
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if ('share' in navigator) setWay('share')
    else if ('clipboard' in navigator) setWay('copy')
  }, [])
  if (way === null) return null
  const take = async () => {
    try {
      if (way === 'share') await navigator.share({ text })
      else {
        await navigator.clipboard.writeText(text)
        setCopied(true)
      }
    } catch {
      // Called off, or not allowed: the slip is still there to be written down.
    }
  }
  return (
    <button type="button" className={button('plain')} onClick={take} aria-live="polite">
      {way === 'share' ? m.rounds_slip_share() : copied ? m.rounds_slip_copied() : m.rounds_slip_copy()}
    </button>
  )
}
