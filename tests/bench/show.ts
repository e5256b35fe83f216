// The figures of a live show, beside bare servers that move the same payloads in the same run.
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { buildWhenStale } from '../../scripts/steps.mjs'
import { barePayloads } from './bare-payloads'
import { measureFairness } from './fairness'
import { measurePage } from './page-weight'
import { buildPrograms, cleanUp, type Programs } from './programs'
import { comparison, fairnessTable, pageTable, type Runs, restartTable } from './report'
import { measureRestart } from './restart'
import { playRun, type RunFigures } from './rounds'
import { makeTemplate, prepareShow, showInLog, someQuestions } from './show-data'
import { bareStage, type ServerKind, showStage } from './stages'

const PARTS = ['compare', 'fairness', 'restart', 'page'] as const
const KINDS: readonly ServerKind[] = ['show', 'socketio', 'ws']
/** A crowd of more than this comes from two processes, and has longer to answer. */
const LARGE = 1_500

interface Ground {
  programs: Programs
  template: string
  questions: number
  runs: number
  servers: readonly ServerKind[]
}

const note = (words: string) =>
  console.error(`${new Date().toTimeString().slice(0, 8)} load ${loadavg()[0]?.toFixed(1)}: ${words}`)

async function runOf(kind: ServerKind, players: number, ground: Ground): Promise<RunFigures> {
  const questions = await someQuestions(ground.questions + 1)
  const large = players > LARGE
  const wish = { players, questions: ground.questions, processes: large ? 2 : 1, window: large ? 10_000 : 4_000 }
  if (kind !== 'show') {
    const stage = await bareStage(kind, ground.programs, barePayloads(questions, players + 1))
    return playRun(stage, ground.programs, wish).finally(() => stage.end())
  }
  const prepared = await prepareShow(ground.template, questions)
  const stage = await showStage(prepared)
  const figures = await playRun(stage, ground.programs, wish).finally(() => stage.end())
  const { show } = await showInLog(prepared)
  const logged = show.runs.reduce((sum, run) => sum + run.answers.size, 0)
  // What was acknowledged and is not in the log is as lost as what never came.
  return { ...figures, missing: figures.missing + Math.max(0, figures.stored - logged) }
}

/** The three servers in turn, and another one first in each run. */
async function compare(players: number, ground: Ground): Promise<Runs> {
  const runs: Runs = { show: [], socketio: [], ws: [] }
  for (let run = 0; run < ground.runs; run++) {
    for (let turn = 0; turn < ground.servers.length; turn++) {
      const kind = ground.servers[(run + turn) % ground.servers.length] ?? 'show'
      const figures = await runOf(kind, players, ground)
      note(
        `${players} players, ${kind}: ${JSON.stringify(figures, (_, value) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value))}`,
      )
      runs[kind].push(figures)
    }
  }
  return runs
}

async function times<T>(count: number, words: string, measure: () => Promise<T>): Promise<T[]> {
  const list: T[] = []
  for (let run = 0; run < count; run++) {
    list.push(await measure())
    note(`${words}: ${JSON.stringify(list[run])}`)
  }
  return list
}

/** Options: --players 100,1000 --questions 4 --runs 3 --servers show,socketio,ws --parts compare,fairness,restart,page --restart 5000 --weak 1000 */
export async function bench(args: string[]): Promise<void> {
  const text = (preset: string) => ({ type: 'string', default: preset }) as const
  const { values } = parseArgs({
    args,
    options: {
      players: text('100,1000'),
      questions: text('4'),
      runs: text('3'),
      servers: text(KINDS.join(',')),
      parts: text(PARTS.join(',')),
      restart: text('5000'),
      played: text('20'),
      weak: text('1000'),
    },
  })
  const parts = values.parts.split(',')
  const [runs, restarted, played, weak] = [values.runs, values.restart, values.played, values.weak].map(Number) as [
    number,
    number,
    number,
    number,
  ]
  await buildWhenStale()
  const ground: Ground = {
    programs: await buildPrograms(),
    template: await makeTemplate(),
    questions: Number(values.questions),
    runs,
    servers: KINDS.filter((kind) => values.servers.split(',').includes(kind)),
  }
  const { programs, template } = ground
  try {
    if (parts.includes('page')) console.log(pageTable(await measurePage(template)))
    if (parts.includes('compare'))
      for (const players of values.players.split(',').map(Number))
        console.log(comparison(players, await compare(players, ground)))
    if (parts.includes('fairness'))
      console.log(
        fairnessTable(weak, await times(runs, 'a weak network', () => measureFairness(template, programs, weak))),
      )
    if (parts.includes('restart'))
      console.log(
        restartTable(
          restarted,
          played,
          await times(runs, 'kill -9', () => measureRestart(template, programs, { players: restarted, played })),
        ),
      )
  } finally {
    cleanUp()
  }
}
