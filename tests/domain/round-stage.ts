/** Invented questions and contestants for tests of Olympic rounds: a paper is sat through the engine, answer by answer. */
import type { BankQuestion } from '../../app/domain/question/bank'
import { apply, startAttempt } from '../../app/domain/round/attempt'
import { type Attempt, itemAt, refsOf } from '../../app/domain/round/attempt-state'
import { type DrawnRound, drawPaper } from '../../app/domain/round/draw-paper'
import type { Entrant } from '../../app/domain/round/results'
import { type Draw, OlympicRound, Paper, type RuleSet } from '../../app/domain/round/rule-set'
import type { AnswerValue } from '../../app/domain/show/show-question'

export const DEVICE = 'device-0000000000'
export const OTHER = 'device-1111111111'
export const SECRETS = ['MARKER-EXPLANATION', 'MARKER-SOURCE', '"key"', '"right"', '"accept"', '"explanation"']

const common = {
  level: 'A2',
  title: 'Câu',
  prompt: 'What?',
  explanation: 'MARKER-EXPLANATION',
  source: { name: 'MARKER-SOURCE', facts: [] },
  asOf: '2020-01-01',
  status: 'approved',
  review: { vi: 'unreviewed', en: 'unreviewed' },
  seconds: 20,
  bank: 'english',
  topic: 'grammar',
} as const
const four = ['w', 'x', 'y', 'z'].map((id) => ({ id, text: `choice ${id}` }))

/** A question of each kind; right are w (single), w and x (several), true, "hello", 7 ± 0, w x y z, each with itself. */
export function question(kind: BankQuestion['kind'], id: string, more: Partial<BankQuestion> = {}): BankQuestion {
  const base = { ...common, id }
  const kinds = {
    single: { ...base, kind: 'single', choices: four, right: 'w' },
    several: { ...base, kind: 'several', choices: four, right: ['w', 'x'] },
    truefalse: { ...base, kind: 'truefalse', right: true },
    typed: { ...base, kind: 'typed', accept: ['hello'], tones: false },
    number: { ...base, kind: 'number', right: 7 },
    order: { ...base, kind: 'order', items: four, hint: 'first' },
    match: {
      ...base,
      kind: 'match',
      pairs: four.map(({ id: pair }) => ({ id: pair, left: `l ${pair}`, right: `r ${pair}` })),
    },
    poll: { ...base, kind: 'poll', choices: four },
  } as const
  return { ...kinds[kind], ...more } as BankQuestion
}

/** `count` single questions q-01, q-02 …, or as a draw of a blueprint wants them. */
export function pool(count: number, wish: Partial<Draw> = {}, prefix = 'q'): BankQuestion[] {
  return Array.from({ length: count }, (_, index) =>
    question(wish.kinds?.[0] ?? 'single', wish.items?.[index] ?? `${prefix}-${String(index + 1).padStart(2, '0')}`, {
      ...(wish.bank && { bank: wish.bank }),
      ...(wish.topic && { topic: wish.topic }),
      ...(wish.level && { level: wish.level }),
      ...(wish.media && { media: { kind: wish.media, src: 'sound/a.mp3', alt: 'a' } }),
    }),
  )
}

/** Enough invented questions for every draw of a rule-set. */
export function poolFor({ rounds }: Pick<RuleSet, 'rounds'>): BankQuestion[] {
  return rounds.flatMap(({ id, paper }) =>
    (paper?.sections ?? []).flatMap((section) =>
      section.draw.flatMap((wish, index) => pool(wish.count + 3, wish, `${id}-${section.id}-${index}`)),
    ),
  )
}

/** A paper's rule of one section with `count` single questions, changed by `more`. */
export function paperRule(
  count: number,
  more: Record<string, unknown> = {},
  section: Record<string, unknown> = {},
): Paper {
  return Paper.parse({
    sections: [{ id: 'main', name: 'Main', draw: [{ count }], marks: { right: 5 }, ...section }],
    seconds: 600,
    ...more,
  })
}

export function roundOf(paper: Paper, more: Record<string, unknown> = {}): OlympicRound {
  const windows = { kind: 'single', windows: [{ opens: '2026-01-05T08:00', closes: '2026-01-11T22:00' }] }
  return OlympicRound.parse({ id: 'one', name: 'One', windows, paper, ...more })
}

export function drawn(rule: Paper, questions: readonly BankQuestion[], seed = 'seed'): DrawnRound {
  const drawing = drawPaper({ paper: rule, pool: questions, day: '2026-01-05', seeds: { items: seed, order: seed } })
  if (!drawing.ok) throw new Error(`${drawing.code}: ${drawing.missing} missing in ${drawing.section}`)
  return drawing
}

export const START = Date.UTC(2026, 0, 5, 1)
export const window = { index: 0, opens: START, closes: START + 7 * 86_400_000, name: null }

export function begin(
  rule: Paper,
  questions: readonly BankQuestion[] = pool(40),
  more: Partial<Attempt> = {},
): Attempt {
  const id = more.id ?? 'attempt'
  const who = { id, contestant: more.contestant ?? 'lan', round: 'one', device: DEVICE }
  return { ...startAttempt({ ...who, rule, window, drawn: drawn(rule, questions, id) }, START), ...more }
}

/** The letter on this paper of a choice in the bank. */
export function letter(attempt: Attempt, ref: string, choice: string): string {
  const item = itemAt(attempt, ref)
  const found = Object.entries(item?.choices ?? {}).find(([, id]) => id === choice)
  if (!found) throw new Error(`${ref} has no ${choice}`)
  return found[0]
}

/** An answer to an invented item, right or wrong, in this paper's letters. */
export function reply(attempt: Attempt, ref: string, right: boolean): AnswerValue {
  const item = itemAt(attempt, ref)
  const of = (choice: string) => letter(attempt, ref, choice)
  switch (item?.asked.kind) {
    case 'single':
      return of(right ? 'w' : 'z')
    case 'several':
      return right ? [of('w'), of('x')] : [of('y'), of('z')]
    case 'truefalse':
      return right ? 'a' : 'b'
    case 'typed':
      return right ? 'Hello!' : 'bye'
    case 'number':
      return right ? 7 : 8
    default:
      throw new Error(`no reply to ${item?.asked.kind}`)
  }
}

/** Does something that must succeed. */
export function must(attempt: Attempt, command: Parameters<typeof apply>[1], now: number): Attempt {
  const outcome = apply(attempt, command, now)
  if (!outcome.ok) throw new Error(`${command.type}: ${outcome.code}`)
  return outcome.attempt
}

/** How somebody sits a paper: the first `right` items right, the next `wrong` wrong, the rest blank; `ms` in all. */
export interface Sitting {
  id: string
  contestant: string
  window?: number
  at: number
  /** By section in their order, or all together. */
  right: number | number[]
  wrong?: number | number[]
  ms: number
  prediction?: number
}

/** Sits a paper of invented questions to the end, item by item, and hands it in. */
export function sit(round: OlympicRound, questions: readonly BankQuestion[], how: Sitting): Attempt {
  const { paper } = round
  if (!paper) throw new Error('no paper')
  const begun = { id: how.id, contestant: how.contestant, round: round.id, device: DEVICE, rule: paper }
  const place = { index: how.window ?? 0, closes: how.at + 86_400_000 }
  let attempt = startAttempt({ ...begun, window: place, drawn: drawn(paper, questions, how.id) }, how.at)
  const counts = (count: number | number[] | undefined, section: number) =>
    Array.isArray(count) ? (count[section] ?? 0) : null
  const plan: { ref: string; right: boolean }[] = []
  if (Array.isArray(how.right))
    for (const [index, { items }] of attempt.paper.sections.entries()) {
      const right = counts(how.right, index) ?? 0
      const wrong = counts(how.wrong, index) ?? 0
      plan.push(...items.slice(0, right + wrong).map(({ ref }, i) => ({ ref, right: i < right })))
    }
  else {
    const [right, wrong] = [how.right, Number(how.wrong ?? 0)]
    plan.push(
      ...refsOf(attempt.paper)
        .slice(0, right + wrong)
        .map((ref, i) => ({ ref, right: i < right })),
    )
  }
  let turn = 0
  for (const [index, { ref, right }] of plan.entries()) {
    const opens = how.at + Math.round((how.ms * index) / plan.length)
    const saves = how.at + Math.round((how.ms * (index + 1)) / plan.length)
    attempt = must(attempt, { type: 'open', device: DEVICE, item: ref }, opens)
    const value = reply(attempt, ref, right)
    attempt = must(attempt, { type: 'save', device: DEVICE, item: ref, value, turn: ++turn }, saves)
    if (attempt.ended) return attempt
  }
  if (how.prediction !== undefined)
    attempt = must(attempt, { type: 'predict', device: DEVICE, value: how.prediction, turn: ++turn }, how.at + how.ms)
  return must(attempt, { type: 'hand_in', device: DEVICE }, how.at + how.ms)
}

/** Somebody who takes part; the division, unit and the rest as given. */
export function entrant(id: string, more: Partial<Entrant> = {}): Entrant {
  return { id, division: 'all', unit: 'u1', groups: {}, born: null, organiser: false, ...more }
}
