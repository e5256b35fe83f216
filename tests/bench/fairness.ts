// Whether time is charged fairly on a weak network, and what a lie brings.
import { TIMING } from '../../app/domain/show/timing'
import type { Programs } from './programs'
import { playRun } from './rounds'
import { prepareShow, someQuestions } from './show-data'
import type { Delay, Lie } from './slow-line'
import { showStage } from './stages'

/** ms added each way, on top of the machine's own network. */
export const WEAK: Delay = { least: 50, most: 600 }
/** What a lie can gain at most, ms: a fixed time of shows. */
export const LIE_CAP = TIMING.claimCap
const LIARS = 60

export interface Fairness {
  /** p99 of time charged beyond thinking, ms. */
  beyond: number
  /** p99 of how far from the common instant a phone opened the question, ms. */
  opening: number
  /** ms less than true that the best of the liars was charged. */
  gain: number
  /** Answers that were not stored. */
  missing: number
}

export async function measureFairness(template: string, programs: Programs, players: number): Promise<Fairness> {
  async function play(count: number, lie: Lie) {
    const stage = await showStage(await prepareShow(template, await someQuestions(3)))
    const wish = { players: count, questions: 2, processes: 1, window: 4_000, lie, delay: WEAK }
    return playRun(stage, programs, wish).finally(() => stage.end())
  }
  const honest = await play(players, 'none')
  const lies = [await play(LIARS, 'zero'), await play(LIARS, 'late-echo')]
  return {
    beyond: honest.beyond,
    opening: honest.opening,
    gain: Math.max(...lies.map(({ leastBeyond }) => -leastBeyond)),
    missing: honest.missing,
  }
}
