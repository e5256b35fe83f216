/** The course of a show as a timeline: which command moves it where, and when time does. */
import { describe, expect, it } from 'vitest'
import { graceLeft } from '../../app/domain/show/clock'
import { TIMING } from '../../app/domain/show/timing'
import { heldBack } from '../../app/domain/show/view-clock'
import { sharedView } from '../../app/domain/show/views'
import { nextWake } from '../../app/domain/show/wake'
import { ALL_KINDS, question, START, stage } from './show-stage'

const QUESTION_OPENS = TIMING.countdown + TIMING.lead
const LIMIT = 15_000

it('goes from the lobby to the end by the gold button and by time', () => {
  const t = stage({ questions: [question(), question()] })
  t.join('Vy')
  const phases = [t.show.phase]
  for (let i = 0; i < 2; i++) {
    t.next()
    phases.push(t.show.phase)
    t.at(nextWake(t.show) ?? 0).wake()
    phases.push(t.show.phase)
    t.at(nextWake(t.show) ?? 0).wake()
    phases.push(t.show.phase)
    t.next()
    phases.push(t.show.phase)
  }
  t.next()
  t.next()
  const round = ['countdown', 'question', 'reveal', 'scoreboard']
  expect(phases).toEqual(['lobby', ...round, ...round])
  expect(t.show.phase).toBe('ended')
  expect(t.show.startedAt).toBe(START)
  expect(t.next()).toEqual({ ok: false, code: 'ended' })
})

it('sends a question after the countdown, opens it a lead later and closes it after limit and grace', () => {
  const t = stage()
  t.next()
  expect(nextWake(t.show)).toBe(START + TIMING.countdown)
  t.pass(TIMING.countdown).wake()
  expect(t.show.runs[0]?.opensAt).toBe(START + QUESTION_OPENS)
  expect(nextWake(t.show)).toBe(START + QUESTION_OPENS + LIMIT + TIMING.grace)
})

it('does nothing on a wake that is early, or comes twice', () => {
  const t = stage()
  t.next()
  expect(t.pass(TIMING.countdown - 1).wake()).toMatchObject({ duplicate: true })
  expect(t.pass(1).wake()).not.toHaveProperty('duplicate')
  expect(t.wake()).toMatchObject({ duplicate: true })
  expect(t.show.phase).toBe('question')
})

it('takes one step on a wake long after both countdown and deadline, and gives the question its full time', () => {
  const t = stage()
  t.next()
  t.pass(3_600_000).wake()
  expect(t.show.phase).toBe('question')
  expect(t.show.runs[0]?.opensAt).toBe(t.now + TIMING.lead)
  expect(t.wake()).toMatchObject({ duplicate: true })
})

it('settles a question whose deadline passed in an outage, with the answers that were acknowledged', () => {
  const t = stage()
  t.join('Vy')
  t.open().pass(4_200).answer(0, 'c')
  t.pass(3_600_000).wake()
  expect(t.show.phase).toBe('reveal')
  expect(t.show.players[0]?.points).toBe(860)
  expect(nextWake(t.show)).toBeNull()
})

it('gives back to an open question the time of an outage, but not more than there was', () => {
  const t = stage()
  t.open().pass(14_000)
  t.join('Vy')
  t.pass(2_000).send({ role: 'system' }, { type: 'outage', ms: 60_000 })
  expect(t.show.runs[0]?.pausedFor).toBe(2_000 + TIMING.outageMargin)
  const early = stage()
  early.open().pass(1_000).send({ role: 'system' }, { type: 'outage', ms: 60_000 })
  expect(early.show.runs[0]?.pausedFor).toBe(1_000)
  const other = stage()
  other.open().pass(5_000)
  other.join('Vy')
  other.pass(20_000).send({ role: 'system' }, { type: 'outage', ms: 20_000 })
  expect(nextWake(other.show)).toBe(other.now + LIMIT - 5_000 + TIMING.grace)
  expect(other.answer(0, 'c')).toMatchObject({ ok: true })
  expect(other.show.runs[0]?.answers.get(0)?.ms).toBe(5_000)
})

it.each(['lobby', 'countdown', 'reveal'] as const)('gives nothing back in the %s', (phase) => {
  const t = stage()
  if (phase !== 'lobby') t.next()
  if (phase === 'reveal') t.close().host('close')
  expect(t.show.phase).toBe(phase)
  expect(t.pass(9_000).send({ role: 'system' }, { type: 'outage', ms: 9_000 })).toMatchObject({ duplicate: true })
})

describe('a pause', () => {
  it('stands the countdown still and moves what is ahead', () => {
    const t = stage()
    t.next()
    t.pass(500).host('pause')
    expect(nextWake(t.show)).toBeNull()
    t.pass(60_000).host('resume')
    expect(nextWake(t.show)).toBe(START + TIMING.countdown + 60_000)
  })

  it('stands an open question still: the time of an answer leaves the pause out', () => {
    const t = stage()
    t.join('Vy')
    t.open().pass(3_000).host('pause')
    t.pass(60_000).host('resume')
    t.pass(2_000).answer(0, 'c')
    expect(t.show.runs[0]?.answers.get(0)?.ms).toBe(5_000)
    expect(nextWake(t.show)).toBe(t.now + LIMIT - 5_000 + TIMING.grace)
  })

  it('twice is once, and so is a resume', () => {
    const t = stage()
    t.open().host('pause')
    expect(t.pass(1_000).host('pause')).toMatchObject({ duplicate: true })
    t.pass(1_000).host('resume')
    expect(t.host('resume')).toMatchObject({ duplicate: true })
    expect(t.show.runs[0]?.pausedFor).toBe(2_000)
  })

  it('ends when the question is closed in it', () => {
    const t = stage()
    t.open().pass(1_000).host('pause')
    t.pass(9_000).next()
    expect(t.show).toMatchObject({ phase: 'reveal', pausedAt: null })
  })

  it('before the opening moves the opening', () => {
    const t = stage()
    t.join('Vy')
    t.next()
    t.pass(TIMING.countdown).wake()
    t.pass(400).host('pause')
    t.pass(10_000).host('resume')
    expect(t.pass(300).answer(0, 'c')).toEqual({ ok: false, code: 'not_open' })
    expect(t.pass(300).answer(0, 'c')).toMatchObject({ ok: true })
  })

  it.each(['lobby', 'reveal'] as const)('does not fit in the %s', (phase) => {
    const t = stage()
    if (phase === 'reveal') t.open().close()
    expect(t.host('pause')).toEqual({ ok: false, code: 'wrong_phase' })
  })
})

it('extends an open question, up to a bound', () => {
  const t = stage()
  t.open()
  const before = nextWake(t.show) ?? 0
  t.host({ type: 'extend', ms: 10_000 })
  expect(nextWake(t.show)).toBe(before + 10_000)
  for (let i = 0; i < 10; i++) t.host({ type: 'extend', ms: 120_000 })
  expect(t.show.runs[0]?.limit).toBe(TIMING.longest)
})

it('counts two presses of next on the same view once', () => {
  const t = stage()
  const press = () => t.host({ type: 'next', from: { phase: 'lobby', index: -1 } })
  expect(press()).not.toHaveProperty('duplicate')
  expect(press()).toMatchObject({ ok: true, duplicate: true })
  expect(t.show.phase).toBe('countdown')
})

it('opens at once on next in the countdown, and closes on next in the question', () => {
  const t = stage()
  t.next()
  t.pass(100).next()
  expect(t.show.runs[0]?.opensAt).toBe(t.now + TIMING.lead)
  t.next()
  expect(t.show.phase).toBe('reveal')
})

it('closes when everybody here has answered, but not while paused, and not the next question', () => {
  const t = stage()
  const all = (index: number) => t.send({ role: 'system' }, { type: 'all_answered', index })
  t.open().host('pause')
  expect(all(0)).toMatchObject({ duplicate: true })
  t.host('resume')
  expect(all(1)).toMatchObject({ duplicate: true })
  expect(t.show.phase).toBe('question')
  all(0)
  expect(t.show.phase).toBe('reveal')
})

it('skips the question being asked, or the coming one, and goes on with the next', () => {
  const t = stage({ questions: [question(), question(), question(), question()] })
  t.join('Vy')
  t.open().answer(0, 'c')
  t.host('skip')
  expect(t.show).toMatchObject({ phase: 'countdown', index: 1 })
  t.next()
  t.host('close')
  t.host('skip')
  expect(t.show.phase).toBe('reveal')
  t.next()
  t.next()
  expect(t.show).toMatchObject({ phase: 'countdown', index: 3 })
  expect(t.host('skip')).toMatchObject({ ok: true })
  expect(t.show.phase).toBe('podium')
  expect(t.show.runs.map((run) => run.state)).toEqual(['skipped', 'settled', 'skipped', 'skipped'])
  expect(t.show.players[0]?.points).toBe(0)
})

it('shows the scoreboard from the reveal only', () => {
  const t = stage()
  expect(t.host('scoreboard')).toEqual({ ok: false, code: 'wrong_phase' })
  t.open().close().host('scoreboard')
  expect(t.show.phase).toBe('scoreboard')
})

it('ends: from the lobby at once, from anywhere else by way of the podium; an open question then gives nothing', () => {
  const fromLobby = stage()
  fromLobby.host('end')
  expect(fromLobby.show.phase).toBe('ended')
  const t = stage()
  t.join('Vy')
  t.open().pass(1_000).answer(0, 'c')
  t.host('end')
  expect(t.show).toMatchObject({ phase: 'podium', wakeAt: null })
  expect(t.show.players[0]?.points).toBe(0)
  t.host('end')
  expect(t.show).toMatchObject({ phase: 'ended', endedAt: t.now })
})

it('plays every kind of question to the podium', () => {
  const t = stage({ questions: ALL_KINDS.map((kind) => question(kind)) })
  for (const _ of ALL_KINDS) {
    t.open().close()
    t.next()
  }
  t.next()
  expect(t.show.phase).toBe('podium')
})

it('takes commands only from whom they are for', () => {
  const t = stage()
  expect(t.send({ role: 'player' }, { type: 'end' })).toEqual({ ok: false, code: 'forbidden' })
  expect(t.send({ role: 'player' }, { type: 'wake' })).toEqual({ ok: false, code: 'forbidden' })
  expect(t.send({ role: 'host', account: 'x' }, { type: 'wake' })).toEqual({ ok: false, code: 'forbidden' })
  expect(t.send({ role: 'system' }, { type: 'end' })).toEqual({ ok: false, code: 'forbidden' })
  expect(
    t.send(
      { role: 'host', account: 'x' },
      { type: 'join', token: 'x', name: 'x', club: null, team: null, locale: 'vi' },
    ),
  ).toEqual({
    ok: false,
    code: 'forbidden',
  })
})

it('counts a command of the host once by its id', () => {
  const t = stage()
  t.open()
  t.host({ type: 'extend', ms: 5_000 }, 'same-id')
  expect(t.host({ type: 'extend', ms: 5_000 }, 'same-id')).toMatchObject({ duplicate: true })
  expect(t.show.runs[0]?.limit).toBe(LIMIT + 5_000)
})

it('tells players how many questions are to come, without those that are left out', () => {
  const t = stage({ questions: [question(), question(), question()] })
  t.join('Vy')
  const toGo = () => sharedView(t.show, 1).toGo
  expect(toGo()).toBe(3)
  t.open().close()
  expect(toGo()).toBe(2)
  expect(t.host('skip')).toMatchObject({ ok: true, changes: { shared: true } })
  expect(toGo()).toBe(1)
})

it.each([
  ['in the second before the question opens it is held back until the clock goes on', -400, true],
  ['when it has opened it stays where it is', 1_000, false],
])('paused %s', (_, after, held) => {
  const t = stage()
  t.join('Vy')
  t.open().pass(after).host('pause')
  const isHeld = () => {
    const { clock } = sharedView(t.show, 1)
    return clock && heldBack(clock)
  }
  expect(isHeld()).toBe(held)
  t.pass(60_000)
  expect(isHeld()).toBe(held)
  t.host('resume')
  expect(isHeld()).toBe(false)
})

it.each([
  ['before the deadline', 14_000, 0],
  ['at the deadline', 15_000, TIMING.grace],
  ['in the grace', 15_400, TIMING.grace - 400],
  ['after the grace', 15_000 + TIMING.grace, 0],
])('answers that were given in time may still arrive: %s', (_, after, left) => {
  const t = stage()
  t.join('Vy')
  t.open().pass(after)
  expect(graceLeft(t.show, t.now)).toBe(left)
  t.host('pause')
  expect(graceLeft(t.show, t.now)).toBe(0)
})
