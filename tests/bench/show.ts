// The figures of a live show, beside bare servers that move the same payloads in the same run.
import { parseArgs } from 'node:util'
import { buildWhenStale } from '../../scripts/steps.mjs'
import { barePayloads } from './bare-payloads'
import { buildPrograms, cleanUp, type Programs } from './programs'
import { type RunFigures, playRun } from './rounds'
import { makeTemplate, prepareShow, showInLog, someQuestions } from './show-data'
import { bareStage, type ServerKind, showStage } from './stages'

export interface Options {
  players: number[]
  questions: number
  runs: number
}

export interface Ground {
  options: Options
  programs: Programs
  template: string
}

const KINDS: ServerKind[] = ['show', 'socketio', 'ws']

async function runOf(kind: ServerKind, players: number, { options, programs, template }: Ground): Promise<RunFigures> {
  const questions = await someQuestions(options.questions + 1)
  const wish = { players, questions: options.questions, processes: players > 1_500 ? 2 : 1, window: players > 1_500 ? 10_000 : 4_000 }
  if (kind !== 'show') {
    const stage = await bareStage(kind, programs, barePayloads(questions, players + 1))
    try {
      return await playRun(stage, programs, wish)
    } finally {
      await stage.end()
    }
  }
  const prepared = await prepareShow(template, questions)
  const stage = await showStage(prepared)
  const figures = await playRun(stage, programs, wish).finally(() => stage.end())
  const { show } = await showInLog(prepared)
  const logged = show.runs.reduce((sum, run) => sum + run.answers.size, 0)
  return { ...figures, missing: figures.missing + Math.max(0, figures.stored - logged) }
}

export async function bench(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      players: { type: 'string', default: '100,1000' },
      questions: { type: 'string', default: '4' },
      runs: { type: 'string', default: '3' },
    },
  })
  const options = { players: values.players.split(',').map(Number), questions: Number(values.questions), runs: Number(values.runs) }
  buildWhenStale()
  const ground: Ground = { options, programs: await buildPrograms(), template: await makeTemplate() }
  for (const players of options.players) {
    for (let run = 0; run < options.runs; run++) {
      for (let turn = 0; turn < KINDS.length; turn++) {
        const kind = KINDS[(run + turn) % KINDS.length] ?? 'show'
        console.log(players, kind, JSON.stringify(await runOf(kind, players, ground)))
      }
    }
  }
  cleanUp()
}
