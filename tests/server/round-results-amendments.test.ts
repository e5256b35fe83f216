// Amendments on the server: the difference before they are made, what they do, how they are undone, and two officers at once.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { difference } from '../../app/domain/round/results'
import type { Amendment } from '../../app/domain/round/results-state'
import { pool } from '../domain/round-stage'
import { CLOSES, DAY, person, resultsStage, SEASON, sat } from './round-results-stage'

async function announced(stage = sat()) {
  await stage.service.announce(SEASON, 'one', 'chị Mai', 'xong')
  return stage
}
type Stage = Awaited<ReturnType<typeof announced>>
const amend = ({ service }: Stage, amendment: Amendment, seen?: number) =>
  service.amend(SEASON, 'one', 'chị Mai', 'theo khiếu nại', amendment, seen)
const resultsOf = async ({ service }: Stage) => (await service.sheet(SEASON, 'one'))?.results

const REFS = pool(9).map(({ id }) => id)
const who = fc.constantFrom('an', 'binh', 'chi', 'dung', 'em')
const ref = fc.constantFrom(...REFS)
const key = fc.constantFrom('w', 'x', 'y', 'z').map((id) => ({ kind: 'choice' as const, ids: [id] }))
const amendment: fc.Arbitrary<Amendment> = fc.oneof(
  fc.record({ type: fc.constantFrom('disqualify' as const, 'withdraw' as const), contestant: who }),
  fc.record({ type: fc.constant('annul' as const), attempt: fc.constantFrom('an-0', 'binh-1', 'chi-2', 'dung-3') }),
  fc.record({ type: fc.constant('void_item' as const), ref, void: fc.constantFrom('full' as const, 'out' as const) }),
  fc.record({ type: fc.constantFrom('correct_key' as const, 'accept_answer' as const), ref, key }),
)

/** Takes an amendment back. The key that was drawn is w for every item. */
function undoing(made: Amendment): Amendment {
  switch (made.type) {
    case 'disqualify':
      return { type: 'restore', contestant: made.contestant }
    case 'withdraw':
      return { type: 'rejoin', contestant: made.contestant }
    case 'annul':
      return { type: 'reinstate', attempt: made.attempt }
    case 'void_item':
      return { type: 'restore_item', ref: made.ref }
    case 'correct_key':
    case 'accept_answer':
      return { type: 'correct_key', ref: made.ref, key: { kind: 'choice', ids: ['w'] } }
    default:
      throw new Error(`${made.type} is not undone here`)
  }
}

test('the difference that is shown before an amendment is what it makes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(amendment, { minLength: 1, maxLength: 4 }), async (list) => {
      const stage = await announced()
      for (const one of list) {
        const before = await resultsOf(stage)
        const preview = await stage.service.preview(SEASON, 'one', one)
        const table = await stage.table()
        const done = await amend(stage, one)
        expect(done).toEqual(preview)
        if (!before || !done.ok) {
          expect(await stage.table()).toEqual(table)
          continue
        }
        const after = await resultsOf(stage)
        if (!after) throw new Error('no results')
        expect(difference(before, after)).toEqual(done.difference)
      }
    }),
    { numRuns: 40 },
  )
})

test('amendments that are undone give the former ranks and places, also in a process that computes anew', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(amendment, { minLength: 1, maxLength: 4 }), async (list) => {
      const stage = await announced()
      const [before, places] = [await stage.table(), await stage.advanced()]
      const made: Amendment[] = []
      for (const one of list) if ((await amend(stage, one)).ok) made.unshift(one)
      const fresh = await stage.other().sheet(SEASON, 'one')
      expect(fresh?.results).toEqual(await resultsOf(stage))
      for (const one of made) await amend(stage, undoing(one))
      for (const one of REFS) await amend(stage, { type: 'correct_key', ref: one, key: { kind: 'choice', ids: ['w'] } })
      expect(await stage.table()).toEqual(before)
      expect(await stage.advanced()).toEqual(places)
    }),
    { numRuns: 25 },
  )
})

test('marks and ranks do not depend on the order in which papers and people arrive', async () => {
  const people = ['an', 'binh', 'chi', 'dung', 'em', 'gia', 'hoa']
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ who: fc.constantFrom(...people), right: fc.nat(3), wrong: fc.nat(3) }), { maxLength: 14 }),
      fc.infiniteStream(fc.nat()),
      async (papers, dice) => {
        const first = resultsStage()
        first.add(...people.map((id) => person(id)))
        for (const paper of papers) first.sit(paper)
        const second = resultsStage()
        const mixed = <T>(list: T[]) =>
          list
            .map((one) => [dice.next().value ?? 0, one] as const)
            .sort(([a], [b]) => a - b)
            .map(([, one]) => one)
        for (const [id, attempt] of mixed([...first.reading.attempts])) {
          second.reading.attempts.set(id, attempt)
          await second.table()
        }
        second.add(...mixed([...first.reading.contestants.values()]))
        expect(await second.table()).toEqual(await first.table())
        const ranks = (await resultsOf(first as Stage))?.overall.map(({ rank }) => rank ?? 0) ?? []
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
        expect(new Set((await first.table()).map((line) => line.split(' ')[1])).size).toBe(ranks.length)
      },
    ),
    { numRuns: 25 },
  )
})

test('organisers and the disqualified never advance and have no rank; a disqualification opens the place to the next', async () => {
  const stage = await announced()
  stage.add(person('an', { organiser: true }))
  expect(await stage.table()).toEqual(['1 binh 23', '2 em 20', '3 dung 20', '4 chi 16', '– an 30'])
  expect(await stage.advanced()).toEqual(['binh', 'em'])
  await amend(stage, { type: 'disqualify', contestant: 'binh' })
  expect(await stage.advanced()).toEqual(['chi', 'em'])
  expect((await stage.table()).slice(-2)).toEqual(['– an 30', '– binh 23'])
})

test('whoever withdraws keeps the rank, and the reserve goes on', async () => {
  const stage = await announced()
  await amend(stage, { type: 'withdraw', contestant: 'an' })
  expect((await stage.table())[0]).toBe('1 an 30')
  expect(await stage.advanced()).toEqual(['binh', 'em'])
})

test('of two officers who amend at the same moment one is told that the other was first', async () => {
  const stage = await announced()
  const other = stage.other()
  const done = await Promise.all([
    stage.service.amend(SEASON, 'one', 'chị Mai', 'gian lận', { type: 'disqualify', contestant: 'an' }),
    other.amend(SEASON, 'one', 'anh Tú', 'gian lận', { type: 'disqualify', contestant: 'binh' }),
  ])
  expect(done.map((one) => (one.ok ? 'ok' : one.code)).sort()).toEqual(['ok', 'stale'])
  const trail = (await other.sheet(SEASON, 'one'))?.state?.trail ?? []
  expect(trail.map(({ number, what }) => [number, what.type])).toEqual([
    [1, 'announce'],
    [2, 'disqualify'],
  ])
})

test('an amendment decided on an older trail is stale, while complaints in between do no harm', async () => {
  const stage = await announced()
  await stage.service.complain('binh', 'one', null, 'Xin xem lại.')
  expect((await amend(stage, { type: 'disqualify', contestant: 'an' }, 1)).ok).toBe(true)
  expect(await amend(stage, { type: 'restore', contestant: 'an' }, 1)).toEqual({ ok: false, code: 'stale' })
  expect((await amend(stage, { type: 'restore', contestant: 'an' }, 2)).ok).toBe(true)
})

test.each([
  ['an amendment before the announcement', { type: 'disqualify', contestant: 'an' }, false, 'not_announced'],
  ['an amendment about a stranger', { type: 'disqualify', contestant: 'x' }, true, 'unknown_contestant'],
  ['an amendment about no attempt', { type: 'annul', attempt: 'x' }, true, 'unknown_attempt'],
  ['a key of no item', { type: 'void_item', ref: 'x', void: 'full' }, true, 'unknown_item'],
  [
    'a key that does not fit',
    { type: 'correct_key', ref: 'q-01', key: { kind: 'choice', ids: ['v'] } },
    true,
    'bad_key',
  ],
  ['rejoining of somebody who never withdrew', { type: 'rejoin', contestant: 'an' }, true, 'already'],
] as [string, Amendment, boolean, string][])('%s is refused, shown and made alike', async (_, one, first, code) => {
  const stage = sat()
  stage.sit({ who: 'an', right: 1 })
  for (let i = 0; i < 8; i++) stage.sit({ who: 'chi', right: 1 })
  if (first) await announced(stage)
  expect(await stage.service.preview(SEASON, 'one', one)).toEqual({ ok: false, code })
  expect(await amend(stage, one)).toEqual({ ok: false, code })
})

test('an amendment after publication makes the results amended, with who, when and why', async () => {
  const stage = await announced()
  stage.at(CLOSES + 5 * DAY)
  await stage.service.publish(SEASON, 'one', 'chị Mai', 'hết khiếu nại')
  await amend(stage, { type: 'disqualify', contestant: 'an' })
  const state = (await stage.service.sheet(SEASON, 'one'))?.state
  expect(state?.phase).toBe('amended')
  expect(state?.trail.at(-1)).toEqual({
    number: 3,
    at: CLOSES + 5 * DAY,
    by: 'chị Mai',
    why: 'theo khiếu nại',
    what: { type: 'disqualify', contestant: 'an' },
  })
})
