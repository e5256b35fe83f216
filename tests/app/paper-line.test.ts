// What is done on a paper reaches the server: in order, again and again, over reloads, and with a phone's clock that is wrong.
import { expect, test } from 'vitest'
import { paperClock } from '~/live/paper-clock'
import { BatchRefused, type LineState, PaperGone, paperLine } from '~/live/paper-line'
import { overtaken, paperOutbox, type Shelf } from '~/live/paper-outbox'
import type { PaperAck, PaperCommand, PaperReply } from '~/services/papers'

function memory(): Shelf & { held: Map<string, string> } {
  const held = new Map<string, string>()
  return {
    held,
    get: (key) => held.get(key) ?? null,
    set: (key, text) => void (text === null ? held.delete(key) : held.set(key, text)),
    keys: (start) => [...held.keys()].filter((key) => key.startsWith(start)),
  }
}
const save = (item: string, value: string | null, turn: number): PaperCommand => ({ type: 'save', item, value, turn })
const flag = (item: string, on: boolean, turn: number): PaperCommand => ({ type: 'flag', item, on, turn })

/** A line whose server, clock and timers the test holds. */
function stage() {
  const outbox = paperOutbox('one', memory(), 'page')
  const posts: {
    commands: PaperCommand[]
    answer(acks?: PaperAck[], more?: Partial<PaperReply>): void
    fail(error?: Error): void
  }[] = []
  const timers: { ms: number; act(): void }[] = []
  const states: LineState[] = []
  const replies: PaperReply[] = []
  const refused: PaperCommand[] = []
  let gone = 0
  const line = paperLine({
    outbox,
    post: (commands) =>
      new Promise((resolve, reject) => {
        posts.push({
          commands,
          answer: (acks = commands.map(() => ({ ok: true })), more = {}) =>
            resolve({ acks, now: 0, deadline: 0, phase: 'running', mine: true, written: 0, view: null, ...more }),
          fail: (error = new Error('no line')) => reject(error),
        })
      }),
    later(ms, act) {
      const timer = { ms, act }
      timers.push(timer)
      return () => void timers.splice(timers.indexOf(timer), timers.includes(timer) ? 1 : 0)
    },
    monotonic: () => 0,
    random: () => 0.5,
    onReply: (_, reply) => replies.push(reply),
    onRefused: (sent) => void refused.push(...sent.map(({ command }) => command)),
    onState: (state) => states.push(state),
    onGone: () => gone++,
  })
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve))
  return { outbox, posts, timers, states, replies, refused, line, settle, gone: () => gone }
}

test('one batch is under way at a time, and what comes meanwhile follows in order', async () => {
  const { outbox, posts, line, settle } = stage()
  outbox.put(save('q1', 'a', 1))
  line.send()
  outbox.put(save('q2', 'b', 2))
  outbox.put(flag('q2', true, 3))
  line.send()
  expect(posts.map(({ commands }) => commands.length)).toEqual([1])
  posts[0]?.answer()
  await settle()
  expect(posts[1]?.commands.map(({ type }) => type)).toEqual(['save', 'flag'])
  posts[1]?.answer()
  await settle()
  expect(outbox.list()).toEqual([])
  expect(posts).toHaveLength(2)
})

test('nothing leaves the outbox before it is acknowledged; pauses grow up to fifteen seconds', async () => {
  const { outbox, posts, timers, states, line, settle } = stage()
  outbox.put(save('q1', 'a', 1))
  line.send()
  const pauses: number[] = []
  for (let failure = 0; failure < 7; failure++) {
    posts.at(-1)?.fail()
    await settle()
    const timer = timers.pop()
    pauses.push(timer?.ms ?? 0)
    timer?.act()
  }
  expect(pauses).toEqual([1000, 2000, 4000, 8000, 15_000, 15_000, 15_000])
  expect(outbox.list()).toHaveLength(1)
  expect(states.at(-1)).toBe('lost')
  posts.at(-1)?.answer()
  await settle()
  expect(outbox.list()).toEqual([])
  expect(states.at(-1)).toBe('idle')
})

test('how things are is asked even when a batch is under way: another page may have written since', async () => {
  const { outbox, posts, line, settle } = stage()
  outbox.put(save('q1', 'a', 1))
  line.send()
  line.ask()
  line.ask()
  expect(posts).toHaveLength(1)
  posts[0]?.answer()
  await settle()
  expect(posts[1]?.commands).toEqual([])
  posts[1]?.answer()
  await settle()
  expect(posts).toHaveLength(2)
})

test('a line that is back is tried at once, and only once', async () => {
  const { outbox, posts, timers, line, settle } = stage()
  outbox.put(save('q1', 'a', 1))
  line.send()
  posts[0]?.fail()
  await settle()
  line.send()
  expect(posts).toHaveLength(1)
  line.tryNow()
  line.tryNow()
  expect(posts).toHaveLength(2)
  expect(timers).toEqual([])
})

test('what was refused for good is settled; what another device holds back stays on the phone, and nothing more is sent', async () => {
  const { outbox, posts, line, settle } = stage()
  outbox.put(save('q1', 'a', 1))
  outbox.put(save('q2', 'b', 2))
  line.send()
  posts[0]?.answer(
    [
      { ok: false, code: 'closed' },
      { ok: false, code: 'other_device' },
    ],
    { mine: false },
  )
  await settle()
  expect(outbox.list().map(({ command }) => 'item' in command && command.item)).toEqual(['q2'])
  line.send()
  line.tryNow()
  expect(posts).toHaveLength(1)
})

test('signed out: no repetition, and what is kept stays', async () => {
  const { outbox, posts, timers, line, settle, gone } = stage()
  outbox.put(save('q1', 'a', 1))
  line.send()
  posts[0]?.fail(new PaperGone())
  await settle()
  expect([gone(), timers.length, outbox.list().length]).toEqual([1, 0, 1])
})

test('what may wait goes with the next answer, or by itself after a while', async () => {
  const { outbox, posts, timers, line } = stage()
  outbox.put({ type: 'open', item: 'q2' })
  line.send(true)
  expect(posts).toHaveLength(0)
  expect(timers.map(({ ms }) => ms)).toEqual([4000])
  outbox.put(save('q2', 'a', 1))
  line.send()
  expect(posts[0]?.commands.map(({ type }) => type)).toEqual(['open', 'save'])
  expect(timers).toEqual([])
})

test('a newer answer takes the place of an older one of the same item, of no other', () => {
  const outbox = paperOutbox('one', memory(), 'page')
  outbox.put(save('q1', 'a', 1), null)
  outbox.put(save('q2', 'a', 2), 'd')
  outbox.put(flag('q1', true, 3))
  outbox.put(save('q1', 'b', 4), 'x')
  expect(outbox.list().map(({ command, was }) => [command.type, 'turn' in command && command.turn, was])).toEqual([
    ['save', 2, ['d']],
    ['flag', 3, undefined],
    // What the server had when the first of them was given, and what it may have got since.
    ['save', 4, [null, 'a']],
  ])
})

test('a reload finds all again, with later numbers after it; an empty outbox leaves nothing on the phone', () => {
  const shelf = memory()
  const before = paperOutbox('one', shelf, 'before')
  before.put(save('q1', 'a', 1))
  before.put(save('q2', 'b', 2))
  const after = paperOutbox('one', shelf, 'after')
  expect(after.list()).toEqual(before.list())
  after.put(save('q3', 'c', 3))
  expect(new Set(after.list().map(({ n }) => n)).size).toBe(3)
  expect(paperOutbox('other', shelf, 'page').list()).toEqual([])
  after.settle(after.list())
  expect(shelf.held.size).toBe(0)
})

test('what is spoilt in a phone’s memory goes, the rest stays', () => {
  const shelf = memory()
  shelf.set('paper:one:1.before', '{"n":1,"comm')
  shelf.set('paper:one:2.before', '7')
  const outbox = paperOutbox('one', shelf, 'page')
  outbox.put(save('q1', 'a', 1))
  expect(outbox.list().map(({ command }) => command)).toEqual([save('q1', 'a', 1)])
  expect(shelf.held.size).toBe(1)
})

test('of two pages of one paper neither writes over what the other has not sent', () => {
  const shelf = memory()
  const [one, two] = [paperOutbox('one', shelf, 'a'), paperOutbox('one', shelf, 'b')]
  one.put(save('q1', 'a', 1), null)
  two.put(save('q2', 'b', two.turn() + 1), null)
  one.put(flag('q3', true, one.turn() + 1))
  two.put(save('q4', 'd', two.turn() + 1), null)
  // The first page dies: the other sends all of it, in the order in which it was given.
  const expected = [save('q1', 'a', 1), save('q2', 'b', 2), flag('q3', true, 3), save('q4', 'd', 4)]
  expect(two.list().map(({ command }) => command)).toEqual(expected)
  two.settle(two.list())
  expect(shelf.held.size).toBe(0)
  expect(one.list()).toEqual([])
})

test('an acknowledgement takes away what was sent, not what another page gave meanwhile', () => {
  const shelf = memory()
  const [one, two] = [paperOutbox('one', shelf, 'a'), paperOutbox('one', shelf, 'b')]
  one.put(save('q1', 'a', 1), null)
  const sent = one.list()
  two.put(save('q1', 'b', 2), 'a')
  two.put(save('q2', 'c', 3), null)
  one.settle(sent)
  expect(one.list().map(({ command, was }) => [command, was])).toEqual([
    // The first of them may have come, or not.
    [save('q1', 'b', 2), [null, 'a']],
    [save('q2', 'c', 3), [null]],
  ])
})

test('two pages that write at the same moment keep both, and the later answer to an item is the one that is sent', () => {
  const held = new Map<string, string>()
  /** A page that sees the other's writing only later, as two processes of a browser may. */
  const shelf = (seen: () => string[]): Shelf => ({
    get: (key) => held.get(key) ?? null,
    set: (key, text) => void (text === null ? held.delete(key) : held.set(key, text)),
    keys: (start) => seen().filter((key) => key.startsWith(start)),
  })
  const one = paperOutbox(
    'one',
    shelf(() => []),
    'a',
  )
  const two = paperOutbox(
    'one',
    shelf(() => []),
    'b',
  )
  one.put(save('q1', 'a', 1))
  two.put(save('q1', 'b', 1))
  two.put(save('q2', 'c', 2))
  const both = paperOutbox(
    'one',
    shelf(() => [...held.keys()]),
    'c',
  )
  expect(both.list().map(({ command }) => command)).toEqual([save('q1', 'b', 1), save('q2', 'c', 2)])
  both.settle(both.list())
  expect(held.size).toBe(0)
})

test('a page is told which of its commands another page took away', () => {
  const outbox = paperOutbox('one', memory(), 'a')
  const oldValue = JSON.stringify({ n: 1, page: 'a', command: save('q1', 'a', 1) })
  expect(outbox.taken({ key: 'paper:one:1.a', oldValue, newValue: null })?.command).toEqual(save('q1', 'a', 1))
  expect(outbox.taken({ key: 'paper:two:1.a', oldValue, newValue: null })).toBeNull()
  expect(outbox.taken({ key: 'paper:one:1.a', oldValue: null, newValue: oldValue })).toBeNull()
  expect(outbox.taken({ key: null, oldValue: null, newValue: null })).toBeNull()
})

test('absences add up over a reload', () => {
  const shelf = memory()
  paperOutbox('one', shelf, 'before').left(1200)
  const outbox = paperOutbox('one', shelf, 'after')
  outbox.left(800)
  expect(outbox.away()).toEqual({ times: 2, ms: 2000 })
})

test('an answer that was changed on another device meanwhile is not written over', () => {
  const outbox = paperOutbox('one', memory(), 'page')
  outbox.put(save('q1', 'a', 1), null)
  outbox.put(save('q2', 'b', 2), 'c')
  const items = [
    { ref: 'q1', value: 'd' },
    { ref: 'q2', value: 'c' },
  ]
  expect(overtaken(outbox.list(), items).map(({ n }) => n)).toEqual([1])
})

test('an answer of this phone whose acknowledgement was lost is not taken for another device’s', () => {
  const outbox = paperOutbox('one', memory(), 'page')
  outbox.put(save('q1', 'a', 1), null)
  outbox.put(save('q1', 'b', 2), null)
  const stored = (value: string) => overtaken(outbox.list(), [{ ref: 'q1', value }]).length
  expect([stored('a'), stored('c')]).toEqual([0, 1])
})

test('the clock is the server’s, by the shortest way there and back; the phone’s is never asked', () => {
  let now = 50
  const clock = paperClock({ now: 1_000_000, age: 20 }, () => now)
  expect(clock.now()).toBe(1_000_020)
  now = 1000
  clock.learn(1_001_100, 800, 1000)
  expect(clock.now()).toBe(1_001_200)
  // A slower answer says nothing better …
  now = 3000
  clock.learn(1_009_000, 1000, 3000)
  expect(clock.now()).toBe(1_003_200)
  // … until the phone may have slept.
  clock.doubt()
  clock.learn(1_009_000, 2000, 3000)
  expect(clock.now()).toBe(1_009_500)
})

test('a batch that the server never takes is sent one by one; what it refuses even so is told, the rest is saved', async () => {
  const { outbox, posts, timers, refused, line, settle } = stage()
  outbox.put(save('q1', 'a', 1))
  outbox.put(save('q2', 'too long', 2))
  outbox.put(save('q3', 'c', 3))
  line.send()
  posts[0]?.fail(new BatchRefused())
  for (const [index, answer] of ['ok', 'refused', 'ok'].entries()) {
    await settle()
    expect(posts[index + 1]?.commands).toHaveLength(1)
    if (answer === 'ok') posts[index + 1]?.answer()
    else posts[index + 1]?.fail(new BatchRefused())
  }
  await settle()
  expect(refused).toEqual([save('q2', 'too long', 2)])
  expect(outbox.list()).toEqual([])
  expect(posts).toHaveLength(4)
  expect(timers).toEqual([])
  // Together again afterwards.
  outbox.put(save('q4', 'a', 4))
  outbox.put(save('q5', 'a', 5))
  line.send()
  expect(posts[4]?.commands).toHaveLength(2)
})
