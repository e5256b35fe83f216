// The door of the show: PIN, QR, the projector's page, who may come in, what players may look at.
import { useState } from 'react'
import { copyText } from '~/components/copy-text'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Dialog } from '~/components/paper/dialog'
import { Check } from '~/components/paper/field'
import { QrCode } from '~/components/screen/qr-code'
import { formatPin, formatPlain } from '~/components/stage/figures'
import { Icon } from '~/components/stage/icon'
import { m } from '~/paraglide/messages'
import { shortAddress } from './lobby'
import type { SheetProps } from './sheets'

/** Copies `text`; says so for two seconds. */
function CopyButton({ text, words }: { text: string; words: string }) {
  const [copied, setCopied] = useState(false)
  async function copy() {
    if (!(await copyText(text))) {
      window.prompt(words, text)
      return
    }
    setCopied(true)
    setTimeout(() => setCopied(false), 2_000)
  }
  return (
    <button type="button" className={button()} onClick={copy}>
      <Icon name={copied ? 'check' : 'copy'} />
      <span aria-live="polite">{copied ? m.host_copied() : words}</span>
    </button>
  )
}

export const screenAddress = (origin: string, screenKey: string) => `${origin}/screen/${screenKey}`

export function DoorSheet({ view, origin, send, close }: SheetProps) {
  const locale = useLocale()
  const join = `${origin}/j/${view.pin}`
  const screen = screenAddress(origin, view.screenKey)
  const may = view.can.includes('lock')
  const change = view.can.includes('change')
  return (
    <Dialog title={m.host_door()} onClose={close} wide>
      <div className="grid gap-6 sm:grid-cols-[14rem_1fr]">
        <div>
          <div className="rounded-card bg-foam p-3">
            <QrCode text={join} label={m.host_qr()} />
          </div>
          <p className="mt-2 text-center text-sm text-quiet">{m.host_join_at({ address: shortAddress(origin) })}</p>
          <p className="text-center text-4xl font-extrabold whitespace-nowrap text-brand">{formatPin(view.pin)}</p>
        </div>
        <div className="flex flex-col gap-5">
          <div className="flex flex-wrap gap-2">
            <CopyButton text={join} words={m.host_copy_join()} />
          </div>
          <section>
            <h3 className="font-semibold">{m.host_screen_title({ count: formatPlain(view.screens, locale) })}</h3>
            <p className="mb-2 text-sm text-quiet">{m.host_screen_text()}</p>
            <div className="flex flex-wrap gap-2">
              <a className={button('main')} href={screen} target="_blank" rel="noreferrer">
                <Icon name="screen" />
                {m.host_open_screen()}
              </a>
              <CopyButton text={screen} words={m.host_copy_screen()} />
            </div>
          </section>
          <section className="flex flex-col gap-3">
            <Check
              label={m.host_lock()}
              hint={m.host_lock_hint()}
              checked={view.locked}
              disabled={!may}
              onChange={(event) => send({ type: 'lock', locked: event.target.checked })}
            />
            <Check
              label={m.host_late()}
              hint={m.host_late_hint()}
              checked={view.settings.lateJoin}
              disabled={!change}
              onChange={(event) => send({ type: 'change', settings: { lateJoin: event.target.checked } })}
            />
            <Check
              label={m.host_peek()}
              hint={m.host_peek_hint()}
              checked={view.settings.peek}
              disabled={!change}
              onChange={(event) => send({ type: 'change', settings: { peek: event.target.checked } })}
            />
          </section>
        </div>
      </div>
    </Dialog>
  )
}
