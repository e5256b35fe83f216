/** Answers around each boundary: what still counts, and what time is charged. */
import { describe, expect, it } from 'vitest'
import { TIMING } from '../../app/domain/show/timing'
import { ALL_KINDS, question, RIGHT, stage, WRONG } from './show-stage'

const LIMIT = 15_000

function opened(more: Parameters<typeof stage>[0] = {}) {
  const t = stage(more)
  t.join('Vy')
  t.join('An')
  return t.open()
}
const charged = (t: ReturnType<typeof stage>, seat = 0) => t.show.runs[t.show.index]?.answers.get(seat)?.ms

describe('an answer that arrives', () => {
  it.each([
    [-TIMING.claimSlack - 1, 'not_open'],
    [-TIMING.claimSlack, 'taken'],
    [0, 'taken'],
    [LIMIT, 'taken'],
    [LIMIT + TIMING.grace, 'taken'],
  ])('%i ms after the opening is %s', (ms, outcome) => {
    const t = opened().pass(ms)
    const reply = t.answer(0, 'c')
    expect(reply.ok ? 'taken' : reply.code).toBe(outcome)
  })

  it('after the grace is too late, unless its way through the network explains it', () => {
    const t = opened().pass(LIMIT + TIMING.grace + 300)
    expect(t.answer(0, 'c', { ms: 14_000, allowance: 200 })).toEqual({ ok: false, code: 'too_late' })
    expect(t.answer(0, 'c', { ms: 14_000, allowance: 400 })).toMatchObject({ ok: true })
  })

  it('after the reveal is too late, in the countdown not open', () => {
    const t = opened()
    t.close()
    expect(t.answer(0, 'c')).toEqual({ ok: false, code: 'too_late' })
    t.next()
    t.next()
    expect(t.answer(0, 'c')).toEqual({ ok: false, code: 'not_open' })
    expect(t.answer(0, 'c', { index: 0 })).toEqual({ ok: false, code: 'too_late' })
    expect(t.answer(0, 'c', { index: 99 })).toEqual({ ok: false, code: 'unknown_question' })
  })
})

describe('the time charged', () => {
  it.each([
    ['is what the phone measured, within the allowance', 5_000, 4_900, 120, 4_900],
    ['is cut to the allowance', 5_000, 1_000, 120, 4_880],
    ['is cut to the cap, whatever the allowance', 5_000, 0, 60_000, 5_000 - TIMING.claimCap],
    ['is never more than the server measured', 5_000, 9_000, 120, 5_000],
    ['is never below nothing', 50, 0, 500, 0],
    ['is at most the limit', LIMIT + 1_000, 20_000, 60, LIMIT],
  ])('%s', (_, server, phone, allowance, expected) => {
    const t = opened().pass(server)
    t.answer(0, 'c', { ms: phone, allowance })
    expect(charged(t)).toBe(expected)
  })
})

it('stands once: the same id is the same answer, even after the reveal; another is refused', () => {
  const t = opened().pass(1_000)
  t.answer(0, 'c', { id: 'first-id' })
  expect(t.answer(0, 'c', { id: 'first-id' })).toMatchObject({ ok: true, duplicate: true })
  expect(t.answer(0, 'a', { id: 'other-id' })).toEqual({ ok: false, code: 'answered' })
  t.close()
  expect(t.answer(0, 'c', { id: 'first-id' })).toMatchObject({ ok: true, duplicate: true })
  expect(t.show.runs[0]?.answered).toBe(1)
})

it('is refused while paused, unless it was on its way when the pause came', () => {
  const t = opened().pass(3_000)
  t.host('pause')
  t.pass(200)
  expect(t.answer(0, 'c', { ms: 2_900, allowance: 300 })).toMatchObject({ ok: true })
  expect(t.answer(1, 'c', { ms: 2_900, allowance: 100 })).toEqual({ ok: false, code: 'paused' })
  expect(charged(t)).toBe(2_900)
})

it('knows nobody without a seat, and nobody who was shown out', () => {
  const t = opened()
  expect(t.answer(7, 'c')).toEqual({ ok: false, code: 'not_joined' })
  t.host({ type: 'kick', seat: 0 })
  expect(t.answer(0, 'c')).toEqual({ ok: false, code: 'kicked' })
})

describe('extra time', () => {
  it('holds the question open for who has it, and only until that player has answered', () => {
    const t = opened()
    const normal = t.show.wakeAt ?? 0
    t.host({ type: 'extra_time', seat: 0, factor: 2 })
    expect(t.show.wakeAt).toBe(normal + LIMIT)
    t.pass(LIMIT + TIMING.grace + 100)
    expect(t.answer(1, 'c')).toEqual({ ok: false, code: 'too_late' })
    expect(t.answer(0, 'c')).toMatchObject({ ok: true })
    expect(t.show.wakeAt).toBe(normal)
  })

  it('weighs the time against the longer limit', () => {
    const t = opened()
    t.host({ type: 'extra_time', seat: 0, factor: 2 })
    t.pass(7_500)
    t.answer(0, 'c')
    t.answer(1, 'c')
    t.host('close')
    expect(t.show.players.map((player) => player.points)).toEqual([875, 750])
  })

  it('is gone with the player who is shown out', () => {
    const t = opened()
    const normal = t.show.wakeAt
    t.host({ type: 'extra_time', seat: 0, factor: 3 })
    t.host({ type: 'kick', seat: 0 })
    expect(t.show.wakeAt).toBe(normal)
  })
})

it.each(ALL_KINDS)('%s: right and wrong answers are kept, counted and settled', (kind) => {
  const t = opened({ questions: [question(kind)] })
  expect(t.answer(0, RIGHT[kind])).toMatchObject({ ok: true })
  expect(t.answer(1, WRONG[kind])).toMatchObject({ ok: true })
  t.close()
  const run = t.show.runs[0]
  expect(run?.answered).toBe(2)
  expect(run?.right).toBe(kind === 'poll' ? 0 : 1)
  expect(t.show.players.map((player) => player.points)).toEqual(kind === 'poll' ? [0, 0] : [1000, 0])
})

describe('an answer that does not fit is refused', () => {
  it.each([
    ['single', 'z'],
    ['single', 3],
    ['single', ['c']],
    ['several', []],
    ['several', ['a', 'a']],
    ['several', ['a', 'z']],
    ['truefalse', 'c'],
    ['typed', ' … '],
    ['typed', 5],
    ['number', '1999'],
    ['number', 1e16],
    ['order', ['a', 'b', 'c']],
    ['order', ['a', 'b', 'c', 'c']],
    ['match', {}],
    ['match', { a: '1', b: '1' }],
    ['match', { a: '1', z: '2' }],
    ['match', { a: '9' }],
    ['poll', 'z'],
  ] as const)('%s: %j', (kind, value) => {
    const t = opened({ questions: [question(kind)] })
    expect(t.answer(0, structuredClone(value) as never)).toEqual({ ok: false, code: 'bad_answer' })
    expect(t.show.runs[0]?.answered).toBe(0)
  })
})
