// Measures the results of a large round: how long each step takes, and the longest turn of the event loop, by the clock
// and by CPU time (what it would be on a machine with nothing else to do).
//   npm run bench -- results                     30,000 people, 30 items each
//   npm run bench -- results --people 5000
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import Sqlite from 'better-sqlite3'
import type { AnsweredPaper } from '../../app/domain/round/answered-paper'
import { createRoundResults } from '../../server/rounds/round-results'
import { openDatabase } from '../../server/storage/database'
import { migrate } from '../../server/storage/migrate'
import { prismaRoundReading } from '../../server/storage/round-reading-prisma'
import { prismaRoundResults } from '../../server/storage/round-results-prisma'
import { pool } from '../domain/round-stage'
import { CLOSES, OPENS, RULES, SEASON } from '../server/round-results-stage'

const root = fileURLToPath(new URL('../..', import.meta.url))
const UNITS = 96
const QUESTIONS = 300
const ITEMS = 30
/** What an attempt weighs beside its answers: packed papers are about so long. */
const PAPER = 'x'.repeat(3_000)

/** The same numbers at each run: 0 ≤ x < 1. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

function answered(id: string, contestant: string, random: () => number): AnsweredPaper {
  const skill = 0.3 + 0.6 * random()
  const first = Math.floor(random() * QUESTIONS)
  const refs = Array.from(
    { length: ITEMS },
    (_, i) => `q-${String(((first + i * 7) % QUESTIONS) + 1).padStart(2, '0')}`,
  )
  const answers = refs.map(() => {
    const luck = random()
    return luck < skill ? 'w' : luck > 0.97 ? null : (['x', 'y', 'z'][Math.floor(random() * 3)] ?? 'x')
  })
  const time = Math.round(120_000 + random() * 480_000)
  const startedAt = OPENS + Math.floor(random() * 600_000_000)
  const sections = [{ id: 'main', refs, answers }]
  return { id, contestant, window: 0, startedAt, handedInAt: startedAt + time, time, prediction: null, sections }
}

/** Fills the tables as registration and sitting would leave them. */
function fill(file: string, people: number): void {
  const db = new Sqlite(file)
  db.pragma('synchronous=OFF')
  const random = dice(7)
  const insert = (table: string, columns: readonly string[]) =>
    db.prepare(
      `INSERT INTO "${table}" (${columns.map((one) => `"${one}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    )
  const season = insert('Season', 'id code unit phase ruleSet seed createdBy createdAt retainUntil'.split(' '))
  season.run(SEASON, SEASON, 'tn', 'open', JSON.stringify(RULES), 'seed', 'bench', OPENS, CLOSES * 2)
  const question = insert('SeasonQuestion', ['season', 'ref', 'question'])
  for (const one of pool(QUESTIONS)) question.run(SEASON, one.id, JSON.stringify(one))
  const contestant = insert(
    'Contestant',
    'id season code secretHash name nickname folded sortKey unit division school marks organiser consents registeredAt'.split(
      ' ',
    ),
  )
  const attempt = insert(
    'PaperAttempt',
    'id season round contestant practice number window startedAt deadline endedAt answered signals started ended'.split(
      ' ',
    ),
  )
  db.transaction(() => {
    for (let i = 0; i < people; i++) {
      const id = `person-${String(i).padStart(6, '0')}`
      const [name, unit] = [`Nguyễn Thị Mai ${i}`, `unit-${i % UNITS}`]
      const division = i % 3 === 0 ? 'students' : 'pupils'
      contestant.run(
        ...[
          id,
          SEASON,
          `C${i}`,
          '',
          name,
          `mai${i}`,
          name,
          name,
          unit,
          division,
          'THPT Tân Châu',
          '[]',
          0,
          '[]',
          OPENS,
        ],
      )
      const paper = answered(`attempt-${id}`, id, random)
      const { startedAt, handedInAt } = paper
      const own = JSON.stringify(paper)
      attempt.run(
        ...[paper.id, SEASON, 'one', id, 0, 0, 0, startedAt, startedAt + 600_000, handedInAt, own, '[]', PAPER, PAPER],
      )
    }
  })()
  db.close()
}

const cpuOf = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1_000

/** Looks at every turn of the event loop until it is stopped; gives the longest one, ms by the clock and of CPU. */
function watchTurns() {
  let stopped = false
  const longest = { clock: 0, cpu: 0 }
  let [clock, cpu] = [performance.now(), process.cpuUsage()]
  const done = new Promise<typeof longest>((resolve) => {
    const turn = () => {
      const [now, used] = [performance.now(), process.cpuUsage()]
      longest.clock = Math.max(longest.clock, now - clock)
      longest.cpu = Math.max(longest.cpu, cpuOf(used) - cpuOf(cpu))
      ;[clock, cpu] = [now, used]
      if (stopped) resolve(longest)
      else setImmediate(turn)
    }
    setImmediate(turn)
  })
  return {
    stop() {
      stopped = true
      return done
    },
  }
}

export async function bench(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { people: { type: 'string', default: '30000' } } })
  const people = Number(values.people)
  const folder = mkdtempSync(join(tmpdir(), 'vamco-bench-'))
  const file = join(folder, 'bench.db')
  await migrate(`file:${file}`, root)
  fill(file, people)
  const database = await openDatabase(`file:${file}`)
  let ids = 0
  const service = createRoundResults({
    store: prismaRoundResults(database.client),
    reading: prismaRoundReading(database.client),
    clock: { now: () => CLOSES + 3_600_000 + ids },
    id: () => `id-${++ids}`,
    groupings: [],
    unitsAbove: (unit) => [unit, 'tn'],
    members: async () => new Map(),
    show: async () => null,
  })
  console.log(`${people} people, ${ITEMS} items each of ${QUESTIONS}, ${UNITS} units`)
  const step = async (name: string, work: () => Promise<unknown>) => {
    const turns = watchTurns()
    const [began, cpu] = [performance.now(), process.cpuUsage()]
    await work()
    const ms = performance.now() - began
    const used = cpuOf(process.cpuUsage(cpu))
    const { clock, cpu: turn } = await turns.stop()
    const figures = [ms, used, clock, turn].map((one) => one.toFixed(0).padStart(6))
    console.log(
      `${name.padEnd(36)} ${figures[0]} ms, CPU ${figures[1]} ms; longest turn ${figures[2]} ms, CPU ${figures[3]} ms`,
    )
  }
  // The first query of a process makes the database's own code ready.
  await service.own('nobody', 'one')
  await step('first look at the results', () => service.sheet(SEASON, 'one'))
  await step('second look', () => service.sheet(SEASON, 'one'))
  await step('announce', () => service.announce(SEASON, 'one', 'bench', 'bench'))
  await step('1,000 own results', () =>
    Promise.all(Array.from({ length: 1_000 }, (_, i) => service.own(`person-${String(i).padStart(6, '0')}`, 'one'))),
  )
  const key = { kind: 'choice' as const, ids: ['x'] }
  const amendment = { type: 'correct_key' as const, ref: 'q-01', key }
  await step('difference of a corrected key', () => service.preview(SEASON, 'one', amendment))
  await step('the same amendment made', () => service.amend(SEASON, 'one', 'bench', 'bench', amendment))
  await step('first look after it', () => service.sheet(SEASON, 'one'))
  await step('figures of the items', () => service.analysis(SEASON, 'one'))
  await step('signals', () => service.signals(SEASON, 'one'))
  console.log(`memory: ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`)
  await database.close()
  rmSync(folder, { recursive: true, force: true })
}
