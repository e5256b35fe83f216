// Sitting a show alone: the clock, what counts, what is never lost, and what is never shown too early.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amendPaper, makePaper, type Paper } from '../../app/domain/show/paper'
import { results } from '../../app/domain/show/results'
import {
  decide,
  isFinished,
  type Sitting,
  type SittingCommand,
  type SittingEntry,
  score,
  sittingOf,
  take,
} from '../../app/domain/show/self-paced'
import { finalView, hallRank, sittingView } from '../../app/domain/show/sitting-views'
import { ALL_KINDS, question, RIGHT, SECRETS, START, stage, WRONG } from './show-stage'

const CLOSES = START + 7 * 24 * 3_600_000

/** A show of all kinds that one player has played, right everywhere. */
function played() {
  const show = stage({ questions: ALL_KINDS.map((kind) => question(kind)) })
  show.join('An')
  for (const kind of ALL_KINDS) {
    show.open().pass(3_000)
    show.answer(0, RIGHT[kind])
    show.close().next()
  }
  return show
}

function paperOf(show = played()): Paper {
  const paper = makePaper(show.show, results(show.show))
  if (!paper) throw new Error('no paper')
  return paper
}

const sitter = { name: 'Vy', club: null, startedAt: START }

/** Somebody who sits it, with a clock set by hand. */
function sit(paper: Paper) {
  let sitting: Sitting = { runs: [] }
  const entries: SittingEntry[] = []
  return {
    entries,
    now: START,
    get sitting() {
      return sitting
    },
    do(command: SittingCommand) {
      const outcome = decide(paper, sitting, command, this.now, CLOSES)
      if (outcome.ok && outcome.entry) {
        entries.push(outcome.entry)
        sitting = take(sitting, outcome.entry)
      }
      return outcome
    },
  }
}

test('right answers bring what they brought in the show', () => {
  const show = played()
  const paper = paperOf(show)
  const vy = sit(paper)
  for (const [index, kind] of ALL_KINDS.entries()) {
    vy.do({ type: 'next', index })
    vy.now += 3_000
    vy.do({ type: 'answer', index, value: RIGHT[kind], ms: 3_000 })
  }
  const [an] = results(show.show).players
  expect(isFinished(paper, vy.sitting)).toBe(true)
  expect(score(paper, vy.sitting)).toMatchObject({
    points: an?.points,
    right: an?.right,
    time: an?.time,
    bestStreak: an?.bestStreak,
  })
})

test('opening a question twice does not start its clock again', () => {
  const vy = sit(paperOf())
  vy.do({ type: 'next', index: 0 })
  vy.now += 5_000
  expect(vy.do({ type: 'next', index: 0 })).toEqual({ ok: true, entry: null })
  expect(vy.do({ type: 'next', index: 1 })).toEqual({ ok: true, entry: null })
  expect(vy.sitting.runs).toHaveLength(1)
  expect(vy.sitting.runs[0]?.openedAt).toBe(START)
})

test.each([
  ['measured on the phone within the second the way may take', 4_300, 5_000, 4_300],
  ['a lie gains a second and no more', 0, 5_000, 4_000],
  ['a phone that says more than there was is charged what there was', 90_000, 5_000, 5_000],
])('the time charged: %s', (_, claimed, used, charged) => {
  const vy = sit(paperOf())
  vy.do({ type: 'next', index: 0 })
  vy.now += used
  vy.do({ type: 'answer', index: 0, value: 'c', ms: claimed })
  expect(vy.sitting.runs[0]?.answer).toEqual({ value: 'c', ms: charged })
})

test('an answer long after the time is a pass, and nothing can be given afterwards', () => {
  const vy = sit(paperOf())
  vy.do({ type: 'next', index: 0 })
  vy.now += 15_000 + 1_500 + 1_000 + 1
  vy.do({ type: 'answer', index: 0, value: 'c', ms: 2_000 })
  expect(vy.sitting.runs[0]).toMatchObject({ answer: null, settled: true })
  expect(vy.do({ type: 'answer', index: 0, value: 'c', ms: 2_000 })).toEqual({ ok: false, code: 'answered' })
})

test('the first answer stands; the same one again is the same answer', () => {
  const vy = sit(paperOf())
  vy.do({ type: 'next', index: 0 })
  vy.do({ type: 'answer', index: 0, value: 'a', ms: 0 })
  expect(vy.do({ type: 'answer', index: 0, value: 'a', ms: 0 })).toEqual({ ok: true, entry: null })
  expect(vy.do({ type: 'answer', index: 0, value: 'c', ms: 0 })).toEqual({ ok: false, code: 'answered' })
})

test.each([
  ['a question that is not there', { type: 'answer', index: 99, value: 'a', ms: 0 }, 'unknown_question'],
  ['a question not opened', { type: 'answer', index: 1, value: ['a'], ms: 0 }, 'not_open'],
  ['a choice that is not there', { type: 'answer', index: 0, value: 'q', ms: 0 }, 'bad_answer'],
  ['questions ahead of the next', { type: 'next', index: 5 }, 'unknown_question'],
] as const)('refused: %s', (_, command, code) => {
  const vy = sit(paperOf())
  if (command.type === 'answer') vy.do({ type: 'next', index: 0 })
  expect(vy.do(command as SittingCommand)).toEqual({ ok: false, code })
})

test('after the closing date no question opens, but the open one may be answered', () => {
  const vy = sit(paperOf())
  vy.now = CLOSES - 1
  vy.do({ type: 'next', index: 0 })
  vy.now = CLOSES + 2_000
  expect(vy.do({ type: 'answer', index: 0, value: 'c', ms: 2_001 })).toMatchObject({
    ok: true,
    entry: { type: 'answer' },
  })
  expect(vy.do({ type: 'next', index: 1 })).toEqual({ ok: false, code: 'ended' })
})

test('questions that were skipped or voided are not on the paper', () => {
  const show = stage({ questions: [question('single'), question('single'), question('single')] })
  show.join('An')
  show.open().close().next()
  show.next()
  show.host('skip')
  show.host({ type: 'end' })
  show.host({ type: 'void', index: 0, voided: true, reason: '' })
  expect(makePaper(show.show, results(show.show))).toBeNull()
  show.host({ type: 'void', index: 0, voided: false, reason: '' })
  expect(paperOf(show).questions.map(({ index }) => index)).toEqual([0])
})

test('a corrected key marks sittings anew', () => {
  const show = played()
  const paper = paperOf(show)
  const vy = sit(paper)
  vy.do({ type: 'next', index: 0 })
  vy.do({ type: 'answer', index: 0, value: 'a', ms: 0 })
  expect(score(paper, vy.sitting).points).toBe(0)
  show.host({ type: 'correct', index: 0, key: { kind: 'choice', ids: ['a'] }, reason: '' })
  expect(score(amendPaper(paper, results(show.show)), vy.sitting)).toMatchObject({ points: 1000, right: 1 })
})

test('where the nearest number won, one must come as near as the hall', () => {
  const show = stage({ questions: [question('number', { key: { kind: 'number', right: 2000, tolerance: null } })] })
  show.join('An')
  show.open().answer(0, 1_990)
  show.close()
  const paper = paperOf(show)
  const points = (value: number) => {
    const vy = sit(paper)
    vy.do({ type: 'next', index: 0 })
    vy.do({ type: 'answer', index: 0, value, ms: 0 })
    return score(paper, vy.sitting).points
  }
  expect([points(2_010), points(2_011)]).toEqual([1000, 0])
})

test('the place in the hall counts those who were better', () => {
  const { show } = played()
  const all = results(show)
  const [an] = all.players
  if (!an) throw new Error('nobody played')
  expect(hallRank(all, { ...an, points: an.points + 1 }, 'speed')).toEqual({ rank: 1, of: 2 })
  expect(hallRank(all, an, 'speed')).toEqual({ rank: 1, of: 2 })
  const slower = { ...an, time: an.time + 1 }
  expect(hallRank(all, slower, 'speed')).toEqual({ rank: 2, of: 2 })
  expect(hallRank(all, slower, 'accuracy')).toEqual({ rank: 1, of: 2 })
  expect(hallRank({ players: [] }, an, 'speed')).toBeNull()
})

const command = fc.oneof(
  fc.record({ type: fc.constant('next' as const), index: fc.nat(9) }),
  fc.record({ type: fc.constant('pass' as const), index: fc.nat(9) }),
  fc.record({
    type: fc.constant('answer' as const),
    index: fc.nat(9),
    value: fc.oneof(
      fc.constantFrom(...Object.values(RIGHT), ...Object.values(WRONG)),
      fc.string(),
      fc.double({ noNaN: true }),
    ),
    ms: fc.nat(100_000),
  }),
)
const steps = fc.array(fc.record({ command, wait: fc.nat(20_000) }), { maxLength: 60 })

test('whatever is sent: no acknowledged answer is lost or changed, points never exceed the most there is, and a replay is the same', () => {
  const paper = paperOf()
  fc.assert(
    fc.property(steps, (list) => {
      const vy = sit(paper)
      const kept = new Map<number, unknown>()
      for (const { command: next, wait } of list) {
        vy.now += wait
        // Often enough the next thing to do, so that sittings get somewhere.
        const index = next.type === 'next' ? vy.sitting.runs.length : Math.max(0, vy.sitting.runs.length - 1)
        const outcome = vy.do(wait % 3 === 0 ? next : { ...next, index })
        if (outcome.ok && outcome.entry?.type === 'answer') kept.set(outcome.entry.index, outcome.entry.value)
        for (const [at, value] of kept) expect(vy.sitting.runs[at]?.answer?.value).toEqual(value)
      }
      expect(sittingOf(vy.entries)).toEqual(vy.sitting)
      const sum = score(paper, vy.sitting)
      expect(sum.points).toBeGreaterThanOrEqual(0)
      expect(sum.points).toBeLessThanOrEqual(paper.questions.length * 1_100)
      expect(sum.right).toBeLessThanOrEqual(sum.settled)
    }),
    { numRuns: 300 },
  )
})

test('no key, reason or source is in what is sent before a question is settled', () => {
  const paper = paperOf()
  const vy = sit(paper)
  const look = () => JSON.stringify(sittingView({ paper, sitter, sitting: vy.sitting, now: vy.now, closesAt: CLOSES }))
  expect(look()).not.toMatch(/MARKER|"key"|accept|pairs/)
  for (const index of ALL_KINDS.keys()) {
    vy.do({ type: 'next', index })
    expect(look()).not.toMatch(/MARKER|"key"|accept|pairs|explanation|source/)
    vy.do({ type: 'pass', index })
    expect(look()).toContain(SECRETS.explanation)
  }
})

test('the card of somebody cut off by the closing date tells only what was opened', () => {
  const paper = paperOf()
  const vy = sit(paper)
  vy.do({ type: 'next', index: 0 })
  vy.do({ type: 'pass', index: 0 })
  const card = finalView({ paper, sitter, sitting: vy.sitting, now: CLOSES, closesAt: CLOSES }, null, null)
  expect(card).toMatchObject({ complete: false, place: null, total: ALL_KINDS.length })
  expect(card.missed.map(({ index }) => index)).toEqual([0])
})
