// People who hand in at the last minute, as one process: each with a line of its own, the next call after the last answer.
import { readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { type BurstFigures, type BurstSitter, type BurstTask, requestsOf, returnOf } from './round-tasks'

const task = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as BurstTask
/** Lines opened at once before the burst. */
const AT_ONCE = 100
const HEAD_END = Buffer.from('\r\n\r\n')

interface Person {
  line: Socket
  requests: Buffer[]
}

async function come(sitter: BurstSitter): Promise<Person> {
  const line = connect(task.port, '127.0.0.1')
  line.setNoDelay(true)
  await new Promise<void>((resolve, reject) => line.once('connect', resolve).once('error', reject))
  line.removeAllListeners('error')
  line.on('error', () => {})
  // They have sat for a while: the server knows them.
  line.write(returnOf(task.port, sitter))
  await new Promise<void>((resolve) => line.once('data', () => resolve()))
  return { line, requests: requestsOf(task, sitter) }
}

/** Length of the whole answer at the beginning of `bytes`; null: it has not all come. */
function answerLength(bytes: Buffer): number | null {
  const head = bytes.indexOf(HEAD_END)
  if (head < 0) return null
  const [, length] = /content-length: (\d+)/i.exec(bytes.toString('latin1', 0, head)) ?? []
  const whole = head + HEAD_END.length + Number(length ?? 0)
  return bytes.length >= whole ? whole : null
}

function sit({ line, requests }: Person, figures: BurstFigures): Promise<void> {
  return new Promise((done) => {
    let next = 0
    if (line.destroyed) figures.broken += requests.length
    if (line.destroyed) return done()
    let sentAt = 0
    let held: Buffer = Buffer.alloc(0)
    function send() {
      const request = requests[next++]
      if (!request) return end()
      sentAt = performance.now()
      line.write(request)
    }
    function end() {
      next = requests.length + 1
      line.destroy()
      done()
    }
    line.on('close', () => {
      if (next > requests.length) return
      figures.broken++
      end()
    })
    line.on('data', (part) => {
      held = held.length === 0 ? part : Buffer.concat([held, part])
      const length = answerLength(held)
      if (length === null) return
      figures.waits.push(performance.now() - sentAt)
      const good = held.toString('latin1', 9, 12) === '200' && held.includes('"ok":true')
      if (good) figures.acknowledged++
      else if (figures.refused++ === 0) console.error(`refused: ${held.toString('utf8', 0, 500)}`)
      held = held.subarray(length)
      send()
    })
    send()
  })
}

const people: Person[] = []
for (let from = 0; from < task.sitters.length; from += AT_ONCE)
  people.push(...(await Promise.all(task.sitters.slice(from, from + AT_ONCE).map(come))))
process.send?.({ ready: true })
process.once('message', async () => {
  const figures: BurstFigures = { took: 0, waits: [], acknowledged: 0, refused: 0, broken: 0 }
  const began = performance.now()
  await Promise.all(people.map((person) => sit(person, figures)))
  figures.took = performance.now() - began
  process.send?.({ figures })
  process.once('message', () => process.exit(0))
})
