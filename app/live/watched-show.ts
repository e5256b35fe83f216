/** What the pages of host and screen have in common: a line, a clock, a status. */

import { laterOnPage } from './later'
import type { Line, LineListener, OpenLine, Status } from './line'
import { createServerClock } from './server-clock'
import { createStore, type Store } from './store'

const RESYNC = 20_000

export interface Watched<V> {
  store: Store<{ status: Status } & V>
  line: Line
  serverNow(): number
  /** Smallest round trip to the server of the last minute, ms; null: not known yet. */
  roundTrip(): number | null
  start(): void
  stop(): void
  retry(): void
}

/** Follows a show by one line; `take` turns a message into a change of the state, or null. `ready`: a first view has come. */
export function watchShow<V extends object>(
  openLine: OpenLine,
  first: V,
  take: (state: V, ...message: Parameters<LineListener['message']>) => Partial<V> | null,
  ready: (state: V) => boolean,
): Watched<V> {
  const store = createStore<{ status: Status } & V>({ status: { state: 'connecting' }, ...first })
  const clock = createServerClock(async (echo) => (await line.ask('time', { echo })).now)
  let up = false
  let stopResync = () => {}

  function settle() {
    if (up && clock.synced && ready(store.get())) status({ state: 'connected' })
  }
  function status(now: Status) {
    store.set({ status: now } as Partial<{ status: Status } & V>)
  }
  function resync() {
    stopResync()
    stopResync = laterOnPage(RESYNC, () => {
      clock.sync(2).catch(() => {})
      resync()
    })
  }
  function ended(now: Status) {
    up = false
    stopResync()
    status(now)
  }

  const line = openLine({
    up() {
      up = true
      clock.forget()
      clock
        .sync(1)
        .then(settle)
        .then(() => clock.sync(4))
        .catch(() => {})
      resync()
    },
    down: () => ended({ state: 'reconnecting' }),
    refused: (code) => ended({ state: 'refused', code }),
    message(...message) {
      const change = take(store.get(), ...message)
      if (change) store.set(change as Partial<{ status: Status } & V>)
      if (store.get().status.state !== 'connected') settle()
    },
  })

  return {
    store,
    line,
    serverNow: clock.now,
    roundTrip: () => clock.roundTrip,
    start: () => line.start(),
    stop() {
      stopResync()
      line.stop()
    },
    retry() {
      status({ state: 'connecting' })
      line.retry()
    },
  }
}
