// Programs of the bench as plain Node runs them, so that no loader weighs on what is measured; and what they use.
import { type ChildProcess, fork } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { SERVER_FLAGS } from '../../scripts/steps.mjs'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Ticks of the processor time in /proc, as Linux has them everywhere. */
const TICK_MS = 10

const running = new Set<ChildProcess>()
const folders = new Set<string>()

/** Ends what was started and removes what was written. */
export function cleanUp() {
  for (const child of running) child.kill('SIGKILL')
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
}
process.on('exit', cleanUp)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130))

/** A folder that is gone when the bench ends. */
export function ownFolder(parent: string): string {
  mkdirSync(parent, { recursive: true })
  const folder = mkdtempSync(join(parent, 'vamco-bench-'))
  folders.add(folder)
  return folder
}

export type Programs = Record<'swarm' | 'bareSocketIo' | 'bareWs', string>

/** Bundles programs of the bench (files of this folder), beside node_modules where their packages are found. */
export async function bundle<Name extends string>(entries: Record<Name, string>): Promise<Record<Name, string>> {
  const outdir = ownFolder(join(root, 'node_modules/.cache'))
  const names = Object.keys(entries) as Name[]
  await build({
    entryPoints: Object.fromEntries(names.map((name) => [name, join(root, 'tests/bench', entries[name])])),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    alias: { '~': join(root, 'app') },
    logLevel: 'warning',
  })
  const paths = names.map((name) => [name, join(outdir, `${name}.mjs`)])
  return Object.fromEntries(paths) as Record<Name, string>
}

export const buildPrograms = (): Promise<Programs> =>
  bundle({ swarm: 'swarm.ts', bareSocketIo: 'bare-socketio.ts', bareWs: 'bare-ws.ts' })

export interface Program {
  pid: number
  child: ChildProcess
  /** Processor time since the start, of all threads, ms. */
  cpuMs(): number
  /** Resident memory, bytes. */
  memory(): number
  /** Resolves with the first message that has `key`, with its value. */
  said<T>(key: string, within?: number): Promise<T>
  /** Asks to end, and kills what does not. */
  end(): Promise<void>
  kill(): Promise<void>
}

/** With BENCH_PROFILE=<folder> every program leaves a CPU profile there (its own time, read in the browser's tools). */
const profile = process.env.BENCH_PROFILE

export function startProgram(file: string, args: string[] = [], env: Record<string, string> = {}): Program {
  const child = fork(file, args, {
    cwd: root,
    // All of them, the bare ones too, as `npm start` runs the server.
    execArgv: [...SERVER_FLAGS, ...(profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [])],
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  running.add(child)
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.once('exit', () => running.delete(child))
  const { pid } = child
  if (pid === undefined) throw new Error(`${file} could not be started`)
  return {
    pid,
    child,
    cpuMs() {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
      return (Number(fields[11]) + Number(fields[12])) * TICK_MS
    },
    memory() {
      const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
      return Number(kilobytes) * 1024
    },
    said: (key, within = 60_000) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => settle(() => reject(new Error(`${file} did not say "${key}"`))), within)
        const ended = () => settle(() => reject(new Error(`${file} ended before it said "${key}"`)))
        function settle(act: () => void) {
          clearTimeout(late)
          child.off('message', hear)
          child.off('exit', ended)
          act()
        }
        function hear(message: unknown) {
          if (!message || typeof message !== 'object' || !(key in message)) return
          settle(() => resolve((message as Record<string, never>)[key] as never))
        }
        child.on('message', hear)
        child.once('exit', ended)
      }),
    async end() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      const hurry = setTimeout(() => child.kill('SIGKILL'), 15_000)
      await gone
      clearTimeout(hurry)
    },
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
  }
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
