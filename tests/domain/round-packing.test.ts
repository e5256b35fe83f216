// What is kept of an attempt makes the same attempt again: packed and unpacked, and replayed from its commands.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BankQuestion } from '../../app/domain/question/bank'
import { apply, type KeeperCommand, type SitterCommand } from '../../app/domain/round/attempt'
import { type Attempt, refsOf } from '../../app/domain/round/attempt-state'
import {
  entriesWithoutBankIds,
  type PackedAttempt,
  packAttempt,
  stockOf,
  unpackAttempt,
  withoutBankIds,
} from '../../app/domain/round/packing'
import { type KeptEntry, keptEntry, replay } from '../../app/domain/round/paper-log'
import { begin, DEVICE, OTHER, paperRule, pool, question, reply, START } from './round-stage'

const SEED = { seed: 20261123 }
const KINDS = ['single', 'several', 'truefalse', 'typed', 'number', 'order', 'match'] as const
const questions: BankQuestion[] = KINDS.flatMap((kind) =>
  [1, 2, 3, 4].map((n) =>
    question(kind, `${kind}-${n}`, n % 2 ? {} : { media: { kind: 'sound', src: 'a.mp3', alt: 'a' } }),
  ),
)
const stock = stockOf(questions)
const kept = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

const papers = fc.record({
  id: fc.string({ minLength: 1, maxLength: 12 }),
  count: fc.integer({ min: 1, max: 28 }),
  shuffleChoices: fc.boolean(),
  stopAfterWrong: fc.option(fc.integer({ min: 1, max: 5 })),
  itemSeconds: fc.option(fc.integer({ min: 5, max: 60 })),
  plays: fc.option(fc.integer({ min: 1, max: 3 })),
})
type Drawn = typeof papers extends fc.Arbitrary<infer T> ? T : never

function attemptOf({ id, count, shuffleChoices, stopAfterWrong, itemSeconds, plays }: Drawn): Attempt {
  const rule = paperRule(count, { shuffleChoices, stopAfterWrong }, { itemSeconds, plays })
  return begin(rule, questions, { id })
}

test('an attempt of any paper is the same after it was packed, written as JSON and unpacked', () => {
  fc.assert(
    fc.property(papers, (paper) => {
      const attempt = attemptOf(paper)
      expect(unpackAttempt(kept(packAttempt(attempt)), stock)).toEqual(attempt)
    }),
    { ...SEED, numRuns: 150 },
  )
})

test('what is kept holds neither a text nor a key', () => {
  const packed = JSON.stringify(packAttempt(attemptOf({ ...NOTHING, count: 28, stopAfterWrong: 3 })))
  for (const word of ['What?', 'choice w', 'MARKER', 'accept', 'hello']) expect(packed).not.toContain(word)
})
const NOTHING = { id: 'a', count: 5, shuffleChoices: true, stopAfterWrong: null, itemSeconds: null, plays: null }

test('people with the same letters share an item, others do not', () => {
  const alone = stockOf(pool(3))
  expect(alone.unpacked(['q-01', ['w', 'x', 'y', 'z'], []])).toBe(alone.unpacked(['q-01', ['w', 'x', 'y', 'z'], []]))
  const other = alone.unpacked(['q-01', ['z', 'x', 'y', 'w'], []])
  expect(other.choices).toEqual({ a: 'z', b: 'x', c: 'y', d: 'w' })
  expect(other.asked.choices.map(({ text }) => text)).toEqual(['choice z', 'choice x', 'choice y', 'choice w'])
})

test('a ref that the season does not have is said, not passed over', () => {
  const packed: PackedAttempt = packAttempt(attemptOf(NOTHING))
  expect(() => unpackAttempt(packed, stockOf([]))).toThrow('no question')
})

const step = fc.record({
  ms: fc.integer({ min: 0, max: 45_000 }),
  what: fc.constantFrom(
    'save',
    'save',
    'save',
    'flag',
    'open',
    'play',
    'away',
    'take_over',
    'predict',
    'hand_in',
    'grant',
    'time',
  ),
  item: fc.nat(30),
  right: fc.boolean(),
  turn: fc.integer({ min: 1, max: 40 }),
  device: fc.constantFrom(DEVICE, DEVICE, DEVICE, OTHER),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

function commandOf(attempt: Attempt, { what, item: n, right, turn, device }: Step): SitterCommand | KeeperCommand {
  const refs = refsOf(attempt.paper)
  const item = refs[n % refs.length] ?? ''
  switch (what) {
    case 'save':
      return { type: 'save', device, item, value: right ? reply(attempt, item, turn % 2 === 0) : null, turn }
    case 'flag':
      return { type: 'flag', device, item, on: right, turn }
    case 'open':
      return { type: 'open', device, item }
    case 'play':
      return { type: 'play', device, item, play: (n % 3) + 1 }
    case 'away':
      return { type: 'away', device, times: n, ms: turn * 100 }
    case 'predict':
      return { type: 'predict', device, value: n, turn }
    case 'grant':
      return { type: 'grant', by: 'officer', why: 'line', ms: 1000 * turn }
    case 'time':
      return { type: 'time' }
    case 'take_over':
      return { type: 'take_over', device }
    default:
      return { type: 'hand_in', device }
  }
}

test('replaying the accepted commands makes the attempt that was live, at any point of it', () => {
  const singles = questions.filter(({ kind }) => kind === 'single' || kind === 'typed')
  const rules = fc.record({ back: fc.boolean(), itemSeconds: fc.option(fc.integer({ min: 20, max: 90 })) })
  fc.assert(
    fc.property(rules, fc.array(step, { maxLength: 40 }), fc.nat(), (rule, steps, cut) => {
      const begun = begin(paperRule(6, { back: rule.back, seconds: 600 }, { itemSeconds: rule.itemSeconds }), singles)
      let live = begun
      let now = START
      const entries: KeptEntry[] = []
      for (const one of steps) {
        now += one.ms
        const command = commandOf(live, one)
        const outcome = apply(live, command, now)
        if (!outcome.ok) continue
        if (!outcome.same) entries.push(keptEntry({ at: now, command }))
        live = outcome.attempt
      }
      const fresh = unpackAttempt(kept(packAttempt(begun)), stock)
      expect(replay(fresh, kept(entries))).toEqual(live)
      const at = cut % (entries.length + 1)
      const half = unpackAttempt(kept(packAttempt(replay(fresh, entries.slice(0, at)))), stock)
      expect(replay(half, entries.slice(at))).toEqual(live)
    }),
    { ...SEED, numRuns: 150 },
  )
})

test('an entry that could not have been accepted is said, not passed over', () => {
  expect(() => replay(attemptOf(NOTHING), [[START, { type: 'save', item: 'nowhere', value: 'a', turn: 1 }]])).toThrow(
    'unknown_item',
  )
})

test('what a sitter may take along before publication tells no letter of an order or of pairs', () => {
  const rule = paperRule(8, { shuffleChoices: true })
  const puzzles = questions.filter(({ kind }) => kind === 'order' || kind === 'match')
  const packed = packAttempt(begin(rule, puzzles, { id: 'exported' }))
  expect(packed.sections.some(({ items }) => items.some(([, choices]) => choices.length > 1))).toBe(true)
  const bare = withoutBankIds(packed)
  expect(bare.sections.map(({ refs }) => refs)).toEqual([['1', '2', '3', '4', '5', '6', '7', '8']])
  const { sections: _one, ...rest } = packed
  const { sections: _two, ...told } = bare
  expect(told).toEqual(rest)
})

test('nor does it tell what the bank calls an item', () => {
  const rule = paperRule(3, { back: false })
  const packed = packAttempt(begin(rule, pool(40), { id: 'exported' }))
  const [one = '', two = ''] = packed.sections.flatMap(({ items }) => items.map(([ref]) => ref))
  const entries: KeptEntry[] = [
    [START, { type: 'save', device: DEVICE, item: two, value: 'a', turn: 1 }],
    [START, { type: 'flag', device: DEVICE, item: one, on: true, turn: 2 }],
    [START, { type: 'hand_in', device: DEVICE }],
  ].map(([at, command]) => keptEntry({ at, command } as Parameters<typeof keptEntry>[0]))
  const filled: PackedAttempt = {
    ...packed,
    answers: { [two]: { value: 'a', turn: 1, at: START } },
    flags: { [one]: { on: true, turn: 2 } },
    opened: { [two]: START },
    left: { [one]: START },
    plays: { [one]: 2 },
    current: two,
  }
  const bare = withoutBankIds(filled)
  expect([bare.answers['2']?.value, bare.flags['1']?.on, bare.plays, bare.current]).toEqual(['a', true, { 1: 2 }, '2'])
  const told = JSON.stringify([bare, entriesWithoutBankIds(filled, entries)])
  for (const [ref] of packed.sections.flatMap(({ items }) => items)) expect(told).not.toContain(`"${ref}"`)
})
