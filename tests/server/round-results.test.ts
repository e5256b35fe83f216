// The life of a round's results on the server: announced, complained about, answered, published; what a contestant sees.
import { expect, test } from 'vitest'
import { CLOSES, DAY, OPENS, person, RULES, resultsStage, SEASON, sat } from './round-results-stage'

const announced = async () => {
  const stage = sat()
  expect(await stage.service.announce(SEASON, 'one', 'chị Mai', 'vòng 1 kết thúc')).toEqual({ ok: true })
  return stage
}

test('a round shows who stands where while it still runs, and how many are still sitting', async () => {
  const stage = sat()
  expect(await stage.table()).toEqual(['1 an 30', '2 binh 23', '3 em 20', '4 dung 20', '5 chi 16'])
  const attempt = stage.reading.attempts.get('an-0')
  if (!attempt) throw new Error('no attempt')
  stage.reading.attempts.set('an-9', { ...attempt, id: 'an-9', ended: null })
  expect((await stage.service.sheet(SEASON, 'one'))?.running).toBe(1)
  expect((await stage.table())[0]).toBe('1 an 30')
  expect(await stage.service.sheet(SEASON, 'none')).toBeNull()
  expect(await stage.service.sheet('none', 'one')).toBeNull()
})

test('whoever ends later is in the table at the next look, and of two attempts the better one', async () => {
  const stage = sat()
  await stage.table()
  stage.sit({ who: 'chi', right: 6, s: 50 })
  stage.sit({ who: 'an', right: 1 })
  expect((await stage.table()).slice(0, 2)).toEqual(['1 chi 30', '2 an 30'])
})

test.each([
  ['before the window opens', OPENS - 1, 'running'],
  ['in the window', OPENS, 'running'],
  ['a ms before it closes', CLOSES - 1, 'running'],
  ['when it closes', CLOSES, true],
])('announcing %s: %s', async (_, at, expected) => {
  const stage = sat()
  stage.at(at)
  const done = await stage.service.announce(SEASON, 'one', 'chị Mai', 'xong')
  expect(done.ok || done.code).toBe(expected)
})

test('nothing is announced while somebody sits, without a reason, or twice; a closed season need not wait', async () => {
  const stage = sat()
  const attempt = stage.reading.attempts.get('an-0')
  if (!attempt) throw new Error('no attempt')
  stage.reading.attempts.set('an-9', { ...attempt, id: 'an-9', ended: null })
  const announce = (why = 'xong') => stage.service.announce(SEASON, 'one', 'chị Mai', why)
  expect(await announce()).toEqual({ ok: false, code: 'running' })
  stage.reading.attempts.delete('an-9')
  expect(await announce(' ')).toEqual({ ok: false, code: 'no_reason' })
  stage.at(OPENS + DAY)
  stage.reading.seasons.set(SEASON, { id: SEASON, phase: 'closed', ruleSet: RULES })
  expect(await announce()).toEqual({ ok: true })
  expect(await announce()).toEqual({ ok: false, code: 'already' })
})

test('a contestant sees the marks of each paper, and which of them is in the result', async () => {
  const stage = resultsStage()
  stage.add(person('an'))
  const [first, better, third] = [
    stage.sit({ who: 'an', right: 2, wrong: 1 }),
    stage.sit({ who: 'an', right: 5 }),
    stage.sit({ who: 'an', right: 4 }),
  ]
  await stage.service.announce(SEASON, 'one', 'chị Mai', 'xong')
  stage.at(CLOSES + 3_600_000 + 3_000)
  const of = async () =>
    (await stage.service.own('an', 'one'))?.attempts.map(({ id, score, counts, annulled }) => [
      id,
      score,
      counts,
      annulled,
    ])
  expect(await of()).toEqual([
    [first, 8, false, false],
    [better, 25, true, false],
    [third, 20, false, false],
  ])
  await stage.service.amend(SEASON, 'one', 'chị Mai', 'dùng máy khác', { type: 'annul', attempt: better })
  stage.at(CLOSES + 3_600_000 + 6_000)
  expect(await of()).toEqual([
    [first, 8, false, false],
    [better, 25, false, true],
    [third, 20, true, false],
  ])
})

test('a contestant sees nothing before the announcement, then marks, ranks in division and unit, and the place', async () => {
  const stage = sat()
  expect(await stage.service.own('an', 'one')).toBeNull()
  await stage.service.announce(SEASON, 'one', 'chị Mai', 'xong')
  stage.at(CLOSES + 3_600_000 + 3_000)
  const of = async (who: string) => {
    const own = await stage.service.own(who, 'one')
    return (
      own && [own.score, own.outOf, own.time, own.rank, own.of, own.rankInUnit, own.ofUnit, own.advanced, own.reserve]
    )
  }
  expect(await of('an')).toEqual([30, 30, 60_000, 1, 4, 1, 3, true, null])
  expect(await of('binh')).toEqual([23, 30, 60_000, 2, 4, 2, 3, false, 1])
  expect(await of('dung')).toEqual([20, 30, 90_000, 3, 4, 1, 1, false, 1])
  expect(await of('em')).toEqual([20, 30, 80_000, 1, 1, 1, 1, true, null])
  expect(await of('nobody')).toBeNull()
})

test.each([
  ['right after the announcement', 0, true],
  ['a ms before the days are over', 3 * DAY - 1, true],
  ['when the days are over', 3 * DAY, 'too_late'],
])('a complaint %s: %s', async (_, after, expected) => {
  const stage = await announced()
  stage.at(CLOSES + 3_600_000 + after)
  const done = await stage.service.complain('binh', 'one', null, 'Điểm của em chưa đúng.')
  expect(done.ok || done.code).toBe(expected)
})

test('whoever complained sees the complaint at once, and nothing is computed for it', async () => {
  const stage = await announced()
  stage.at(CLOSES + 3_600_000 + 3_000)
  expect((await stage.service.own('binh', 'one'))?.complaints).toEqual([])
  const before = await stage.service.sheet(SEASON, 'one')
  await stage.service.complain('binh', 'one', null, 'Điểm của em chưa đúng.')
  const own = await stage.service.own('binh', 'one')
  expect(own?.complaints.map(({ text }) => text)).toEqual(['Điểm của em chưa đúng.'])
  expect(own?.state.phase).toBe('under_complaint')
  const after = await stage.service.sheet(SEASON, 'one')
  expect(after?.results).toBe(before?.results)
  expect(after?.state?.complaints).toHaveLength(1)
})

test('complaints are one at a time for an item of the own paper, and are answered once', async () => {
  const stage = sat()
  const complain = (ref: string | null, text = 'Câu này có hai đáp án.') =>
    stage.service.complain('binh', 'one', ref, text)
  expect(await complain(null)).toEqual({ ok: false, code: 'not_announced' })
  await stage.service.announce(SEASON, 'one', 'chị Mai', 'xong')
  const [paper] = await stage.service.papers(SEASON, 'one', 'binh')
  const [item] = paper?.marked ?? []
  const onNoPaper = stage.reading.stock.map(({ id }) => id).find((id) => !paper?.marked.some(({ ref }) => ref === id))
  expect(await complain(onNoPaper ?? '')).toEqual({ ok: false, code: 'unknown_item' })
  expect(await complain(item?.ref ?? '')).toEqual({ ok: true })
  expect(await complain(item?.ref ?? '')).toEqual({ ok: false, code: 'already' })
  expect(await complain(null, '  ')).toEqual({ ok: false, code: 'no_reason' })
  expect(await stage.service.complain('nobody', 'one', null, 'x')).toEqual({ ok: false, code: 'unknown_contestant' })

  const state = async () => (await stage.service.sheet(SEASON, 'one'))?.state
  const [complaint] = (await state())?.complaints ?? []
  expect(complaint).toMatchObject({ contestant: 'binh', ref: item?.ref, answer: null })
  const publish = () => stage.service.publish(SEASON, 'one', 'chị Mai', 'hết khiếu nại')
  stage.at(CLOSES + 5 * DAY)
  expect(await publish()).toEqual({ ok: false, code: 'open_complaints' })
  const answer = (reply: string) => stage.service.answer(SEASON, 'one', complaint?.id ?? '', 'thầy Sơn', false, reply)
  expect(await answer(' ')).toEqual({ ok: false, code: 'no_reason' })
  expect(await answer('Đáp án đúng.')).toEqual({ ok: true })
  expect(await answer('Đáp án đúng.')).toEqual({ ok: false, code: 'already' })
  expect((await stage.service.own('binh', 'one'))?.complaints[0]?.answer?.reply).toBe('Đáp án đúng.')
  expect(await publish()).toEqual({ ok: true })
  expect((await state())?.phase).toBe('published')
  expect(await publish()).toEqual({ ok: false, code: 'already' })
})

test('a hundred complaints at once are all kept', async () => {
  const stage = resultsStage()
  const people = Array.from({ length: 20 }, (_, i) => person(`p${i}`))
  stage.add(...people)
  for (const { id } of people) stage.sit({ who: id, right: 3 })
  await stage.service.announce(SEASON, 'one', 'chị Mai', 'xong')
  const done = await Promise.all(people.map(({ id }) => stage.service.complain(id, 'one', null, 'Xin xem lại.')))
  expect(done.every(({ ok }) => ok)).toBe(true)
  expect((await stage.service.sheet(SEASON, 'one'))?.state?.complaints).toHaveLength(20)
})

test('officers see items with their keys in the bank’s ids, figures of each, and what should be looked at', async () => {
  const stage = sat()
  const items = await stage.service.items(SEASON, 'one')
  expect(items.length).toBeGreaterThanOrEqual(6)
  expect(items.every(({ key, void: voided }) => key.kind === 'choice' && key.ids[0] === 'w' && voided === null)).toBe(
    true,
  )
  const figures = await stage.service.analysis(SEASON, 'one')
  expect(figures.papers).toBe(5)
  expect(figures.items.reduce((sum, { had }) => sum + had, 0)).toBe(30)
  const attempt = stage.reading.attempts.get('an-0')
  if (!attempt) throw new Error('no attempt')
  stage.reading.attempts.set('an-9', { ...attempt, id: 'an-9', away: { times: 7, ms: 90_000 }, answers: {} })
  expect(await stage.service.signals(SEASON, 'one')).toEqual([])
  stage.reading.attempts.delete('an-0')
  expect(await stage.service.signals(SEASON, 'one')).toEqual([
    { contestants: ['an'], attempts: ['an-9'], signal: { kind: 'left_page', attempt: 'an-9', times: 7, ms: 90_000 } },
  ])
})

test('boards of units: people, share of members, the prize for taking part', async () => {
  const cluster = { code: 'cluster', name: 'Cụm', one: 'cụm', kind: 'cluster' as const }
  const groups = [{ code: 'north', name: 'Bắc', units: ['u1', 'u2'] }]
  const members = new Map([
    ['u1', 4],
    ['u2', 10],
  ])
  const stage = sat()
  const other = resultsStage({
    reading: stage.reading,
    members: async () => members,
    groupings: [{ ...cluster, groups }],
  })
  const boards = await other.service.groups(SEASON, 'one')
  expect(boards?.boards.map(({ rows }) => rows)).toEqual([
    [
      { group: 'u1', value: 3, rank: 1 },
      { group: 'u2', value: 2, rank: 2 },
    ],
    [
      { group: 'u1', value: 0.75, rank: 1 },
      { group: 'u2', value: 0.2, rank: 2 },
    ],
    [{ group: 'north', value: 5 / 14, rank: 1 }],
  ])
  expect(boards?.participation).toEqual([{ group: 'u1', value: 0.75, rank: 1 }])
})

test('groups are those of the announcement, whatever becomes of the groupings afterwards', async () => {
  const cluster = { code: 'cluster', name: 'Cụm', one: 'cụm', kind: 'cluster' as const }
  const members = new Map([
    ['u1', 4],
    ['u2', 10],
  ])
  const withGroups = (groups: Record<string, string[]>) => {
    const all = Object.entries(groups).map(([code, units]) => ({ code, name: code, units }))
    return { groupings: [{ ...cluster, groups: all }], members: async () => members }
  }
  const stage = sat()
  const over = (groups: Record<string, string[]>) => {
    const { service } = resultsStage({ reading: stage.reading, store: stage.store, ...withGroups(groups) })
    const seen = async () => {
      const sheet = await service.sheet(SEASON, 'one')
      const boards = await service.groups(SEASON, 'one')
      return {
        people: sheet?.results.overall.map(({ id, groups: of }) => `${id} ${of.cluster ?? '–'}`),
        cluster: boards?.boards.at(-1)?.rows,
      }
    }
    return { service, seen }
  }
  const before = over({ north: ['u1', 'u2'] })
  const first = await before.seen()
  // Until the announcement results follow the groupings of the day.
  expect((await over({ south: ['u2'] }).seen()).cluster).toEqual([{ group: 'south', value: 2 / 10, rank: 1 }])
  await before.service.announce(SEASON, 'one', 'chị Mai', 'xong')
  expect(await over({ south: ['u2'] }).seen()).toEqual(first)
  expect(first.cluster).toEqual([{ group: 'north', value: 5 / 14, rank: 1 }])
})

test('somebody who is erased keeps an empty place: nobody else’s rank moves', async () => {
  const stage = await announced()
  const before = await stage.table()
  await stage.service.keepPlaces('binh')
  for (const id of [...stage.reading.attempts.keys()]) if (id.startsWith('binh')) stage.reading.attempts.delete(id)
  stage.add(person('binh', { name: '', nickname: '', code: '', erased: true }))
  expect(await stage.table()).toEqual(before)
  expect((await stage.service.sheet(SEASON, 'one'))?.people.get('binh')?.name).toBe('')
  expect(await stage.service.own('binh', 'one')).toBeNull()
  expect(await stage.service.complain('binh', 'one', null, 'x')).toEqual({ ok: false, code: 'unknown_contestant' })
})
