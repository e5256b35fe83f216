// From one round to the next: lots, promotion, judges' marks, and a live final that is corrected afterwards.
import { expect, test } from 'vitest'
import type { Amendment } from '../../app/domain/round/results-state'
import { stage as showStage } from '../domain/show-stage'
import { CLOSES, DAY, person, resultsStage, SEASON, sat } from './round-results-stage'

async function announced(stage = sat()) {
  await stage.service.announce(SEASON, 'one', 'chị Mai', 'xong')
  return stage
}
type Stage = Awaited<ReturnType<typeof announced>>
const promote = ({ service }: Stage) => service.promote(SEASON, 'one', 'chị Mai')
const entrants = async ({ store }: Stage, round = 'talk') => [...(await store.entrants(SEASON, round))].sort()
const amend = ({ service }: Stage, amendment: Amendment) => service.amend(SEASON, 'one', 'chị Mai', 'vì sao', amendment)
const trail = async ({ service }: Stage, round = 'one') =>
  ((await service.sheet(SEASON, round))?.state?.trail ?? []).map(({ what }) => what.type)

test('promotion makes whoever advances an entrant of every round after this one; twice does nothing twice', async () => {
  const stage = sat()
  expect(await promote(stage)).toEqual({ ok: false, code: 'not_announced' })
  await announced(stage)
  expect(await promote(stage)).toEqual({ ok: true, entrants: 4, withdrawn: 0, stayed: [] })
  expect(await entrants(stage)).toEqual(['an', 'em'])
  expect(await entrants(stage, 'final')).toEqual(['an', 'em'])
  expect(await promote(stage)).toEqual({ ok: true, entrants: 0, withdrawn: 0, stayed: [] })
  expect(await trail(stage)).toEqual(['announce', 'promote'])
  expect([...((await stage.service.sheet(SEASON, 'one'))?.promoted ?? [])].sort()).toEqual(['an', 'em'])
  expect(await stage.service.promote(SEASON, 'final', 'chị Mai')).toEqual({ ok: false, code: 'no_next_round' })
})

test('two officers who promote at once promote once', async () => {
  const stage = await announced()
  const done = await Promise.all([promote(stage), stage.other().promote(SEASON, 'one', 'anh Tú')])
  expect(done.map((one) => (one.ok ? one.entrants : one.code)).sort()).toEqual([0, 4])
  expect(await trail(stage)).toEqual(['announce', 'promote'])
})

test('promoted again after a disqualification, the reserve is called and the other one goes', async () => {
  const stage = await announced()
  await promote(stage)
  const done = await amend(stage, { type: 'disqualify', contestant: 'an' })
  expect(done.ok && done.difference.map((one) => [one.id, one.rank, one.advanced])).toEqual([
    ['binh', { before: 2, after: 1 }, { before: false, after: true }],
    ['an', { before: 1, after: null }, { before: true, after: false }],
    ['dung', { before: 3, after: 2 }, { before: false, after: false }],
    ['chi', { before: 4, after: 3 }, { before: false, after: false }],
  ])
  expect(await entrants(stage)).toEqual(['an', 'em'])
  expect(await promote(stage)).toEqual({ ok: true, entrants: 2, withdrawn: 2, stayed: [] })
  expect(await entrants(stage)).toEqual(['binh', 'em'])
})

test('whoever was marked in the next round already stays in it, and is named every time', async () => {
  const stage = await announced()
  await promote(stage)
  const marks = { judge: 'thầy Sơn', marks: { voice: 50, words: 30 } }
  await stage.service.judge(SEASON, 'talk', 'an', marks)
  await amend(stage, { type: 'disqualify', contestant: 'an' })
  expect(await promote(stage)).toEqual({ ok: true, entrants: 2, withdrawn: 1, stayed: ['an'] })
  expect(await entrants(stage)).toEqual(['an', 'binh', 'em'])
  expect(await entrants(stage, 'final')).toEqual(['binh', 'em'])
  expect(await promote(stage)).toEqual({ ok: true, entrants: 0, withdrawn: 0, stayed: ['an'] })
})

test('equals at the edge wait for a lot, which is drawn among them only, with a reason', async () => {
  const stage = resultsStage()
  stage.add(person('an'), person('binh'), person('chi'))
  stage.sit({ who: 'an', right: 6 })
  stage.sit({ who: 'binh', right: 6 })
  stage.sit({ who: 'chi', right: 2 })
  await announced(stage)
  expect(await promote(stage)).toEqual({ ok: false, code: 'undecided' })
  const lots = (order: string[], why = 'bốc thăm trước hội đồng') =>
    stage.service.lots(SEASON, 'one', 'chị Mai', why, order)
  expect(await lots(['chi'])).toEqual({ ok: false, code: 'unknown_contestant' })
  expect(await lots(['an', 'an'])).toEqual({ ok: false, code: 'unknown_contestant' })
  expect(await lots(['an'], ' ')).toEqual({ ok: false, code: 'no_reason' })
  expect(await lots(['binh', 'an'])).toEqual({ ok: true })
  expect(await stage.advanced()).toEqual(['binh'])
  expect(await promote(stage)).toEqual({ ok: true, entrants: 2, withdrawn: 0, stayed: [] })
  expect(await trail(stage)).toEqual(['announce', 'lots', 'promote'])
})

test('a lot that is drawn after the publication amends nobody’s results', async () => {
  const stage = resultsStage()
  stage.add(person('an'), person('binh'))
  stage.sit({ who: 'an', right: 6 })
  stage.sit({ who: 'binh', right: 6 })
  await announced(stage)
  stage.at(CLOSES + 5 * DAY)
  await stage.service.publish(SEASON, 'one', 'chị Mai', 'hết khiếu nại')
  await stage.service.lots(SEASON, 'one', 'chị Mai', 'bốc thăm', ['binh', 'an'])
  expect((await stage.service.sheet(SEASON, 'one'))?.state).toMatchObject({ phase: 'published', trail: { length: 3 } })
})

test('judges’ marks make the table; what replaces them is in the trail before the announcement', async () => {
  const stage = await announced()
  await promote(stage)
  const judge = (who: string, by: string, voice: number, words: number) =>
    stage.service.judge(SEASON, 'talk', who, { judge: by, marks: { voice, words } })
  expect(await judge('an', 'thầy Sơn', 61, 1)).toEqual({ ok: false, code: 'bad_marks' })
  expect(await judge('an', 'thầy Sơn', Number.NaN, 1)).toEqual({ ok: false, code: 'bad_marks' })
  expect(await judge('binh', 'thầy Sơn', 50, 30)).toEqual({ ok: false, code: 'unknown_contestant' })
  expect(await stage.service.judge(SEASON, 'one', 'an', { judge: 'x', marks: {} })).toMatchObject({ code: 'bad_marks' })
  for (const by of ['thầy Sơn', 'cô Hoa', 'thầy Sơn']) expect(await judge('an', by, 50, 30)).toEqual({ ok: true })
  await judge('em', 'thầy Sơn', 55, 35)
  expect(await stage.table('talk')).toEqual(['1 em 90', '2 an 80'])
  await judge('an', 'thầy Sơn', 60, 40)
  expect(await stage.table('talk')).toEqual(['1 em 90', '1 an 90'].sort((a, b) => (a.slice(2) < b.slice(2) ? -1 : 1)))
  const history = (await stage.service.sheet(SEASON, 'talk'))?.history
  expect(history).toMatchObject([
    {
      number: 1,
      by: 'thầy Sơn',
      what: { contestant: 'an', before: { voice: 50, words: 30 }, after: { voice: 60, words: 40 } },
    },
  ])
})

test('announced marks change only as an amendment: with a reason, the difference before, and a line in the trail', async () => {
  const stage = await announced()
  await promote(stage)
  const judge = (who: string, by: string, voice: number, words: number) =>
    stage.service.judge(SEASON, 'talk', who, { judge: by, marks: { voice, words } })
  await judge('an', 'cô Hoa', 50, 30)
  await judge('em', 'cô Hoa', 55, 35)
  await stage.service.announce(SEASON, 'talk', 'chị Mai', 'xong')
  const refused = { ok: false, code: 'announced' }
  expect(await judge('an', 'cô Hoa', 60, 40)).toEqual(refused)
  expect(await judge('an', 'thầy Sơn', 60, 40)).toEqual(refused)
  expect(await stage.table('talk')).toEqual(['1 em 90', '2 an 80'])

  const change = { type: 'marks', contestant: 'an', judge: 'cô Hoa' } as const
  const marks = { before: { voice: 50, words: 30 }, after: { voice: 60, words: 40 } }
  const whole: Amendment = { ...change, ...marks }
  const amendTalk = (amendment: Amendment, why = 'cộng nhầm phiếu', seen?: number) =>
    stage.service.amend(SEASON, 'talk', 'chị Mai', why, amendment, seen)
  const score = { before: 80, after: 100 }
  // Ranked apart: em is a student.
  expect(await stage.service.preview(SEASON, 'talk', whole)).toMatchObject({
    ok: true,
    difference: [{ id: 'an', score }],
  })
  expect(await stage.table('talk')).toEqual(['1 em 90', '2 an 80'])

  expect(await amendTalk(whole, ' ')).toEqual({ ok: false, code: 'no_reason' })
  expect(await amendTalk({ ...whole, before: { voice: 1, words: 1 } })).toEqual({ ok: false, code: 'stale' })
  expect(await amendTalk({ ...whole, after: { voice: 61, words: 40 } })).toEqual({ ok: false, code: 'bad_marks' })
  expect(await amendTalk({ ...whole, after: marks.before })).toEqual({ ok: false, code: 'already' })
  expect(await amendTalk({ ...whole, contestant: 'binh' })).toEqual({ ok: false, code: 'unknown_contestant' })
  expect(await amendTalk({ ...whole, judge: ' ' })).toEqual({ ok: false, code: 'no_reason' })

  stage.at(CLOSES + 4 * DAY)
  await stage.service.publish(SEASON, 'talk', 'chị Mai', 'hết hạn')
  expect(await judge('an', 'cô Hoa', 60, 40)).toEqual(refused)
  expect(await amendTalk(whole, 'cộng nhầm phiếu', 1)).toEqual({ ok: false, code: 'stale' })
  expect(await amendTalk(whole)).toMatchObject({ ok: true, difference: expect.any(Array) })
  expect(await stage.table('talk')).toEqual(['1 an 100', '2 em 90'])
  const state = (await stage.service.sheet(SEASON, 'talk'))?.state
  expect(state?.phase).toBe('amended')
  expect(state?.trail.at(-1)).toMatchObject({ by: 'chị Mai', why: 'cộng nhầm phiếu', what: whole })
  // Who was never marked gets a sheet in the same way.
  await amendTalk({ ...change, judge: 'thầy Sơn', before: {}, after: { voice: 40, words: 20 } }, 'phiếu giấy bỏ sót')
  expect(await stage.table('talk')).toEqual(['1 em 90', '2 an 80'])
})

test('a judged round with somebody unmarked, or with unequal numbers of sheets, is announced only by who says so', async () => {
  const stage = await announced()
  await promote(stage)
  const judge = (who: string, by: string) =>
    stage.service.judge(SEASON, 'talk', who, { judge: by, marks: { voice: 50, words: 30 } })
  const announce = (despite?: boolean) => stage.service.announce(SEASON, 'talk', 'chị Mai', 'xong', undefined, despite)
  const gaps = async () => (await stage.service.sheet(SEASON, 'talk'))?.gaps
  await judge('an', 'cô Hoa')
  expect(await gaps()).toEqual({ unmarked: ['em'], fewer: [], most: 1 })
  expect(await announce()).toEqual({ ok: false, code: 'unmarked' })
  await judge('em', 'cô Hoa')
  expect(await gaps()).toBeNull()
  await judge('em', 'thầy Sơn')
  expect(await gaps()).toEqual({ unmarked: [], fewer: ['an'], most: 2 })
  expect(await announce()).toEqual({ ok: false, code: 'unmarked' })
  expect(await announce(true)).toEqual({ ok: true })
  const state = (await stage.service.sheet(SEASON, 'talk'))?.state
  expect(state?.trail.at(-1)?.what).toEqual({ type: 'announce', unmarked: [], fewer: ['an'] })
})

test('a judged round of chosen people is announced as soon as all of them are marked, before its window is over', async () => {
  const stage = await announced()
  await promote(stage)
  stage.at(CLOSES - DAY)
  const blocked = async () => (await stage.service.sheet(SEASON, 'talk'))?.blocked
  const judge = (who: string) =>
    stage.service.judge(SEASON, 'talk', who, { judge: 'cô Hoa', marks: { voice: 50, words: 30 } })
  await judge('an')
  expect(await blocked()).toBe('running')
  expect(await stage.service.announce(SEASON, 'talk', 'chị Mai', 'xong', undefined, true)).toMatchObject({ ok: false })
  await judge('em')
  expect(await blocked()).toBeNull()
  expect(await stage.service.announce(SEASON, 'talk', 'chị Mai', 'xong')).toEqual({ ok: true })
})

test('ten judges who send their marks at the same moment are all heard', async () => {
  const stage = await announced()
  await promote(stage)
  const judges = Array.from({ length: 10 }, (_, i) => `giám khảo ${i}`)
  const send = (judge: string, i: number) =>
    stage.service.judge(SEASON, 'talk', 'an', { judge, marks: { voice: 50 + i, words: 30 } })
  expect((await Promise.all(judges.map(send))).every(({ ok }) => ok)).toBe(true)
  expect((await stage.service.sheets(SEASON, 'talk')).get('an')).toHaveLength(10)
  expect(await stage.table('talk')).toEqual(['1 an 84.5'])
})

/** A final of two questions: seat 0 has both right, seat 1 the second, seat 2 (a guest without a place) both. */
async function final() {
  const stage = await announced()
  await promote(stage)
  const live = showStage({ settings: { scoring: 'accuracy', streakBonus: false } })
  for (const name of ['An', 'Em', 'Khách']) live.join(name)
  for (const [seat0, seat1] of [
    ['c', 'a'],
    ['c', 'c'],
  ] as const) {
    live.open().pass(1_000)
    live.answer(0, seat0)
    live.answer(1, seat1)
    live.answer(2, 'c')
    live.close()
    live.next()
  }
  stage.reading.finals.set(
    'show-1',
    new Map([
      ['0', 'an'],
      ['1', 'em'],
      ['9', 'binh'],
    ]),
  )
  stage.shows.set('show-1', live.show)
  const end = () => {
    for (let i = 0; i < 3 && live.show.endedAt === null; i++) live.host('end')
  }
  return { stage, live, end }
}

test('a live show is brought when it has ended: points, right answers and time of those with a place in it', async () => {
  const { stage, live, end } = await final()
  const bring = (show = 'show-1', round = 'final') => stage.service.bring(SEASON, round, show, 'chị Mai')
  expect(await bring()).toEqual({ ok: false, code: 'no_show' })
  expect(await stage.service.announce(SEASON, 'final', 'chị Mai', 'xong')).toEqual({ ok: false, code: 'no_show' })
  end()
  // The window is open for another day.
  stage.at(CLOSES - DAY)
  expect((await stage.service.sheet(SEASON, 'final'))?.blocked).toBe('no_show')
  expect(await bring('none')).toEqual({ ok: false, code: 'no_show' })
  expect(await bring('show-1', 'one')).toEqual({ ok: false, code: 'no_show' })
  expect(await bring()).toEqual({ ok: true, people: 2 })
  const { full } = live.show.scoring
  expect(await stage.table('final')).toEqual([`1 an ${2 * full}`, `2 em ${full}`])
  const [first] = (await stage.service.sheet(SEASON, 'final'))?.results.overall ?? []
  expect(first?.counted).toMatchObject({ right: 2, items: 2, outOf: 2 * full, time: 2_000 })
  expect((await stage.service.sheet(SEASON, 'final'))?.blocked).toBeNull()
  expect(await stage.service.announce(SEASON, 'final', 'chị Mai', 'xong')).toEqual({ ok: true })
  expect(await trail(stage, 'final')).toEqual(['bring', 'announce'])
})

test('a correction of the show reaches the round by itself, once, and the trail names the show', async () => {
  const { stage, live, end } = await final()
  end()
  await stage.service.bring(SEASON, 'final', 'show-1', 'chị Mai')
  await stage.service.announce(SEASON, 'final', 'chị Mai', 'xong')
  stage.at(CLOSES + 5 * DAY)
  await stage.service.publish(SEASON, 'final', 'chị Mai', 'hết khiếu nại')
  await stage.service.follow('show-1')
  expect(await trail(stage, 'final')).toEqual(['bring', 'announce', 'publish'])
  const index = 0
  const outcome = live.host({ type: 'correct', index, key: { kind: 'choice', ids: ['a'] }, reason: 'đáp án in sai' })
  expect(outcome.ok).toBe(true)
  await stage.service.follow('show-1')
  await stage.service.follow('show-1')
  const { full } = live.show.scoring
  expect(await stage.table('final')).toEqual([`1 em ${2 * full}`, `2 an ${full}`])
  const state = (await stage.service.sheet(SEASON, 'final'))?.state
  expect(state?.phase).toBe('amended')
  expect(state?.trail.at(-1)).toMatchObject({
    by: 'Chung kết',
    why: 'đáp án in sai',
    what: { type: 'bring', show: 'show-1', people: 2 },
  })
  expect(state?.trail).toHaveLength(4)
  await stage.service.follow('a show of nobody')
})
