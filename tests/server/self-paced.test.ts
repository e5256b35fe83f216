// A show sat alone by link: from the door to the card, twice pressed, after the closing date, after a correction.
import { expect, test } from 'vitest'
import type { SelfView } from '../../app/domain/show/self-paced-view'
import type { SelfDone, SelfPaced } from '../../app/services/self-paced'
import { createSelfPaced } from '../../server/self-paced/self-paced'
import { memorySelfPaced } from '../../server/storage/self-paced-memory'
import { question, RIGHT, START, stage } from '../domain/show-stage'

const DAY = 24 * 3_600_000
const KINDS = ['single', 'typed'] as const
const AN = { name: '  An ', club: 'go-dau', locale: 'vi' } as const

type Settings = { names?: 'drawn'; maxPlayers?: number }
type Hall = ReturnType<typeof stage>

function hall(settings: Settings = {}): Hall {
  const show = stage({
    questions: KINDS.map((kind) => question(kind)),
    settings,
    clubs: [{ id: 'go-dau', name: 'Gò Dầu' }],
  })
  show.join('Bình')
  return show
}

/** Asks the next question to its end. */
function ask(show: Hall, kind: (typeof KINDS)[number]) {
  show.open().pass(1_000)
  show.answer(0, RIGHT[kind])
  show.close().next()
}

function serviceOf(show: Hall) {
  const clock = { time: START + DAY, now: () => clock.time }
  let made = 0
  const service = createSelfPaced({
    store: memorySelfPaced(),
    show: async (id) => (id === 'show-1' ? show.show : null),
    clock,
    code: () => `code${++made}`,
    id: () => `id${++made}`,
    hash: (token) => `#${token}`,
  })
  return { service, clock, show }
}

async function setUp(settings: Settings = {}) {
  const show = hall(settings)
  for (const kind of KINDS) ask(show, kind)
  show.host({ type: 'end' })
  const { service, clock } = serviceOf(show)
  const opened = await service.open('show-1', 'chi-mai', clock.time + 7 * DAY)
  if (!opened.ok) throw new Error(opened.code)
  return { service, clock, show, code: opened.code }
}

function viewIn(done: SelfDone): SelfView {
  if (!done.ok) throw new Error(done.code)
  return done.view
}

async function sitThrough(service: SelfPaced, code: string, token: string, clock: { time: number }, ms: number) {
  viewIn(await service.start(code, token, { ...AN, name: token }))
  for (const [index, kind] of KINDS.entries()) {
    await service.act(code, token, { type: 'next', index })
    clock.time += ms
    viewIn(await service.act(code, token, { type: 'answer', index, value: RIGHT[kind], ms }))
  }
  return viewIn(await service.act(code, token, { type: 'next', index: KINDS.length }))
}

test('from the door to the card: a place among those who sat it, and in the hall', async () => {
  const { service, clock, code } = await setUp()
  expect(await service.door(` ${code.toUpperCase()} `)).toMatchObject({
    title: 'Chung kết',
    questions: 2,
    closed: false,
  })
  expect(viewIn(await service.start(code, 'an', AN))).toEqual({ scene: 'ready', name: 'An', total: 2 })
  await sitThrough(service, code, 'vy', clock, 500)
  expect(await sitThrough(service, code, 'an', clock, 2_000)).toMatchObject({
    scene: 'final',
    club: 'Gò Dầu',
    complete: true,
    place: { rank: 2, of: 2 },
    hall: { rank: 2, of: 2 },
    me: { right: 2, name: 'An' },
  })
  const link = await service.ofShow('show-1')
  expect(link?.sitters.map(({ name, rank }) => [name, rank])).toEqual([
    ['vy', 1],
    ['An', 2],
  ])
})

test('there is no link while the show still asks, and afterwards it holds every question', async () => {
  const show = hall()
  const { service, clock } = serviceOf(show)
  const open = () => service.open('show-1', 'chi-mai', clock.time + 7 * DAY)
  ask(show, 'single')
  expect(await open()).toEqual({ ok: false, code: 'not_over' })
  expect(await service.ofShow('show-1')).toBeNull()
  ask(show, 'typed')
  expect(await open()).toEqual({ ok: false, code: 'not_over' })
  show.next()
  expect((await open()).ok).toBe(true)
  expect((await service.ofShow('show-1'))?.total).toBe(2)
})

test('a question that is restored before anybody has begun is on the paper when the link is opened again', async () => {
  const show = hall()
  for (const kind of KINDS) ask(show, kind)
  show.next()
  show.host({ type: 'void', index: 0, voided: true, reason: '' })
  const { service, clock } = serviceOf(show)
  const open = () => service.open('show-1', 'chi-mai', clock.time + 7 * DAY)
  await open()
  expect((await service.ofShow('show-1'))?.total).toBe(1)
  show.host({ type: 'void', index: 0, voided: false, reason: '' })
  await open()
  expect((await service.ofShow('show-1'))?.total).toBe(2)
})

test('the result of the last question comes before the card, and after a return the card', async () => {
  const { service, clock, code } = await setUp()
  await service.start(code, 'an', AN)
  for (const index of KINDS.keys()) {
    await service.act(code, 'an', { type: 'next', index })
    clock.time += 100
    expect(viewIn(await service.act(code, 'an', { type: 'pass', index })).scene).toBe('result')
  }
  expect((await service.view(code, 'an', false))?.scene).toBe('result')
  expect((await service.view(code, 'an'))?.scene).toBe('final')
})

test('a second start with the same token continues, whatever name is given', async () => {
  const { service, code } = await setUp()
  await service.start(code, 'an', AN)
  await service.act(code, 'an', { type: 'next', index: 0 })
  expect(viewIn(await service.start(code, 'an', { ...AN, name: 'Another' }))).toMatchObject({
    scene: 'question',
    me: { name: 'An' },
  })
  expect((await service.ofShow('show-1'))?.sitters).toHaveLength(1)
})

test('two answers at once: one is kept, both are told what stands', async () => {
  const { service, code } = await setUp()
  await service.start(code, 'an', AN)
  await service.act(code, 'an', { type: 'next', index: 0 })
  const both = await Promise.all([
    service.act(code, 'an', { type: 'answer', index: 0, value: 'c', ms: 10 }),
    service.act(code, 'an', { type: 'answer', index: 0, value: 'a', ms: 10 }),
  ])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both).toContainEqual({ ok: false, code: 'answered' })
})

test('refusals at the door', async () => {
  const { service, clock, code } = await setUp({ maxPlayers: 1 })
  expect(await service.start('nowhere', 'an', AN)).toEqual({ ok: false, code: 'wrong_pin' })
  expect(await service.start(code, 'an', { ...AN, name: ' \u200b ' })).toEqual({ ok: false, code: 'bad_name' })
  expect(await service.act(code, 'an', { type: 'next', index: 0 })).toEqual({ ok: false, code: 'not_joined' })
  await service.start(code, 'an', AN)
  await service.act(code, 'an', { type: 'next', index: 0 })
  await service.act(code, 'an', { type: 'answer', index: 0, value: 'c', ms: 10 })
  expect(await service.start(code, 'vy', AN)).toEqual({ ok: false, code: 'full' })
  clock.time += 8 * DAY
  expect(await service.start(code, 'vy', AN)).toEqual({ ok: false, code: 'ended' })
  expect((await service.door(code))?.closed).toBe(true)
})

test('empty sittings keep nobody out', async () => {
  const { service, code } = await setUp({ maxPlayers: 1 })
  for (const nobody of ['x1', 'x2', 'x3']) {
    await service.start(code, nobody, AN)
    await service.act(code, nobody, { type: 'next', index: 0 })
  }
  expect(viewIn(await service.start(code, 'an', AN)).scene).toBe('ready')
})

test('who is cut off by the closing date keeps what was given, and may go on when the date is moved', async () => {
  const { service, clock, code } = await setUp()
  await service.start(code, 'an', AN)
  await service.act(code, 'an', { type: 'next', index: 0 })
  await service.act(code, 'an', { type: 'answer', index: 0, value: 'c', ms: 0 })
  await service.close('show-1')
  expect(viewIn(await service.act(code, 'an', { type: 'next', index: 1 }))).toMatchObject({
    scene: 'final',
    complete: false,
    me: { right: 1 },
  })
  await service.open('show-1', 'chi-mai', clock.time + DAY)
  expect(viewIn(await service.act(code, 'an', { type: 'next', index: 1 })).scene).toBe('question')
})

test.each([
  ['no time left', 0],
  ['in the past', -1],
  ['years away', 500 * DAY],
  ['no date', Number.NaN],
])('a closing date is refused: %s', async (_, ahead) => {
  const { service, clock } = await setUp()
  expect(await service.open('show-1', 'chi-mai', clock.time + ahead)).toEqual({ ok: false, code: 'bad_date' })
})

test('there is no link to a show that is not there', async () => {
  const { service, clock } = await setUp()
  expect(await service.open('show-2', 'chi-mai', clock.time + DAY)).toEqual({ ok: false, code: 'unknown_show' })
})

test('a correction of the show reaches every sitting', async () => {
  const { service, clock, code, show } = await setUp()
  await sitThrough(service, code, 'an', clock, 0)
  show.host({ type: 'correct', index: 0, key: { kind: 'choice', ids: ['a'] }, reason: 'wrong key' })
  const link = await service.ofShow('show-1')
  expect(link?.sitters[0]).toMatchObject({ right: 1, points: 1000, rank: 1 })
  show.host({ type: 'void', index: 0, voided: true, reason: '' })
  await service.follow('show-1')
  expect(await service.view(code, 'an')).toMatchObject({ me: { right: 1, asked: 1 } })
})

test('where the show draws names, nobody types one', async () => {
  const { service, code } = await setUp({ names: 'drawn' })
  const view = viewIn(await service.start(code, 'an', { ...AN, name: '' }))
  expect(view.scene === 'ready' && view.name.length).toBeGreaterThan(3)
})
