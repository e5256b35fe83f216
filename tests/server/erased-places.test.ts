// Who is erased leaves an empty place: in rounds with papers, with judges, with both, and after a live show.
import { expect, test } from 'vitest'
import type { RuleSet } from '../../app/domain/round/rule-set'
import { poolFor, sit } from '../domain/round-stage'
import { roundIn, ruleSet } from '../domain/rule-set-stage'
import { stage as showStage } from '../domain/show-stage'
import { OPENS, person, RULES, resultsStage, SEASON } from './round-results-stage'

/** A round of a rule-set, open to everybody of the season, judged by one judge: each share of the most by contestant. */
async function judgedRound(rules: RuleSet, id: string, shares: Record<string, number>) {
  const stage = resultsStage()
  const { entrants: _, ...round } = roundIn(rules, id)
  stage.reading.seasons.set(SEASON, { id: SEASON, phase: 'closed', ruleSet: { ...rules, rounds: [round] } })
  const division = rules.divisions[0]?.id ?? ''
  stage.add(...Object.keys(shares).map((who) => person(who, { division })))
  const table = () => stage.table(id)
  const judge = async () => {
    for (const [who, share] of Object.entries(shares)) {
      const marks = Object.fromEntries((round.judged?.criteria ?? []).map(({ id: one, max }) => [one, max * share]))
      expect(await stage.service.judge(SEASON, id, who, { judge: 'cô Lan', marks })).toEqual({ ok: true })
    }
    expect(await stage.service.announce(SEASON, id, 'chị Mai', 'xong')).toEqual({ ok: true })
  }
  return { stage, round, table, judge }
}

/** What an erasure takes away after the place was kept. */
async function erase({ service, reading, store, add }: ReturnType<typeof resultsStage>, who: string): Promise<void> {
  await service.keepPlaces(who)
  for (const [id, { contestant }] of reading.attempts) if (contestant === who) reading.attempts.delete(id)
  for (const seats of reading.finals.values())
    for (const [seat, contestant] of seats) if (contestant === who) seats.delete(seat)
  const { sheets } = store
  store.sheets = async (season, round) => new Map([...(await sheets(season, round))].filter(([id]) => id !== who))
  const was = reading.contestants.get(who)
  if (was) add({ ...was, code: who, name: '', nickname: '', born: null, erased: true })
}

test.each([
  ['officials-2025', 'talk'],
  ['2022-2024', 'province'],
])('%s, %s: judged only', async (rules, id) => {
  const { stage, table, judge } = await judgedRound(ruleSet(rules), id, { an: 0.9, binh: 0.8, chi: 0.7 })
  await judge()
  const before = await table()
  expect(before.map((line) => line.slice(0, 4))).toEqual(['1 an', '2 bi', '3 ch'])
  await erase(stage, 'an')
  expect(await table()).toEqual(before)
  await stage.service.keepPlaces('an')
  expect(await table()).toEqual(before)
})

test('2022-2024, final: a paper and judges', async () => {
  const rules = ruleSet('2022-2024')
  const { stage, round, table, judge } = await judgedRound(rules, 'final', { an: 0.9, binh: 0.8, chi: 0.2 })
  const pool = poolFor({ rounds: [round] })
  stage.reading.stock.length = 0
  stage.reading.stock.push(...pool)
  for (const [index, contestant] of ['an', 'binh', 'chi'].entries()) {
    const right = 12 - index
    stage.reading.attempts.set(
      `${contestant}-0`,
      sit(round, pool, { id: `${contestant}-0`, contestant, at: OPENS, right, ms: 60_000 }),
    )
  }
  await judge()
  const before = await table()
  const judged = async () => (await stage.service.sheet(SEASON, 'final'))?.results.overall.map((one) => one.judged)
  const marks = await judged()
  expect(before.map((line) => line.slice(0, 4))).toEqual(['1 an', '2 bi', '3 ch'])
  await erase(stage, 'an')
  expect(await table()).toEqual(before)
  expect(await judged()).toEqual(marks)
})

test('a correction of the show takes no place away from somebody who was erased', async () => {
  const stage = resultsStage()
  const rounds = RULES.rounds.map(({ entrants: _, ...round }) => round)
  stage.reading.seasons.set(SEASON, { id: SEASON, phase: 'open', ruleSet: { ...RULES, rounds } })
  stage.add(person('an'), person('binh'))
  const live = showStage({ settings: { scoring: 'accuracy', streakBonus: false } })
  for (const name of ['An', 'Bình']) live.join(name)
  live.open().pass(1_000)
  live.answer(0, 'c')
  live.answer(1, 'a')
  live.close()
  live.next()
  for (let i = 0; i < 3 && live.show.endedAt === null; i++) live.host('end')
  stage.shows.set('show-1', live.show)
  stage.reading.finals.set(
    'show-1',
    new Map([
      ['0', 'an'],
      ['1', 'binh'],
    ]),
  )
  await stage.service.bring(SEASON, 'final', 'show-1', 'chị Mai')
  await stage.service.announce(SEASON, 'final', 'chị Mai', 'xong')
  const before = await stage.table('final')
  await erase(stage, 'an')
  expect(await stage.table('final')).toEqual(before)
  live.host({ type: 'correct', index: 0, key: { kind: 'choice', ids: ['a'] }, reason: 'đáp án in sai' })
  await stage.service.follow('show-1')
  const { full } = live.show.scoring
  expect((await stage.table('final')).sort()).toEqual([`1 an ${full}`, `1 binh ${full}`])
})

test('a place that cannot be kept stops the erasure', async () => {
  const { stage, judge } = await judgedRound(ruleSet('officials-2025'), 'talk', { an: 0.9, binh: 0.8 })
  await judge()
  stage.store.change = async () => false
  await expect(stage.service.keepPlaces('an')).rejects.toThrow('not kept')
})
