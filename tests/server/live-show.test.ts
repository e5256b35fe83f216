// A show as players, host and screen live it: acknowledgements wait for the disk, views go where they belong.
import { expect, test } from 'vitest'
import type { HostView, PersonalView, RosterRow, ScreenView, SharedView } from '../../app/domain/show/view'
import {
  commandId,
  enter,
  handClock,
  host,
  player,
  press,
  question,
  server,
  settle,
  storage,
  token,
  toQuestion,
} from './live-hall'

const answer = (index: number, value: string, ms = 3_000) => ({ id: commandId(), index, value, ms })

test('a player joins by PIN, and host and screen see the name arrive', async () => {
  const hand = handClock()
  const on = server(hand)
  const { id, pin, screenKey } = await on.create()
  expect(pin).toMatch(/^[1-9]\d{5}$/)
  const leading = await host(on, id)
  const screen = await enter(on, { role: 'screen', key: screenKey })
  const vy = await player(on, hand, pin, 'Vy')
  await hand.pass(300)
  expect(vy.last<PersonalView>('personal')).toMatchObject({ seat: 0, name: 'Vy' })
  expect(screen.last<ScreenView>('screen')).toMatchObject({ players: 1, present: 1, hostHere: true, pin })
  expect(screen.last<ScreenView>('screen')?.names).toMatchObject([{ seat: 0, name: 'Vy' }])
  expect(leading.last<{ rows: RosterRow[] }>('roster')?.rows).toMatchObject([{ seat: 0, name: 'Vy', awaySince: null }])
})

test('a newcomer is shown to the host as here, and only when the disk has the name', async () => {
  const hand = handClock()
  const on = server(hand)
  const { id, pin } = await on.create()
  const leading = await host(on, id)
  await player(on, hand, pin, 'Vy')
  await hand.pass(1_000)
  on.kept.trouble.hold()
  const an = player(on, hand, pin, 'An')
  await hand.pass(1_000)
  const rows = () => leading.got<{ rows: RosterRow[] }>('roster').flatMap((message) => message.rows)
  expect(rows().filter(({ name }) => name === 'An')).toEqual([])
  await on.kept.trouble.release()
  await an
  await hand.pass(1_000)
  expect(rows().some(({ name }) => name === 'An')).toBe(true)
  expect(rows().filter(({ awaySince }) => awaySince !== null)).toEqual([])
})

test('nothing is acknowledged before the disk has it', async () => {
  const hand = handClock()
  const on = server(hand)
  const { id, pin } = await on.create()
  const leading = await host(on, id)
  const vy = await player(on, hand, pin, 'Vy')
  await player(on, hand, pin, 'An')
  await toQuestion(leading, hand)
  on.kept.trouble.hold()
  let reply: object | null = null
  void vy.ask('answer', answer(0, 'a')).then((said) => {
    reply = said
  })
  await hand.pass(100)
  expect(reply).toBeNull()
  await on.kept.trouble.release()
  await hand.pass(10)
  expect(reply).toMatchObject({ ok: true })
  expect((await on.entries(id)).filter(({ command }) => command.type === 'answer')).toHaveLength(1)
})

test('a phase is shown to nobody before the disk has it', async () => {
  const hand = handClock()
  const on = server(hand)
  const { id, pin, screenKey } = await on.create()
  const leading = await host(on, id)
  const screen = await enter(on, { role: 'screen', key: screenKey })
  const vy = await player(on, hand, pin, 'Vy')
  await player(on, hand, pin, 'An')
  await toQuestion(leading, hand)
  on.kept.trouble.hold()
  void press(leading, hand)
  await hand.pass(1_000)
  const late = await enter(on, { role: 'player', pin, token: token('late') })
  for (const page of [vy, late]) expect(JSON.stringify(page.inbox)).not.toContain('"revealed"')
  expect(screen.last<ScreenView>('screen')?.phase).toBe('question')
  await on.kept.trouble.release()
  await hand.pass(10)
  expect(vy.last<SharedView>('shared')?.phase).toBe('reveal')
  expect(screen.last<ScreenView>('screen')?.phase).toBe('reveal')
})

test('the same answer given twice counts once, another one is refused', async () => {
  const hand = handClock()
  const on = server(hand)
  const { id, pin } = await on.create()
  const leading = await host(on, id)
  const vy = await player(on, hand, pin, 'Vy')
  await player(on, hand, pin, 'An')
  await toQuestion(leading, hand)
  const given = answer(0, 'a')
  const replies = [vy.ask('answer', given), vy.ask('answer', given), vy.ask('answer', answer(0, 'b'))]
  await hand.pass(10)
  expect(await Promise.all(replies)).toMatchObject([{ ok: true }, { ok: true }, { ok: false, code: 'answered' }])
  expect((await on.entries(id)).filter(({ command }) => command.type === 'answer')).toHaveLength(1)
})

test('an answer within the grace counts, one after it is too late', async () => {
  const hand = handClock()
  const on = server(hand)
  const { id, pin } = await on.create({ questions: [question('a', 5)] })
  const leading = await host(on, id)
  const vy = await player(on, hand, pin, 'Vy')
  const an = await player(on, hand, pin, 'An')
  await toQuestion(leading, hand)
  await hand.pass(5_600)
  const inGrace = vy.ask('answer', answer(0, 'a', 4_900))
  await hand.pass(10)
  expect(await inGrace).toMatchObject({ ok: true, ms: 4_900 })
  await hand.pass(2_000)
  expect(leading.last<HostView>('hostview')?.phase).toBe('reveal')
  expect(await an.ask('answer', answer(0, 'a', 4_900))).toEqual({ ok: false, code: 'too_late' })
})

test('a press when time is over waits for what was given in time, and closes at the end of the grace', async () => {
  const hand = handClock()
  const on = server(hand)
  const { id, pin } = await on.create({ questions: [question('a', 5)] })
  const leading = await host(on, id)
  const vy = await player(on, hand, pin, 'Vy')
  await player(on, hand, pin, 'An')
  const slow = leading.ask('host', { id: commandId(), command: { type: 'extra_time', seat: 1, factor: 3 } })
  await hand.pass(10)
  expect(await slow).toEqual({ ok: true })
  await toQuestion(leading, hand)
  await hand.pass(5_000)
  const pressed = leading.ask('host', {
    id: commandId(),
    command: { type: 'next', from: { phase: 'question', index: 0 } },
  })
  await hand.pass(200)
  const onItsWay = vy.ask('answer', answer(0, 'a', 4_990))
  await hand.pass(10)
  expect(await onItsWay).toMatchObject({ ok: true, ms: 4_990 })
  expect(leading.open.runner.show.phase).toBe('question')
  // An, who has extra time, is not waited for: the host has pressed.
  await hand.pass(1_500)
  expect(await pressed).toEqual({ ok: true })
  expect(leading.last<HostView>('hostview')).toMatchObject({ phase: 'reveal', answered: 1 })
})

test('a claimed time is believed only within the measured round trip', async () => {
  const hand = handClock()
  const on = server(hand)
  const { id, pin } = await on.create()
  const leading = await host(on, id)
  const vy = await player(on, hand, pin, 'Vy')
  const an = await player(on, hand, pin, 'An')
  // Vy's round trip is measured as 200 ms; An's page never echoes, so the fixed cap bounds it.
  const first = await vy.ask('time', { echo: null })
  await hand.pass(200)
  await vy.ask('time', { echo: first.now })
  await toQuestion(leading, hand)
  await hand.pass(5_000)
  const liar = vy.ask('answer', answer(0, 'a', 0))
  const silent = an.ask('answer', answer(0, 'a', 0))
  await hand.pass(10)
  const used = hand.clock.now() - 10 - (leading.last<HostView>('hostview')?.clock?.opensAt ?? 0)
  expect(await liar).toEqual({ ok: true, ms: used - 260 })
  expect(await silent).toEqual({ ok: true, ms: used - 1_000 })
})

test('a stamp that the server never issued measures nothing', async () => {
  const hand = handClock()
  const on = server(hand)
  const { id, pin } = await on.create()
  const leading = await host(on, id)
  const vy = await player(on, hand, pin, 'Vy')
  await player(on, hand, pin, 'An')
  const { now } = await vy.ask('time', { echo: null })
  await hand.pass(40)
  await vy.ask('time', { echo: Number(now) - 50_000 })
  const { now: next } = await vy.ask('time', { echo: null })
  await hand.pass(40)
  await vy.ask('time', { echo: next })
  await toQuestion(leading, hand)
  await hand.pass(5_000)
  const reply = vy.ask('answer', answer(0, 'a', 0))
  await hand.pass(10)
  const used = hand.clock.now() - 10 - (leading.last<HostView>('hostview')?.clock?.opensAt ?? 0)
  expect(await reply).toEqual({ ok: true, ms: used - 100 })
})

test('when everybody here has answered the question closes, and who is away does not hold it open', async () => {
  const hand = handClock()
  const on = server(hand)
  const { id, pin } = await on.create()
  const leading = await host(on, id)
  const vy = await player(on, hand, pin, 'Vy')
  const an = await player(on, hand, pin, 'An')
  const gone = await player(on, hand, pin, 'Thiên Kim')
  await toQuestion(leading, hand)
  void vy.ask('answer', answer(0, 'a'))
  void an.ask('answer', answer(0, 'b'))
  gone.drop()
  await hand.pass(1_000)
  expect(leading.last<HostView>('hostview')?.phase).toBe('question')
  expect(leading.got<{ rows: RosterRow[] }>('roster').at(-1)?.rows).toMatchObject([
    { seat: 0 },
    { seat: 1 },
    { seat: 2, awaySince: expect.any(Number) },
  ])
  await hand.pass(4_500)
  expect(leading.last<HostView>('hostview')?.phase).toBe('reveal')
})

test('a phone that is back at once still has its time', async () => {
  const hand = handClock()
  const on = server(hand)
  const { id, pin } = await on.create()
  const leading = await host(on, id)
  const vy = await player(on, hand, pin, 'Vy')
  const an = await player(on, hand, pin, 'An')
  await toQuestion(leading, hand)
  an.drop()
  void vy.ask('answer', answer(0, 'a'))
  await hand.pass(2_000)
  const back = await enter(on, { role: 'player', pin, token: token('An') })
  await hand.pass(8_000)
  expect(leading.last<HostView>('hostview')?.phase).toBe('question')
  const reply = back.ask('answer', answer(0, 'a', 9_000))
  await hand.pass(400)
  expect(await reply).toMatchObject({ ok: true })
  expect(leading.last<HostView>('hostview')?.phase).toBe('reveal')
})

test('the host leaves and the show waits; a question that was open closes by the clock', async () => {
  const hand = handClock()
  const on = server(hand)
  const { id, pin, screenKey } = await on.create({ questions: [question('a', 5), question('b', 5)] })
  const leading = await host(on, id)
  const screen = await enter(on, { role: 'screen', key: screenKey })
  await player(on, hand, pin, 'Vy')
  await toQuestion(leading, hand)
  leading.drop()
  await hand.pass(300)
  expect(screen.last<ScreenView>('screen')?.hostHere).toBe(false)
  await hand.pass(60_000)
  expect(screen.last<ScreenView>('screen')).toMatchObject({ phase: 'reveal', index: 0, hostHere: false })
  const back = await host(on, id)
  await hand.pass(300)
  expect(screen.last<ScreenView>('screen')?.hostHere).toBe(true)
  expect(await press(back, hand)).toEqual({ ok: true })
})

test('counts reach host and screen at most four times a second, and no player', async () => {
  const hand = handClock()
  const on = server(hand)
  const { id, pin, screenKey } = await on.create()
  const leading = await host(on, id)
  const screen = await enter(on, { role: 'screen', key: screenKey })
  const players = []
  for (let i = 0; i < 60; i++) players.push(await player(on, hand, pin, `Bạn ${i}`))
  await toQuestion(leading, hand)
  const before = { screen: screen.inbox.length, player: players[0]?.inbox.length }
  for (const one of players.slice(0, 50)) {
    void one.ask('answer', answer(0, 'a'))
    await hand.pass(40)
  }
  await hand.pass(250)
  expect(screen.inbox.length - before.screen).toBeLessThanOrEqual(10)
  expect(screen.last<ScreenView>('screen')?.answered).toBe(50)
  expect(players[0]?.inbox.length).toBe(before.player)
})

test('a club that comes with its own code is a club of the show', async () => {
  const hand = handClock()
  const on = server(hand)
  const { pin } = await on.create()
  const page = await enter(on, { role: 'player', pin, token: token('Vy') })
  const reply = page.ask('join', { id: commandId(), name: 'Vy', club: 'LONGAN', team: null, locale: 'vi' })
  await hand.pass(10)
  expect(await reply).toMatchObject({ ok: true })
  expect(page.last<PersonalView>('personal')?.club).toBe('CLB Tân An')
  expect(page.last<SharedView>('shared')?.clubs).toContainEqual({ id: 'club-9', name: 'CLB Tân An' })
})

test.each([
  ['a name that is no name', { name: ' ' }, 'bad_name', null],
  ['a locked door', { name: 'Vy' }, 'locked', { type: 'lock', locked: true }],
  ['a show that is over', { name: 'Vy' }, 'ended', { type: 'end' }],
] as const)('a club does not come in without its player: %s', async (_, said, code, before) => {
  const hand = handClock()
  const on = server(hand)
  const { id, pin } = await on.create()
  const leading = await host(on, id)
  const page = await enter(on, { role: 'player', pin, token: token('Vy') })
  if (before) {
    const done = leading.ask('host', { id: commandId(), command: before })
    await hand.pass(10)
    expect(await done).toEqual({ ok: true })
  }
  const reply = page.ask('join', { id: commandId(), club: 'LONGAN', team: null, locale: 'vi', ...said })
  await hand.pass(10)
  expect(await reply).toEqual({ ok: false, code })
  expect(leading.open.runner.show.clubs.map((club) => club.id)).toEqual(['club-1'])
  expect((await on.entries(id)).filter(({ command }) => command.type === 'club')).toEqual([])
})

test('no page can bring a club of its own making', async () => {
  const hand = handClock()
  const on = server(hand)
  const { pin } = await on.create()
  const page = await enter(on, { role: 'player', pin, token: token('Vy') })
  const made = { id: 'made-up', name: 'Made up' }
  const said = { id: commandId(), name: 'Vy', club: 'made-up', team: null, locale: 'vi' }
  expect(await page.ask('join', { ...said, brought: made })).toEqual({ ok: false, code: 'bad_message' })
  expect(page.open.runner.show.clubs.map((club) => club.id)).toEqual(['club-1'])
})

test('who comes back with the code of another club changes nothing', async () => {
  const hand = handClock()
  const on = server(hand)
  const { pin } = await on.create()
  const page = await player(on, hand, pin, 'Vy')
  const reply = page.ask('join', { id: commandId(), name: 'Vy', club: 'LONGAN', team: null, locale: 'vi' })
  await hand.pass(10)
  expect(await reply).toMatchObject({ ok: true, seat: 0 })
  expect(page.open.runner.show.clubs.map((club) => club.id)).toEqual(['club-1'])
})

test('when a show has ended its results are delivered until they are confirmed, and again after a correction', async () => {
  const hand = handClock()
  const on = server(hand)
  const { id, pin } = await on.create({ questions: [question('a', 5)] })
  const leading = await host(on, id)
  await player(on, hand, pin, 'Vy')
  on.failResults(2)
  await toQuestion(leading, hand)
  for (let i = 0; i < 4; i++) await press(leading, hand)
  expect(leading.open.runner.show.phase).toBe('ended')
  await hand.pass(500)
  expect(on.kept.results).toEqual([])
  await hand.pass(10_000)
  expect(on.kept.results).toEqual([id])
  const key = { kind: 'choice' as const, ids: ['b'] }
  const amended = on.shows.command(id, 'lan', commandId(), { type: 'correct', index: 0, key, reason: 'đề sai' })
  await hand.pass(10)
  expect(await amended).toEqual({ ok: true })
  await hand.pass(10)
  expect(on.kept.results).toEqual([id, id])
  expect((await on.kept.shows.byId(id))?.resultsDue).toBe(false)
})

test('a correction to the key in force is no correction: nothing is in the log and in the trail', async () => {
  const hand = handClock()
  const on = server(hand)
  const { id } = await on.create({ questions: [question('a', 5)] })
  const correct = async (right: string, command = commandId()) => {
    const key = { kind: 'choice' as const, ids: [right] }
    const done = on.shows.command(id, 'lan', command, { type: 'correct', index: 0, key, reason: '' })
    await hand.pass(10)
    return done
  }
  expect(await correct('a')).toEqual({ ok: true })
  expect((await on.shows.show(id))?.trail).toHaveLength(0)
  const same = commandId()
  expect(await correct('b', same)).toEqual({ ok: true })
  expect(await correct('b', same)).toEqual({ ok: true })
  expect((await on.shows.show(id))?.trail).toHaveLength(1)
  expect(await on.entries(id)).toHaveLength(2)
})

test('a correction that the disk refuses is never in the results that are delivered', async () => {
  const hand = handClock()
  const on = server(hand)
  const { id, pin } = await on.create({ questions: [question('a', 5)] })
  const leading = await host(on, id)
  await player(on, hand, pin, 'Vy')
  on.failResults(4)
  await toQuestion(leading, hand)
  for (let i = 0; i < 4; i++) await press(leading, hand)
  on.kept.trouble.hold()
  const command = { type: 'correct', index: 0, key: { kind: 'choice', ids: ['b'] }, reason: '' }
  const corrected = leading.ask('host', { id: commandId(), command })
  await hand.pass(60_000)
  expect(on.kept.amendments).toEqual([])
  on.kept.trouble.setFull(true)
  await on.kept.trouble.release()
  on.kept.trouble.setFull(false)
  expect(await corrected).toEqual({ ok: false, code: 'unavailable' })
  await hand.pass(60_000)
  expect(new Set(on.kept.amendments)).toEqual(new Set([0]))
  expect((await on.kept.shows.byId(id))?.resultsDue).toBe(false)
})

test('results that were not confirmed when the server stopped are delivered by the next one', async () => {
  const hand = handClock()
  const kept = storage()
  const on = server(hand, kept)
  const { id, pin } = await on.create({ questions: [question('a', 5)] })
  const leading = await host(on, id)
  await player(on, hand, pin, 'Vy')
  on.failResults(1_000)
  await toQuestion(leading, hand)
  for (let i = 0; i < 4; i++) await press(leading, hand)
  await hand.pass(1_000)
  hand.stop()
  const next = server(hand, kept)
  await next.shows.start()
  await settle()
  expect(kept.results).toEqual([id])
})

test('a PIN opens the results for some hours after the end and is then free', async () => {
  const hand = handClock()
  const on = server(hand)
  await on.shows.start()
  const { id, pin } = await on.create({ questions: [question('a', 5)] })
  const leading = await host(on, id)
  await player(on, hand, pin, 'Vy')
  await toQuestion(leading, hand)
  for (let i = 0; i < 4; i++) await press(leading, hand)
  await hand.pass(3_600_000)
  expect((await enter(on, { role: 'player', pin, token: token('Vy') })).last<SharedView>('shared')?.phase).toBe('ended')
  expect(await on.connect({ role: 'player', pin, token: token('stranger') })).toEqual({ ok: false, code: 'ended' })
  await hand.pass(4 * 3_600_000)
  expect(await on.connect({ role: 'player', pin, token: token('Vy') })).toEqual({ ok: false, code: 'wrong_pin' })
})
