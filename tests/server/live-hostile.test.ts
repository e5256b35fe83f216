// Malformed, forged and out-of-order messages: counted, refused, and nobody else notices.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PersonalView, SharedView } from '../../app/domain/show/view'
import { createBuckets } from '../../server/live/limits'
import {
  commandId,
  enter,
  type HandClock,
  handClock,
  host,
  player,
  press,
  question,
  server,
  type TestServer,
  token,
  toQuestion,
} from './live-hall'

const EVENTS = [
  'time',
  'join',
  'answer',
  'host',
  'shared',
  'personal',
  'disconnect',
  '__proto__',
  'constructor',
  'toString',
  '',
  'x'.repeat(500),
]
const anything = fc.oneof(fc.anything({ withBigInt: true, withDate: true, withMap: true }), fc.jsonValue())
const forged = fc.oneof(
  fc.record({ id: fc.string(), index: fc.integer(), value: anything, ms: fc.double() }),
  fc.record({
    id: fc.constant('forged-1'),
    index: fc.constant(0),
    value: fc.constant('a'),
    ms: fc.constant(1),
    seat: fc.constant(1),
  }),
  fc.record({
    id: fc.constant('forged-2'),
    command: fc.constantFrom(
      { type: 'end' },
      { type: 'kick', seat: 0 },
      { type: 'all_answered', index: 0 },
      { type: 'create' },
    ),
  }),
  fc.record({
    id: fc.constant('forged-3'),
    name: fc.string({ maxLength: 400 }),
    club: anything,
    team: anything,
    locale: fc.constantFrom('vi', 'xx'),
  }),
)

test('thousands of broken and forged messages change nothing, and others play on', async () => {
  const hand = handClock()
  const on = server(hand)
  const { id, pin, screenKey } = await on.create({ questions: [question('a', 60)] })
  const leading = await host(on, id)
  const vy = await player(on, hand, pin, 'Vy')
  const rogue = await player(on, hand, pin, 'Rogue')
  await toQuestion(leading, hand)
  const { seq } = leading.open.runner.show
  const messages = fc.sample(fc.tuple(fc.constantFrom(...EVENTS), fc.oneof(anything, forged)), {
    numRuns: 6_000,
    seed: 20261120,
  })
  const masks = [
    { role: 'screen', key: screenKey },
    { role: 'player', pin, token: token('anonymous') },
    { role: 'player', pin, token: token('Rogue') },
  ]
  let sender = await enter(on, { role: 'screen', key: screenKey })
  let sent = 0
  for (const [event, message] of messages) {
    sender.receive(event, message, () => {})
    // Again and again it comes anew: as a screen, as an anonymous page, as a player with a seat.
    if (++sent % 60 === 0) {
      sender.drop()
      sender = await enter(on, masks[(sent / 60) % masks.length] ?? {})
    }
  }
  await hand.pass(50)
  expect(on.counts.filter((what) => what.startsWith('bad_message')).length).toBeGreaterThan(1_000)
  const { show } = leading.open.runner
  expect(show.phase).toBe('question')
  expect([...(show.runs[0]?.answers.keys() ?? [])].every((seat) => seat !== 0)).toBe(true)
  expect(show.players.filter(({ kicked }) => kicked)).toEqual([])
  const accepted = (await on.entries(id)).filter((entry) => entry.seq > seq)
  // At most: the anonymous page takes a seat, the rogue answers once.
  expect(
    accepted
      .map(({ by, command }) => `${by.role} ${command.type}`)
      .every((what) => what === 'player join' || what === 'player answer'),
  ).toBe(true)
  expect(accepted.length).toBeLessThanOrEqual(3)
  expect(rogue.open.runner.running).toBe(true)
  expect(on.troubles).toEqual([])
  const reply = vy.ask('answer', { id: commandId(), index: 0, value: 'a', ms: 500 })
  await hand.pass(10)
  expect(await reply).toMatchObject({ ok: true })
  expect(await press(leading, hand)).toEqual({ ok: true })
  expect(vy.last<SharedView>('shared')?.phase).toBe('reveal')
  expect(vy.last<PersonalView>('personal')).toMatchObject({ right: 1 })
})

setFlagsFromString('--expose-gc')
const sweepMemory: () => void = runInNewContext('gc')

test('pages that come, send rubbish and go leave nothing behind', async () => {
  const hand = handClock()
  const on = server(hand)
  const { id, pin, screenKey } = await on.create()
  await host(on, id)
  const masks = [
    { role: 'screen', key: screenKey },
    { role: 'player', pin, token: token('anonymous') },
    { role: 'host', show: id, page: 'forged-page' },
    { role: 'player', pin: '000000', token: token('guesser') },
    { role: 'nobody' },
  ]
  const messages = fc.sample(fc.tuple(fc.constantFrom(...EVENTS), fc.oneof(anything, forged)), { numRuns: 60, seed: 7 })
  async function round() {
    for (let visit = 0; visit < 100; visit++) {
      const page = await on.connect(masks[visit % masks.length] ?? {})
      if (!page.ok) continue
      for (const [event, message] of messages) page.receive(event, message, () => {})
      page.drop()
    }
    await hand.pass(60_000)
    on.counts.length = 0
    sweepMemory()
    return process.memoryUsage().heapUsed
  }
  await round()
  const before = await round()
  for (let again = 0; again < 6; again++) await round()
  const grown = (await round()) - before
  const [open] = on.shows.running
  expect(open?.runner.audience.size).toBe(1)
  // Seven hundred visits: a kilobyte left behind by each would show.
  expect(grown).toBeLessThan(700_000)
})

test('addresses that waste their tries are not remembered without end', () => {
  const buckets = createBuckets({ burst: 2, perSecond: 1 }, 100)
  for (let address = 0; address < 1_000; address++) buckets.take(`2001:db8::${address}`, 0)
  expect(buckets.size).toBeLessThanOrEqual(100)
  expect(buckets.take('2001:db8::999', 0)).toBe(true)
  expect(buckets.take('2001:db8::999', 0)).toBe(false)
})

test('messages out of order are refused by name', async () => {
  const hand = handClock()
  const on = server(hand)
  const { id, pin, screenKey } = await on.create()
  const leading = await host(on, id)
  const answer = { id: commandId(), index: 0, value: 'a', ms: 1 }
  const stranger = await enter(on, { role: 'player', pin, token: token('stranger') })
  expect(await stranger.ask('answer', answer)).toEqual({ ok: false, code: 'not_joined' })
  const vy = await player(on, hand, pin, 'Vy')
  expect(await vy.ask('answer', answer)).toEqual({ ok: false, code: 'not_open' })
  expect(await vy.ask('answer', { ...answer, index: 99 })).toEqual({ ok: false, code: 'unknown_question' })
  expect(await vy.ask('host', { id: commandId(), command: { type: 'end' } })).toEqual({ ok: false, code: 'forbidden' })
  const screen = await enter(on, { role: 'screen', key: screenKey })
  expect(await screen.ask('host', { id: commandId(), command: { type: 'end' } })).toEqual({
    ok: false,
    code: 'forbidden',
  })
  expect(await screen.ask('join', { id: commandId(), name: 'x', club: null, team: null, locale: 'vi' })).toEqual({
    ok: false,
    code: 'forbidden',
  })
  expect(await leading.ask('host', { id: commandId(), command: { type: 'close' } })).toEqual({
    ok: false,
    code: 'wrong_phase',
  })
  expect(await leading.ask('host', { id: commandId(), command: { type: 'wake' } })).toEqual({
    ok: false,
    code: 'bad_message',
  })
})

test('a message without a place for a reply is answered by silence', async () => {
  const hand = handClock()
  const on = server(hand)
  const { pin } = await on.create()
  const vy = await enter(on, { role: 'player', pin, token: token('Vy') })
  vy.receive('join', null)
  vy.receive('nonsense', null)
  expect(on.counts).toEqual(['bad_message:join', 'unknown_event:unknown'])
})

test('a page that floods is told, then cut, and the rest of its messages cost nothing', async () => {
  const hand = handClock()
  const on = server(hand)
  const { pin } = await on.create()
  const vy = await player(on, hand, pin, 'Vy')
  const replies: unknown[] = []
  for (let i = 0; i < 1_000 && !vy.ended; i++)
    vy.receive('time', { echo: null }, (reply: unknown) => replies.push(reply))
  expect(replies).toContainEqual({ ok: false, code: 'too_fast' })
  expect(vy.ended).toEqual({ code: 'too_fast' })
  expect(replies.length).toBeLessThan(500)
})

/** A wish to come in, and what became of it so far. */
function knock(on: TestServer, pin: string, name = 'guesser') {
  const seen: { code: string | null } = { code: null }
  void on.connect({ role: 'player', pin, token: token(name) }).then((answer) => {
    seen.code = answer.ok ? 'in' : answer.code
  })
  return seen
}

/** PINs that open nothing, until their address is held back. */
async function guess(on: TestServer, hand: HandClock, pin: string) {
  for (let i = 0; i < 130; i++) if (String(100_000 + i) !== pin) knock(on, String(100_000 + i))
  await hand.pass(0)
}

test('who guesses PINs is answered slowly, whether they are right or wrong', async () => {
  const hand = handClock()
  const on = server(hand)
  const { pin } = await on.create()
  await guess(on, hand, pin)
  const more = [...Array(20).keys()].map((i) => knock(on, i === 19 ? pin : String(200_000 + i)))
  const answered = () => more.filter(({ code }) => code !== null).length
  await hand.pass(500)
  expect(answered()).toBeLessThan(15)
  await hand.pass(2_500)
  expect(answered()).toBe(20)
  expect(more.map(({ code }) => code)).toEqual([...Array(19).fill('wrong_pin'), 'in'])
})

test('who guesses all at once is answered no faster, and the rest is refused', async () => {
  const hand = handClock()
  const on = server(hand)
  const { pin } = await on.create()
  await guess(on, hand, pin)
  const more = [...Array(2_000).keys()].map((i) => knock(on, String(300_000 + i)))
  await hand.pass(1_000)
  const wrong = more.filter(({ code }) => code === 'wrong_pin').length
  expect(wrong).toBeGreaterThan(0)
  expect(wrong).toBeLessThanOrEqual(21)
  expect(more.at(-1)?.code).toBe('too_fast')
})

test('a seat is come back to at once while somebody behind the same address guesses', async () => {
  const hand = handClock()
  const on = server(hand)
  const { pin } = await on.create()
  await player(on, hand, pin, 'Vy')
  await guess(on, hand, pin)
  const back = knock(on, pin, 'Vy')
  await hand.pass(0)
  expect(back.code).toBe('in')
})

test('an address that stops guessing is served at once again', async () => {
  const hand = handClock()
  const on = server(hand)
  const { pin } = await on.create()
  await guess(on, hand, pin)
  await hand.pass(5_000)
  const calm = knock(on, pin, 'An')
  await hand.pass(0)
  expect(calm.code).toBe('in')
})

test('what a player is sent never holds the key, another’s token or the screen’s key before its time', async () => {
  const hand = handClock()
  const on = server(hand)
  const { id, pin, screenKey } = await on.create()
  const leading = await host(on, id)
  const vy = await player(on, hand, pin, 'Vy')
  await player(on, hand, pin, 'An')
  await toQuestion(leading, hand)
  void vy.ask('answer', { id: commandId(), index: 0, value: 'a', ms: 5 })
  await hand.pass(10)
  const seen = JSON.stringify(vy.inbox)
  expect(seen).not.toContain('Vì thế.')
  expect(seen).not.toContain('"key"')
  expect(seen).not.toContain(screenKey)
  for (const { token: hash } of leading.open.runner.show.players) expect(seen).not.toContain(hash)
})
