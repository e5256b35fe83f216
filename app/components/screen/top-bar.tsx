// The line at the top of every view: mark, what this is, and what is special about it.
import type { ReactNode } from 'react'
import { Drawing } from '~/components/stage/icon'
import { m } from '~/paraglide/messages'

/** `brand`: with the name of the platform beside the mark. */
export function TopBar({ brand = false, children }: { brand?: boolean; children: ReactNode }) {
  return (
    <header className="topbar">
      {brand ? (
        <span className="brand">
          <Drawing name="mark" />
          <b>{m.common_app_name()}</b>
        </span>
      ) : (
        <Drawing name="mark" />
      )}
      {children}
    </header>
  )
}
