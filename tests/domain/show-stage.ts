/** A show on a stage for tests: every kind of question, and short ways to say who does what when. */

import type { z } from 'zod'
import { apply, createShow, type Entry } from '../../app/domain/show/apply'
import type { Command, CreateCommand as Creation, HostCommand, LogEntry, ShowClub } from '../../app/domain/show/command'
import type { Outcome } from '../../app/domain/show/outcome'
import { SCORING, type ScoringRules, ShowSettings } from '../../app/domain/show/settings'
import type { AnswerValue, ShowQuestion } from '../../app/domain/show/show-question'

/** Words that are only in what players may not see yet. */
export const SECRETS = { explanation: 'MARKER-EXPLANATION', source: 'MARKER-SOURCE', key: 'MARKER-KEY' }
export const START = 1_700_000_000_000
export const HOST = { role: 'host', account: 'chi-mai' } as const

const choices = ['Lào', 'Myanmar', 'Campuchia', 'Thái Lan'].map((text, index) => ({ id: 'abcd'[index] ?? '', text }))
const partners = ['Vientiane', 'Naypyidaw', 'Phnom Penh', 'Bangkok'].map((text, index) => ({
  id: String(index + 1),
  text,
}))

const common = {
  bank: 'asean',
  bankName: { vi: 'ASEAN', en: 'ASEAN' },
  topic: 'members',
  level: 'A2',
  prompt: 'Nước nào?',
  explanation: SECRETS.explanation,
  source: { name: SECRETS.source },
  asOf: '2026-11-01',
  unreviewed: [],
  seconds: 15,
  weight: 1,
  choices: [],
  partners: [],
} as const

const KINDS = {
  single: { choices, key: { kind: 'choice', ids: ['c'] } },
  several: { choices, key: { kind: 'choices', ids: ['a', 'c'] } },
  truefalse: { choices: choices.slice(0, 2), key: { kind: 'choice', ids: ['a'] } },
  typed: { key: { kind: 'typed', accept: ['Phnôm Pênh', SECRETS.key], tones: false } },
  number: { key: { kind: 'number', right: 1999, tolerance: 1 } },
  order: { choices, key: { kind: 'order', ids: ['d', 'a', 'b', 'c'] } },
  match: { choices, partners, key: { kind: 'match', pairs: { a: '1', b: '2', c: '3', d: '4' } } },
  poll: { choices, key: { kind: 'none' }, weight: 0 },
} as const satisfies Record<ShowQuestion['kind'], object>

/** A right answer and a wrong one to each kind as `question` makes it. */
export const RIGHT: Record<ShowQuestion['kind'], AnswerValue> = {
  single: 'c',
  several: ['a', 'c'],
  truefalse: 'a',
  typed: 'phnom penh',
  number: 1999,
  order: ['d', 'a', 'b', 'c'],
  match: { a: '1', b: '2', c: '3', d: '4' },
  poll: 'a',
}
export const WRONG: Record<ShowQuestion['kind'], AnswerValue> = {
  single: 'a',
  several: ['b', 'd'],
  truefalse: 'b',
  typed: 'Hà Nội',
  number: 1900,
  order: ['c', 'b', 'a', 'd'],
  match: { a: '2', b: '1', c: '4', d: '3' },
  poll: 'b',
}
export const ALL_KINDS = Object.keys(KINDS) as ShowQuestion['kind'][]

export function question(kind: ShowQuestion['kind'] = 'single', changes: Partial<ShowQuestion> = {}): ShowQuestion {
  return structuredClone({
    ...common,
    ref: `asean-${kind}`,
    title: kind,
    kind,
    ...KINDS[kind],
    ...changes,
  }) as ShowQuestion
}

interface Setting {
  questions?: ShowQuestion[]
  settings?: z.input<typeof ShowSettings>
  clubs?: CreateCommand['clubs']
  seed?: number
  scoring?: ScoringRules
}
type CreateCommand = z.infer<typeof Creation>

export function creation({
  questions = [question(), question(), question()],
  settings = {},
  clubs = [],
  seed = 7,
  scoring = SCORING,
}: Setting = {}): LogEntry {
  const command: CreateCommand = {
    type: 'create',
    show: 'show-1',
    title: 'Chung kết',
    questions,
    settings: ShowSettings.parse(settings),
    scoring,
    clubs,
    seed,
  }
  return { seq: 0, at: START, by: { role: 'system' }, id: 'create', command }
}

export const token = (name: string) =>
  [...name]
    .map((letter) => letter.codePointAt(0)?.toString(16) ?? '')
    .join('')
    .padEnd(64, 'f')
    .slice(0, 64)

/** A show with its log and a clock that is set by hand. */
export function stage(setting: Setting = {}) {
  const first = creation(setting)
  const show = createShow(structuredClone(first))
  const log: LogEntry[] = [first]
  let now = START
  let count = 0

  function send(by: Entry['by'], command: Command, id = `id-${++count}`): Outcome {
    const outcome = apply(show, { at: now, by, id, command: structuredClone(command) })
    if (outcome.ok && !outcome.duplicate) log.push({ seq: show.seq, at: now, by, id, command })
    return outcome
  }

  const stage = {
    show,
    log,
    send,
    get now() {
      return now
    },
    /** Time passes. */
    pass(ms: number) {
      now += ms
      return stage
    },
    at(ms: number) {
      now = ms
      return stage
    },
    join(name: string, more: { club?: string; brought?: ShowClub; team?: string; token?: string } = {}) {
      return send(
        { role: 'player' },
        {
          type: 'join',
          token: more.token ?? token(name),
          name,
          club: more.club ?? null,
          ...(more.brought && { brought: more.brought }),
          team: more.team ?? null,
          locale: 'vi',
        },
      )
    },
    host(command: HostCommand | HostCommand['type'], id?: string) {
      return send(HOST, typeof command === 'string' ? ({ type: command } as HostCommand) : command, id)
    },
    next() {
      return send(HOST, { type: 'next', from: { phase: show.phase, index: show.index } })
    },
    wake() {
      return send({ role: 'system' }, { type: 'wake' })
    },
    /** To the instant when the next question opens. */
    open() {
      stage.next()
      now = show.wakeAt ?? now
      stage.wake()
      now = show.runs[show.index]?.opensAt ?? now
      return stage
    },
    answer(
      seat: number,
      value: AnswerValue,
      more: { ms?: number; allowance?: number; index?: number; id?: string } = {},
    ) {
      const run = show.runs[show.index]
      const ms = more.ms ?? Math.max(0, now - (run ? run.opensAt + run.pausedFor : now))
      return send(
        { role: 'player' },
        { type: 'answer', seat, index: more.index ?? show.index, value, ms, allowance: more.allowance ?? 60 },
        more.id,
      )
    },
    /** To the reveal, by the deadline. */
    close() {
      now = show.wakeAt ?? now
      stage.wake()
      return stage
    },
  }
  return stage
}
