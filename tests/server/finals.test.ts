// The live final of a round: who gets a seat, under which name, and what the results are brought by.
import { expect, test } from 'vitest'
import type { RuleSet } from '../../app/domain/round/rule-set'
import { ShowSettings } from '../../app/domain/show/settings'
import type { PersonalView, ScreenView } from '../../app/domain/show/view'
import type { Contestant } from '../../app/services/contestants'
import type { SeasonPhase } from '../../app/services/seasons'
import { showOutcome } from '../../server/boards/standings'
import { createFinals } from '../../server/rounds/finals'
import { countedOf } from '../../server/rounds/show-results'
import { memoryFinals } from '../../server/storage/finals-memory'
import { ruleSet } from '../domain/rule-set-stage'
import { contestant, season } from './certificate-stage'
import { commandId, enter, handClock, host, press, question, server, token, toQuestion } from './live-hall'

const PUBLIC = { purpose: 'publish_nickname', given: true, how: 'self', at: 1, by: null } as const
const TAKES_PART = { ...PUBLIC, purpose: 'take_part' } as const
const KIM = contestant('kim', 'Nguyễn Hoàng Thiên Kim', {
  division: 'students',
  nickname: 'Kim',
  consents: [PUBLIC, TAKES_PART],
})
const DARA = contestant('dara', 'Sok Dara', {
  division: 'students',
  nickname: 'Dara',
  unit: 'tn-703',
  consents: [PUBLIC, TAKES_PART],
})
const QUIET = contestant('quiet', 'Trần Ẩn', { division: 'students', nickname: 'An', consents: [TAKES_PART] })
const OTHER = contestant('other', 'Lê Ngoài', { division: 'students', consents: [PUBLIC, TAKES_PART] })
const OF = { season: 'autumn', round: 'final' }

function stage(rules: RuleSet = ruleSet('2018'), phase: SeasonPhase = 'open') {
  const hand = handClock()
  const on = server(hand)
  const people: Contestant[] = [KIM, DARA, QUIET, OTHER]
  const store = memoryFinals()
  const finals = createFinals({
    store,
    shows: on.shows,
    season: async (id) => (id === 'autumn' ? { ...season(rules), phase } : null),
    contestant: async (id) => people.find((one) => one.id === id) ?? null,
    isEntrant: async (_, __, id) => id !== 'other',
    areas: { unit: (code) => ({ code, name: `Đoàn ${code}`, kind: 'commune', parents: [] }) },
    clock: hand.clock,
    serverKey: 'a key of this installation',
  })
  const make = async () => {
    const made = await finals.create(OF, {
      title: 'Chung kết',
      questions: [question('a'), question('b')],
      settings: ShowSettings.parse({ streakBonus: false }),
      account: 'lan',
    })
    if (!made.ok) throw new Error(made.code)
    return made.id
  }
  /** Enters by the season's page and opens the page of play. */
  async function play(who: Contestant) {
    const asked = finals.enter(OF, who.id, 'vi')
    await hand.pass(10)
    const entered = await asked
    if (!entered.ok) throw new Error(entered.code)
    const [, pin = '', held = ''] = entered.path.match(/^\/play\/(\d{6})\?seat=own#seat=([\w-]{16,64})$/) ?? []
    return { path: entered.path, pin, page: await enter(on, { role: 'player', pin, token: held }) }
  }
  const enterCode = async (id: string, of = OF) => {
    const asked = finals.enter(of, id, 'vi')
    await hand.pass(10)
    const entered = await asked
    return entered.ok ? 'in' : entered.code
  }
  return { hand, on, finals, store, people, make, play, enterCode }
}

test('a finalist sits with nickname and unit as registered, without typing anything', async () => {
  const { on, finals, make, play } = stage()
  const id = await make()
  const { page } = await play(KIM)
  expect(page.last<PersonalView>('personal')).toMatchObject({ seat: 0, name: 'Kim' })
  const show = await on.shows.show(id)
  expect(show?.players[0]).toMatchObject({ name: 'Kim', club: 'unit:tn-705', contestant: 'kim' })
  expect(show?.clubs).toEqual([{ id: 'unit:tn-705', name: 'Đoàn tn-705' }])
  expect(await finals.places(id)).toEqual([{ contestant: 'kim', name: 'Kim', seat: 0 }])
})

test('without consent to the nickname the screen shows a drawn name, and never the full one', async () => {
  const { on, hand, make, play } = stage()
  const id = await make()
  const { screenKey } = (await on.shows.byId(id)) ?? { screenKey: '' }
  const screen = await enter(on, { role: 'screen', key: screenKey })
  await play(QUIET)
  await hand.pass(300)
  const names = screen.last<ScreenView>('screen')?.names.map(({ name }) => name)
  expect(names).toHaveLength(1)
  expect(names?.[0]).not.toMatch(/An|Ẩn/)
  expect(JSON.stringify(screen.got('screen'))).not.toMatch(/Trần|quiet/)
})

test('entering again, on any phone, is the same seat', async () => {
  const { on, make, play } = stage()
  const id = await make()
  const first = await play(KIM)
  const second = await play(KIM)
  expect(second.path).toBe(first.path)
  expect(first.page.ended).toEqual({ code: 'taken_over' })
  expect(second.page.last<PersonalView>('personal')).toMatchObject({ seat: 0, name: 'Kim' })
  expect((await on.shows.show(id))?.players).toHaveLength(1)
})

test('others do not get in by the PIN, whatever their page says', async () => {
  const { on, make, play, hand } = stage()
  const id = await make()
  const { pin, page } = await play(KIM)
  expect(await on.connect({ role: 'player', pin, token: token('Vy') })).toEqual({ ok: false, code: 'forbidden' })
  // A page with a seat of its own cannot bring another contestant either.
  const forged = page.ask('join', {
    id: commandId(),
    name: 'Vy',
    club: null,
    team: null,
    locale: 'vi',
    contestant: 'dara',
  })
  await hand.pass(10)
  expect(await forged).toMatchObject({ ok: false, code: 'bad_message' })
  const told = await new Promise((done) =>
    page.open.runner.submit(
      { role: 'player' },
      commandId(),
      { type: 'join', token: 'x'.repeat(64), name: 'Vy', club: null, team: null, locale: 'vi' },
      hand.clock.now(),
      done,
    ),
  )
  expect(told).toEqual({ ok: false, code: 'forbidden' })
  expect((await on.shows.show(id))?.players).toHaveLength(1)
})

test('an ordinary show lets everybody in as before', async () => {
  const { on } = stage()
  const { pin } = await on.create()
  expect((await on.connect({ role: 'player', pin, token: token('Vy') })).ok).toBe(true)
})

test('only who advanced, only into a live round, only while a show is open', async () => {
  const { make, enterCode, finals } = stage()
  expect(await enterCode('kim')).toBe('no_show')
  await make()
  expect(await enterCode('other')).toBe('not_entrant')
  expect(await enterCode('nobody')).toBe('not_entrant')
  expect(await enterCode('kim', { ...OF, round: 'online' })).toBe('not_entrant')
  expect(await enterCode('kim')).toBe('in')
  expect(await finals.isFinalist(OF, 'other')).toBe(false)
})

test('nobody plays without the consent to take part, or outside the division', async () => {
  const { people, make, enterCode } = stage()
  await make()
  const child = { born: '2012', grade: null, kind: 'pupil' }
  const back = { ...TAKES_PART, given: false, at: 2 }
  people.push(
    contestant('silent', 'Lê Lặng', { division: 'students', consents: [PUBLIC] }),
    contestant('back', 'Lê Rút', { division: 'students', consents: [TAKES_PART, back] }),
    contestant('child', 'Lê Bé', { division: 'students', ...child, consents: [TAKES_PART] }),
    contestant('marked', 'Lê Chuyên', { division: 'students', marks: ['english-major'], consents: [TAKES_PART] }),
  )
  for (const id of ['silent', 'back', 'child']) expect(await enterCode(id)).toBe('needs_consent')
  expect(await enterCode('marked')).toBe('not_eligible')
})

test('a show is made for a live round of an open season only', async () => {
  const settings = ShowSettings.parse({})
  const wish = { title: 'Chung kết', questions: [question('a')], settings, account: 'lan' }
  expect(await stage().finals.create({ ...OF, round: 'online' }, wish)).toEqual({ ok: false, code: 'not_live' })
  expect(await stage(ruleSet('2018'), 'draft').finals.create(OF, wish)).toEqual({ ok: false, code: 'not_live' })
})

test('the door obeys the host: locked is locked, for those without a seat', async () => {
  const { on, hand, make, play, enterCode } = stage()
  const id = await make()
  await play(KIM)
  const leading = await host(on, id)
  const locked = leading.ask('host', { id: commandId(), command: { type: 'lock', locked: true } })
  await hand.pass(10)
  expect(await locked).toEqual({ ok: true })
  expect(await enterCode('dara')).toBe('locked')
  expect(await enterCode('kim')).toBe('in')
})

test('the log alone says who sat where: seats that were not kept are kept when they are asked for', async () => {
  const { on, hand, make, play, store, finals } = stage()
  const id = await make()
  await play(KIM)
  await play(DARA)
  expect((await store.seats(id)).map(({ seat, contestant: who }) => [seat, who])).toEqual([
    ['0', 'kim'],
    ['1', 'dara'],
  ])
  const joins = (await on.entries(id)).flatMap(({ command }) => (command.type === 'join' ? [command.contestant] : []))
  expect(joins).toEqual(['kim', 'dara'])
  // Another process that has the log, and none of the seats.
  const kept = memoryFinals()
  const gone = new Set(['kim'])
  await kept.add({ show: id, ...OF, at: 0 })
  const after = server(hand, on.kept)
  const again = createFinals({
    store: kept,
    shows: after.shows,
    season: async () => season(ruleSet('2018')),
    contestant: async (who) => [KIM, DARA].find((one) => one.id === who && !gone.has(who)) ?? null,
    isEntrant: async () => false,
    areas: { unit: () => null },
    clock: hand.clock,
    serverKey: 'a key of this installation',
  })
  // Somebody who was erased is not seated again by looking.
  expect((await again.places(id)).map(({ contestant: who }) => who)).toEqual(['dara'])
  expect((await kept.seats(id)).map(({ contestant: who }) => who)).toEqual(['dara'])
  gone.clear()
  expect((await again.places(id)).map(({ contestant: who }) => who)).toEqual(['kim', 'dara'])
  expect((await kept.seats(id)).map(({ contestant: who }) => who)).toEqual(['kim', 'dara'])
  expect(await finals.roundOf(id)).toEqual(OF)
})

test('scores flow to the contestants and follow a correction; boards of clubs get nothing', async () => {
  const { on, hand, make, play, store } = stage()
  const id = await make()
  const [kim, dara] = [await play(KIM), await play(DARA)]
  const leading = await host(on, id)
  await toQuestion(leading, hand)
  for (const [{ page }, value] of [
    [kim, 'a'],
    [dara, 'b'],
  ] as const) {
    const told = page.ask('answer', { id: commandId(), index: 0, value, ms: 2_000 })
    await hand.pass(10)
    expect(await told).toMatchObject({ ok: true })
  }
  const end = async (times: number) => {
    for (let i = 0; i < times; i++) {
      const told = leading.ask('host', { id: commandId(), command: { type: 'end' } })
      await hand.pass(10)
      await told
    }
  }
  await press(leading, hand)
  await end(2)
  const counted = async () => {
    const show = await on.shows.show(id)
    const seats = new Map((await store.seats(id)).map(({ seat, contestant: who }) => [seat, who]))
    const by = show && countedOf(show, seats)
    return by && new Map([...by].map(([who, { right }]) => [who, right]))
  }
  expect(await counted()).toEqual(
    new Map([
      ['kim', 1],
      ['dara', 0],
    ]),
  )
  await on.shows.command(id, 'lan', commandId(), {
    type: 'correct',
    index: 0,
    key: { kind: 'choice', ids: ['b'] },
    reason: 'Nhầm',
  })
  expect(await counted()).toEqual(
    new Map([
      ['kim', 0],
      ['dara', 1],
    ]),
  )
  const outcome = showOutcome(await on.shows.show(id))
  expect([...(outcome?.players ?? [])].map(({ club }) => club)).toEqual([null, null])
})
