// The last minute of a round: two thousand people save answers and hand in, as fast as their phones go,
// beside a bare node:http handler with the same durable writes in the same run.
//   npm run bench -- round [--people 2000] [--saves 10] [--items 30] [--runs 3]
import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildWhenStale } from '../../scripts/steps.mjs'
import type { BareRoundPayloads } from './bare-round'
import { percentile } from './percentile'
import { bundle, cleanUp, ownFolder, type Program, pause, root, startProgram } from './programs'
import { copyOf, fileIn, lostAnswers, lostRows, makeRound, type RoundTemplate, SERVER_KEY } from './round-data'
import type { BurstFigures, BurstTask } from './round-tasks'

const REACH = 0.5
const LONGEST = 300_000

type Kind = 'papers' | 'bare'
type RoundPrograms = Record<'swarm' | 'bare', string>

interface Wish {
  saves: number
  server: string
  programs: RoundPrograms
  template: RoundTemplate
}

interface RunFigures {
  /** Answers and papers acknowledged in a second. */
  perSecond: number
  /** ms */
  p50: number
  p99: number
  /** Processor time of the server for each, µs. */
  cpu: number
  /** MB at the end. */
  memory: number
  lost: number
  refused: number
}

const note = (words: string) =>
  console.error(`${new Date().toTimeString().slice(0, 8)} load ${loadavg()[0]?.toFixed(1)}: ${words}`)

async function startKind(kind: Kind, folder: string, { server, programs, template }: Wish): Promise<Program> {
  if (kind === 'papers')
    return startProgram(server, [], {
      DATA_DIR: folder,
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'warn',
      SESSION_SECRET: SERVER_KEY,
    })
  const payloads: BareRoundPayloads = {
    ...template.payloads,
    file: fileIn(folder),
    writer: join(root, 'tests/bench/bare-round-writer.mjs'),
  }
  const file = join(ownFolder(dirname(folder)), 'payloads.json')
  writeFileSync(file, JSON.stringify(payloads))
  return startProgram(programs.bare, [file])
}

async function burst(kind: Kind, wish: Wish): Promise<RunFigures> {
  const { saves, programs, template } = wish
  const folder = copyOf(template)
  const server = await startKind(kind, folder, wish)
  const port = await server.said<number>('listening')
  const file = join(ownFolder(dirname(folder)), 'task.json')
  writeFileSync(file, JSON.stringify({ port, saves, sitters: template.sitters } satisfies BurstTask))
  const swarm = startProgram(programs.swarm, [file])
  await swarm.said('ready')
  await pause(1_500)
  const before = server.cpuMs()
  const coming = swarm.said<BurstFigures>('figures', LONGEST)
  swarm.child.send('go')
  const { took, waits, acknowledged, refused, broken } = await coming
  const cpu = server.cpuMs() - before
  const memory = server.memory() / 2 ** 20
  swarm.child.send('end')
  await server.end()
  await swarm.kill()
  const calls = template.sitters.length * (saves + 1)
  const lost = kind === 'papers' ? lostAnswers(folder, template.sitters, saves) : lostRows(folder, calls)
  return {
    perSecond: (acknowledged * 1000) / took,
    p50: percentile(waits, 0.5),
    p99: percentile(waits, 0.99),
    cpu: (cpu * 1000) / calls,
    memory,
    lost,
    refused: refused + broken + (calls - acknowledged - refused - broken),
  }
}

const middle = (list: number[]) => percentile(list, 0.5)
const shown = (list: number[], digits = 0) =>
  `${middle(list).toFixed(digits)} (${Math.min(...list).toFixed(digits)}–${Math.max(...list).toFixed(digits)})`

/** Prints medians of the runs; sets the exit code when the figure is not reached or something was lost or refused. */
export async function bench(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      people: { type: 'string', default: '2000' },
      saves: { type: 'string', default: '10' },
      items: { type: 'string', default: '30' },
      runs: { type: 'string', default: '3' },
      /** A server that is built already, instead of the product built when it is stale. */
      server: { type: 'string' },
    },
  })
  const [people, saves, items, runs] = [values.people, values.saves, values.items, values.runs].map(Number) as [
    number,
    number,
    number,
    number,
  ]
  if (!values.server) await buildWhenStale()
  const programs = await bundle({ swarm: 'round-swarm.ts', bare: 'bare-round.ts' })
  note(`${people} people begin a paper of ${items} items`)
  const template = await makeRound(people, items, saves)
  const wish: Wish = { saves, programs, template, server: values.server ?? join(root, 'dist/main.js') }
  const figures: Record<Kind, RunFigures[]> = { papers: [], bare: [] }
  for (let run = 0; run < runs; run++)
    for (const kind of run % 2 === 0 ? (['papers', 'bare'] as const) : (['bare', 'papers'] as const)) {
      const one = await burst(kind, wish)
      figures[kind].push(one)
      note(
        `${kind}: ${JSON.stringify(one, (_, value) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value))}`,
      )
    }
  cleanUp()

  const of = (kind: Kind, figure: keyof RunFigures) => figures[kind].map((one) => one[figure])
  const ratios = of('papers', 'perSecond').map((value, run) => value / (of('bare', 'perSecond')[run] ?? Number.NaN))
  const sum = (list: number[]) => list.reduce((total, one) => total + one, 0)
  const [lost, refused] = [sum(of('papers', 'lost')), sum(of('papers', 'refused'))]
  const reached = middle(ratios) >= REACH && lost === 0 && refused === 0
  console.log(
    [
      `Round: ${people} people, ${saves} answers each and the paper, medians of ${runs} runs, ${cpus().length} cores`,
      '| Figure | Vàm Cỏ | bare handler, same durable write |',
      '| --- | --- | --- |',
      `| saved and acknowledged per second | ${shown(of('papers', 'perSecond'))} | ${shown(of('bare', 'perSecond'))} |`,
      `| acknowledgement p50, ms | ${shown(of('papers', 'p50'))} | ${shown(of('bare', 'p50'))} |`,
      `| acknowledgement p99, ms | ${shown(of('papers', 'p99'))} | ${shown(of('bare', 'p99'))} |`,
      `| server CPU for each, µs | ${shown(of('papers', 'cpu'))} | ${shown(of('bare', 'cpu'))} |`,
      `| memory at the end, MB | ${shown(of('papers', 'memory'))} | ${shown(of('bare', 'memory'))} |`,
      `| lost; refused | ${lost}; ${refused} | ${sum(of('bare', 'lost'))}; ${sum(of('bare', 'refused'))} |`,
      `Ratio ${shown(ratios, 2)}, reach ≥ ${REACH}: ${reached ? 'reached' : 'NOT REACHED'}`,
    ].join('\n'),
  )
  if (!reached) process.exitCode = 1
}
