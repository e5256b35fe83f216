// One measured run of one server: the crowd comes in, questions are played, instants are gathered.

import { percentile } from './percentile'
import { type Programs, pause } from './programs'
import type { Delay, Lie } from './slow-line'
import type { Stage } from './stages'
import { gatherCrowd } from './swarms'

export interface RunWish {
  players: number
  questions: number
  processes: number
  /** ms within which all answer. */
  window: number
  delay?: Delay
  lie?: Lie
}

/** Figures of one run; times in ms, p99 of each question, and of these the median. */
export interface RunFigures {
  fanOut: number
  acknowledged: number
  results: number
  /** Server's processor time per player and question, µs. */
  cpu: number
  /** Resident memory per player, kB. */
  memory: number
  /** Players per second. */
  joins: number
  /** Time charged beyond thinking. */
  beyond: number
  /** Least of it: what a lie gains is its negative. */
  leastBeyond: number
  /** Spread of the instant at which phones open the question. */
  opening: number
  /** Answers acknowledged as stored, all questions. */
  stored: number
  /** Questions, answers and results that did not come. */
  missing: number
  refusals: string[]
}

/** The first question warms the server up and is not counted. */
const WARM_UP = 1
const QUIET = 400

export async function playRun(stage: Stage, programs: Programs, wish: RunWish): Promise<RunFigures> {
  const { players, questions, window } = wish
  await pause(QUIET)
  const memoryBefore = stage.program.memory()
  const { address, kind: server, pin } = stage
  const thinking = [150, window] as const
  const { delay = null, lie = 'none', processes } = wish
  // One more who never answers, so that the host closes the question, at a known instant.
  const crowd = await gatherCrowd(programs, {
    address,
    server,
    pin,
    players: players + 1,
    silent: 1,
    thinking,
    delay,
    lie,
    processes,
  })
  const per: Record<'fanOut' | 'acknowledged' | 'results' | 'beyond' | 'opening', number[]> = {
    fanOut: [],
    acknowledged: [],
    results: [],
    beyond: [],
    opening: [],
  }
  let leastBeyond = Number.POSITIVE_INFINITY
  let stored = 0
  let missing = 0
  let cpu = 0
  const refusals: string[] = []
  try {
    const seconds = await crowd.enter()
    await pause(1_000)
    for (let question = 0; question < questions + WARM_UP; question++) {
      const cpuBefore = stage.program.cpuMs()
      await stage.ask()
      await crowd.until(({ answered }) => answered >= players, window + 15_000)
      await pause(QUIET)
      const closedAt = await stage.close()
      await crowd.until(({ results }) => results >= players + 1, 10_000)
      await pause(QUIET)
      const notes = await crowd.report()
      stored += notes.acknowledged.length
      missing += 3 * players + 2 - notes.fanOut.length - notes.acknowledged.length - notes.resultAt.length
      refusals.push(...notes.refusals)
      if (question >= WARM_UP) {
        cpu += stage.program.cpuMs() - cpuBefore
        per.fanOut.push(percentile(notes.fanOut, 0.99))
        per.acknowledged.push(percentile(notes.acknowledged, 0.99))
        per.results.push(
          percentile(
            notes.resultAt.map((at) => at - closedAt),
            0.99,
          ),
        )
        per.beyond.push(percentile(notes.beyond, 0.99))
        per.opening.push(percentile(notes.opening, 0.99))
        leastBeyond = Math.min(leastBeyond, percentile(notes.beyond, 0))
      }
      await stage.scoreboard()
      await pause(QUIET)
    }
    const middle = (list: number[]) => percentile(list, 0.5)
    return {
      fanOut: middle(per.fanOut),
      acknowledged: middle(per.acknowledged),
      results: middle(per.results),
      cpu: (cpu * 1000) / players / questions,
      memory: (stage.program.memory() - memoryBefore) / 1024 / players,
      joins: players / seconds,
      beyond: middle(per.beyond),
      leastBeyond,
      opening: middle(per.opening),
      stored,
      missing,
      refusals,
    }
  } finally {
    await crowd.leave()
  }
}
