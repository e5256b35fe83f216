// Sittings of self-paced shows: each step is written before it is acknowledged, and replayed when it is asked for.

import type { Paper } from '../../app/domain/show/paper'
import type { Refusal } from '../../app/domain/show/refusal'
import { results } from '../../app/domain/show/results'
import {
  decide,
  isFinished,
  type Sitting,
  type SittingCommand,
  score,
  sittingOf,
  take,
} from '../../app/domain/show/self-paced'
import type { SelfView } from '../../app/domain/show/self-paced-view'
import { finalView, hallRank, type Looking, sittingView } from '../../app/domain/show/sitting-views'
import type { SelfDone } from '../../app/services/self-paced'
import type { SelfPacedRecord, SittingRecord, SittingSum } from '../storage/self-paced'
import type { SelfPacedParts } from './self-paced'

/** Somebody presses twice, or on two pages: the later one looks again. */
const TRIES = 5

const EMPTY: SittingSum = { points: 0, right: 0, time: 0, bestStreak: 0, settled: 0, finishedAt: null }

function sumOf(paper: Paper, sitting: Sitting, finishedAt: number | null): SittingSum {
  const { points, right, time, bestStreak, settled } = score(paper, sitting)
  return { points, right, time, bestStreak, settled, finishedAt: isFinished(paper, sitting) ? finishedAt : null }
}

export function createSittings({ store, show, clock, id, hash }: SelfPacedParts) {
  const refused = (code: Refusal): SelfDone => ({ ok: false, code })

  async function finalOf(looking: Looking, record: SelfPacedRecord): Promise<SelfView> {
    const mine = score(looking.paper, looking.sitting)
    // Nobody stands anywhere for nothing, as in a hall.
    const placed = isFinished(looking.paper, looking.sitting) && mine.points > 0
    const { scoring } = looking.paper.settings
    const place = placed ? await store.place(record.code, mine, scoring) : null
    const hall = placed ? await show(record.show) : null
    return finalView(
      looking,
      place && { rank: place.ahead + 1, of: place.finished },
      hall && hallRank(results(hall), mine, scoring),
    )
  }

  /** After the last question its result is looked at first; `last`: the person has seen it, or comes back. */
  function viewOf(
    record: SelfPacedRecord,
    sitter: SittingRecord,
    sitting: Sitting,
    last: boolean,
  ): Promise<SelfView> | SelfView {
    const { paper, closesAt } = record
    const now = clock.now()
    const club = paper.clubs.find(({ id: one }) => one === sitter.club)?.name ?? null
    const looking: Looking = {
      paper,
      sitter: { name: sitter.name, club, startedAt: sitter.startedAt },
      sitting,
      now,
      closesAt,
    }
    const resting = sitting.runs.at(-1)?.settled !== false
    if (resting && last && (isFinished(paper, sitting) || now >= closesAt)) return finalOf(looking, record)
    return sittingView(looking)
  }

  async function tryToAct(record: SelfPacedRecord, token: string, command: SittingCommand): Promise<SelfDone | null> {
    const sitter = await store.sitting(record.code, hash(token))
    if (!sitter) return refused('not_joined')
    const entries = await store.entries(sitter.id)
    const before = sittingOf(entries)
    const outcome = decide(record.paper, before, command, clock.now(), record.closesAt)
    if (!outcome.ok) {
      const past = isFinished(record.paper, before) || outcome.code === 'ended'
      return command.type === 'next' && past ? { ok: true, view: await viewOf(record, sitter, before, true) } : outcome
    }
    if (!outcome.entry) return { ok: true, view: await viewOf(record, sitter, before, false) }
    const after = take(before, outcome.entry)
    const sum = sumOf(record.paper, after, clock.now())
    if (!(await store.append(sitter.id, entries.length, outcome.entry, sum))) return null
    return { ok: true, view: await viewOf(record, sitter, after, false) }
  }

  return {
    /** Null: this token has not begun. `last`: the end rather than the result of the last question. */
    async view(record: SelfPacedRecord, token: string, last: boolean): Promise<SelfView | null> {
      const sitter = await store.sitting(record.code, hash(token))
      if (!sitter) return null
      return viewOf(record, sitter, sittingOf(await store.entries(sitter.id)), last)
    },
    async begin(record: SelfPacedRecord, token: string, name: string, club: string | null): Promise<SelfDone> {
      const sitter = {
        id: id(),
        code: record.code,
        tokenHash: hash(token),
        name,
        club,
        startedAt: clock.now(),
        ...EMPTY,
      }
      await store.begin(sitter)
      const kept = await store.sitting(record.code, sitter.tokenHash)
      if (!kept) throw new Error('a sitting that was begun is not there')
      return { ok: true, view: await viewOf(record, kept, sittingOf(await store.entries(kept.id)), true) }
    },
    async act(record: SelfPacedRecord, token: string, command: SittingCommand): Promise<SelfDone> {
      for (let tried = 0; tried < TRIES; tried++) {
        const done = await tryToAct(record, token, command)
        if (done) return done
      }
      return refused('unavailable')
    },
    /** The sums of every sitting under the keys of the record. */
    async markAnew(record: SelfPacedRecord): Promise<void> {
      for (const { id: sitting, finishedAt } of await store.sittings(record.code)) {
        await store.setSum(sitting, sumOf(record.paper, sittingOf(await store.entries(sitting)), finishedAt))
      }
    },
  }
}
