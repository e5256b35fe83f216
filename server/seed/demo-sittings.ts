// Lets the demonstration's contestants sit their papers, through the same services as everybody, at instants of the past.
import { itemAt, refsOf } from '../../app/domain/round/attempt-state'
import { type PackedAttempt, unpackAttempt } from '../../app/domain/round/packing'
import { replyTo } from '../../app/domain/round/rehearsal'
import type { Papers } from '../../app/services/papers'
import type { SeasonPapers } from '../rounds/season-papers'
import type { PaperStore } from '../storage/papers'
import type { DemoSeason } from './demo-olympics'

export interface DemoSittings {
  papers: Pick<Papers, 'start' | 'act'>
  store: Pick<PaperStore, 'read'>
  seasons: Pick<SeasonPapers, 'stock'>
  /** The clock of these services. */
  clock: { time: number }
  random(): number
}

const ROUND = 'online'
const SECOND = 1_000

/** One paper begun at `at`; when it was handed in (ms since 1970). */
export async function sitPaper(
  { papers, store, seasons, clock, random }: DemoSittings,
  season: string,
  { slip, made }: DemoSeason['people'][number],
  at: number,
): Promise<number> {
  clock.time = at
  const device = `demonstration-${slip.contestant.code}`
  const begun = await papers.start(slip.contestant.id, ROUND, device)
  const stored = begun.ok ? await store.read(begun.attempt) : null
  if (!begun.ok || !stored) throw new Error(`${made.name} could not begin: ${begun.ok ? 'not kept' : begun.code}`)
  const stock = await seasons.stock(season)
  const attempt = unpackAttempt(JSON.parse(stored.attempt.started) as PackedAttempt, stock)
  const saved: ReturnType<Papers['act']>[] = []
  let turn = 0
  for (const [index, ref] of refsOf(attempt.paper).entries()) {
    clock.time += Math.round((6 + 16 * random()) * SECOND)
    const item = itemAt(attempt, ref)
    const value = item && replyTo(item, stock.secret(ref).key, random() < made.skill, random)
    if (value === null) continue
    // As pages call it: by its number on this paper.
    const command = { type: 'save', item: `${index + 1}`, value, turn: ++turn }
    // What follows waits for nothing: they reach the disk together, in this order.
    saved.push(papers.act(begun.attempt, device, [command], clock.time))
  }
  saved.push(papers.act(begun.attempt, device, [{ type: 'hand_in' }], clock.time))
  for (const reply of await Promise.all(saved))
    for (const ack of reply?.acks ?? []) if (!ack.ok) throw new Error(`${made.name} was refused: ${ack.code}`)
  return clock.time
}
