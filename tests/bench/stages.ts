// The three servers of a comparison behind one interface: the show's, bare Socket.IO, bare ws.
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { io } from 'socket.io-client'
import { TIMING } from '../../app/domain/show/timing'
import { PROTOCOL } from '../../app/domain/show/version'
import type { HostView } from '../../app/domain/show/view'
import type { BarePayloads, Cue } from './bare-crowd'
import { ownFolder, type Program, type Programs, pause, root, startProgram } from './programs'
import type { PreparedShow } from './show-data'

export type ServerKind = 'show' | 'socketio' | 'ws'

export interface Stage {
  kind: ServerKind
  address: string
  pin: string
  program: Program
  /** Counts down and asks the next question. */
  ask(): Promise<void>
  /** Closes the question; resolves with the instant at which it was wished. */
  close(): Promise<number>
  /** After the reveal. */
  scoreboard(): Promise<void>
  end(): Promise<void>
}

/** Starts the built server in the folder of a prepared show. */
export async function startServer({ folder }: PreparedShow, port = 0): Promise<{ program: Program; address: string }> {
  const program = startProgram(join(root, 'dist/main.js'), [], {
    DATA_DIR: folder,
    HOST: '127.0.0.1',
    PORT: String(port),
    LOG_LEVEL: 'warn',
    REQUESTS_PER_MINUTE: '1000000',
  })
  return { program, address: `http://127.0.0.1:${await program.said<number>('listening')}` }
}

async function signIn(address: string, login: string, password: string): Promise<string> {
  const body = new URLSearchParams({ login, password })
  const reply = await fetch(`${address}/sign-in`, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { origin: address },
  })
  const cookie = reply.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  if (reply.status >= 400 || !cookie) throw new Error(`the host could not sign in: ${reply.status}`)
  return cookie
}

/** The host's page, and a screen beside it, as at every show. */
export async function hostOf(address: string, prepared: PreparedShow) {
  const cookie = await signIn(address, prepared.login, prepared.password)
  const plain = { transports: ['websocket'], forceNew: true, reconnectionDelay: 20, reconnectionDelayMax: 20 }
  const auth = { v: PROTOCOL, role: 'host', show: prepared.id, page: 'bench-host' }
  const host = io(address, { ...plain, auth, extraHeaders: { cookie } })
  const screen = io(address, { ...plain, auth: { v: PROTOCOL, role: 'screen', key: prepared.screenKey } })
  let view: HostView | null = null
  let commands = 0
  host.on('hostview', (next: HostView) => {
    view = next
  })
  host.on('connect_error', (error) => {
    if (!host.active) throw new Error(`the host was refused: ${error.message}`)
  })
  async function until(is: (view: HostView) => boolean) {
    for (let tried = 0; !view || !is(view); tried++) {
      if (tried > 3_000) throw new Error('the show does not move')
      await pause(10)
    }
    return view
  }
  await until(() => true)
  return {
    until,
    get view() {
      return view
    },
    async next() {
      const { phase, index } = await until(() => true)
      const id = `bench-${process.pid}-${++commands}-${Date.now()}`
      const reply = await host
        .timeout(10_000)
        .emitWithAck('host', { id, command: { type: 'next', from: { phase, index } } })
      if (!reply.ok) throw new Error(`the host's step was refused: ${reply.code}`)
      await until((now) => now.phase !== phase || now.index !== index)
    },
    leave() {
      host.disconnect()
      screen.disconnect()
    },
  }
}

export async function showStage(prepared: PreparedShow): Promise<Stage> {
  const { program, address } = await startServer(prepared)
  const host = await hostOf(address, prepared)
  return {
    kind: 'show',
    address,
    pin: prepared.pin,
    program,
    async ask() {
      await host.next()
      await host.until(({ phase }) => phase === 'question')
    },
    async close() {
      const at = Date.now()
      await host.next()
      return at
    },
    scoreboard: () => host.next(),
    async end() {
      host.leave()
      await program.end()
    },
  }
}

export async function bareStage(kind: 'socketio' | 'ws', programs: Programs, payloads: BarePayloads): Promise<Stage> {
  const file = join(ownFolder(tmpdir()), 'payloads.json')
  writeFileSync(file, JSON.stringify(payloads))
  const program = startProgram(kind === 'ws' ? programs.bareWs : programs.bareSocketIo, [file])
  const address = `http://127.0.0.1:${await program.said<number>('listening')}`
  let index = -1
  const play = (cue: Cue['cue']) => void program.child.send({ cue, index } satisfies Cue)
  return {
    kind,
    address,
    pin: '000000',
    program,
    async ask() {
      index++
      play('countdown')
      await pause(TIMING.countdown)
      play('question')
    },
    async close() {
      const at = Date.now()
      play('reveal')
      return at
    },
    async scoreboard() {
      play('scoreboard')
    },
    end: () => program.end(),
  }
}
