// What must hold whatever happens: nothing acknowledged is lost, order of arrival never matters, rankings are total and stable.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apply, type SitterCommand } from '../../app/domain/round/attempt'
import { type Attempt, GRACE, nextWake, refsOf } from '../../app/domain/round/attempt-state'
import { count, type MarkedAttempt } from '../../app/domain/round/counting'
import { keysInForce } from '../../app/domain/round/keys'
import { markAttempt } from '../../app/domain/round/marking'
import { type Candidate, rank } from '../../app/domain/round/ranking'
import { Attempts, RANKING_KEYS } from '../../app/domain/round/rule-set'
import { begin, DEVICE, drawn, OTHER, paperRule, pool, reply, START } from './round-stage'

const SEED = { seed: 20261122 }
const questions = pool(8)
const rule = paperRule(5, {}, { marks: { right: 5, wrong: -2 } })
const fresh = begin(rule, questions)
const refs = refsOf(fresh.paper)
const keys = keysInForce(drawn(rule, questions, 'attempt').secrets, [])
const over = (attempt: Attempt) => {
  const outcome = apply(attempt, { type: 'time' }, nextWake(attempt) ?? 0)
  return outcome.ok ? outcome.attempt : attempt
}

const save = fc.record({ item: fc.constantFrom(...refs), right: fc.boolean(), blank: fc.boolean() })

test('marks do not depend on the order in which saves arrive, nor on how often', () => {
  const saves = fc.array(save, { minLength: 1, maxLength: 20 })
  const property = fc.property(saves, fc.infiniteStream(fc.nat()), (list, dice) => {
    const commands = list.map(({ item, right, blank }, i): SitterCommand => {
      return { type: 'save', device: DEVICE, item, value: blank ? null : reply(fresh, item, right), turn: i + 1 }
    })
    const doubled = [...commands, ...commands.slice(0, 5)]
    const shuffled = doubled.map((command) => ({ command, at: dice.next().value })).sort((a, b) => a.at - b.at)
    const marks = (order: readonly SitterCommand[]) => {
      const done = order.reduce((attempt, command) => {
        const outcome = apply(attempt, command, START + 1000)
        if (!outcome.ok && outcome.code !== 'newer') throw new Error(outcome.code)
        return outcome.ok ? outcome.attempt : attempt
      }, fresh)
      const { score, right, marked } = markAttempt(over(done), rule, keys)
      return { score, right, marked }
    }
    expect(marks(shuffled.map(({ command }) => command))).toEqual(marks(commands))
  })
  fc.assert(property, { ...SEED, numRuns: 150 })
})

const step = fc.record({
  ms: fc.integer({ min: 0, max: 60_000 }),
  what: fc.oneof(
    { weight: 6, arbitrary: save.map((one) => ({ type: 'save' as const, ...one })) },
    { weight: 1, arbitrary: fc.constant({ type: 'take_over' as const }) },
    { weight: 1, arbitrary: fc.constant({ type: 'time' as const }) },
    { weight: 1, arbitrary: fc.constant({ type: 'hand_in' as const }) },
  ),
  device: fc.constantFrom(DEVICE, DEVICE, OTHER),
})

const tabStep = fc.record({ tab: fc.nat(2), save, ahead: fc.nat(3) })

test('pages that count their turns each for itself: what is acknowledged is what stands, and who is overtaken is told', () => {
  const property = fc.property(fc.array(tabStep, { maxLength: 40 }), (steps) => {
    let attempt = fresh
    const turns = [0, 0, 0]
    for (const { tab, save: wish, ahead } of steps) {
      const turn = (turns[tab] ?? 0) + 1 + ahead
      turns[tab] = turn
      const value = wish.blank ? null : reply(fresh, wish.item, wish.right)
      const before = attempt.answers[wish.item]
      const outcome = apply(attempt, { type: 'save', device: DEVICE, item: wish.item, value, turn }, START + 1000)
      if (outcome.ok) {
        attempt = outcome.attempt
        expect(attempt.answers[wish.item]?.value).toEqual(value)
      } else {
        expect(outcome.code).toBe('newer')
        expect(before?.turn).toBeGreaterThanOrEqual(turn)
        expect(before?.value).not.toEqual(value)
      }
    }
  })
  fc.assert(property, { ...SEED, numRuns: 200 })
})

test('what was acknowledged is in the paper, whoever takes over and however it ends', () => {
  const property = fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
    let attempt = fresh
    let now = START
    const acknowledged = new Map<string, unknown>()
    for (const [i, { ms, what, device }] of steps.entries()) {
      now += ms
      const turn = i + 1
      const value = what.type === 'save' ? (what.blank ? null : reply(fresh, what.item, what.right)) : null
      const command =
        what.type === 'save'
          ? { type: what.type, device, item: what.item, value, turn }
          : what.type === 'time'
            ? what
            : { ...what, device }
      const outcome = apply(attempt, command, now)
      if (outcome.ok) attempt = outcome.attempt
      if (outcome.ok && what.type === 'save') acknowledged.set(what.item, value)
      if (what.type === 'save' && now > fresh.deadline + GRACE) expect(outcome.ok).toBe(false)
    }
    const ended = over(attempt)
    expect(ended.ended).not.toBeNull()
    for (const [item, value] of acknowledged) expect(ended.answers[item]?.value).toEqual(value)
    expect(Object.keys(ended.answers).sort()).toEqual([...acknowledged.keys()].sort())
  })
  fc.assert(property, { ...SEED, numRuns: 200 })
})

const small = fc.integer({ min: 0, max: 3 })
const candidate = fc.record({
  score: small,
  right: small,
  time: small,
  items: small,
  earliest: small,
  tries: small,
  prediction: fc.option(small),
  judged: fc.option(small),
  born: fc.option(fc.constantFrom('2009', '2010-01-01', '2010-02-02')),
  unranked: fc.constantFrom(null, null, null, 'organiser' as const, 'disqualified' as const),
})
const keyList = fc.uniqueArray(fc.constantFrom(...RANKING_KEYS), { minLength: 1, maxLength: 5 })

test('a ranking is total and stable: the same in any order, ranks without holes, equals only where all keys are equal', () => {
  const property = fc.property(
    fc.array(candidate, { maxLength: 20 }),
    keyList,
    fc.infiniteStream(fc.nat()),
    (list, ranking, dice) => {
      const people = list.map(({ judged, born, unranked, ...counted }, i): Candidate => {
        const who = { id: `p${i}`, division: 'd', unit: 'u', groups: {}, born, judged, unranked }
        return { ...who, counted: { attempts: [], outOf: 3, passed: true, ...counted } }
      })
      const shuffled = people.map((one) => ({ one, at: dice.next().value })).sort((a, b) => a.at - b.at)
      const table = rank(people, ranking)
      expect(
        rank(
          shuffled.map(({ one }) => one),
          ranking,
        ),
      ).toEqual(table)
      const ranked = table.filter((one) => one.rank !== null)
      for (const [i, one] of ranked.entries()) {
        const before = ranked[i - 1]
        expect(one.rank === i + 1 || one.rank === before?.rank).toBe(true)
      }
      expect(table.slice(ranked.length).every(({ unranked }) => unranked !== null)).toBe(true)
    },
  )
  fc.assert(property, { ...SEED, numRuns: 200 })
})

const made = fc.record({ window: small, score: fc.integer({ min: -9, max: 9 }), time: small, handedInAt: small })

test('which attempts count does not depend on the order they come in', () => {
  const rules = fc.record({
    counts: fc.constantFrom('best', 'best_earliest', 'last', 'sum'),
    windows: fc.constantFrom('best', 'sum', 'last', 'each'),
  })
  const property = fc.property(fc.array(made, { maxLength: 10 }), rules, (list, how) => {
    const attempts = list.map((one, i): MarkedAttempt => {
      const rest = { outOf: 9, right: 0, items: 3, passed: true, startedAt: 0, prediction: null }
      return { id: `a${i}`, ...rest, ...one }
    })
    expect(count([...attempts].reverse(), Attempts.parse(how))).toEqual(count(attempts, Attempts.parse(how)))
  })
  fc.assert(property, { ...SEED, numRuns: 300 })
})
