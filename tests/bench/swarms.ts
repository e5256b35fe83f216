// The players of one run: several processes of them, seen as one crowd.
import type { Programs } from './programs'
import { type Program, pause, startProgram } from './programs'
import type { SwarmProgress, SwarmTask } from './swarm'
import { type Notes, noNotes } from './swarm-player'

export interface Crowd {
  /** All come; resolves with the seconds it took until the last had a seat. */
  enter(): Promise<number>
  progress(): Promise<SwarmProgress>
  /** Waits until `is` holds of the sums, for at most `within` ms; false: it did not come to it. */
  until(is: (sums: SwarmProgress) => boolean, within: number): Promise<boolean>
  /** What they noted since the last report. */
  report(): Promise<Notes>
  leave(): Promise<void>
}

export type CrowdWish = Omit<SwarmTask, 'first' | 'silent' | 'atOnce'> & { processes: number; silent?: number }

const NOTHING: SwarmProgress = { seated: 0, here: 0, questions: 0, answered: 0, results: 0 }
const LONGEST_ENTRY = 180_000

export async function gatherCrowd(programs: Programs, { processes, silent = 0, ...wish }: CrowdWish): Promise<Crowd> {
  const share = Math.floor(wish.players / processes)
  const swarms: Program[] = []
  for (let i = 0; i < processes; i++) {
    const last = i === processes - 1
    const players = last ? wish.players - share * i : share
    const task: SwarmTask = {
      ...wish,
      first: share * i,
      players,
      silent: last ? silent : 0,
      atOnce: Math.ceil(60 / processes),
    }
    const swarm = startProgram(programs.swarm, [JSON.stringify(task)])
    await swarm.said('ready')
    swarms.push(swarm)
  }

  async function ask<T>(order: 'progress' | 'report'): Promise<T[]> {
    return Promise.all(
      swarms.map((swarm) => {
        const reply = swarm.said<T>(order)
        swarm.child.send(order)
        return reply
      }),
    )
  }

  async function progress(): Promise<SwarmProgress> {
    const sums = { ...NOTHING }
    for (const part of await ask<SwarmProgress>('progress'))
      for (const key of Object.keys(sums) as (keyof SwarmProgress)[]) sums[key] += part[key]
    return sums
  }

  async function until(is: (sums: SwarmProgress) => boolean, within: number): Promise<boolean> {
    const deadline = performance.now() + within
    while (!is(await progress())) {
      if (performance.now() > deadline) return false
      await pause(100)
    }
    return true
  }

  return {
    progress,
    until,
    async enter() {
      const began = performance.now()
      for (const swarm of swarms) swarm.child.send('enter')
      const all = await until(({ seated }) => seated >= wish.players, LONGEST_ENTRY)
      if (!all) throw new Error(`only ${(await progress()).seated} of ${wish.players} players came in`)
      return (performance.now() - began) / 1000
    },
    async report() {
      const notes = noNotes()
      for (const part of await ask<Notes>('report')) {
        for (const key of Object.keys(notes) as (keyof Notes)[]) {
          const list: unknown[] = notes[key]
          for (const one of part[key] as unknown[]) list.push(one)
        }
      }
      return notes
    },
    async leave() {
      for (const swarm of swarms) swarm.child.send('leave')
      await Promise.race([
        Promise.all(swarms.map(({ child }) => new Promise((done) => child.once('exit', done)))),
        pause(8_000),
      ])
      await Promise.all(swarms.map((swarm) => swarm.kill()))
    },
  }
}
