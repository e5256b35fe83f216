/** The projector's page follows its show by this hook. */
import { useEffect, useState, useSyncExternalStore } from 'react'
import { PROTOCOL } from '~/domain/show/version'
import type { ScreenView } from '~/domain/show/view'
import { connection } from './connection'
import type { Status } from './line'
import { watchShow } from './watched-show'

interface ScreenState {
  view: ScreenView | null
}
export interface ScreenShow extends ScreenState {
  status: Status
  /** The server's time now, ms; compare it with the view's clock. */
  serverNow(): number
  retry(): void
}

const FIRST = { status: { state: 'connecting' } as Status, view: null }

/** Connects the screen of `key` for as long as the page is there. */
export function useScreenShow(key: string): ScreenShow {
  const [show] = useState(() =>
    watchShow<ScreenState>(
      connection(() => ({ role: 'screen', v: PROTOCOL, key })),
      { view: null },
      (_, event, payload) => (event === 'screen' ? { view: payload as ScreenView } : null),
      (state) => state.view !== null,
    ),
  )
  const state = useSyncExternalStore(show.store.subscribe, show.store.get, () => FIRST)
  useEffect(() => {
    show.start()
    return () => show.stop()
  }, [show])
  return { ...state, serverNow: show.serverNow, retry: show.retry }
}
