// Papers through the service: begun, answered, ended by time, restored.
import { expect, test } from 'vitest'
import { GRACE } from '../../app/domain/round/attempt-state'
import { paperOf, roundWith, ruleSetWith } from './papers-rules'
import { CLOSES, contestant, handIn, OPENS, PHONE, papersStage, save, TABLET } from './papers-stage'

async function begun(stage: ReturnType<typeof papersStage>, who = 'lan', device = PHONE) {
  const started = await stage.papers.start(who, 'one', device)
  if (!started.ok) throw new Error(started.code)
  const view = await stage.papers.view(started.attempt, device)
  if (!view) throw new Error('no view')
  return { id: started.attempt, view, refs: view.items.map(({ ref }) => ref) }
}

test('a paper is begun, answered and handed in; each answer is there after a restart', async () => {
  const stage = papersStage()
  const { id, refs, view } = await begun(stage)
  expect(view).toMatchObject({ phase: 'running', mine: true, deadline: OPENS + 600_000 })
  const reply = await stage.papers.act(id, PHONE, [save(refs[0] ?? '', 'a', 1), save(refs[1] ?? '', 'b', 2)])
  expect(reply).toMatchObject({ acks: [{ ok: true }, { ok: true }], phase: 'running', mine: true, view: null })
  const again = stage.open()
  expect((await again.view(id, PHONE))?.items.slice(0, 2).map(({ value }) => value)).toEqual(['a', 'b'])
  const done = await again.act(id, PHONE, [handIn])
  expect(done).toMatchObject({ acks: [{ ok: true }], phase: 'over', view: { phase: 'over' } })
  expect((await stage.store.read(id))?.attempt.endedAt).toBe(OPENS)
})

test('starts at once and starts again give one attempt', async () => {
  const stage = papersStage()
  const other = stage.open()
  const all = await Promise.all([
    stage.papers.start('lan', 'one', PHONE),
    stage.papers.start('lan', 'one', PHONE),
    other.start('lan', 'one', TABLET),
  ])
  const again = await stage.papers.start('lan', 'one', PHONE)
  const ids = [...all, again].map((one) => (one.ok ? one.attempt : one.code))
  expect(new Set(ids).size).toBe(1)
})

test('the sweeper ends what time is over, and what nobody had in memory', async () => {
  const stage = papersStage()
  const { id } = await begun(stage)
  await stage.until(OPENS + 600_000 + GRACE - 1)
  expect((await stage.store.read(id))?.attempt.endedAt).toBeNull()
  await stage.until(OPENS + 600_000 + 60_000)
  expect((await stage.store.read(id))?.attempt.endedAt).toBe(OPENS + 600_000)

  const two = await begun(stage, 'minh')
  await stage.papers.close()
  stage.jump(CLOSES + 3_600_000)
  const later = stage.open()
  await later.settle()
  expect((await stage.store.read(two.id))?.attempt.endedAt).toBe(two.view.deadline)
})

test('a practice paper belongs to its device, is short, and is reviewed at once', async () => {
  const stage = papersStage({ people: [contestant('lan')] })
  const started = await stage.papers.practise('season-1', 'one', PHONE, null)
  if (!started.ok) throw new Error(started.code)
  expect(await stage.papers.view(started.attempt, TABLET)).toBeNull()
  expect(await stage.papers.act(started.attempt, TABLET, [])).toBeNull()
  expect(await stage.papers.review(started.attempt)).toBeNull()
  await stage.papers.act(started.attempt, PHONE, [handIn])
  const review = await stage.papers.review(started.attempt)
  expect(review).toMatchObject({ score: 0, outOf: 25 })
  expect(review?.items[0]?.key).toMatchObject({ kind: 'choice' })
})

test('an attempt leaves memory a minute after its end, or when nobody touches it for a quarter of an hour, and comes back', async () => {
  const rules = ruleSetWith([roundWith({ paper: paperOf(5, { seconds: 5_400 }) })])
  const stage = papersStage({ rules })
  const lan = await begun(stage)
  const minh = await begun(stage, 'minh')
  expect(stage.papers.live).toBe(2)
  await stage.papers.act(lan.id, PHONE, [save(lan.refs[0] ?? '', 'a', 1), handIn])
  await stage.until(OPENS + 2 * 60_000)
  expect(stage.papers.live).toBe(1)
  await stage.until(OPENS + 16 * 60_000)
  expect(stage.papers.live).toBe(0)
  expect((await stage.papers.view(lan.id, PHONE))?.items[0]?.value).toBe('a')
  expect((await stage.papers.act(minh.id, PHONE, [save(minh.refs[0] ?? '', 'b', 1)]))?.acks).toEqual([{ ok: true }])
})

test('what results are made from is written with the end: the answers in the ids of the bank, and quiet signals', async () => {
  const stage = papersStage()
  const { id, refs, view } = await begun(stage)
  const letter = view.items[0]?.asked?.choices.find(({ text }) => text === 'choice w')?.id
  const away = { type: 'away', times: 6, ms: 9_000 }
  await stage.papers.act(id, PHONE, [save(refs[0] ?? '', letter, 1), away, handIn])
  const { answered, signals } = (await stage.store.read(id))?.attempt ?? {}
  expect(JSON.parse(answered ?? '')).toMatchObject({
    id,
    contestant: 'lan',
    handedInAt: OPENS,
    sections: [{ id: 'main', refs, answers: ['w', null, null, null, null] }],
  })
  expect(JSON.parse(signals ?? '')).toEqual([{ kind: 'left_page', attempt: id, times: 6, ms: 9_000 }])
})
