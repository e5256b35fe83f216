// The door of papers over real http: who may write, two devices fighting for one attempt, hostile messages by the thousand.
import { once } from 'node:events'
import { Agent, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { GRACE } from '../../app/domain/round/attempt-state'
import { cookieIn } from '../../app/domain/round/sign-in-cookie'
import type { PaperReply } from '../../app/services/papers'
import { openPaperDoor } from '../../server/rounds/paper-door'
import { handIn, OPENS, PHONE, papersStage, SEASON, save, TABLET } from './papers-stage'

interface Answer {
  status: number
  headers: Record<string, unknown>
  body: PaperReply & { code?: string }
}
interface Asking {
  who?: string | null
  device?: string
  body?: string
  headers?: Record<string, string>
}

async function door(looking: (stage: ReturnType<typeof papersStage>) => void = () => {}) {
  const stage = papersStage()
  const asked: string[] = []
  const troubles: unknown[] = []
  const answered: number[] = []
  const open = openPaperDoor({
    papers: stage.papers,
    contestants: {
      async of(season, headers) {
        const token = cookieIn(headers.get('cookie'), `contestant-${season}`) ?? ''
        asked.push(token)
        looking(stage)
        return stage.people.get(token.replace('token-of-', '')) ?? null
      },
    },
    own: { trustProxy: false },
    proxies: 0,
    clock: stage.clock,
    onAnswered: (status) => answered.push(status),
    onTrouble: (error) => troubles.push(error),
  })
  const server = createServer((req, res) => {
    if (!open(req, res)) res.writeHead(200).end('"a page"')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const agent = new Agent({ keepAlive: true, maxSockets: 20 })
  onTestFinished(() => {
    agent.destroy()
    server.close()
    server.closeAllConnections()
  })
  function post(path: string, { who = 'lan', device = PHONE, body = '', headers = {} }: Asking = {}): Promise<Answer> {
    const cookies = [...(who === null ? [] : [`contestant-${SEASON}=token-of-${who}`]), `paper-device=${device}`]
    const host = `127.0.0.1:${port}`
    const sent: Record<string, string> = { host, origin: `http://${host}`, cookie: cookies.join('; '), ...headers }
    if (!('transfer-encoding' in sent)) sent['content-length'] ??= String(Buffer.byteLength(body))
    return new Promise((resolve, reject) => {
      const asking = request({ agent, host: '127.0.0.1', port, path, method: 'POST', headers: sent }, async (res) => {
        resolve({ status: res.statusCode ?? 0, headers: res.headers, body: JSON.parse(await text(res)) })
      })
      asking.on('error', reject)
      asking.end(body)
    })
  }
  const say = (attempt: string, commands: readonly unknown[], more: Asking = {}) =>
    post(`/paper/${attempt}/commands`, { ...more, body: JSON.stringify({ commands }) })
  const started = await stage.papers.start('lan', 'one', PHONE)
  if (!started.ok) throw new Error(started.code)
  const view = await stage.papers.view(started.attempt, PHONE)
  const refs = view?.items.map(({ ref }) => ref) ?? []
  return { ...stage, asked, troubles, answered, post, say, id: started.attempt, refs }
}

test('answers are taken, and acknowledged in their order; what is no command is said', async () => {
  const { say, id, refs, answered } = await door()
  const [one = '', two = ''] = refs
  const reply = await say(id, [save(one, 'a', 1), { type: 'cheat' }, save(two, 'nowhere', 2), save(two, 'b', 3)])
  expect(reply).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store' } })
  expect(reply.body).toMatchObject({ now: OPENS, phase: 'running', mine: true, view: null })
  expect(reply.body.acks).toEqual([
    { ok: true },
    { ok: false, code: 'bad_message' },
    { ok: false, code: 'bad_answer' },
    { ok: true },
  ])
  expect(answered).toEqual([200])
})

test('who is not signed in, somebody else, another site and an unknown paper are told so', async () => {
  const { say, id, post } = await door()
  const codeOf = async (answer: Promise<Answer>) => [(await answer).status, (await answer).body.code]
  expect(await codeOf(say(id, [], { who: null }))).toEqual([401, 'not_signed_in'])
  expect(await codeOf(say(id, [], { who: 'nobody' }))).toEqual([401, 'not_signed_in'])
  expect(await codeOf(say(id, [], { who: 'minh' }))).toEqual([403, 'not_yours'])
  expect(await codeOf(say(id, [], { headers: { origin: 'http://elsewhere.example' } }))).toEqual([403, 'other_site'])
  expect(await codeOf(say('unknown-attempt', []))).toEqual([404, 'no_attempt'])
  expect(
    await codeOf(post(`/paper/${id}/commands`, { headers: { 'transfer-encoding': 'chunked' }, body: '{}' })),
  ).toEqual([411, 'length_required'])
  expect(await codeOf(post(`/paper/${id}/commands`, { body: 'x'.repeat(65_537) }))).toEqual([413, 'too_large'])
  for (const body of [
    '',
    'nonsense',
    '[]',
    '{"commands":7}',
    'null',
    JSON.stringify({ commands: Array(201).fill({}) }),
  ])
    expect(await codeOf(post(`/paper/${id}/commands`, { body }))).toEqual([422, 'bad_message'])
})

test('an answer is timed when it is here, before its sender is looked up', async () => {
  const { say, id, refs } = await door(({ jump }) => jump(OPENS + 600_000 + GRACE + 1))
  expect((await say(id, [save(refs[0] ?? '', 'a', 1)])).body).toMatchObject({ acks: [{ ok: true }], phase: 'over' })
})

test('what is no call to a paper is left to others', async () => {
  const { post } = await door()
  for (const path of ['/paper/x', '/paper/x/commands/y', '/paper//commands', '/rounds'])
    expect((await post(path)).body).toBe('a page')
})

test('a practice paper is written by its phone alone, without anybody signed in', async () => {
  const { say, papers } = await door()
  const practice = await papers.practise(SEASON, 'one', PHONE, null, 'here')
  if (!practice.ok) throw new Error(practice.code)
  expect((await say(practice.attempt, [handIn], { who: null, device: TABLET })).status).toBe(403)
  expect((await say(practice.attempt, [handIn], { who: null })).body).toMatchObject({
    acks: [{ ok: true }],
    phase: 'over',
  })
})

test('two devices fight for one attempt: one writes at a time, takes over by saying so, and no answer is lost', async () => {
  const { say, id, refs } = await door()
  const [one = ''] = refs
  expect((await say(id, [save(one, 'a', 1)])).body.acks).toEqual([{ ok: true }])
  const refused = await say(id, [save(one, 'b', 2)], { device: TABLET })
  expect(refused.body).toMatchObject({ acks: [{ ok: false, code: 'other_device' }], mine: false })
  const asks = await say(id, [], { device: TABLET })
  expect(asks.body.view?.items[0]?.value).toBe('a')

  const devices = [PHONE, TABLET]
  let turn = 1
  const kept = new Map<string, { turn: number; value: string }>([[one, { turn: 1, value: 'a' }]])
  for (let round = 0; round < 40; round++) {
    const calls = devices.map((device) => {
      const ref = refs[round % refs.length] ?? ''
      const value = ['a', 'b', 'c', 'd'][turn % 4] ?? 'a'
      const sent = { ref, value, turn: ++turn }
      return say(id, [{ type: 'take_over' }, save(ref, value, sent.turn)], { device }).then(({ body }) => ({
        sent,
        body,
      }))
    })
    for (const { sent, body } of await Promise.all(calls)) {
      expect(body.acks).toEqual([{ ok: true }, { ok: true }])
      if (sent.turn > (kept.get(sent.ref)?.turn ?? 0)) kept.set(sent.ref, sent)
    }
  }
  const mine = await Promise.all(devices.map(async (device) => (await say(id, [], { device })).body.mine))
  expect(mine.filter(Boolean)).toHaveLength(1)
  const end = await say(id, [{ type: 'take_over' }, handIn], { device: TABLET })
  for (const { ref, value } of end.body.view?.items ?? []) expect(value).toBe(kept.get(ref)?.value ?? null)
})

test('hostile messages by the thousand change nothing, break nothing, and hold nobody up', async () => {
  const { say, id, refs, store, troubles, clock, jump } = await door()
  const [one = ''] = refs
  await say(id, [save(one, 'a', 1)])
  const before = await store.read(id)
  const nasty: unknown[] = [
    null,
    7,
    'save',
    [],
    [[]],
    {},
    { type: '__proto__' },
    { type: 'save' },
    { ...save(one, 'b', 2), device: TABLET, extra: 1 },
    { ...save(one, 'b', 2), device: TABLET, at: 0 },
    save(one, 'b', 0),
    save(one, 'b', -1),
    save(one, 'b', 1.5),
    save(one, 'b', 1e9),
    save(one, 'b', Number.NaN),
    save(one, { a: 'b' }, 2),
    save(one, ['a', 'b'], 2),
    save(one, 'x'.repeat(5_000), 2),
    save('__proto__', 'a', 2),
    save('constructor', 'a', 2),
    save('q'.repeat(70), 'a', 2),
    { type: 'flag', item: one, on: 'yes', turn: 2 },
    { type: 'play', item: one, play: 0 },
    { type: 'open', item: 7 },
    { type: 'away', times: -1, ms: 0 },
    { type: 'predict', value: -4, turn: 2 },
    { type: 'time' },
    { type: 'grant', by: 'me', why: 'x', ms: 1e9 },
    { type: 'stop', by: 'me', why: 'x' },
  ]
  const full = Array.from({ length: 200 }, (_, n) => nasty[n % nasty.length])
  for (let n = 0; n < 15; n++) {
    const answers = await Promise.all([1, 2].map(() => say(id, full)))
    for (const { status, body } of answers) {
      expect(status).toBe(200)
      expect(body.acks).toHaveLength(200)
      expect(body.acks.some(({ ok }) => ok)).toBe(false)
    }
  }
  expect(await store.read(id)).toEqual(before)
  expect(troubles).toEqual([])
  expect((await say(id, [save(one, 'c', 2)])).body.acks).toEqual([{ ok: true }])
  expect(Object.keys({})).toEqual([])
  jump(clock.now() + 1)
})

test('a phone gone mad is held back, a classroom behind one address is not', async () => {
  const { say, id, refs, clock, jump, papers } = await door()
  const statuses = []
  for (let n = 0; n < 310; n++) statuses.push((await say(id, [])).status)
  expect(statuses.filter((status) => status === 200)).toHaveLength(300)
  expect(statuses.filter((status) => status === 429)).toHaveLength(10)
  const other = await papers.start('minh', 'one', TABLET)
  if (!other.ok) throw new Error(other.code)
  expect((await say(other.attempt, [], { who: 'minh', device: TABLET })).status).toBe(200)
  jump(clock.now() + 60_000)
  expect((await say(id, [save(refs[0] ?? '', 'a', 1)])).status).toBe(200)
})

test('who sends is looked up once a minute, not with every answer', async () => {
  const { say, id, asked, clock, jump, people } = await door()
  for (let n = 0; n < 20; n++) await say(id, [])
  expect(asked).toHaveLength(1)
  jump(clock.now() + 60_000)
  people.delete('lan')
  expect((await say(id, [])).status).toBe(401)
  expect(asked).toHaveLength(2)
})

test('a disk that takes nothing is said, so that the phone sends again', async () => {
  const { say, id, refs, store, troubles } = await door()
  const { write } = store
  store.write = () => Promise.reject(new Error('full'))
  const failed = await say(id, [save(refs[0] ?? '', 'a', 1)])
  expect(failed).toMatchObject({ status: 503, body: { code: 'not_saved' }, headers: { 'retry-after': '1' } })
  expect(troubles).toHaveLength(1)
  store.write = write
  expect((await say(id, [save(refs[0] ?? '', 'a', 1)])).body.acks).toEqual([{ ok: true }])
})
