// Coming back: to another phone, after a drop, after the server was killed.
import { expect, test } from 'vitest'
import type { HostCommand } from '../../app/domain/show/command'
import type { HostView, PersonalView, ScreenView, SharedView } from '../../app/domain/show/view'
import {
  type Connected,
  commandId,
  enter,
  type HandClock,
  handClock,
  host,
  phone,
  player,
  press,
  question,
  server,
  storage,
  type TestServer,
  token,
  toQuestion,
} from './live-hall'

const answer = (index: number, value: string, ms = 3_000) => ({ id: commandId(), index, value, ms })

/** The process is killed and another one started on the same storage, `away` ms later. */
async function restart(hand: HandClock, before: TestServer, away = 2_000) {
  hand.stop()
  hand.set(hand.clock.now() + away)
  const after = server(hand, before.kept)
  await after.shows.start()
  return after
}

async function seat(on: TestServer, hand: HandClock, pin: string, name: string, memory?: Parameters<typeof phone>[4]) {
  const made = phone(on, hand, pin, name, memory)
  await made.connect()
  const joined = made.show.join({ name, club: null, team: null, locale: 'vi' })
  await hand.pass(10)
  expect(await joined).toEqual({ ok: true })
  await made.carry()
  return made
}

test('the same token on another phone continues the seat, and the first phone is told', async () => {
  const hand = handClock()
  const on = server(hand)
  const { pin } = await on.create()
  const first = await player(on, hand, pin, 'Vy')
  const second = await enter(on, { role: 'player', pin, token: token('Vy') })
  expect(first.ended).toEqual({ code: 'taken_over' })
  expect(second.last<PersonalView>('personal')).toMatchObject({ seat: 0, name: 'Vy' })
  await hand.pass(300)
  expect(second.open.runner.audience.size).toBe(1)
})

test('a second page of the host takes over, the same page only reconnects', async () => {
  const hand = handClock()
  const on = server(hand)
  const { id } = await on.create()
  const first = await host(on, id, 'page-one')
  const again = await host(on, id, 'page-one')
  expect(first.ended).toEqual({ code: null })
  const second = await host(on, id, 'page-two')
  expect(again.ended).toEqual({ code: 'taken_over' })
  expect(await again.ask('host', { id: commandId(), command: { type: 'lock', locked: true } })).toEqual({
    ok: false,
    code: 'forbidden',
  })
  const locked = second.ask('host', { id: commandId(), command: { type: 'lock', locked: true } })
  await hand.pass(10)
  expect(await locked).toEqual({ ok: true })
})

test('who loses the right to lead a show loses it at once, on a page that is open', async () => {
  const hand = handClock()
  const on = server(hand)
  const { id } = await on.create()
  const leading = await host(on, id)
  on.rights.host = false
  expect(await press(leading, hand)).toEqual({ ok: false, code: 'forbidden' })
  expect(leading.ended).toEqual({ code: 'forbidden' })
  expect(leading.open.runner.show.phase).toBe('lobby')
})

test('who was shown out stays out until let back in', async () => {
  const hand = handClock()
  const on = server(hand)
  const { id, pin } = await on.create()
  const leading = await host(on, id)
  const vy = await player(on, hand, pin, 'Vy')
  void leading.ask('host', { id: commandId(), command: { type: 'kick', seat: 0 } })
  await hand.pass(10)
  expect(vy.ended).toEqual({ code: 'kicked' })
  expect(await on.connect({ role: 'player', pin, token: token('Vy') })).toEqual({ ok: false, code: 'kicked' })
  void leading.ask('host', { id: commandId(), command: { type: 'readmit', seat: 0 } })
  await hand.pass(10)
  expect((await enter(on, { role: 'player', pin, token: token('Vy') })).last<PersonalView>('personal')?.name).toBe('Vy')
})

test('the phone of who was shown out finds its way back once the host lets it, and asks seldom until then', async () => {
  const hand = handClock()
  const on = server(hand)
  const { id, pin } = await on.create()
  const leading = await host(on, id)
  const vy = await seat(on, hand, pin, 'Vy')
  const say = async (type: 'kick' | 'readmit') => {
    void leading.ask('host', { id: commandId(), command: { type, seat: 0 } })
    await hand.pass(10)
  }
  await say('kick')
  await vy.carry()
  expect(vy.show.store.get().status).toEqual({ state: 'refused', code: 'kicked' })
  await hand.pass(60_000)
  expect(vy.retries()).toBeGreaterThanOrEqual(4)
  expect(vy.retries()).toBeLessThanOrEqual(6)
  expect(vy.show.store.get().status, 'the page does not flicker').toEqual({ state: 'refused', code: 'kicked' })
  await say('readmit')
  await hand.pass(15_000)
  await vy.carry()
  await hand.pass(100)
  await vy.carry()
  expect(vy.show.store.get()).toMatchObject({ status: { state: 'connected' }, personal: { name: 'Vy' } })
  const until = vy.retries()
  await hand.pass(60_000)
  expect(vy.retries()).toBe(until)
})

test('an answer given while the connection is away arrives afterwards, with the time it was given', async () => {
  const hand = handClock()
  const on = server(hand)
  const { id, pin } = await on.create()
  const leading = await host(on, id)
  const vy = await seat(on, hand, pin, 'Vy')
  await player(on, hand, pin, 'An')
  await toQuestion(leading, hand)
  await vy.carry()
  await hand.pass(3_000)
  vy.drop()
  vy.show.answer('a')
  expect(vy.show.store.get().sent).toEqual({ state: 'sending', value: 'a' })
  await hand.pass(800)
  await vy.connect()
  await hand.pass(10)
  await vy.carry()
  const sent = vy.show.store.get().sent
  expect(sent).toMatchObject({ state: 'stored', value: 'a' })
  expect(sent.state === 'stored' && sent.ms).toBeLessThan(3_300)
  expect(vy.memory.size).toBe(0)
})

/** What the host does besides the gold button. */
async function direct(page: Connected, hand: HandClock, command: HostCommand) {
  const reply = page.ask('host', { id: commandId(), command })
  await hand.pass(10)
  expect(await reply).toEqual({ ok: true })
}

test('an answer that comes back in a pause waits for its end and counts', async () => {
  const hand = handClock()
  const on = server(hand)
  const { id, pin } = await on.create()
  const leading = await host(on, id)
  const vy = await seat(on, hand, pin, 'Vy')
  await player(on, hand, pin, 'An')
  await toQuestion(leading, hand)
  await vy.carry()
  await hand.pass(3_000)
  vy.drop()
  vy.show.answer('a')
  await direct(leading, hand, { type: 'pause' })
  await hand.pass(3_000)
  await vy.connect()
  await hand.pass(10)
  await vy.carry()
  expect(vy.show.store.get().sent).toEqual({ state: 'sending', value: 'a' })
  expect(vy.memory.get('answer')).toMatchObject({ value: 'a' })
  await hand.pass(20_000)
  await vy.carry()
  await direct(leading, hand, { type: 'resume' })
  await vy.carry()
  await hand.pass(100)
  await vy.carry()
  expect(vy.show.store.get().sent).toMatchObject({ state: 'stored', value: 'a' })
})

test('an answer that is refused because the question has not opened is given again when it has', async () => {
  const hand = handClock()
  const on = server(hand)
  const { id, pin } = await on.create()
  const leading = await host(on, id)
  const vy = await seat(on, hand, pin, 'Vy')
  await player(on, hand, pin, 'An')
  await press(leading, hand)
  await hand.pass(2_500)
  await vy.carry()
  vy.show.answer('a')
  await hand.pass(100)
  await vy.carry()
  expect(vy.show.store.get().sent).toEqual({ state: 'sending', value: 'a' })
  await hand.pass(2_000)
  await vy.carry()
  expect(vy.show.store.get().sent).toMatchObject({ state: 'stored', value: 'a' })
})

test('who was too late may answer when the host adds time', async () => {
  const hand = handClock()
  const on = server(hand)
  const { id, pin } = await on.create({ questions: [question('a', 10)] })
  const leading = await host(on, id)
  const vy = await seat(on, hand, pin, 'Vy')
  await player(on, hand, pin, 'An')
  await direct(leading, hand, { type: 'extra_time', seat: 1, factor: 2 })
  await toQuestion(leading, hand)
  await vy.carry()
  await hand.pass(14_000)
  vy.show.answer('a')
  await hand.pass(10)
  await vy.carry()
  expect(vy.show.store.get().sent).toMatchObject({ state: 'refused', code: 'too_late' })
  await direct(leading, hand, { type: 'extend', ms: 10_000 })
  await vy.carry()
  expect(vy.show.store.get().sent).toEqual({ state: 'none' })
  vy.show.answer('b')
  await hand.pass(100)
  await vy.carry()
  expect(vy.show.store.get().sent).toMatchObject({ state: 'stored', value: 'b' })
})

test('an answer whose acknowledgement was lost is given again and counts once', async () => {
  const hand = handClock()
  const on = server(hand)
  const { id, pin } = await on.create()
  const leading = await host(on, id)
  const vy = await seat(on, hand, pin, 'Vy')
  await player(on, hand, pin, 'An')
  await toQuestion(leading, hand)
  await vy.carry()
  vy.show.answer('a')
  // On its way, and the connection breaks before the disk has it.
  vy.drop()
  await hand.pass(500)
  await vy.connect()
  await hand.pass(10)
  await vy.carry()
  expect(vy.show.store.get().sent.state).toBe('stored')
  expect((await on.entries(id)).filter(({ command }) => command.type === 'answer')).toHaveLength(1)
})

test('a refreshed page finds its kept answer and gives it again', async () => {
  const hand = handClock()
  const on = server(hand)
  const { id, pin } = await on.create()
  const leading = await host(on, id)
  const before = await seat(on, hand, pin, 'Vy')
  await player(on, hand, pin, 'An')
  await toQuestion(leading, hand)
  await before.carry()
  before.drop()
  before.show.answer('a')
  const after = phone(on, hand, pin, 'Vy', before.memory)
  await after.connect()
  await hand.pass(10)
  await after.carry()
  expect(after.show.store.get()).toMatchObject({ joined: true, sent: { state: 'stored', value: 'a' } })
})

test('an answer of an earlier question is not given to a later one', async () => {
  const hand = handClock()
  const on = server(hand)
  const { id, pin } = await on.create({ questions: [question('a', 5), question('a', 20)] })
  const leading = await host(on, id)
  const vy = await seat(on, hand, pin, 'Vy')
  await player(on, hand, pin, 'An')
  await toQuestion(leading, hand)
  await vy.carry()
  vy.drop()
  vy.show.answer('a')
  await hand.pass(10_000)
  await toQuestion(leading, hand)
  await vy.connect()
  await hand.pass(10)
  await vy.carry()
  expect(vy.show.store.get().sent).toEqual({ state: 'none' })
  expect((await on.entries(id)).some(({ command }) => command.type === 'answer')).toBe(false)
})

test('the page has no seat when the show behind its PIN is another one', async () => {
  const hand = handClock()
  const on = server(hand)
  const { pin } = await on.create()
  const other = phone(on, hand, pin, 'Vy')
  await other.connect()
  expect(other.show.store.get()).toMatchObject({ joined: false, personal: null, status: { state: 'connected' } })
})

test('the server’s clock reaches the page, however wrong the phone’s is', async () => {
  const hand = handClock()
  const on = server(hand)
  const { pin } = await on.create()
  const vy = phone(on, hand, pin, 'Vy')
  await vy.connect()
  expect(vy.show.clock.now()).toBe(hand.clock.now())
})

const phases: [string, (page: Awaited<ReturnType<typeof host>>, hand: HandClock) => Promise<unknown>][] = [
  ['lobby', async () => {}],
  ['countdown', (page, hand) => press(page, hand)],
  ['question', (page, hand) => toQuestion(page, hand)],
  ['reveal', async (page, hand) => [await toQuestion(page, hand), await press(page, hand)]],
  [
    'scoreboard',
    async (page, hand) => [await toQuestion(page, hand), await press(page, hand), await press(page, hand)],
  ],
]
for (const [phase, bring] of phases) {
  test(`killed in the ${phase}, the show goes on where it stood`, async () => {
    const hand = handClock()
    const on = server(hand)
    const { id, pin, screenKey } = await on.create()
    const leading = await host(on, id)
    await player(on, hand, pin, 'Vy')
    await player(on, hand, pin, 'An')
    await bring(leading, hand)
    expect(leading.open.runner.show.phase).toBe(phase)
    const after = await restart(hand, on)
    const page = await host(after, id)
    const screen = await enter(after, { role: 'screen', key: screenKey })
    const vy = await enter(after, { role: 'player', pin, token: token('Vy') })
    expect(page.last<HostView>('hostview')?.phase).toBe(phase)
    expect(screen.last<ScreenView>('screen')).toMatchObject({ phase, players: 2 })
    expect(vy.last<SharedView>('shared')?.phase).toBe(phase)
    expect(vy.last<PersonalView>('personal')?.seat).toBe(0)
    for (let i = 0; i < 20 && page.open.runner.show.phase !== 'ended'; i++) {
      await press(page, hand)
      await hand.pass(30_000)
    }
    expect(page.open.runner.show.phase).toBe('ended')
    expect(after.kept.results).toEqual([id])
  })
}

test('killed between answer and reveal: every acknowledged answer counts, and the question gets its time back', async () => {
  const hand = handClock()
  const on = server(hand)
  const { id, pin } = await on.create({ questions: [question('a', 20)] })
  const leading = await host(on, id)
  const vy = await player(on, hand, pin, 'Vy')
  await player(on, hand, pin, 'An')
  await toQuestion(leading, hand)
  await hand.pass(4_000)
  const reply = vy.ask('answer', answer(0, 'a', 4_000))
  await hand.pass(10)
  expect(await reply).toMatchObject({ ok: true })
  const closesAt = vy.last<SharedView>('shared')?.clock?.closesAt ?? 0
  const after = await restart(hand, on, 60_000)
  const an = await enter(after, { role: 'player', pin, token: token('An') })
  const back = await enter(after, { role: 'player', pin, token: token('Vy') })
  await hand.pass(10)
  expect(back.last<PersonalView>('personal')?.answer).toMatchObject({ value: 'a' })
  const clock = an.last<SharedView>('shared')?.clock
  expect(clock?.closesAt).toBeGreaterThan(closesAt + 60_000)
  // Most of its twenty seconds are there, and nobody got more than the question has.
  expect((clock?.closesAt ?? 0) - hand.clock.now()).toBeLessThanOrEqual(20_000)
  expect((clock?.closesAt ?? 0) - hand.clock.now()).toBeGreaterThan(15_000)
  await hand.pass(6_000)
  const late = an.ask('answer', answer(0, 'b', 6_000))
  await hand.pass(400)
  expect(await late).toMatchObject({ ok: true })
  expect(an.last<SharedView>('shared')?.revealed?.answered).toBe(2)
  expect(back.last<PersonalView>('personal')).toMatchObject({ rank: 1, right: 1 })
})

test('after a restart the first to return does not close the question for the others', async () => {
  const hand = handClock()
  const on = server(hand)
  const { id, pin } = await on.create({ questions: [question('a', 60)] })
  const leading = await host(on, id)
  const vy = await player(on, hand, pin, 'Vy')
  await player(on, hand, pin, 'An')
  await toQuestion(leading, hand)
  void vy.ask('answer', answer(0, 'a'))
  await hand.pass(100)
  const after = await restart(hand, on)
  const back = await enter(after, { role: 'player', pin, token: token('Vy') })
  await hand.pass(12_000)
  expect(back.last<SharedView>('shared')?.phase).toBe('question')
  await hand.pass(5_000)
  expect(back.last<SharedView>('shared')?.phase).toBe('reveal')
})

test('nothing of a batch that was being written when the server was killed was acknowledged', async () => {
  const hand = handClock()
  const kept = storage()
  const on = server(hand, kept)
  const { id, pin } = await on.create()
  const leading = await host(on, id)
  const vy = await player(on, hand, pin, 'Vy')
  await player(on, hand, pin, 'An')
  await toQuestion(leading, hand)
  kept.trouble.hold()
  let acknowledged = false
  void vy.ask('answer', answer(0, 'a')).then(() => {
    acknowledged = true
  })
  await hand.pass(50)
  const after = await restart(hand, on)
  const back = await enter(after, { role: 'player', pin, token: token('Vy') })
  expect(acknowledged).toBe(false)
  expect(back.last<PersonalView>('personal')?.answer).toBeNull()
})

test('a phone that is back before the disk has its answer keeps the answer, for a kill may take it', async () => {
  const hand = handClock()
  const kept = storage()
  const on = server(hand, kept)
  const { id, pin } = await on.create()
  const leading = await host(on, id)
  const vy = await seat(on, hand, pin, 'Vy')
  await player(on, hand, pin, 'An')
  await toQuestion(leading, hand)
  await vy.carry()
  kept.trouble.hold()
  vy.show.answer('a')
  await hand.pass(50)
  vy.drop()
  await vy.connect()
  expect(vy.show.store.get().sent).toMatchObject({ state: 'sending', value: 'a' })
  expect(vy.memory.get('answer')).toMatchObject({ value: 'a' })
  const after = await restart(hand, on)
  const back = await enter(after, { role: 'player', pin, token: token('Vy') })
  expect(back.last<PersonalView>('personal')?.answer).toBeNull()
})

test('a full disk: commands are refused, the show stands where the log stands, and goes on when there is room', async () => {
  const hand = handClock()
  const on = server(hand)
  const { id, pin } = await on.create()
  const leading = await host(on, id)
  const vy = await seat(on, hand, pin, 'Vy')
  const an = await player(on, hand, pin, 'An')
  await toQuestion(leading, hand)
  await vy.carry()
  on.kept.trouble.setFull(true)
  vy.show.answer('a')
  const lost = an.ask('answer', answer(0, 'b'))
  await hand.pass(20)
  expect(await lost).toEqual({ ok: false, code: 'unavailable' })
  expect(on.troubles.map(String)).toContain('Error: no space left on device')
  const pressed = press(leading, hand)
  expect(await pressed).toEqual({ ok: false, code: 'unavailable' })
  await hand.pass(600)
  expect(leading.open.runner.show.runs[0]?.answers.size).toBe(0)
  expect(leading.last<HostView>('hostview')?.phase).toBe('question')
  on.kept.trouble.setFull(false)
  await hand.pass(9_000)
  await vy.carry()
  // The page gave its answer again by itself.
  expect(vy.show.store.get().sent).toMatchObject({ state: 'stored', value: 'a' })
  expect(await press(leading, hand)).toEqual({ ok: true })
  expect(an.last<SharedView>('shared')?.phase).toBe('reveal')
})

test('a show prepared days ahead keeps its PIN while it is played', async () => {
  const hand = handClock()
  const on = server(hand)
  await on.shows.start()
  const { id, pin } = await on.create()
  await hand.pass(49 * 3_600_000)
  expect(await on.connect({ role: 'player', pin, token: token('early') })).toMatchObject({ code: 'wrong_pin' })
  const leading = await host(on, id)
  const door = leading.last<HostView>('hostview')?.pin ?? ''
  await player(on, hand, door, 'Vy')
  await hand.pass(25 * 60_000)
  const again = await enter(on, { role: 'player', pin: door, token: token('Vy') })
  expect(again.last<PersonalView>('personal')).toMatchObject({ name: 'Vy' })
  expect(await on.kept.shows.byPin(door)).toMatchObject({ id })
})
