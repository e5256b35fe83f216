/** Any sequence of commands keeps the invariants, and replaying the log gives the same state. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allowed } from '../../app/domain/show/allowed'
import { apply } from '../../app/domain/show/apply'
import type { HostCommand } from '../../app/domain/show/command'
import { Command, LogEntry } from '../../app/domain/show/command'
import { buckets } from '../../app/domain/show/marking'
import { compare } from '../../app/domain/show/ranking'
import { replay } from '../../app/domain/show/replay'
import type { Phase, Show } from '../../app/domain/show/state'
import { personalView } from '../../app/domain/show/views'
import { nextWake } from '../../app/domain/show/wake'
import { ALL_KINDS, HOST, question, RIGHT, stage, WRONG } from './show-stage'

const EDGES: Record<Phase, readonly Phase[]> = {
  lobby: ['countdown', 'podium', 'ended'],
  countdown: ['question', 'countdown', 'podium'],
  question: ['reveal', 'countdown', 'podium'],
  reveal: ['scoreboard', 'podium'],
  scoreboard: ['countdown', 'podium'],
  podium: ['ended'],
  ended: [],
}

type Stage = ReturnType<typeof stage>
type Act = (t: Stage) => void

const seat = fc.nat({ max: 7 })
const index = fc.nat({ max: ALL_KINDS.length })
const name = fc.constantFrom('Vy', 'An', 'vy', 'Sok Dara', '  ')
const club = fc.constantFrom('go-dau', 'svay-rieng', 'nowhere')
const host =
  (command: HostCommand): Act =>
  (t) =>
    void t.host(command)

const acts: fc.Arbitrary<Act>[] = [
  fc.tuple(fc.nat({ max: 9 }), name, club, fc.constantFrom('Sen', 'Nước', 'X'), fc.boolean()).map(
    ([key, text, from, team, brings]): Act =>
      (t) => {
        const more = { token: String(key).repeat(64), club: from, team }
        t.join(text, brings ? { ...more, brought: { id: from, name: from } } : more)
      },
  ),
  fc.tuple(seat, fc.boolean(), fc.nat({ max: 20_000 }), fc.nat({ max: 3_000 }), fc.nat({ max: 5 })).map(
    ([who, right, ms, allowance, id]): Act =>
      (t) => {
        const kind = t.show.questions[t.show.index]?.kind ?? 'single'
        t.answer(who, (right ? RIGHT : WRONG)[kind], { ms, allowance, id: `answer-${id}` })
      },
  ),
  fc.tuple(seat, index).map(
    ([who, at]): Act =>
      (t) =>
        void t.answer(who, RIGHT.single, { index: at }),
  ),
  fc.nat({ max: 9_000 }).map(
    (ms): Act =>
      (t) =>
        void t.pass(ms),
  ),
  fc.constant<Act>((t) => void t.next()),
  fc.constant<Act>((t) => void t.next()),
  fc.constant<Act>((t) => void t.at(Math.max(t.now, nextWake(t.show) ?? t.now)).wake()),
  fc.constantFrom<Act>(...(['pause', 'resume', 'close', 'skip', 'scoreboard'] as const).map((type) => host({ type }))),
  fc.integer({ min: 1_000, max: 120_000 }).map((ms) => host({ type: 'extend', ms })),
  fc.boolean().map((locked) => host({ type: 'lock', locked })),
  seat.map((who) => host({ type: 'kick', seat: who })),
  seat.map((who) => host({ type: 'readmit', seat: who })),
  fc.tuple(seat, name).map(([who, text]) => host({ type: 'rename', seat: who, name: text })),
  fc.tuple(seat, fc.constantFrom(1, 1.5, 3)).map(([who, factor]) => host({ type: 'extra_time', seat: who, factor })),
  fc
    .tuple(index, fc.constantFrom('a', 'b'))
    .map(([at, id]) => host({ type: 'correct', index: at, key: { kind: 'choice', ids: [id] }, reason: '' })),
  fc.tuple(index, fc.boolean()).map(([at, voided]) => host({ type: 'void', index: at, voided, reason: '' })),
  fc.boolean().map((lateJoin) => host({ type: 'change', settings: { lateJoin } })),
  fc.nat({ max: 60_000 }).map(
    (ms): Act =>
      (t) =>
        void t.send({ role: 'system' }, { type: 'outage', ms }),
  ),
  index.map(
    (at): Act =>
      (t) =>
        void t.send({ role: 'system' }, { type: 'all_answered', index: at }),
  ),
]
const act = fc.oneof(...acts.map((arbitrary) => ({ arbitrary, weight: 10 })), {
  arbitrary: fc.constant<Act>(host({ type: 'end' })),
  weight: 1,
})

const settings = fc.record({
  scoring: fc.constantFrom('speed', 'accuracy'),
  streakBonus: fc.boolean(),
  onePhonePerTeam: fc.boolean(),
  teams: fc.constantFrom('off', 'drawn', 'chosen', 'club').map((mode) => ({ mode, names: ['Sen', 'Nước'] })),
})

const nearest = question('number', { key: { kind: 'number', right: 1_950, tolerance: null }, weight: 2 })
const QUESTIONS = [...ALL_KINDS.map((kind) => question(kind)), nearest]
const CLUBS = [
  { id: 'go-dau', name: 'Gò Dầu' },
  { id: 'svay-rieng', name: 'Svay Rieng' },
]

function checkPlayers(show: Show): void {
  for (const player of show.players) {
    let sum = 0
    for (const run of show.runs) {
      const answer = run.answers.get(player.seat)
      if (!answer) continue
      const gain = answer.gain.base + answer.gain.speed + answer.gain.streak
      expect(Math.min(answer.gain.base, answer.gain.speed, answer.gain.streak)).toBeGreaterThanOrEqual(0)
      if (run.state !== 'settled' || run.voided) expect(gain).toBe(0)
      expect(answer.ms).toBeGreaterThanOrEqual(0)
      sum += gain
    }
    expect(player.points).toBe(sum)
    expect(player.bestStreak).toBeGreaterThanOrEqual(player.streak)
    expect(player.right).toBeLessThanOrEqual(show.asked)
    expect(show.seats.get(player.token)).toBe(player.seat)
    expect(() => personalView(show, player.seat, 1)).not.toThrow()
  }
  expect(show.seats.size).toBe(show.players.length)
}

function checkRanking(show: Show): void {
  const here = show.players.filter((player) => !player.kicked)
  expect([...show.ranking].sort((a, b) => a - b)).toEqual(here.map((player) => player.seat))
  for (const [place, one] of show.ranking.entries()) {
    const player = show.players[one]
    const before = show.players[show.ranking[place - 1] ?? -1]
    expect(player?.place).toBe(place)
    if (!player || !before) continue
    const order = compare(show.settings.scoring, before, player)
    expect(order < 0 || (order === 0 && before.seat < player.seat)).toBe(true)
    expect(player.rank).toBe(order === 0 ? before.rank : place + 1)
  }
  const playing = show.teams.flatMap((team, at) => (team.members.length > 0 ? [at] : []))
  expect([...show.teamRanking].sort((a, b) => a - b)).toEqual(playing)
  for (const team of show.teams) for (const member of team.members) expect(show.players[member]?.kicked).toBe(false)
}

function checkTallies(show: Show): void {
  for (const [at, run] of show.runs.entries()) {
    const counting = [...run.answers].filter(([who]) => !show.players[who]?.kicked).map(([, answer]) => answer)
    const tally = new Map<string, number>()
    for (const answer of counting) {
      for (const bucket of buckets(answer.value, show.questions[at]?.kind ?? 'single'))
        tally.set(bucket, (tally.get(bucket) ?? 0) + 1)
    }
    expect(run.answered).toBe(counting.length)
    expect(run.tally).toEqual(tally)
    if (run.state === 'settled') expect(run.right).toBe(counting.filter((answer) => answer.grade === 1).length)
    if (run.state === 'open') expect([show.phase, show.index]).toEqual(['question', at])
  }
}

const copy = (t: Stage) => replay(JSON.parse(JSON.stringify(t.log)))

it('keeps every invariant, and replays through JSON to the same state', () => {
  fc.assert(
    fc.property(settings, fc.integer(), fc.array(act, { maxLength: 120 }), (chosen, seed, steps) => {
      const t = stage({ questions: QUESTIONS, clubs: CLUBS, seed, settings: chosen as never })
      for (const step of steps) {
        const before = { phase: t.show.phase, seq: t.show.seq }
        step(t)
        if (t.show.phase !== before.phase) expect(EDGES[before.phase]).toContain(t.show.phase)
        expect(t.show.seq - before.seq).toBe(t.log.length - 1 - before.seq)
        const due = nextWake(t.show)
        expect(due !== null).toBe(
          (t.show.phase === 'countdown' || t.show.phase === 'question') && t.show.pausedAt === null,
        )
      }
      checkPlayers(t.show)
      checkRanking(t.show)
      checkTallies(t.show)
      expect(copy(t)).toEqual(t.show)
      for (const entry of t.log)
        expect(LogEntry.parse(JSON.parse(JSON.stringify(entry)))).toEqual(JSON.parse(JSON.stringify(entry)))
    }),
    { numRuns: 300 },
  )
})

it('changes nothing with an entry that comes again', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (steps) => {
      const t = stage({ questions: QUESTIONS, clubs: CLUBS })
      for (const step of steps) step(t)
      const before = structuredClone(t.show)
      for (const { at, by, id, command } of t.log.slice(1)) {
        const outcome = apply(t.show, { at, by, id, command })
        expect(!outcome.ok || outcome.duplicate).toBe(true)
      }
      expect(t.show).toEqual(before)
    }),
    { numRuns: 100 },
  )
})

it('changes nothing with a refusal', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (steps) => {
      const t = stage({ questions: QUESTIONS, clubs: CLUBS })
      for (const step of steps) {
        const length = t.log.length
        const before = structuredClone(t.show)
        step(t)
        if (t.log.length === length) expect(t.show).toEqual(before)
      }
    }),
    { numRuns: 60 },
  )
})

it('reads what older logs hold and no page brings into one any more', () => {
  const t = stage()
  t.join('Vy')
  // Closed within the grace, in one go.
  t.open().pass(15_100).next()
  expect(t.show.phase).toBe('reveal')
  t.host({ type: 'correct', index: 0, key: { kind: 'choice', ids: ['c'] }, reason: 'the key in force' })
  t.host('scoreboard')
  expect(t.show).toMatchObject({ phase: 'scoreboard', trail: [{ what: 'corrected' }] })
  expect(replay(t.log)).toEqual(t.show)
})

it('throws on a log with a gap, without a beginning, or with what the rules refuse', () => {
  const t = stage()
  t.join('Vy')
  t.next()
  expect(() => replay([])).toThrow('empty')
  expect(() => replay(t.log.slice(1))).toThrow('create')
  expect(() => replay(t.log.filter((entry) => entry.seq !== 1))).toThrow('does not follow')
  const forged = { seq: 3, at: t.now, by: HOST, id: 'forged', command: { type: 'extend', ms: 1_000 } } as const
  expect(() => replay([...t.log, forged])).toThrow('wrong_phase')
})

describe('what the host is told to be possible is what is accepted', () => {
  const SAMPLES: Omit<Record<HostCommand['type'], HostCommand>, 'next' | 'scoreboard'> = {
    pause: { type: 'pause' },
    resume: { type: 'resume' },
    extend: { type: 'extend', ms: 5_000 },
    close: { type: 'close' },
    skip: { type: 'skip' },
    lock: { type: 'lock', locked: true },
    kick: { type: 'kick', seat: 0 },
    readmit: { type: 'readmit', seat: 0 },
    rename: { type: 'rename', seat: 0, name: 'Vy Vy' },
    extra_time: { type: 'extra_time', seat: 0, factor: 2 },
    correct: { type: 'correct', index: 0, key: { kind: 'choice', ids: ['b'] }, reason: '' },
    void: { type: 'void', index: 0, voided: true, reason: '' },
    change: { type: 'change', settings: { peek: false } },
    end: { type: 'end' },
  }
  const PATHS: [string, (t: Stage) => unknown][] = [
    ['lobby', () => 0],
    ['countdown', (t) => t.next()],
    ['question', (t) => t.open()],
    ['paused', (t) => t.open().host('pause')],
    ['reveal', (t) => t.open().close()],
    ['scoreboard', (t) => t.open().close().next()],
    ['podium', (t) => t.open().close().host('end')],
    ['ended', (t) => t.host('end')],
  ]
  it.each(PATHS)('%s', (_, go) => {
    const t = stage()
    t.join('Vy')
    go(t)
    const can = allowed(t.show)
    for (const command of Object.values(SAMPLES)) {
      const outcome = apply(copy(t), { at: t.now, by: HOST, id: 'sample', command: Command.parse(command) })
      // Pausing what is paused is as good as done.
      const does = outcome.ok ? !outcome.duplicate || command.type === 'readmit' : false
      expect([command.type, does]).toEqual([command.type, can.includes(command.type)])
    }
  })
})
