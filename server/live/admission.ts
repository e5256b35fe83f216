// Who may connect to a show, and as what; asked before a page is let in.
import type { IncomingHttpHeaders } from 'node:http'
import { GUEST } from '../../app/domain/access/actor'
import { can } from '../../app/domain/access/can'
import { Handshake } from '../../app/domain/show/protocol'
import type { Refusal } from '../../app/domain/show/refusal'
import { PROTOCOL } from '../../app/domain/show/version'
import type { PinTries } from '../../app/services/pin-tries'
import type { OpenShow, OpenShows } from './open-shows'
import { type Count, tokenHash, type Who } from './session'

/** What a connection says of itself. */
export interface Knock {
  /** As it came; anything. */
  auth: Record<string, unknown>
  headers: IncomingHttpHeaders
  /** Address that limits count by. */
  address: string
}

/** `known`: it was let in before, and has a seat to come back to. */
export type Admission = { ok: true; open: OpenShow; who: Who; known?: boolean } | { ok: false; code: Refusal }

export interface AdmissionParts {
  shows: OpenShows
  pinTries: PinTries
  count: Count
  /** Whose session the request carries, if that account may lead this show. */
  mayHost(
    headers: IncomingHttpHeaders,
    show: { id: string; account: string; club: string | null },
  ): Promise<{ account: string } | null>
  onTrouble(error: unknown): void
}

const refused = (code: Refusal): Admission => ({ ok: false, code })

/** Refuses with wrong_pin, ended, kicked, forbidden, outdated, bad_message, too_fast (too many guesses wait already), unavailable. */
export function createAdmission({
  shows,
  pinTries,
  count,
  mayHost,
  onTrouble,
}: AdmissionParts): (knock: Knock) => Promise<Admission> {
  async function player(pin: string, token: string): Promise<Admission> {
    const open = await shows.open.byPin(pin)
    if (!open || !can(GUEST, 'show.play', null)) return refused('wrong_pin')
    const { show } = open.runner
    const hash = tokenHash(token)
    const seated = show.players[show.seats.get(hash) ?? -1]
    if (seated?.kicked) return refused('kicked')
    if (!seated && show.final) return refused('forbidden')
    // Who played comes back to see the place it got.
    if (!seated && show.phase === 'ended') return refused('ended')
    return { ok: true, open, who: { role: 'player', token: hash }, known: seated !== undefined }
  }

  async function screen(key: string): Promise<Admission> {
    const open = await shows.open.byScreenKey(key)
    const allowed = can(GUEST, 'show.watch', { keyMatches: open?.record.screenKey === key })
    return open && allowed ? { ok: true, open, who: { role: 'screen' } } : refused('wrong_pin')
  }

  async function host(headers: IncomingHttpHeaders, id: string, page: string): Promise<Admission> {
    const record = await shows.byId(id)
    const account = record && (await mayHost(headers, record))
    const open = account && (await shows.open.byId(id))
    if (!account || !open) return refused('forbidden')
    await shows.ensurePin(open)
    return { ok: true, open, who: { role: 'host', account: account.account, page } }
  }

  async function admit({ auth, headers, address }: Knock): Promise<Admission> {
    if (shows.stopping) return refused('unavailable')
    if (typeof auth.v === 'number' && auth.v !== PROTOCOL) return refused('outdated')
    const parsed = Handshake.safeParse(auth)
    if (!parsed.success) {
      count('bad_message', 'handshake')
      return refused('bad_message')
    }
    const hand = parsed.data
    const admission =
      hand.role === 'player'
        ? await player(hand.pin, hand.token)
        : hand.role === 'screen'
          ? await screen(hand.key)
          : await host(headers, hand.show, hand.page)
    return hand.role === 'host' || (admission.ok && admission.known) ? admission : held(admission, address)
  }

  /** A guesser learns slowly what is right and what is wrong; who has a seat is no guesser. */
  async function held(admission: Admission, address: string): Promise<Admission> {
    if (!(await pinTries.turn(address))) return refused('too_fast')
    if (admission.ok || admission.code !== 'wrong_pin') pinTries.right(address)
    return admission
  }

  return async (knock) => {
    const admission = await admit(knock).catch((error: unknown) => {
      onTrouble(error)
      return refused('unavailable')
    })
    if (!admission.ok) count('refused', admission.code)
    return admission
  }
}
