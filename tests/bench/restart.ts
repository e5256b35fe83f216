// The server is killed in the middle of a question and started again: how soon the show goes on, and whether it is whole.

import { PROTOCOL } from '../../app/domain/show/version'
import { createPlayerShow } from '../../app/live/player-show'
import { type Programs, pause } from './programs'
import { PLAYED_QUESTION, type PreparedShow, playIntoLog, prepareShow, showInLog, someQuestions } from './show-data'
import { hostOf, startServer } from './stages'
import { socketIoLine } from './swarm-line'
import { tokenOf } from './swarm-token'
import { gatherCrowd } from './swarms'

export interface Restart {
  /** ms from the start of the new process until … it listens. */
  listening: number
  /** … a player who tries all the time has a view. */
  firstView: number
  /** … half, and all, of the players are back, with the pauses that pages make between attempts. */
  half: number
  all: number
  /** Entries and bytes of the log that was replayed. */
  entries: number
  bytes: number
  /** Answers of the broken question that were not stored, or acknowledged and not in the log. */
  missing: number
}

/** Entries in a row of the log: fewer than a running show writes, so that there are rather more rows to read. */
const BATCH = 4

/** A player that holds its seat and tries to come back without pauses; `seen` is when it last got a view. */
function insistent(address: string, pin: string, number: number) {
  let seen = 0
  const auth = { v: PROTOCOL, role: 'player', pin, token: tokenOf(number) }
  const show = createPlayerShow({
    openLine: (listener) =>
      socketIoLine(
        { address, from: '127.0.0.1' },
        auth,
        true,
      )({
        ...listener,
        message(event, payload) {
          if (event === 'shared') seen = performance.now()
          listener.message(event, payload)
        },
      }),
    outbox: { get: () => null, put() {}, clear() {} },
    commandId: () => 'insistent',
    later: (ms, act) => {
      const timer = setTimeout(act, ms)
      return () => clearTimeout(timer)
    },
  })
  show.start()
  return {
    stop: show.stop,
    async viewAfter(instant: number): Promise<number> {
      while (seen <= instant) await pause(5)
      return seen
    },
  }
}

export async function measureRestart(
  template: string,
  programs: Programs,
  { players, played }: { players: number; played: number },
): Promise<Restart> {
  const prepared: PreparedShow = await prepareShow(
    template,
    await someQuestions(played + 2),
    Date.now() - (played + 1) * PLAYED_QUESTION,
  )
  await playIntoLog(prepared, players + 1, played, BATCH)
  const first = await startServer(prepared)
  const { address } = first
  const crowd = await gatherCrowd(programs, {
    address,
    server: 'show',
    pin: prepared.pin,
    players,
    thinking: [150, 10_000],
    delay: null,
    lie: 'none',
    processes: 2,
  })
  const probe = insistent(address, prepared.pin, players)
  let second: Awaited<ReturnType<typeof startServer>> | null = null
  try {
    await crowd.enter()
    const host = await hostOf(address, prepared)
    await host.next()
    await crowd.until(({ answered }) => answered >= players / 2, 30_000)
    await first.program.kill()
    const before = await showInLog(prepared)
    const killed = performance.now()
    second = await startServer(prepared, Number(new URL(address).port))
    const listening = performance.now() - killed
    const firstView = (await probe.viewAfter(killed)) - killed
    await crowd.until(({ here }) => here >= players / 2, 60_000)
    const half = performance.now() - killed
    await crowd.until(({ here }) => here >= players, 60_000)
    const all = performance.now() - killed
    await crowd.until(({ answered }) => answered >= players, 30_000)
    await host.until(({ phase }) => phase === 'question')
    await host.next()
    await crowd.until(({ results }) => results >= players, 20_000)
    const notes = await crowd.report()
    host.leave()
    await second.program.end()
    const { show } = await showInLog(prepared)
    const stored = show.runs[played]?.answers.size ?? 0
    const missing = 2 * players - notes.resultAt.length - Math.min(stored, notes.acknowledged.length)
    return { listening, firstView, half, all, entries: before.entries, bytes: before.bytes, missing }
  } finally {
    probe.stop()
    await crowd.leave()
    await first.program.kill()
    await second?.program.end()
  }
}
