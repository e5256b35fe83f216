// Papers being sat: begun, answered, ended by their time, reviewed.
import { type KeeperCommand, SitterCommand } from '../../app/domain/round/attempt'
import { type Attempt, phaseAt, written } from '../../app/domain/round/attempt-state'
import { attemptView, commandOfView } from '../../app/domain/round/attempt-view'
import type { PaperAck, PaperReply, Papers } from '../../app/services/papers'
import type { Later } from '../live/later'
import type { PaperStore } from '../storage/papers'
import { createLivePapers, type PaperPlace, type Sat } from './live-papers'
import { watchOverdue } from './overdue-papers'
import { ownRounds } from './own-rounds'
import { createPaperHeads, type PaperHeadsParts } from './paper-heads'
import { createPaperStarts, type PaperStartsParts } from './paper-starts'

export const MOST_COMMANDS = 200
const TIDY_MILLISECONDS = 30_000
/** ms */
const PRACTICE_KEPT = 2 * 86_400_000

export interface PapersParts extends Omit<PaperStartsParts, 'onBegun'>, PaperHeadsParts {
  store: PaperStore
  later: Later
  onTrouble(error: unknown): void
}

/** What the rest of the server asks of papers beside what pages do. */
export interface RunningPapers extends Papers {
  /** Whose attempt this is; at once while it is being sat. null: unknown. */
  place(attempt: string): PaperPlace | Promise<PaperPlace | null>
  /** Takes everything of a contestant away who is still known. */
  forget(contestant: string): Promise<void>
  /** Takes practice papers of the day before yesterday away; how many. */
  forgetPractice(): Promise<number>
  /** Attempts in memory. */
  readonly live: number
  /** Resolves when nothing waits for the disk. */
  close(): Promise<void>
}

/** More than answers and flags is another: the page needs its view anew. */
function otherView(before: Attempt, after: Attempt): boolean {
  return (
    before.current !== after.current ||
    before.device !== after.device ||
    before.ended !== after.ended ||
    before.deadline !== after.deadline
  )
}

export function createPapers(parts: PapersParts): RunningPapers {
  const { store, seasons, contestants, clock, later, onTrouble } = parts
  let expect = (_deadline: number) => {}
  const live = createLivePapers({ store, stock: seasons.stock, clock, onDeadline: (deadline) => expect(deadline) })
  const overdue = watchOverdue({
    store,
    end: (id, at) => live.act(id, [{ type: 'time' }], at),
    clock,
    later,
    onTrouble,
  })
  expect = overdue.expect
  const starts = createPaperStarts({ ...parts, onBegun: overdue.expect })
  const heads = createPaperHeads(parts)

  let stopTidying = () => {}
  function tidyLater() {
    stopTidying = later(TIDY_MILLISECONDS, () => {
      live.tidy()
      tidyLater()
    })
  }
  tidyLater()

  /** A practice paper belongs to its device. */
  const hidden = ({ practice, contestant }: PaperPlace, device: string) => practice && contestant !== device

  /** `seen`: what the page has seen; of another page it learns all at once. */
  function reply(
    { before, after, refusals }: Sat,
    acks: PaperAck[],
    device: string,
    seen: number | undefined,
  ): PaperReply {
    const now = clock.now()
    const phase = phaseAt(after, now)
    const mine = after.device === device
    const asked = acks.length === 0 && (phase === 'over' || !mine)
    const missed = seen !== undefined && seen !== written(before)
    const shown = asked || missed || (refusals.length > 0 && (refusals.includes('newer') || otherView(before, after)))
    return {
      acks,
      now,
      deadline: after.deadline,
      phase,
      mine,
      written: written(after),
      view: shown ? attemptView(after, device, now) : null,
    }
  }

  async function keep(id: string, command: KeeperCommand): Promise<PaperAck> {
    // What its time has ended is not brought back.
    const sat = await live.act(id, [{ type: 'time' }, command], clock.now())
    if (!sat) return { ok: false, code: 'bad_message' }
    const refusal = sat.refusals[1] ?? null
    return refusal === null ? { ok: true } : { ok: false, code: refusal }
  }

  return {
    ...starts,
    async rounds(id) {
      const person = await contestants.byId(id)
      const season = person && (await seasons.record(person.season))
      if (!person || !season) return []
      const rounds = await ownRounds(parts, season, person, clock.now())
      return rounds.map(({ window: _window, own: _own, running: _running, ...shown }) => shown)
    },
    async head(id) {
      const found = await live.attempt(id)
      return found && heads.head(found.place, found.attempt)
    },
    async view(id, device) {
      const found = await live.attempt(id)
      return found && !hidden(found.place, device) ? attemptView(found.attempt, device, clock.now()) : null
    },
    async act(id, device, raw, at, seen) {
      const parsed = raw
        .slice(0, MOST_COMMANDS)
        .map((one) => SitterCommand.safeParse(typeof one === 'object' && one !== null ? { ...one, device } : one))
      const commands = parsed.flatMap((one) => (one.success ? [one.data] : []))
      const sat = await live.act(
        id,
        commands,
        at,
        (place) => !hidden(place, device),
        (attempt, command) => ('device' in command ? commandOfView(attempt, command) : command),
      )
      if (!sat) return null
      let taken = 0
      const acks = raw.map((_, index): PaperAck => {
        if (!parsed[index]?.success) return { ok: false, code: 'bad_message' }
        const refusal = sat.refusals[taken++] ?? null
        return refusal === null ? { ok: true } : { ok: false, code: refusal }
      })
      return reply(sat, acks, device, seen)
    },
    grant: (id, by, why, ms) => keep(id, { type: 'grant', by, why, ms }),
    stop: (id, by, why) => keep(id, { type: 'stop', by, why }),
    async review(id) {
      const found = await live.attempt(id)
      return found && heads.review(found.place, found.attempt)
    },
    place: (id) => live.place(id) ?? live.attempt(id).then((found) => found?.place ?? null),
    async forget(contestant) {
      const person = await contestants.byId(contestant)
      if (person) live.drop(await store.forgetContestant(person.season, contestant))
    },
    forgetPractice: () => store.forgetPractice(clock.now() - PRACTICE_KEPT),
    get live() {
      return live.size
    },
    async close() {
      stopTidying()
      await overdue.close()
      await live.close()
    },
  }
}
