// What a person is to a round's results: who may complain and how often, whose record is fixed, whose time was another.
import { expect, test } from 'vitest'
import { hadMoreTime } from '../../app/rounds/round-times'
import { person, SEASON, sat } from './round-results-stage'

const announce = (stage: ReturnType<typeof sat>) => stage.service.announce(SEASON, 'one', 'chị Mai', 'xong')

test('only who has a paper, marks or a seat in the round complains', async () => {
  const stage = sat()
  stage.add(person('new'))
  await announce(stage)
  expect(await stage.service.complain('new', 'one', null, 'x')).toEqual({ ok: false, code: 'not_sat' })
  // Also whose only paper was annulled.
  const paper = [...stage.reading.attempts.keys()].find((id) => id.startsWith('chi')) ?? ''
  await stage.service.amend(SEASON, 'one', 'chị Mai', 'hai máy', { type: 'annul', attempt: paper })
  expect((await stage.table()).some((line) => line.includes('chi'))).toBe(false)
  expect(await stage.service.complain('chi', 'one', null, 'x')).toEqual({ ok: true })
})

test('five complaints of one person are open at most; an answer makes room', async () => {
  const stage = sat()
  await announce(stage)
  const items = await stage.service.itemsOf('an', 'one')
  expect(items.map(({ attempt, number }) => [attempt, number])).toEqual([1, 2, 3, 4, 5, 6].map((n) => [1, n]))
  expect(items[0]?.prompt).toBe('What?')
  expect(await stage.service.itemsOf('nobody', 'one')).toEqual([])
  const complain = (n: number) => stage.service.complain('an', 'one', items[n]?.ref ?? '', 'Xin xem lại.')
  for (const n of [0, 1, 2, 3, 4]) expect(await complain(n)).toEqual({ ok: true })
  expect(await complain(5)).toEqual({ ok: false, code: 'too_many' })
  expect(await stage.service.complain('binh', 'one', null, 'x')).toEqual({ ok: true })
  const [first] = (await stage.service.sheet(SEASON, 'one'))?.state?.complaints ?? []
  await stage.service.answer(SEASON, 'one', first?.id ?? '', 'chị Mai', false, 'Đúng rồi.')
  expect(await complain(5)).toEqual({ ok: true })
})

test('what ranks hang on is fixed for whoever has a result in an announced round, and for nobody else', async () => {
  const stage = sat()
  stage.add(person('new'))
  expect(await stage.service.settled('an')).toBe(false)
  await announce(stage)
  expect(await stage.service.settled('an')).toBe(true)
  expect(await stage.service.settled('new')).toBe(false)
})

test('time that is not everybody’s is in the trail with who and why, before the announcement only', async () => {
  const stage = sat()
  const note = (why: string, what: Parameters<typeof stage.service.noteTime>[4]) =>
    stage.service.noteTime(SEASON, 'one', 'chị Mai', why, what)
  const more = { type: 'more_time', contestant: 'an', attempt: 'an-0', ms: 300_000 } as const
  expect(await note(' ', more)).toEqual({ ok: false, code: 'no_reason' })
  expect(await note('mất điện', more)).toEqual({ ok: true })
  await note('khiếm thị', { type: 'stretch', contestant: 'binh', before: 1, after: 1.5 })
  await note('khiếm thị', { type: 'stretch', contestant: 'chi', before: 1, after: 1.5 })
  await note('nhầm', { type: 'stretch', contestant: 'chi', before: 1.5, after: 1 })
  await note('bỏ về', { type: 'stop', contestant: 'em', attempt: 'em-0' })
  await announce(stage)
  await note('sau đó', { type: 'stretch', contestant: 'em', before: 1, after: 2 })
  const sheet = await stage.service.sheet(SEASON, 'one')
  expect(sheet?.state?.trail.map(({ what }) => what.type)).toEqual([
    'more_time',
    'stretch',
    'stretch',
    'stretch',
    'stop',
    'announce',
  ])
  expect(sheet?.state?.trail[0]).toMatchObject({ by: 'chị Mai', why: 'mất điện', what: more })
  expect(sheet && [...hadMoreTime(sheet)]).toEqual(['an', 'binh'])
  expect(await stage.service.trail(SEASON, 'one')).toEqual(sheet?.state?.trail)
})

test('a lot in the trail says whether the machine drew it', async () => {
  const stage = sat()
  stage.sit({ who: 'binh', right: 6 })
  await announce(stage)
  const sheet = await stage.service.sheet(SEASON, 'one')
  const among = sheet?.results.advancement.undecided.flatMap((one) => one.among) ?? []
  expect([...among].sort()).toEqual(['an', 'binh'])
  await stage.service.lots(SEASON, 'one', 'chị Mai', 'bốc thăm', among)
  await stage.service.lots(SEASON, 'one', 'chị Mai', 'máy', among, undefined, true)
  const trail = (await stage.service.sheet(SEASON, 'one'))?.state?.trail ?? []
  expect(trail.flatMap(({ what }) => (what.type === 'lots' ? [what.drawn] : []))).toEqual([false, true])
})
