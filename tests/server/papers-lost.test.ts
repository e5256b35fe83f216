// Nothing acknowledged is lost: not by a disk that fails, a server that ends, a second device, or messages in any order.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PaperAck } from '../../app/services/papers'
import type { PaperStore, PaperWriting } from '../../server/storage/papers'
import { memoryPapers } from '../../server/storage/papers-memory'
import { contestant, handIn, PHONE, papersStage, save, settled, TABLET } from './papers-stage'

const SEED = { seed: 20261124 }

/** A store whose writings wait until they are let through, or fail. */
function gatedStore() {
  const store = memoryPapers()
  const waiting: { writing: PaperWriting; done(): void; fail(): void }[] = []
  let open = true
  const gated: PaperStore = {
    ...store,
    write: (writing) =>
      open
        ? store.write(writing)
        : new Promise((resolve, reject) =>
            waiting.push({
              writing,
              done: () => store.write(writing).then(resolve, reject),
              fail: () => reject(new Error('the disk is full')),
            }),
          ),
  }
  return {
    store: gated,
    waiting,
    shut: () => {
      open = false
    },
    open: () => {
      open = true
    },
  }
}

async function begun(stage: ReturnType<typeof papersStage>, who = 'lan') {
  const started = await stage.papers.start(who, 'one', PHONE)
  const view = started.ok ? await stage.papers.view(started.attempt, PHONE) : null
  if (!started.ok || !view) throw new Error('not begun')
  return { id: started.attempt, refs: view.items.map(({ ref }) => ref) }
}
const state = (promise: Promise<unknown>) => {
  const seen = { settled: 'waiting' }
  promise.then(
    () => {
      seen.settled = 'acknowledged'
    },
    () => {
      seen.settled = 'failed'
    },
  )
  return seen
}

test('an answer is acknowledged when the disk has it, and shown to nobody before', async () => {
  const gate = gatedStore()
  const stage = papersStage({ store: gate.store })
  const { id, refs } = await begun(stage)
  gate.shut()
  const saved = state(stage.papers.act(id, PHONE, [save(refs[0] ?? '', 'a', 1)]))
  await settled()
  expect(saved.settled).toBe('waiting')
  expect((await stage.papers.view(id, PHONE))?.items[0]?.value).toBeNull()
  gate.waiting[0]?.done()
  await settled()
  expect(saved.settled).toBe('acknowledged')
  expect((await stage.papers.view(id, PHONE))?.items[0]?.value).toBe('a')
})

test('a repetition is not acknowledged before what it repeats is on the disk', async () => {
  const gate = gatedStore()
  const stage = papersStage({ store: gate.store })
  const { id, refs } = await begun(stage)
  gate.shut()
  const command = save(refs[0] ?? '', 'a', 1)
  const first = state(stage.papers.act(id, PHONE, [command]))
  await settled()
  const again = state(stage.papers.act(id, PHONE, [command]))
  await settled()
  expect([first.settled, again.settled, gate.waiting.length]).toEqual(['waiting', 'waiting', 1])
  gate.waiting[0]?.fail()
  await settled()
  expect([first.settled, again.settled]).toEqual(['failed', 'failed'])
  gate.open()
  expect((await stage.papers.view(id, PHONE))?.items[0]?.value).toBeNull()
  expect((await stage.papers.act(id, PHONE, [command]))?.acks).toEqual([{ ok: true }])
  expect((await stage.open().view(id, PHONE))?.items[0]?.value).toBe('a')
})

test('what waits behind a writing that failed fails too, and the next one continues from the disk', async () => {
  const gate = gatedStore()
  const stage = papersStage({ store: gate.store })
  const { id, refs } = await begun(stage)
  const other = await begun(stage, 'minh')
  const [one = '', two = '', three = ''] = refs
  await stage.papers.act(id, PHONE, [save(one, 'a', 1)])
  gate.shut()
  const lost = state(stage.papers.act(id, PHONE, [save(two, 'b', 2)]))
  await settled()
  const behind = state(stage.papers.act(id, PHONE, [save(three, 'c', 3)]))
  const others = state(stage.papers.act(other.id, PHONE, [save(other.refs[0] ?? '', 'a', 1)]))
  await settled()
  gate.open()
  gate.waiting[0]?.fail()
  await settled()
  expect([lost.settled, behind.settled, others.settled]).toEqual(['failed', 'failed', 'acknowledged'])
  await stage.papers.act(id, PHONE, [save(three, 'd', 4)])
  const values = (await stage.open().view(id, PHONE))?.items.map(({ value }) => value)
  expect(values?.slice(0, 3)).toEqual(['a', null, 'd'])
})

test('of two servers that continue one attempt, one fails and reads again; nothing acknowledged by either is lost', async () => {
  const stage = papersStage({ people: [contestant('lan'), contestant('minh')] })
  const { id, refs } = await begun(stage)
  const [one, two] = [stage.papers, stage.open()]
  await one.act(id, PHONE, [save(refs[0] ?? '', 'a', 1)])
  expect((await two.view(id, PHONE))?.items[0]?.value).toBe('a')
  await one.act(id, PHONE, [save(refs[1] ?? '', 'b', 2)])
  await expect(two.act(id, PHONE, [save(refs[2] ?? '', 'c', 3)])).rejects.toThrow()
  expect((await two.act(id, PHONE, [save(refs[2] ?? '', 'c', 3)]))?.acks).toEqual([{ ok: true }])
  const values = (await stage.open().view(id, PHONE))?.items.map(({ value }) => value)
  expect(values?.slice(0, 3)).toEqual(['a', 'b', 'c'])
})

const item = fc.nat(4)
const turn = fc.integer({ min: 1, max: 25 })
const call = fc.record({
  commands: fc.array(
    fc.oneof(
      {
        weight: 8,
        arbitrary: fc.record({
          type: fc.constant('save' as const),
          item,
          value: fc.constantFrom('a', 'b', 'c', 'd', null),
          turn,
        }),
      },
      { weight: 1, arbitrary: fc.record({ type: fc.constant('take_over' as const) }) },
      { weight: 1, arbitrary: fc.constant({ type: 'nonsense' as const }) },
    ),
    { minLength: 1, maxLength: 4 },
  ),
  device: fc.constantFrom(PHONE, PHONE, PHONE, TABLET),
  after: fc.constantFrom('next', 'next', 'next', 'wait', 'restart', 'fail'),
})

test('whatever fails, restarts, repeats or takes over: of each item the newest acknowledged answer is kept', async () => {
  const property = fc.asyncProperty(fc.array(call, { minLength: 3, maxLength: 25 }), async (calls) => {
    const gate = gatedStore()
    const stage = papersStage({ store: gate.store })
    const { id, refs } = await begun(stage)
    let papers = stage.papers
    /** By item: turns and values that were acknowledged; of one turn the first that was taken. */
    const acknowledged: { item: number; turn: number; value: string | null }[] = []
    const sent: { item: number; turn: number; value: string | null }[] = []
    const flights: Promise<void>[] = []
    for (const { commands, device, after } of calls) {
      gate.shut()
      const made = commands.map((one) => (one.type === 'save' ? { ...one, item: refs[one.item] } : one))
      for (const one of commands) if (one.type === 'save') sent.push(one)
      const flight = papers.act(id, device, made).then(
        (reply) => {
          for (const [n, ack] of (reply?.acks ?? ([] as PaperAck[])).entries()) {
            const one = commands[n]
            if (ack.ok && one?.type === 'save') acknowledged.push(one)
          }
        },
        () => {},
      )
      flights.push(flight)
      if (after === 'next') continue
      await settled()
      if (after === 'fail') for (const one of gate.waiting.splice(0)) one.fail()
      gate.open()
      for (const one of gate.waiting.splice(0)) one.done()
      await settled()
      if (after === 'restart') papers = stage.open()
    }
    gate.open()
    await settled()
    for (const one of gate.waiting.splice(0)) one.done()
    await Promise.all(flights)
    const view = await stage.open().view(id, PHONE)
    const live = await papers.view(id, PHONE)
    expect(live?.items).toEqual(view?.items)
    for (const [n, shown] of (view?.items ?? []).entries()) {
      const newest = Math.max(0, ...acknowledged.filter((one) => one.item === n).map((one) => one.turn))
      // Something of that turn or a later one stands; it was sent, and is no older than what was acknowledged.
      const possible = sent.filter((one) => one.item === n && one.turn >= newest).map(({ value }) => value)
      if (newest === 0) possible.push(null)
      expect(possible).toContain(shown.value)
    }
  })
  await fc.assert(property, { ...SEED, numRuns: 60 })
})

test('the order in which saves arrive does not matter', async () => {
  const saves = fc.array(fc.record({ item, value: fc.constantFrom('a', 'b', 'c', 'd'), at: fc.nat() }), {
    minLength: 2,
    maxLength: 15,
  })
  const property = fc.asyncProperty(saves, async (list) => {
    const stage = papersStage()
    const { id, refs } = await begun(stage)
    const commands = list.map((one, n) => ({ at: one.at, command: save(refs[one.item] ?? '', one.value, n + 1) }))
    const shuffled = [...commands].sort((a, b) => a.at - b.at)
    await Promise.all(shuffled.map(({ command }) => stage.papers.act(id, PHONE, [command])))
    await stage.papers.act(id, PHONE, [handIn])
    const view = await stage.open().view(id, PHONE)
    for (const [n, shown] of (view?.items ?? []).entries()) {
      const last = list.filter((one) => one.item === n).at(-1)
      expect(shown.value).toBe(last?.value ?? null)
    }
  })
  await fc.assert(property, { ...SEED, numRuns: 60 })
})
