// Papers through the service: begun, answered, ended by time, restored.
import { expect, test } from 'vitest'
import { GRACE } from '../../app/domain/round/attempt-state'
import { MOST_ENTRIES } from '../../server/rounds/live-papers'
import { memoryPapers } from '../../server/storage/papers-memory'
import { paperOf, roundWith, ruleSetWith } from './papers-rules'
import { CLOSES, contestant, drawnIn, handIn, OPENS, PHONE, papersStage, save, settled, TABLET } from './papers-stage'

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
  stage.open()
  await settled()
  expect((await stage.store.read(two.id))?.attempt.endedAt).toBe(two.view.deadline)
})

test('a practice paper belongs to its device, is short, and is reviewed at once', async () => {
  const stage = papersStage({ people: [contestant('lan')] })
  const started = await stage.papers.practise('season-1', 'one', PHONE, null, 'here')
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
  const drawn = await drawnIn(stage.store, id)
  const { answered, signals } = (await stage.store.read(id))?.attempt ?? {}
  expect(JSON.parse(answered ?? '')).toMatchObject({
    id,
    contestant: 'lan',
    handedInAt: OPENS,
    sections: [{ id: 'main', refs: drawn, answers: ['w', null, null, null, null] }],
  })
  expect(JSON.parse(signals ?? '')).toEqual([{ kind: 'left_page', attempt: id, times: 6, ms: 9_000 }])
})

test('a page that another one of the same phone overtook is refused with its view, and nothing acknowledged is dropped', async () => {
  const stage = papersStage()
  const { id, refs } = await begun(stage)
  const [one = '', two = ''] = refs
  await stage.papers.act(id, PHONE, [save(one, 'b', 7)])
  const reply = await stage.papers.act(id, PHONE, [save(one, 'c', 1), save(two, 'a', 2)])
  expect(reply?.acks).toEqual([{ ok: false, code: 'newer' }, { ok: true }])
  expect(reply?.view).toMatchObject({ turn: 7 })
  expect(reply?.view?.items.slice(0, 2).map(({ value }) => value)).toEqual(['b', 'a'])
  const again = await stage.papers.act(id, PHONE, [save(one, 'c', 8)])
  expect(again).toMatchObject({ acks: [{ ok: true }], view: null })
  expect((await stage.open().view(id, PHONE))?.items[0]?.value).toBe('c')
})

test('a command counts as of when it arrived, however long the disk kept it waiting', async () => {
  const stage = papersStage()
  const { id, refs, view } = await begun(stage)
  await stage.papers.close()
  stage.jump(view.deadline + GRACE + 1_000)
  const reply = await stage.open().act(id, PHONE, [save(refs[0] ?? '', 'a', 1)], view.deadline - 1)
  expect(reply?.acks).toEqual([{ ok: true }])
  const late = await stage.open().act(id, PHONE, [save(refs[1] ?? '', 'a', 2)], view.deadline + GRACE + 1)
  expect(late?.acks).toEqual([{ ok: false, code: expect.stringMatching(/^(too_late|over)$/) }])
})

test('one paper takes no more commands than a hand gives; repetitions and handing in are always taken', async () => {
  const stage = papersStage()
  const { id, refs } = await begun(stage)
  const [one = ''] = refs
  const plays = (from: number) =>
    Array.from({ length: 200 }, (_, n) => ({ type: 'away', times: from + n + 1, ms: 0 }) as const)
  for (let from = 0; from < MOST_ENTRIES - 200; from += 200) await stage.papers.act(id, PHONE, plays(from))
  await stage.papers.act(id, PHONE, [...plays(MOST_ENTRIES - 200).slice(0, 199), save(one, 'a', 1)])
  const full = await stage.papers.act(id, PHONE, [
    save(one, 'b', 2),
    save(one, 'a', 1),
    { type: 'away', times: 9e6, ms: 0 },
  ])
  expect(full?.acks).toEqual([{ ok: false, code: 'too_much' }, { ok: true }, { ok: false, code: 'too_much' }])
  expect((await stage.open().act(id, PHONE, [save(one, 'b', 2)]))?.acks).toEqual([{ ok: false, code: 'too_much' }])
  const done = await stage.papers.act(id, PHONE, [handIn])
  expect(done).toMatchObject({ acks: [{ ok: true }], phase: 'over' })
})

test('the entries of a paper that is over are not read again', async () => {
  const stage = papersStage()
  const { id, refs } = await begun(stage)
  await stage.papers.act(id, PHONE, [save(refs[0] ?? '', 'a', 1), handIn])
  const { read } = stage.store
  stage.store.read = async (asked) => {
    const found = await read(asked)
    return found && { ...found, rows: ['no JSON'] }
  }
  expect((await stage.open().view(id, PHONE))?.items[0]?.value).toBe('a')
})

test('an answer that is on its way while its sitter is erased leaves nothing on the disk', async () => {
  const rows = memoryPapers()
  const stage = papersStage({ store: rows })
  const { id, refs } = await begun(stage)
  const { forgetContestant } = stage.store
  const flights: Promise<unknown>[] = []
  stage.store.forgetContestant = async (season, who) => {
    const gone = await forgetContestant(season, who)
    flights.push(stage.papers.act(id, PHONE, [save(refs[0] ?? '', 'a', 1)]).catch(() => null))
    await settled()
    return gone
  }
  await stage.papers.forget('lan')
  await Promise.all(flights)
  expect(rows.entriesOf(id)).toEqual([])
  expect(await stage.papers.act(id, PHONE, [])).toBeNull()
})

test('a paper that is being read while its sitter is erased does not come back', async () => {
  const rows = memoryPapers()
  const stage = papersStage({ store: rows })
  const { id, refs } = await begun(stage)
  const { read } = stage.store
  let go = () => {}
  const gate = new Promise<void>((open) => {
    go = open
  })
  stage.store.read = async (asked) => {
    const found = await read(asked)
    await gate
    return found
  }
  const papers = stage.open()
  const [seen, acted] = [papers.view(id, PHONE), papers.act(id, PHONE, [save(refs[0] ?? '', 'a', 1)])]
  await settled()
  await papers.forget('lan')
  go()
  expect([await seen, await acted]).toEqual([null, null])
  expect([papers.live, rows.entriesOf(id)]).toEqual([0, []])
})

test('no page of a paper says what the bank calls its items, and the bank’s words are no way to answer', async () => {
  const stage = papersStage()
  const { id, view } = await begun(stage)
  const drawn = await drawnIn(stage.store, id)
  const told = JSON.stringify([view, await stage.papers.head(id)])
  for (const ref of drawn) expect(told).not.toContain(`"${ref}"`)
  expect(view.items.map(({ ref }) => ref)).toEqual(drawn.map((_, index) => String(index + 1)))
  const wrong = [drawn[0] ?? '', '0', '6', '-1', '1.5'].map((item) => save(item, 'a', 1))
  const reply = await stage.papers.act(id, PHONE, wrong)
  expect(reply?.acks).toEqual(wrong.map(() => ({ ok: false, code: 'unknown_item' })))
})

test('a page that has not seen what another one wrote is shown all of it with its next word', async () => {
  const stage = papersStage()
  const { id, view } = await begun(stage)
  const act = (commands: readonly unknown[], seen: number) => stage.papers.act(id, PHONE, commands, OPENS, seen)
  // Two tabs of one phone, opened together.
  const one = await act([save('1', 'b', 1)], view.written)
  expect(one?.view).toBeNull()
  const two = await act([save('1', 'd', 2)], view.written)
  expect(two?.view?.items[0]?.value).toBe('d')
  // The first one only asks how things are.
  const again = await act([], one?.written ?? 0)
  expect(again?.view?.items[0]?.value).toBe('d')
  expect((await act([], again?.written ?? 0))?.view).toBeNull()
  // Every kind of change is one to be seen.
  for (const change of [
    { type: 'flag', item: '2', on: true, turn: 3 },
    { type: 'flag', item: '2', on: false, turn: 4 },
    save('1', null, 5),
  ]) {
    const before = (await act([], -1))?.written ?? 0
    const after = await act([change], before)
    expect([after?.acks, after?.view]).toEqual([[{ ok: true }], null])
    expect((await act([], before))?.view).not.toBeNull()
  }
})
