// What a contestant may begin: windows, attempts, gates, entrants, consent; and what is shown after publication.
import { expect, test } from 'vitest'
import type { ResultsState } from '../../app/domain/round/results-state'
import { MOST_OF_ADDRESS, MOST_PRACTICE } from '../../server/rounds/paper-starts'
import { paperOf, roundWith, ruleSetWith } from './papers-rules'
import { contestant, drawnIn, handIn, OPENS, PHONE, papersStage, save, settled, TABLET } from './papers-stage'

type Stage = ReturnType<typeof papersStage>
const HOUR = 3_600_000
const start = async (stage: Stage, round = 'one', who = 'lan') => {
  const started = await stage.papers.start(who, round, PHONE)
  return started.ok ? 'begun' : started.code
}

/** Sits a paper with so many right answers and hands it in. */
async function sits(stage: Stage, right: number, round = 'one', who = 'lan') {
  const started = await stage.papers.start(who, round, PHONE)
  if (!started.ok) throw new Error(started.code)
  const view = await stage.papers.view(started.attempt, PHONE)
  const commands = (view?.items ?? []).map(({ ref, asked }, n) => {
    const wished = n < right ? 'choice w' : 'choice z'
    return save(ref, asked?.choices.find(({ text }) => text === wished)?.id, n + 1)
  })
  await stage.papers.act(started.attempt, PHONE, [...commands, handIn])
  return started.attempt
}

function published(stage: Stage, round = 'one', trail: ResultsState['trail'] = [], publishedAt: number | null = OPENS) {
  const state: ResultsState = {
    phase: publishedAt === null ? 'provisional' : 'published',
    announcedAt: OPENS,
    complaintsUntil: OPENS,
    publishedAt,
    complaints: [],
    trail,
  }
  stage.records.set(round, { state, lots: [], history: [], revision: 1 })
}

test('a round is shown with its windows, what is left and why it cannot be begun', async () => {
  const rules = ruleSetWith([
    roundWith({ attempts: { perWindow: 2 } }),
    { ...roundWith({ id: 'live', kind: 'live' }), paper: undefined },
  ])
  const stage = papersStage({ rules, at: OPENS - 1 })
  const [before, live] = await stage.papers.rounds('lan')
  expect(before).toMatchObject({ refusal: 'not_yet', attemptsLeft: 2, attempts: [] })
  expect(before?.windows).toHaveLength(1)
  expect(live).toMatchObject({ refusal: 'no_paper' })
  stage.jump(OPENS)
  const id = await sits(stage, 5)
  const [after] = await stage.papers.rounds('lan')
  expect(after).toMatchObject({ refusal: null, attemptsLeft: 1 })
  expect(after?.attempts).toMatchObject([{ id, window: 0, startedAt: OPENS, endedAt: OPENS }])
  await stage.papers.start('lan', 'one', PHONE)
  expect((await stage.papers.rounds('lan'))[0]).toMatchObject({ refusal: 'running', attemptsLeft: 0 })
})

test('attempts are as many as the rule gives', async () => {
  const stage = papersStage({ rules: ruleSetWith([roundWith({ attempts: { perWindow: 2 } })]) })
  await sits(stage, 1)
  await sits(stage, 2)
  expect(await start(stage)).toBe('no_attempts_left')
  expect(await start(stage, 'one', 'minh')).toBe('begun')
})

test('a gate opens by the marks of earlier rounds under the keys in force', async () => {
  const gate = { rounds: ['one'], count: 1, share: 0.8 }
  const rules = ruleSetWith([roundWith(), roundWith({ id: 'two', gate })])
  const stage = papersStage({ rules })
  expect(await start(stage, 'two')).toBe('gate_closed')
  await sits(stage, 3)
  await sits(stage, 4, 'one', 'minh')
  expect(await start(stage, 'two')).toBe('gate_closed')
  expect(await start(stage, 'two', 'minh')).toBe('gate_closed')
  const [first] = (await stage.papers.rounds('minh'))[0]?.attempts ?? []
  const ref = (await drawnIn(stage.store, first?.id ?? ''))[4] ?? ''
  const what = { type: 'void_item', ref, void: 'full' } as const
  published(stage, 'one', [{ number: 1, at: OPENS, by: 'officer', why: 'two right answers', what }])
  expect(await start(stage, 'two', 'minh')).toBe('begun')
  expect(await start(stage, 'two')).toBe('gate_closed')
})

test('a round that takes entrants from another takes only those', async () => {
  const rules = ruleSetWith([roundWith(), roundWith({ id: 'two', entrants: { from: 'one' } })])
  const stage = papersStage({ rules, entrants: ['minh'] })
  expect(await start(stage, 'two')).toBe('not_entrant')
  expect(await start(stage, 'two', 'minh')).toBe('begun')
})

test('without consent, without eligibility, in a season that is not open nobody begins', async () => {
  const people = [
    contestant('lan', { consents: [] }),
    contestant('child', {
      born: '2014-05-01',
      consents: [{ purpose: 'take_part', given: true, how: 'self', at: 0, by: null }],
    }),
    contestant('elsewhere', { division: 'unknown' }),
  ]
  const stage = papersStage({ people })
  expect(await start(stage)).toBe('needs_consent')
  expect(await start(stage, 'one', 'child')).toBe('needs_consent')
  expect(await start(stage, 'one', 'elsewhere')).toBe('not_eligible')
  expect(await start(stage, 'one', 'nobody')).toBe('not_eligible')
  expect(await start(papersStage(), 'other')).toBe('unknown_round')
  expect(await start(papersStage({ phase: 'closed' }))).toBe('not_open')
  expect(await start(papersStage({ phase: 'draft' }))).toBe('not_open')
  expect((await papersStage({ phase: 'closed' }).papers.rounds('lan'))[0]?.refusal).toBe('over')
})

test('banks that no longer give the paper are said', async () => {
  const stage = papersStage({ questions: [] })
  expect(await start(stage)).toBe('too_few')
})

test('items that all have in common are the same for all, in an order of their own', async () => {
  const rules = ruleSetWith([roundWith({ paper: paperOf(10, { drawn: 'window' }) })])
  const stage = papersStage({ rules })
  const refs = async (who: string) => {
    const started = await stage.papers.start(who, 'one', PHONE)
    return started.ok ? drawnIn(stage.store, started.attempt) : []
  }
  const [lan, minh] = [await refs('lan'), await refs('minh')]
  expect([...lan].sort()).toEqual([...minh].sort())
  expect(lan).not.toEqual(minh)
  const practice = await stage.papers.practise('season-1', 'one', PHONE, null, 'here')
  const practised = practice.ok ? await drawnIn(stage.store, practice.attempt) : []
  // A fifth of forty: what is for practice alone.
  expect(practised).toHaveLength(8)
  for (const ref of practised) expect(lan).not.toContain(ref)
})

test('nothing that was practised is ever asked in earnest, though everybody has items of their own', async () => {
  const people = Array.from({ length: 30 }, (_, n) => contestant(`p${n}`))
  const stage = papersStage({ people })
  const shown = new Set<string>()
  for (let n = 0; n < 30; n++) {
    const practice = await stage.papers.practise('season-1', 'one', `device-${n}`.padEnd(20, '-'), null, 'here')
    if (!practice.ok) throw new Error(practice.code)
    for (const ref of await drawnIn(stage.store, practice.attempt)) shown.add(ref)
  }
  for (const { id } of people) {
    const started = await stage.papers.start(id, 'one', PHONE)
    const drawn = started.ok ? await drawnIn(stage.store, started.attempt) : []
    expect(drawn).toHaveLength(5)
    expect(drawn.filter((ref) => shown.has(ref))).toEqual([])
  }
  expect(shown.size).toBeGreaterThan(4)
})

test('a phone and an address begin only so many practice papers', async () => {
  const stage = papersStage()
  const practise = async (device: string, address: string) => {
    const done = await stage.papers.practise('season-1', 'one', device, null, address)
    if (done.ok) await stage.papers.act(done.attempt, device, [handIn])
    return done.ok || done.code
  }
  for (let n = 0; n < MOST_PRACTICE; n++) expect(await practise(PHONE, 'here')).toBe(true)
  expect(await practise(PHONE, 'here')).toBe('enough_practice')
  for (let n = MOST_PRACTICE; n < MOST_OF_ADDRESS; n++)
    expect(await practise(`device-${n}`.padEnd(20, '-'), 'here')).toBe(true)
  expect(await practise(TABLET, 'here')).toBe('enough_practice')
  expect(await practise(TABLET, 'elsewhere')).toBe(true)
  stage.jump(OPENS + 24 * HOUR)
  expect(await practise(PHONE, 'here')).toBe(true)
})

test('practice works before the first window, does not use up an attempt, and goes after two days', async () => {
  const stage = papersStage({ at: OPENS - 24 * HOUR })
  const first = await stage.papers.practise('season-1', 'one', PHONE, null, 'here')
  expect(await stage.papers.practise('season-1', 'one', PHONE, null, 'here')).toEqual(first)
  const other = await stage.papers.practise('season-1', 'one', TABLET, null, 'here')
  expect(other).not.toEqual(first)
  expect((await stage.papers.rounds('lan'))[0]).toMatchObject({ attempts: [], attemptsLeft: 1 })
  if (!first.ok) throw new Error(first.code)
  expect(await stage.papers.head(first.attempt)).toMatchObject({ practice: true, contestant: null })
  await stage.until(OPENS + 23 * HOUR)
  expect(await stage.papers.forgetPractice()).toBe(0)
  await stage.until(OPENS + 25 * HOUR)
  expect(await stage.papers.forgetPractice()).toBe(2)
  expect(await stage.open().view(first.attempt, PHONE)).toBeNull()
})

test('once the round is announced one sees the own answers and marks, and nothing of what is right', async () => {
  const stage = papersStage()
  const id = await sits(stage, 4)
  published(stage)
  const after = await stage.papers.review(id)
  published(stage, 'one', [], null)
  const review = await stage.papers.review(id)
  expect(review).toMatchObject({ published: false, score: 4 * 5 - 1, outOf: 25 })
  const kept = (one: typeof review) => one?.items.map(({ value, right, marks }) => ({ value, right, marks }))
  expect(kept(review)).toEqual(kept(after))
  expect(JSON.stringify(review)).not.toContain('MARKER')
  expect(review?.items.map(({ key, why }) => [key, why])).toEqual(Array.from({ length: 5 }, () => [null, null]))
})

test('what is right is shown after publication, under the keys then in force, and not a moment before', async () => {
  const stage = papersStage()
  const id = await sits(stage, 4)
  expect(await stage.papers.review(id)).toBeNull()
  published(stage)
  const review = await stage.papers.review(id)
  expect(review).toMatchObject({ score: 4 * 5 - 1, outOf: 25 })
  expect(review?.items.map(({ right, marks }) => [right, marks])).toEqual([
    [1, 5],
    [1, 5],
    [1, 5],
    [1, 5],
    [0, -1],
  ])
  expect(review?.items[0]?.why).toMatchObject({
    explanation: 'MARKER-EXPLANATION',
    source: { name: 'MARKER-SOURCE' },
  })
  const ref = review?.items[4]?.ref ?? ''
  published(stage, 'one', [
    {
      number: 1,
      at: OPENS,
      by: 'o',
      why: 'w',
      what: { type: 'accept_answer', ref, key: { kind: 'choice', ids: ['z'] } },
    },
  ])
  expect(await stage.papers.review(id)).toMatchObject({ score: 25 })
})

test('a paper that goes on is never reviewed, published or not', async () => {
  const stage = papersStage()
  const started = await stage.papers.start('lan', 'one', PHONE)
  published(stage)
  expect(started.ok && (await stage.papers.review(started.attempt))).toBeNull()
})

test('nothing that a sitter is sent holds a key, an explanation or a source', async () => {
  const stage = papersStage()
  const started = await stage.papers.start('lan', 'one', PHONE)
  if (!started.ok) throw new Error(started.code)
  const view = await stage.papers.view(started.attempt, PHONE)
  const [first] = view?.items ?? []
  const replies = [
    view,
    await stage.papers.head(started.attempt),
    await stage.papers.act(started.attempt, PHONE, [save(first?.ref ?? '', 'a', 1), { type: 'take_over' }, handIn]),
    await stage.papers.rounds('lan'),
  ]
  for (const word of ['MARKER-EXPLANATION', 'MARKER-SOURCE', '"key"', '"accept"'])
    expect(JSON.stringify(replies)).not.toContain(word)
})

test('who is erased leaves no paper behind, in memory or on the disk', async () => {
  const stage = papersStage()
  const id = await sits(stage, 2)
  await stage.papers.forget('lan')
  await settled()
  expect(await stage.papers.view(id, PHONE)).toBeNull()
  expect(await stage.store.read(id)).toBeNull()
})
