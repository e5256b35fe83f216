// Papers around every boundary of time: windows, deadlines, grace, granted time, and clocks of phones that are wrong.
import { expect, test } from 'vitest'
import { GRACE } from '../../app/domain/round/attempt-state'
import { paperOf, roundWith, ruleSetWith } from './papers-rules'
import { CLOSES, contestant, drawnIn, handIn, OPENS, PHONE, papersStage, save, settled } from './papers-stage'

type Stage = ReturnType<typeof papersStage>
const MINUTE = 60_000
const TEN = 10 * MINUTE

async function begun(stage: Stage, who = 'lan', round = 'one') {
  const started = await stage.papers.start(who, round, PHONE)
  if (!started.ok) throw new Error(started.code)
  const view = await stage.papers.view(started.attempt, PHONE)
  return { id: started.attempt, refs: view?.items.map(({ ref }) => ref) ?? [], deadline: view?.deadline ?? 0 }
}
const codeOf = (started: Awaited<ReturnType<Stage['papers']['start']>>) => (started.ok ? 'begun' : started.code)
const startAt = async (at: number, more: Parameters<typeof papersStage>[0] = {}) =>
  codeOf(await papersStage({ at, ...more }).papers.start('lan', 'one', PHONE))

test('a paper begins from the opening of its window on, and no more when it closes', async () => {
  expect(await startAt(OPENS - 1)).toBe('not_yet')
  expect(await startAt(OPENS)).toBe('begun')
  expect(await startAt(CLOSES - 1)).toBe('begun')
  expect(await startAt(CLOSES)).toBe('over')
})

test('an answer counts until the deadline, and within the grace as of the deadline', async () => {
  for (const [ms, taken] of [
    [0, true],
    [TEN, true],
    [TEN + GRACE, true],
    [TEN + GRACE + 1, false],
  ] as const) {
    const stage = papersStage()
    const { id, refs } = await begun(stage)
    stage.jump(OPENS + ms)
    const reply = await stage.papers.act(id, PHONE, [save(refs[0] ?? '', 'a', 1)])
    expect(reply?.acks).toEqual(taken ? [{ ok: true }] : [{ ok: false, code: 'too_late' }])
    const again = await stage.open().view(id, PHONE)
    expect(again?.items[0]?.value).toBe(taken ? 'a' : null)
  }
})

test('the phase is told by the server: running, grace, over', async () => {
  const stage = papersStage()
  const { id } = await begun(stage)
  const phaseAt = async (ms: number) => {
    stage.jump(OPENS + ms)
    return (await stage.papers.act(id, PHONE, []))?.phase
  }
  expect(await phaseAt(TEN)).toBe('running')
  expect(await phaseAt(TEN + 1)).toBe('grace')
  expect(await phaseAt(TEN + GRACE)).toBe('grace')
  expect(await phaseAt(TEN + GRACE + 1)).toBe('over')
})

test('who begins a minute before the window closes may finish, or is cut off, as the rule says', async () => {
  const finishing = papersStage({ at: CLOSES - MINUTE })
  expect((await begun(finishing)).deadline).toBe(CLOSES - MINUTE + TEN)
  const rules = ruleSetWith([roundWith({ paper: paperOf(5, { whenWindowCloses: 'cut' }) })])
  const cut = papersStage({ at: CLOSES - MINUTE, rules })
  const { id, refs, deadline } = await begun(cut)
  expect(deadline).toBe(CLOSES)
  await cut.papers.act(id, PHONE, [save(refs[0] ?? '', 'a', 1)])
  await cut.until(CLOSES + MINUTE)
  const kept = (await cut.store.read(id))?.attempt
  expect(kept).toMatchObject({ endedAt: CLOSES })
  expect(JSON.parse(kept?.answered ?? '').sections[0].answers.filter(Boolean)).toHaveLength(1)
})

test('times are stretched for who needs longer', async () => {
  const stage = papersStage({ people: [contestant('lan', { stretch: 1.25 })] })
  expect((await begun(stage)).deadline).toBe(OPENS + 1.25 * TEN)
})

test('a phone whose clock is hours wrong changes nothing: what it says of the time is refused, what it saves is timed here', async () => {
  const stage = papersStage()
  const { id, refs } = await begun(stage)
  stage.jump(OPENS + MINUTE)
  const wrong = { ...save(refs[0] ?? '', 'a', 1), at: OPENS - 5 * 3_600_000 }
  const reply = await stage.papers.act(id, PHONE, [wrong, save(refs[1] ?? '', 'b', 2)])
  expect(reply).toMatchObject({ acks: [{ ok: false, code: 'bad_message' }, { ok: true }], now: OPENS + MINUTE })
  await stage.papers.act(id, PHONE, [handIn])
  const { ended } = (await stage.store.read(id))?.attempt ?? {}
  const [, second = ''] = await drawnIn(stage.store, id)
  expect(JSON.parse(ended ?? '').answers[second].at).toBe(OPENS + MINUTE)
})

test('items with clocks close by the clock of the server, each by itself', async () => {
  const rules = ruleSetWith([roundWith({ paper: paperOf(3, { seconds: null }, { itemSeconds: 30 }) })])
  const stage = papersStage({ rules })
  const { id, refs } = await begun(stage)
  const [one = '', two = ''] = refs
  const act = (command: object) => stage.papers.act(id, PHONE, [command])
  expect((await act(save(one, 'a', 1)))?.acks).toEqual([{ ok: false, code: 'not_opened' }])
  const opened = await act({ type: 'open', item: one })
  expect(opened?.view?.items.map(({ asked }) => asked !== null)).toEqual([true, false, false])
  stage.jump(OPENS + 30_000 + GRACE)
  expect((await act(save(one, 'a', 1)))?.acks).toEqual([{ ok: true }])
  stage.jump(OPENS + 30_000 + GRACE + 1)
  expect((await act(save(one, 'b', 2)))?.acks).toEqual([{ ok: false, code: 'closed' }])
  await act({ type: 'open', item: two })
  expect((await act(save(two, 'b', 3)))?.acks).toEqual([{ ok: true }])
})

test('many papers end each at its own deadline, and none before its time', async () => {
  const people = Array.from({ length: 30 }, (_, n) => contestant(`c${n}`))
  const stage = papersStage({ people })
  const apart = 10_000
  const ids: string[] = []
  for (const [n, { id }] of people.entries()) {
    await stage.until(OPENS + n * apart)
    ids.push((await begun(stage, id)).id)
  }
  const ended = async () => {
    const rows = await Promise.all(ids.map((id) => stage.store.read(id)))
    return rows.map((row) => row?.attempt.endedAt ?? null)
  }
  const deadlines = ids.map((_, n) => OPENS + n * apart + TEN)
  await stage.until(OPENS + TEN + 10 * apart + GRACE)
  expect(await ended()).toEqual(deadlines.map((at, n) => (n < 10 ? at : null)))
  await stage.until(OPENS + 60 * MINUTE)
  expect(await ended()).toEqual(deadlines)
  expect(stage.troubles).toEqual([])
})

test('a server that was down over the deadline ends papers as of their deadline, with all that was acknowledged', async () => {
  const stage = papersStage()
  const { id, refs } = await begun(stage)
  await stage.papers.act(id, PHONE, [save(refs[0] ?? '', 'a', 1)])
  await stage.papers.close()
  stage.jump(OPENS + 5 * 3_600_000)
  const again = stage.open()
  const late = await again.act(id, PHONE, [save(refs[1] ?? '', 'b', 2), save(refs[0] ?? '', 'a', 1)])
  // The repetition is acknowledged again; what is new is too late.
  expect(late?.acks).toEqual([{ ok: false, code: expect.stringMatching(/^(too_late|over)$/) }, { ok: true }])
  await settled()
  const kept = (await stage.store.read(id))?.attempt
  expect(kept?.endedAt).toBe(OPENS + TEN)
  expect(JSON.parse(kept?.answered ?? '').sections[0].answers.filter(Boolean)).toHaveLength(1)
})

test('an officer gives more time after a breakdown, to a paper that goes on; what its time has ended stays ended', async () => {
  const stage = papersStage()
  const { id } = await begun(stage)
  expect(await stage.papers.grant(id, 'officer', 'no power', 5 * MINUTE)).toEqual({ ok: true })
  await stage.until(OPENS + TEN + MINUTE)
  expect((await stage.store.read(id))?.attempt).toMatchObject({ endedAt: null, deadline: OPENS + TEN + 5 * MINUTE })
  await stage.until(OPENS + TEN + 6 * MINUTE)
  expect((await stage.store.read(id))?.attempt.endedAt).toBe(OPENS + TEN + 5 * MINUTE)
  expect(await stage.papers.grant(id, 'officer', 'again', MINUTE)).toEqual({ ok: false, code: 'over' })
  expect(await stage.papers.grant('nobody', 'officer', 'x', MINUTE)).toEqual({ ok: false, code: 'bad_message' })
})

test('time cannot be granted to a paper whose time and grace are over, though nobody has ended it yet', async () => {
  const stage = papersStage()
  const { id } = await begun(stage)
  stage.jump(OPENS + TEN + GRACE + 1)
  expect(await stage.papers.grant(id, 'officer', 'late', MINUTE)).toEqual({ ok: false, code: 'over' })
  expect((await stage.store.read(id))?.attempt.endedAt).toBe(OPENS + TEN)
})

test('a paper that an officer stops ends at once, with who and why', async () => {
  const stage = papersStage()
  const { id, refs } = await begun(stage)
  stage.jump(OPENS + MINUTE)
  expect(await stage.papers.stop(id, 'officer', 'wrong room')).toEqual({ ok: true })
  const reply = await stage.papers.act(id, PHONE, [save(refs[0] ?? '', 'a', 1)])
  expect(reply).toMatchObject({ acks: [{ ok: false, code: 'over' }], phase: 'over' })
  const { ended } = (await stage.store.read(id))?.attempt ?? {}
  expect(JSON.parse(ended ?? '').ended).toEqual({
    at: OPENS + MINUTE,
    how: 'stopped',
    by: 'officer',
    why: 'wrong room',
  })
})
