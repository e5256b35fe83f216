// Taking a slip along on the phone: to another application where the phone can, else as text to be pasted.
import { useEffect, useState } from 'react'
import { copyText } from '~/components/copy-text'
import { button } from '~/components/paper/button'
import { m } from '~/paraglide/messages'

/** What this browser can do with a text; null: not known yet. */
export function SlipSave({ text }: { text: string }) {
  const [way, setWay] = useState<'share' | 'copy' | null>(null)
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    setWay('share' in navigator ? 'share' : 'copy')
  }, [])
  if (way === null) return null
  const take = async () => {
    // Called off, or not allowed: the slip is still there to be written down.
    if (way === 'share') await navigator.share({ text }).catch(() => {})
    else setCopied(await copyText(text))
  }
  return (
    <button type="button" className={button('plain')} onClick={take} aria-live="polite">
      {way === 'share' ? m.rounds_slip_share() : copied ? m.rounds_slip_copied() : m.rounds_slip_copy()}
    </button>
  )
}
