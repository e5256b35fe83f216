// When the console cannot follow its show: another page leads, the account may not, the page is old.
import { Link } from '@remix-run/react'
import { button } from '~/components/paper/button'
import { Card } from '~/components/paper/card'
import { Drawing } from '~/components/stage/icon'
import type { Refusal } from '~/domain/show/refusal'
import { m } from '~/paraglide/messages'
import { refusalWords } from './words'

interface Way {
  title: string
  text: string
  /** What the button does; null: only the way back. */
  button: string | null
}

function way(code: Refusal): Way {
  switch (code) {
    case 'taken_over':
      return { title: m.host_taken_title(), text: m.host_taken_text(), button: m.host_taken_back() }
    case 'outdated':
      return { title: m.host_outdated_title(), text: m.error_outdated(), button: m.host_reload() }
    case 'forbidden':
      return { title: m.host_forbidden_title(), text: m.error_forbidden(), button: null }
    case 'ended':
    case 'wrong_pin':
      return { title: m.host_gone_title(), text: m.host_gone_text(), button: null }
    default:
      return { title: m.host_trouble_title(), text: refusalWords(code), button: m.host_try_again() }
  }
}

export function Trouble({ code, onRetry }: { code: Refusal; onRetry(): void }) {
  const { title, text, button: words } = way(code)
  return (
    <main className="grid min-h-dvh place-items-center p-4">
      <Card className="flex w-full max-w-md flex-col gap-4">
        <Drawing name="mark" className="size-9 text-brand [--mark-dot:var(--brand-dot)]" />
        <h1 className="text-2xl leading-tight font-extrabold text-brand">{title}</h1>
        <p>{text}</p>
        <div className="flex flex-wrap gap-3">
          {words ? (
            <button
              type="button"
              className={button('main')}
              onClick={() => (code === 'outdated' ? location.reload() : onRetry())}
            >
              {words}
            </button>
          ) : null}
          <Link to="/shows" className={button()}>
            {m.host_to_shows()}
          </Link>
        </div>
      </Card>
    </main>
  )
}

export function Connecting() {
  return (
    <main className="grid min-h-dvh place-items-center p-4 text-quiet">
      <p role="status" className="flex items-center gap-3 font-semibold">
        <Drawing name="mark" className="size-9 text-brand [--mark-dot:var(--brand-dot)]" />
        {m.host_connecting()}
      </p>
    </main>
  )
}
