// Shows that are sat alone by link until a closing date.

import { drawnName } from '../../app/domain/show/drawn-names'
import { playerName } from '../../app/domain/show/names'
import { amendPaper, makePaper, type Paper } from '../../app/domain/show/paper'
import { results } from '../../app/domain/show/results'
import { doorView } from '../../app/domain/show/sitting-views'
import type { Show } from '../../app/domain/show/state'
import type { LinkDone, SelfPaced } from '../../app/services/self-paced'
import type { Clock } from '../clock'
import type { SelfPacedRecord, SelfPacedStore } from '../storage/self-paced'
import { linkOf } from './link'
import { createSittings } from './sittings'

export interface SelfPacedParts {
  store: SelfPacedStore
  /** A show as it stands, running or not. */
  show(id: string): Promise<Show | null>
  clock: Clock
  /** A new code of a link, and an id. */
  code(): string
  id(): string
  /** One-way, of a sitter's token. */
  hash(token: string): string
}

/** A link is open for a year at most. */
const LONGEST_MS = 366 * 24 * 60 * 60 * 1000
const TRIES = 5

const tidy = (code: string) => code.trim().toLowerCase()

export function createSelfPaced(parts: SelfPacedParts): SelfPaced {
  const { store, clock } = parts
  const sittings = createSittings(parts)

  /** The record with every correction of its show; sittings are marked anew when there was one. */
  async function followed(record: SelfPacedRecord): Promise<SelfPacedRecord> {
    const show = await parts.show(record.show)
    if (!show || show.trail.length === record.paper.amendments) return record
    const paper = amendPaper(record.paper, results(show))
    await store.change(record.code, { paper })
    const now = { ...record, paper }
    await sittings.markAnew(now)
    return now
  }

  /** The paper of a show whose questions are all over: before that it would lack those to come, for good. */
  async function paperOf(id: string): Promise<{ ok: true; paper: Paper } | Extract<LinkDone, { ok: false }>> {
    const show = await parts.show(id)
    if (!show) return { ok: false, code: 'unknown_show' }
    if (show.phase !== 'podium' && show.phase !== 'ended') return { ok: false, code: 'not_over' }
    const paper = makePaper(show, results(show))
    return paper ? { ok: true, paper } : { ok: false, code: 'no_questions' }
  }

  async function add(show: string, account: string, closesAt: number) {
    const made = await paperOf(show)
    if (!made.ok) return made
    const { paper } = made
    for (let tried = 0; tried < TRIES; tried++) {
      const code = parts.code()
      if (await store.add({ code, show, account, paper, createdAt: clock.now(), closesAt }))
        return { ok: true, code } as const
      const other = await store.byShow(show)
      if (other) return { ok: true, code: other.code } as const
    }
    throw new Error('no free code was found for a self-paced link')
  }

  /** The name for a sitter: drawn where the show draws names, else the one given; null when it cannot be used. */
  async function nameFor(
    { code, paper }: SelfPacedRecord,
    who: Parameters<SelfPaced['start']>[2],
  ): Promise<string | null> {
    if (paper.settings.names === 'drawn') return drawnName(paper.seed + 1, await store.count(code), who.locale)
    return playerName(who.name)
  }

  return {
    async open(show, account, closesAt) {
      const now = clock.now()
      if (!Number.isSafeInteger(closesAt) || closesAt <= now || closesAt > now + LONGEST_MS)
        return { ok: false, code: 'bad_date' }
      const record = await store.byShow(show)
      if (!record) return add(show, account, closesAt)
      // While nobody has begun the paper disturbs nobody: a question that was restored since is on it again.
      const anew = (await store.count(record.code)) === 0 ? await paperOf(show) : null
      await store.change(record.code, { closesAt, ...(anew?.ok && { paper: anew.paper }) })
      return { ok: true, code: record.code }
    },
    async close(show) {
      const record = await store.byShow(show)
      const now = clock.now()
      if (record && record.closesAt > now) await store.change(record.code, { closesAt: now })
    },
    async ofShow(show) {
      const record = await store.byShow(show)
      return record && linkOf(await followed(record), await store.sittings(record.code), clock.now())
    },
    async follow(show) {
      const record = await store.byShow(show)
      if (record) await followed(record)
    },
    async door(code) {
      const record = await store.byCode(tidy(code))
      return record && doorView(record.paper, clock.now(), record.closesAt)
    },
    async view(code, token, last = true) {
      const record = await store.byCode(tidy(code))
      return record && sittings.view(record, token, last)
    },
    async start(code, token, who) {
      const record = await store.byCode(tidy(code))
      if (!record) return { ok: false, code: 'wrong_pin' }
      const begun = await sittings.view(record, token, true)
      if (begun) return { ok: true, view: begun }
      if (clock.now() >= record.closesAt) return { ok: false, code: 'ended' }
      // Opening the door costs nothing: empty sittings must not keep a class out.
      if ((await store.countPlayed(record.code)) >= record.paper.settings.maxPlayers) return { ok: false, code: 'full' }
      const name = await nameFor(record, who)
      if (name === null) return { ok: false, code: 'bad_name' }
      const club = record.paper.clubs.some(({ id }) => id === who.club) ? who.club : null
      return sittings.begin(record, token, name, club)
    },
    async act(code, token, command) {
      const record = await store.byCode(tidy(code))
      return record ? sittings.act(record, token, command) : { ok: false, code: 'wrong_pin' }
    },
  }
}
