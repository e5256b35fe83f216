// PDFs of many certificates: made one after the other, kept for an hour in a folder of their own, then taken away.
import { createReadStream, mkdtempSync } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { CertificateJob } from '../../app/services/certificates'
import type { Later } from '../live/later'
import type { Printer, PrintOrder } from './printer'

/** How long a finished PDF can be fetched, ms. */
const KEPT = 3_600_000
/** Unfinished jobs; more than this many officers do not print at once. */
const MOST = 20

interface Held {
  job: CertificateJob
  file: string
  ending: AbortController
  /** Takes it away when the hour is over. */
  forget: (() => void) | null
}

const PREFIX = 'vamco-certificates-'

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs under another name.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Takes away what a server that was ended at once has left: full names stand in those files. How many folders. */
export async function clearLeftJobs(root = tmpdir()): Promise<number> {
  const left = (await readdir(root)).filter((name) => {
    if (!name.startsWith(PREFIX)) return false
    const pid = Number(/^(\d+)-/.exec(name.slice(PREFIX.length))?.[1] ?? 0)
    return pid === 0 || pid === process.pid || !runs(pid)
  })
  await Promise.all(left.map((name) => rm(join(root, name), { recursive: true, force: true })))
  return left.length
}

export interface JobsOptions {
  printer: Pick<Printer, 'printTo'>
  later: Later
  /** Not to be guessed. */
  secret(bytes: number): string
  /** Where folders of PDFs are made; not given: the system's place for what may go. */
  root?: string
  onTrouble(error: unknown): void
}

export function createCertificateJobs({ printer, later, secret, root = tmpdir(), onTrouble }: JobsOptions) {
  const held = new Map<string, Held>()
  let folder: string | null = null

  async function remove(id: string): Promise<void> {
    const one = held.get(id)
    if (!one) return
    held.delete(id)
    one.forget?.()
    one.ending.abort(new Error('the job was ended'))
    await rm(one.file, { force: true })
  }

  async function run(one: Held, order: PrintOrder): Promise<void> {
    const { job, file, ending } = one
    const said = (done: number) => {
      job.state = 'running'
      job.done = done
    }
    try {
      await printer.printTo(file, order, said, ending.signal)
      job.state = 'ready'
      job.done = job.total
    } catch (error) {
      job.state = 'failed'
      if (!ending.signal.aborted) onTrouble(error)
    }
    if (!held.has(job.id)) return rm(file, { force: true })
    one.forget = later(KEPT, () => void remove(job.id).catch(onTrouble))
  }

  return {
    async start(season: string, order: PrintOrder): Promise<CertificateJob> {
      const unfinished = [...held.values()].filter(({ job }) => job.state === 'waiting' || job.state === 'running')
      if (unfinished.length >= MOST) throw new Error('too many certificates are being made')
      folder ??= mkdtempSync(join(root, `${PREFIX}${process.pid}-`))
      const id = secret(24)
      const job: CertificateJob = { id, season, done: 0, total: order.pages.length, state: 'waiting' }
      const one: Held = { job, file: join(folder, `${id}.pdf`), ending: new AbortController(), forget: null }
      held.set(id, one)
      run(one, order).catch(onTrouble)
      return { ...job }
    },

    find(id: string): CertificateJob | null {
      const one = held.get(id)
      return one ? { ...one.job } : null
    },

    remove,

    async file(id: string): Promise<{ size: number; body: ReadableStream<Uint8Array> } | null> {
      const one = held.get(id)
      if (one?.job.state !== 'ready') return null
      const { size } = await stat(one.file)
      // Node's own type of the stream has no DOM methods; it is the same object.
      const body = Readable.toWeb(createReadStream(one.file)) as ReadableStream<Uint8Array>
      return { size, body }
    },

    /** Ends what runs and takes all files away. */
    async close(): Promise<void> {
      await Promise.all([...held.keys()].map(remove))
      if (folder) await rm(folder, { recursive: true, force: true })
      folder = null
    },

    /** Where the files lie; null: there are none. */
    folder: () => folder,
  }
}
export type CertificateJobs = ReturnType<typeof createCertificateJobs>
