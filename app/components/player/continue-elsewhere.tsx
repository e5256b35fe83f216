// Carries the seat to another phone: a QR code that only this player should show, and the same as a link.
import { useState } from 'react'
import { encode } from 'uqr'
import { m } from '~/paraglide/messages'
import { copyText } from '../copy-text'
import { Icon } from '../stage/icon'

export default function ContinueElsewhere({ link }: { link: string }) {
  const [copied, setCopied] = useState(false)
  const { data, size } = encode(link, { border: 2 })
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')

  // Where nothing can be copied the link stands there to be copied by hand.
  const copy = async () => setCopied(await copyText(link))

  return (
    <div className="elsewhere">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={m.player_continue()} shapeRendering="crispEdges">
        <path d={path} />
      </svg>
      <p>{m.player_continue_text()}</p>
      <input readOnly value={link} aria-label={m.player_copy()} onFocus={(event) => event.target.select()} />
      <button type="button" className="btn line" onClick={copy}>
        <Icon name={copied ? 'check' : 'copy'} />
        <span aria-live="polite">{copied ? m.player_copied() : m.player_copy()}</span>
      </button>
    </div>
  )
}
