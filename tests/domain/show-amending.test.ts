/** Corrections and voids: everything follows, during the show and after it, and leaves a trail. */
import { describe, expect, it } from 'vitest'
import { changesNothing } from '../../app/domain/show/amending'
import type { HostCommand } from '../../app/domain/show/command'
import type { Refusal } from '../../app/domain/show/refusal'
import { replay } from '../../app/domain/show/replay'
import { results } from '../../app/domain/show/results'
import type { AnswerKey } from '../../app/domain/show/show-question'
import { personalView, sharedView } from '../../app/domain/show/views'
import { HOST, question, stage } from './show-stage'

/** Three questions; Vy answers c, An answers a, each time 3 s after the opening. */
function played() {
  const t = stage()
  t.join('Vy')
  t.join('An')
  for (let i = 0; i < 3; i++) {
    t.open().pass(3_000)
    t.answer(0, 'c')
    t.answer(1, 'a')
    t.close()
    t.next()
  }
  return t
}
const toA: Extract<HostCommand, { type: 'correct' }> = {
  type: 'correct',
  index: 0,
  key: { kind: 'choice', ids: ['a'] },
  reason: 'sai đáp án',
}
const standing = (t: ReturnType<typeof stage>) =>
  t.show.players.map(({ points, streak, right, rank }) => ({ points, streak, right, rank }))

describe('a correction changes nothing', () => {
  const single: AnswerKey = { kind: 'choice', ids: ['c'] }
  const order: AnswerKey = { kind: 'order', ids: ['d', 'a', 'b', 'c'] }
  it.each<[string, Parameters<typeof question>[0], AnswerKey, boolean]>([
    ['to the same choice', 'single', single, true],
    ['to one more choice', 'single', { ...single, ids: ['c', 'a'] }, false],
    ['to the same choices in another order', 'several', { kind: 'choices', ids: ['c', 'a'] }, true],
    ['to the same order', 'order', order, true],
    ['to another order', 'order', { ...order, ids: ['a', 'd', 'b', 'c'] }, false],
    ['to another tolerance', 'number', { kind: 'number', right: 1999, tolerance: 2 }, false],
    ['to the same pairs, told backwards', 'match', { kind: 'match', pairs: { d: '4', c: '3', b: '2', a: '1' } }, true],
  ])('%s', (_, kind, key, nothing) => {
    const { show } = stage({ questions: [question(kind)] })
    expect(changesNothing(show, { type: 'correct', index: 0, key, reason: '' })).toBe(nothing)
  })
})

it('a corrected key moves points, streaks and ranks of all questions after it', () => {
  const t = played()
  expect(standing(t)).toEqual([
    { points: 900 + 930 + 950, streak: 3, right: 3, rank: 1 },
    { points: 0, streak: 0, right: 0, rank: 2 },
  ])
  t.host(toA)
  expect(standing(t)).toEqual([
    { points: 900 + 930, streak: 2, right: 2, rank: 1 },
    { points: 900, streak: 0, right: 1, rank: 2 },
  ])
  expect(t.show.trail).toEqual([
    {
      at: t.now,
      account: HOST.account,
      index: 0,
      what: 'corrected',
      reason: 'sai đáp án',
      before: { kind: 'choice', ids: ['c'] },
      after: { kind: 'choice', ids: ['a'] },
    },
  ])
})

it('accepts two right choices', () => {
  const t = played()
  t.host({ ...toA, key: { kind: 'choice', ids: ['a', 'c'] } })
  expect(standing(t).map(({ right }) => right)).toEqual([3, 1])
})

it('a voided question gives nothing and breaks no streak; restored, all is as it was', () => {
  const t = played()
  const before = standing(t)
  t.host({ type: 'void', index: 1, voided: true, reason: '' })
  expect(standing(t)[0]).toEqual({ points: 900 + 930, streak: 2, right: 2, rank: 1 })
  expect(personalView(t.show, 0, 1).asked).toBe(2)
  expect(t.host({ type: 'void', index: 1, voided: true, reason: '' })).toMatchObject({ duplicate: true })
  t.host({ type: 'void', index: 1, voided: false, reason: '' })
  expect(standing(t)).toEqual(before)
  expect(t.show.trail.map(({ what }) => what)).toEqual(['voided', 'restored'])
})

it('phones that kept the reveals are told at the end what the amended questions are worth now', () => {
  const t = played()
  expect(personalView(t.show, 0, 1).amended).toBeUndefined()
  t.host(toA)
  t.host({ type: 'void', index: 1, voided: true, reason: '' })
  // At once, whatever is on: it comes with the points.
  expect(personalView(t.show, 0, 1).amended).toEqual([
    { index: 0, grade: 0, value: 'c' },
    { index: 1, grade: 1, value: 'c' },
  ])
  expect(sharedView(t.show, 1).amended).toBeUndefined()
  t.host('end')
  expect(t.show.phase).toBe('podium')
  expect(sharedView(t.show, 1).amended?.map(({ index, revealed }) => [index, revealed.key, revealed.voided])).toEqual([
    [0, { kind: 'choice', ids: ['a'] }, false],
    [1, { kind: 'choice', ids: ['c'] }, true],
  ])
  expect(personalView(t.show, 1, 1).amended?.[0]).toEqual({ index: 0, grade: 1, value: 'a' })
})

it('works after the end, when nothing else does, and the replayed log has the same results', () => {
  const t = played()
  t.host('end')
  t.host('end')
  expect(t.host({ type: 'kick', seat: 0 })).toEqual({ ok: false, code: 'ended' })
  expect(t.pass(86_400_000).host(toA)).toMatchObject({ ok: true, changes: { personal: 'all' } })
  expect(t.show.players[1]?.points).toBe(900)
  expect(results(replay(JSON.parse(JSON.stringify(t.log))))).toEqual(results(t.show))
})

it('corrects an open question in silence', () => {
  const t = stage()
  t.join('Vy')
  t.open()
  const outcome = t.host(toA)
  expect(outcome).toMatchObject({ ok: true })
  expect(outcome.ok && outcome.changes.shared).toBeUndefined()
  t.answer(0, 'a')
  t.close()
  expect(t.show.players[0]?.points).toBe(1000)
})

describe('is refused', () => {
  it.each<[string, HostCommand, Refusal]>([
    ['a question that is not there', { ...toA, index: 9 }, 'unknown_question'],
    ['a key that does not fit', { ...toA, key: { kind: 'choice', ids: ['z'] } }, 'bad_message'],
    ['a key of another kind', { ...toA, key: { kind: 'none' } }, 'bad_message'],
    ['voiding what was not asked', { type: 'void', index: 2, voided: true, reason: '' }, 'wrong_phase'],
    ['correcting what was skipped', { ...toA, index: 1 }, 'wrong_phase'],
  ])('%s', (_, command, code) => {
    const t = stage()
    t.open().close()
    t.host('skip')
    expect(t.host(command)).toEqual({ ok: false, code })
    expect(t.show.trail).toEqual([])
  })
})

it('neither a poll nor a question without points breaks or feeds a streak', () => {
  const t = stage({ questions: [question(), question('poll'), question('single', { weight: 0 }), question()] })
  t.join('Vy')
  t.join('An')
  for (const [index, value] of ['c', 'a', 'a', 'c'].entries()) {
    t.open()
    t.answer(0, value)
    if (index === 0 || index === 3) t.answer(1, value)
    t.close()
    t.next()
  }
  expect(t.show.players[1]).toMatchObject({ points: 1000 + 1030, streak: 2 })
  expect(t.show.players[0]).toMatchObject({ points: 1000 + 1030, streak: 2, right: 2 })
  expect(t.show.asked).toBe(2)
})
