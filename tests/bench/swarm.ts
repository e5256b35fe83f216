// A process full of players. Its parent says who comes when, and asks for what they noted.

import { PROTOCOL } from '../../app/domain/show/version'
import { type Delay, type Lie, lying, slowed } from './slow-line'
import { type Reach, socketIoLine, webSocketLine } from './swarm-line'
import { createSwarmPlayer, noNotes, type SwarmPlayer } from './swarm-player'
import { tokenOf } from './swarm-token'

export interface SwarmTask {
  address: string
  server: 'show' | 'socketio' | 'ws'
  pin: string
  /** Numbers of its players: from `first`, so many. The last `silent` of them never answer. */
  first: number
  players: number
  silent: number
  thinking: readonly [number, number]
  delay: Delay | null
  lie: Lie
  /** Connections being opened at the same time. */
  atOnce: number
}

export interface SwarmProgress {
  seated: number
  here: number
  questions: number
  answered: number
  results: number
}

/** xorshift: the same thinking times for every server. */
function randomFrom(seed: number): () => number {
  let state = seed * 2_654_435_761 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

function main(task: SwarmTask) {
  let notes = noNotes()
  let seated = 0
  let next = 0
  const players: SwarmPlayer[] = []

  function enterNext() {
    if (next >= task.players) return
    const number = task.first + next++
    const random = randomFrom(number + 1)
    const reach: Reach = { address: task.address, from: `127.0.${1 + (number % 40)}.${1 + (number % 200)}` }
    const auth = { v: PROTOCOL, role: 'player', pin: task.pin, token: tokenOf(number) }
    const plain = task.server === 'ws' ? webSocketLine(reach) : socketIoLine(reach, auth)
    const honest = task.delay ? slowed(plain, task.delay, random) : plain
    const player = createSwarmPlayer({
      name: `An ${number}`,
      openLine: lying(honest, task.lie),
      together: task.server === 'show',
      thinking: next > task.players - task.silent ? null : task.thinking,
      random,
      notes: () => notes,
      onSeat() {
        seated++
        enterNext()
      },
    })
    players.push(player)
    player.start()
  }

  const progress = (): SwarmProgress => ({
    seated,
    here: players.reduce((sum, player) => sum + (player.here ? 1 : 0), 0),
    questions: notes.fanOut.length,
    answered: notes.acknowledged.length + notes.refusals.length,
    results: notes.resultAt.length,
  })

  process.on('message', (order: 'enter' | 'progress' | 'report' | 'leave') => {
    if (order === 'enter') for (let i = 0; i < task.atOnce; i++) enterNext()
    if (order === 'progress') process.send?.({ progress: progress() })
    if (order === 'report') {
      process.send?.({ report: notes })
      notes = noNotes()
    }
    if (order === 'leave') {
      for (const player of players) player.stop()
      setTimeout(() => process.exit(0), 200)
    }
  })
  process.on('disconnect', () => process.exit(0))
  process.send?.({ ready: true })
}

main(JSON.parse(process.argv[2] ?? '') as SwarmTask)
