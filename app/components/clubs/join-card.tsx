// How to play for a club: the link, and its QR code for a wall.
import { useState } from 'react'
import { copyText } from '~/components/copy-text'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card } from '~/components/paper/card'
import { QrCode } from '~/components/screen/qr-code'
import { Icon } from '~/components/stage/icon'
import { m } from '~/paraglide/messages'

export function JoinCard({ club, address }: { club: string; address: string }) {
  useLocale()
  const [copied, setCopied] = useState(false)
  // Where nothing can be copied the link itself is there to be copied by hand.
  const copy = async () => setCopied(await copyText(address))
  return (
    <Card>
      <h2 className="text-xl font-extrabold">{m.clubs_join()}</h2>
      <p className="mt-1 text-quiet">{m.clubs_join_hint()}</p>
      <div className="mt-4 flex flex-wrap items-center gap-5">
        <div className="w-40 shrink-0 rounded-card bg-foam p-3">
          <QrCode text={address} label={m.clubs_join_qr({ club })} />
        </div>
        <div className="min-w-0 flex-1 basis-44">
          <a href={address} className="block font-semibold break-all text-link">
            {address}
          </a>
          <button type="button" onClick={copy} className={button('plain', 'mt-3')}>
            <Icon name={copied ? 'check' : 'copy'} className="size-5 fill-none stroke-current stroke-2" />
            {copied ? m.clubs_copied() : m.clubs_copy()}
          </button>
        </div>
      </div>
    </Card>
  )
}
