// kill -9 while two hundred people sit a paper: everything acknowledged is there afterwards.
import { type ChildProcess, fork } from 'node:child_process'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import type { PaperReply } from '../../app/services/papers'
import { pool } from '../domain/round-stage'
import { freshDatabase } from './fresh-database'
import { fillHall, papersOver, type Sitter } from './papers-hall'

const KEY = 'k'.repeat(40)
const PEOPLE = 200
const ITEMS = 12

/** Starts the server of papers; the same port after a kill. */
function hallServer(url: string) {
  let child: ChildProcess | null = null
  let port = 0
  const kill = () =>
    new Promise<void>((done) => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return done()
      child.once('exit', () => done())
      child.kill('SIGKILL')
      child = null
    })
  onTestFinished(kill)
  return {
    kill,
    port: () => port,
    async start() {
      const started = fork(join(import.meta.dirname, 'papers-server.ts'), [url, KEY, String(port)], {
        execArgv: ['--import', 'tsx'],
        env: { PATH: process.env.PATH, NODE_ENV: 'test' },
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      })
      child = started
      port = await new Promise<number>((resolve, reject) => {
        started.once('message', (said) => resolve((said as { listening: number }).listening))
        started.once('exit', (code) => reject(new Error(`the server ended while starting, code ${code}`)))
      })
    },
  }
}

function caller(port: () => number) {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  onTestFinished(() => agent.destroy())
  /** null: the line broke, nobody knows what came of it. */
  return (sitter: Sitter, commands: object[]): Promise<{ status: number; reply: PaperReply } | null> =>
    new Promise((resolve) => {
      const body = JSON.stringify({ commands })
      const headers = {
        origin: `http://127.0.0.1:${port()}`,
        cookie: sitter.cookie,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      }
      const path = `/paper/${sitter.attempt}/commands`
      const asking = request({ agent, host: '127.0.0.1', port: port(), path, method: 'POST', headers }, async (res) => {
        const said = await text(res).catch(() => null)
        resolve(said === null || said === '' ? null : { status: res.statusCode ?? 0, reply: JSON.parse(said) })
      })
      asking.on('error', () => resolve(null))
      asking.end(body)
    })
}

const letters = ['a', 'b', 'c', 'd']
const letterOf = (person: number, turn: number) => letters[(person * 3 + turn) % 4] ?? 'a'

test('kill -9 while two hundred people save answers: nothing acknowledged is missing, and the paper goes on', async () => {
  const database = await freshDatabase()
  const wish = { questions: pool(60), people: PEOPLE, items: ITEMS, serverKey: KEY }
  const sitters = await fillHall(database, database.url, wish)
  const server = hallServer(database.url)
  await server.start()
  const call = caller(server.port)

  /** By person: what was acknowledged, ref → value. */
  const acknowledged = sitters.map(() => new Map<string, string>())
  const refusals: unknown[] = []
  let acks = 0
  let killed = false
  let alive = true
  const enough = PEOPLE * 5

  /** Saves answers one by one, the same one again when its fate is unknown. */
  async function sits(sitter: Sitter, person: number) {
    for (let turn = 1; turn <= ITEMS; turn++) {
      const ref = sitter.refs[turn - 1] ?? ''
      const value = letterOf(person, turn)
      while (refusals.length === 0) {
        const done = alive ? await call(sitter, [{ type: 'save', item: ref, value, turn }]) : null
        if (done) {
          if (done.status === 200 && done.reply.acks[0]?.ok) acknowledged[person]?.set(ref, value)
          else refusals.push(done)
          acks++
          break
        }
        await new Promise((later) => setTimeout(later, 20))
      }
      if (acks >= enough && !killed) {
        killed = true
        alive = false
        await server.kill()
        restarting = restart().catch((error: unknown) => {
          refusals.push(error)
        })
      }
    }
  }

  let before: { person: number; ref: string; value: string }[] = []
  let restarting: Promise<unknown> = Promise.resolve()
  async function restart() {
    before = acknowledged.flatMap((saved, person) => [...saved].map(([ref, value]) => ({ person, ref, value })))
    // What the disk has, before anybody has sent anything again.
    const dead = papersOver(database, database.url)
    for (const [person, sitter] of sitters.entries()) {
      const view = await dead.papers.view(sitter.attempt, sitter.device)
      const kept = new Map(view?.items.map(({ ref, value }) => [ref, value]))
      for (const one of before) if (one.person === person) expect(kept.get(one.ref)).toBe(one.value)
    }
    await dead.close()
    await server.start()
    alive = true
  }

  await Promise.all(sitters.map(sits))
  await restarting
  expect(refusals).toEqual([])
  expect(killed).toBe(true)
  expect(before.length).toBeGreaterThanOrEqual(enough)
  expect(before.length).toBeLessThan(PEOPLE * ITEMS)

  const ends = await Promise.all(sitters.map((sitter) => call(sitter, [{ type: 'hand_in' }])))
  expect(ends.map((end) => end?.reply.phase)).toEqual(sitters.map(() => 'over'))
  for (const [person, sitter] of sitters.entries()) {
    const view = ends[person]?.reply.view
    expect(view?.items.map(({ value }) => value)).toEqual(sitter.refs.map((_, index) => letterOf(person, index + 1)))
  }
}, 120_000)
