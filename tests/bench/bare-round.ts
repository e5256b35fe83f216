// A bare node:http handler with the same durable write: reads a body, writes what a paper would write, answers with as many bytes.
import { readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Worker } from 'node:worker_threads'

/** What one end of a paper writes and answers. */
export interface BareRoundPayloads {
  file: string
  writer: string
  answered: string
  ended: string
  view: unknown
}

const { file, writer, answered, ended, view } = JSON.parse(
  readFileSync(process.argv[2] ?? '', 'utf8'),
) as BareRoundPayloads
const worker = new Worker(writer, { workerData: { file } })
const counts = new Map<string, number>()

interface Waiting {
  row: unknown[]
  end: unknown[] | null
  res: ServerResponse
}
let waiting: Waiting[] = []
let writing: Waiting[] = []

function write() {
  if (writing.length > 0 || waiting.length === 0) return
  writing = waiting
  waiting = []
  worker.postMessage({
    rows: writing.map(({ row }) => row),
    ends: writing.flatMap(({ end }) => (end ? [end] : [])),
  })
}

worker.on('message', () => {
  for (const { end, res } of writing) {
    const phase = end ? 'over' : 'running'
    const reply = {
      acks: [{ ok: true }],
      now: Date.now(),
      deadline: Date.now(),
      phase,
      mine: true,
      view: end ? view : null,
    }
    const body = JSON.stringify(reply)
    res.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) })
    res.end(body)
  }
  writing = []
  write()
})

const server = createServer((req, res) => {
  const parts: Buffer[] = []
  req.on('data', (part: Buffer) => parts.push(part))
  req.on('end', () => {
    const { commands } = JSON.parse(Buffer.concat(parts).toString('utf8')) as { commands: { type: string }[] }
    if (commands.length === 0) return void res.end('{}')
    const attempt = req.url?.split('/')[2] ?? ''
    const n = counts.get(attempt) ?? 0
    counts.set(attempt, n + commands.length)
    const now = Date.now()
    const row = [attempt, n, JSON.stringify(commands.map((command) => [now, command]))]
    const ends = commands.some(({ type }) => type === 'hand_in')
    waiting.push({ row, end: ends ? [now, now, answered, '[]', ended, attempt] : null, res })
    setImmediate(write)
  })
})
server.keepAliveTimeout = 30_000
server.listen(0, '127.0.0.1', () => process.send?.({ listening: (server.address() as AddressInfo).port }))
