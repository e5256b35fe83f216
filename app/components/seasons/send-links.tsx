// Addresses of a season, to be copied into a message.
import { useState } from 'react'
import { copyText } from '~/components/copy-text'
import { button } from '~/components/paper/button'
import { Card } from '~/components/paper/card'
import { control } from '~/components/paper/field'
import { Icon } from '~/components/stage/icon'
import { m } from '~/paraglide/messages'

function OneLink({ label, address }: { label: string; address: string }) {
  const [copied, setCopied] = useState(false)
  const copy = async (field: HTMLInputElement | null) => {
    setCopied(await copyText(address))
    // Where nothing can be copied the address stands selected.
    field?.select()
  }
  return (
    <li className="flex items-end gap-2">
      <label className="flex min-w-0 flex-1 flex-col gap-1 text-sm font-semibold">
        {label}
        <input readOnly value={address} className={control} onFocus={(event) => event.target.select()} />
      </label>
      <button
        type="button"
        className={button('plain', 'shrink-0')}
        aria-label={m.seasons_copy({ what: label })}
        title={m.seasons_copy({ what: label })}
        onClick={(event) => copy(event.currentTarget.parentElement?.querySelector('input') ?? null)}
      >
        <Icon name={copied ? 'check' : 'copy'} />
      </button>
    </li>
  )
}

/** `address`: of the season's public page. */
export function SendLinks({ address }: { address: string }) {
  return (
    <Card className="print:hidden">
      <h2 className="mb-2 text-xl font-extrabold">{m.seasons_links()}</h2>
      <ul className="grid grid-cols-1 gap-3">
        <OneLink label={m.seasons_link_page()} address={address} />
        <OneLink label={m.seasons_link_register()} address={`${address}/register`} />
        <OneLink label={m.seasons_link_practice()} address={`${address}/practice`} />
        <OneLink label={m.seasons_link_regulations()} address={`${address}/regulations`} />
      </ul>
    </Card>
  )
}
