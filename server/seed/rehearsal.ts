// Plays a whole show through the engine with invented players: its log is as real as any.
import type { z } from 'zod'
import { apply, createShow } from '../../app/domain/show/apply'
import type { By, Command, CreateCommand, LogEntry } from '../../app/domain/show/command'
import type { AnswerKey, AnswerValue, ShowQuestion } from '../../app/domain/show/show-question'
import type { Show } from '../../app/domain/show/state'
import { nextWake } from '../../app/domain/show/wake'
import { middling } from './random'

export interface Rehearser {
  name: string
  club: string
  /** Share of right answers, 0–1. */
  skill: number
}

const LOOK_MS = 5_000

function rightValue(key: AnswerKey): AnswerValue {
  switch (key.kind) {
    case 'choice':
      return key.ids[0] ?? 'a'
    case 'choices':
    case 'order':
      return key.ids
    case 'typed':
      return key.accept[0] ?? ''
    case 'number':
      return key.right
    case 'match':
      return key.pairs
    case 'none':
      return 'a'
  }
}

function wrongValue({ key, choices, partners }: ShowQuestion, random: () => number): AnswerValue {
  switch (key.kind) {
    case 'choice': {
      const others = choices.filter((choice) => !key.ids.includes(choice.id))
      return others[Math.floor(random() * others.length)]?.id ?? 'a'
    }
    case 'choices':
      return key.ids.slice(1).length ? key.ids.slice(1) : choices.slice(0, 2).map((choice) => choice.id)
    case 'order':
      return [...key.ids].reverse()
    case 'typed':
      return 'không biết'
    case 'number':
      return key.right + Math.ceil(random() * 9)
    case 'match':
      return Object.fromEntries(Object.keys(key.pairs).map((left, i) => [left, partners[i]?.id ?? '1']))
    case 'none':
      return choices[Math.floor(random() * choices.length)]?.id ?? 'a'
  }
}

/** The log of the show from `start` (ms) to its end, and the show as it stands then. */
export function rehearse(
  create: z.infer<typeof CreateCommand>,
  account: string,
  players: readonly Rehearser[],
  start: number,
  random: () => number,
): { show: Show; log: LogEntry[] } {
  let at = start
  const first: LogEntry = { seq: 0, at, by: { role: 'system' }, id: `create:${create.show}`, command: create }
  const show = createShow(first)
  const log = [first]
  const hex = () => Array.from({ length: 64 }, () => Math.floor(random() * 16).toString(16)).join('')

  function act(by: By, command: Command): void {
    const entry: LogEntry = { seq: show.seq + 1, at, by, id: `demo:${log.length}`, command }
    const done = apply(show, entry)
    if (!done.ok) throw new Error(`the rehearsal of ${show.title} was refused: ${done.code}`)
    if (!done.duplicate) log.push(entry)
  }
  const next = () => act({ role: 'host', account }, { type: 'next', from: { phase: show.phase, index: show.index } })
  function wake(): void {
    at = Math.max(at, nextWake(show) ?? at)
    act({ role: 'system' }, { type: 'wake' })
  }

  function answerAll(): void {
    const run = show.runs[show.index]
    const question = show.questions[show.index]
    if (!run || !question) return
    const answers = players.flatMap((player, seat) => {
      if (random() < 0.04) return []
      const right = random() < player.skill
      const ms = Math.round(run.limit * (0.12 + 0.7 * middling(random)))
      return [{ seat, ms, value: right ? rightValue(run.key) : wrongValue(question, random) }]
    })
    for (const { seat, ms, value } of answers.sort((a, b) => a.ms - b.ms)) {
      at = run.opensAt + ms
      act({ role: 'player' }, { type: 'answer', seat, index: show.index, value, ms, allowance: 0 })
    }
  }

  for (const { name, club } of players) {
    at += 900
    act({ role: 'player' }, { type: 'join', token: hex(), name, club, team: null, locale: 'vi' })
  }
  while (show.phase !== 'ended') {
    if (show.phase === 'countdown') wake()
    else if (show.phase === 'question') {
      answerAll()
      wake()
    } else {
      at += LOOK_MS
      next()
    }
  }
  return { show, log }
}
