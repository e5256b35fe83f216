// Who looks at a show and what each is sent: players by seat, screens, the one host's page.
import type { Show } from '../../app/domain/show/state'
import type { PersonalView, RosterRow, SharedView } from '../../app/domain/show/view'
import { hostView, type Live, personalView, rosterRow, screenView, sharedView } from '../../app/domain/show/views'
import { createGather } from './gather'
import type { Later } from './later'
import { PACE } from './pace'
import type { Message, Page } from './page'
import type { Presence } from './presence'

/** Rows of the players' list in one message. */
const ROWS = 1_000
/** Personal views sent before others get their turn. */
const VIEWS = 500

interface Guest {
  token: string
  seat: number | null
}

/** What the players' pages do not know yet. */
export interface News {
  phase: boolean
  personal: 'all' | readonly number[]
}

interface AudienceParts {
  show(): Show
  presence(): Presence
  pin(): string
  screenKey: string
  now(): number
  later: Later
  /** Whether what host and screen would be sent is durable. */
  settled(): boolean
  /** Whether this seat's answer, if it gave one, is durable. */
  saved(seat: number): boolean
  arrived(seat: number): void
}

export function createAudience({ show, presence, pin, screenKey, now, later, settled, saved, arrived }: AudienceParts) {
  const guests = new Map<Page, Guest>()
  const seats = new Map<number, Page>()
  const screens = new Set<Page>()
  let host: { page: Page; id: string } | null = null
  /** As it was last sent: who comes now sees nothing that is not durable. */
  let shared: SharedView = sharedView(show(), show().seq)
  let rows: Set<number> = new Set()
  /** Players' pages that something has to be said to: the phase, what is personal, or both. */
  const due = new Map<Page, { phase: boolean; personal: boolean }>()
  let stopDelivery = () => {}
  const gather = createGather(PACE.gather, now, later, sendCounts)

  function live(): Live {
    return { pin: pin(), screenKey, present: presence().here, screens: screens.size, hostHere: host !== null }
  }

  function sendRoster(seatsNow: Iterable<number>, whole: boolean) {
    if (!host) return
    let message: RosterRow[] = []
    let first = whole
    for (const seat of seatsNow) {
      message.push(rosterRow(show(), seat, presence().awaySince(seat)))
      if (message.length < ROWS) continue
      host.page.send({ event: 'roster', payload: { whole: first, rows: message } })
      first = false
      message = []
    }
    if (message.length > 0 || first) host.page.send({ event: 'roster', payload: { whole: first, rows: message } })
  }

  function sendWatchers() {
    const n = show().seq
    if (screens.size > 0) {
      const view: Message = { event: 'screen', payload: screenView(show(), n, live()) }
      for (const screen of screens) screen.send(view)
    }
    host?.page.send({ event: 'hostview', payload: hostView(show(), n, live()) })
  }

  /** Before a new phase is durable nothing is said of it; it will be said with it. */
  function sendCounts() {
    if (!settled()) return
    sendWatchers()
    sendChangedRows()
  }

  function sendChangedRows() {
    const changed = rows
    rows = new Set()
    if (changed.size > 0) sendRoster(changed, false)
  }

  /** An answer is shown to its own phone as stored only when it is: until then the phone keeps it. */
  function personal(seat: number): PersonalView {
    const view = personalView(show(), seat, show().seq)
    return saved(seat) ? view : { ...view, answer: null }
  }

  const own = (seat: number): Message => ({ event: 'personal', payload: personal(seat) })

  /** Sends what is due, shared and personal in one piece; after many personal views others get their turn. */
  function deliver() {
    stopDelivery()
    const news: Message = { event: 'shared', payload: shared }
    let views = 0
    for (const [page, { phase, personal: alsoOwn }] of due) {
      const seat = alsoOwn ? guests.get(page)?.seat : null
      if (views === VIEWS) {
        stopDelivery = later(0, deliver)
        return
      }
      due.delete(page)
      if (typeof seat !== 'number') {
        if (phase) page.send(news)
      } else {
        views++
        if (phase) page.send(news, own(seat))
        else page.send(own(seat))
      }
    }
  }

  function noticed(seat: number) {
    rows.add(seat)
    gather.touch()
  }

  function sit(page: Page, guest: Guest, seat: number) {
    guest.seat = seat
    const before = seats.get(seat)
    seats.set(seat, page)
    if (before && before !== page) before.end('taken_over')
    presence().enter(seat)
    arrived(seat)
    noticed(seat)
  }

  function sendAll(page: Page, guest: Guest) {
    // First what is personal: a page that gets the shared view without it knows that it has no seat.
    const door: Message = { event: 'shared', payload: { ...shared, players: show().ranking.length } }
    if (guest.seat === null) page.send(door)
    else page.send(own(guest.seat), door)
  }

  return {
    /** Seat of a player's page; null: none yet. */
    seatOf: (page: Page): number | null => guests.get(page)?.seat ?? null,
    hostIs: (page: Page): boolean => host?.page === page,
    get size() {
      return guests.size + screens.size + (host ? 1 : 0)
    },
    enterPlayer(page: Page, token: string) {
      const guest: Guest = { token, seat: null }
      guests.set(page, guest)
      const seat = show().seats.get(token)
      if (seat !== undefined) sit(page, guest, seat)
      sendAll(page, guest)
    },
    /** The page's token has a seat now; it is sent what is personal. */
    joined(page: Page) {
      const guest = guests.get(page)
      const seat = guest && show().seats.get(guest.token)
      if (!guest || seat === undefined) return
      sit(page, guest, seat)
      page.send(own(seat))
    },
    enterScreen(page: Page) {
      screens.add(page)
      page.send({ event: 'screen', payload: screenView(show(), show().seq, live()) })
      gather.touch()
    },
    /** `id` tells one host's page from another; the one before is told that it is taken over. */
    enterHost(page: Page, id: string) {
      const before = host
      host = { page, id }
      before?.page.end(before.id === id ? null : 'taken_over')
      page.send({ event: 'hostview', payload: hostView(show(), show().seq, live()) })
      sendRoster(show().players.keys(), true)
      gather.touch()
    },
    leave(page: Page) {
      const guest = guests.get(page)
      guests.delete(page)
      due.delete(page)
      if (guest && guest.seat !== null && seats.get(guest.seat) === page) {
        seats.delete(guest.seat)
        presence().leave(guest.seat, now())
        noticed(guest.seat)
      }
      if (screens.delete(page)) gather.touch()
      if (host?.page === page) {
        host = null
        gather.touch()
      }
    },
    /** What has become durable: a new phase for everybody at once, and personal views of all seats or of some. */
    tell({ phase, personal: whose }: News) {
      if (!phase && whose.length === 0) return
      if (phase) {
        shared = sharedView(show(), show().seq)
        for (const page of guests.keys()) due.set(page, { phase, personal: due.get(page)?.personal ?? false })
      }
      for (const seat of whose === 'all' ? seats.keys() : whose) {
        const page = seats.get(seat)
        if (page) due.set(page, { phase: due.get(page)?.phase ?? false, personal: true })
      }
      deliver()
      if (!phase) return
      sendWatchers()
      // Points and ranks of all; that nobody has answered yet the host's page knows by itself.
      if (show().phase === 'reveal') for (const seat of show().players.keys()) rows.add(seat)
      sendChangedRows()
      gather.done()
    },
    gatherCounts: gather.touch,
    gatherRows(which: readonly number[]) {
      for (const seat of which) rows.add(seat)
    },
    showOut(seat: number) {
      seats.get(seat)?.end('kicked')
    },
    /** The state was restored from the log: everybody is told anew, and who sat on a lost seat comes in again. */
    restored() {
      due.clear()
      shared = sharedView(show(), show().seq)
      for (const [page, guest] of guests) {
        if (guest.seat !== null && show().seats.get(guest.token) !== guest.seat) page.end(null)
        else sendAll(page, guest)
      }
      sendWatchers()
      sendRoster(show().players.keys(), true)
    },
    /** Tells all pages that the connection ends; `code` null: they come back by themselves. */
    dismiss(code: 'ended' | null) {
      for (const page of [...guests.keys(), ...screens, ...(host ? [host.page] : [])]) page.end(code)
    },
    stop() {
      gather.stop()
      stopDelivery()
    },
  }
}
