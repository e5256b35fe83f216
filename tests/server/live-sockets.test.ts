// Shows over real sockets, with the log in a real file.

import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { io, type Socket } from 'socket.io-client'
import { expect, onTestFinished, test } from 'vitest'
import { ShowSettings } from '../../app/domain/show/settings'
import { PROTOCOL } from '../../app/domain/show/version'
import type { PersonalView, ScreenView, SharedView } from '../../app/domain/show/view'
import { fromNoPage, fromOwnPage } from '../../server/http/same-origin'
import { type Later, realLater } from '../../server/live/later'
import { createOpenShows } from '../../server/live/open-shows'
import { createPinTries } from '../../server/live/pin-tries'
import { laySockets } from '../../server/live/sockets'
import { sqliteFile } from '../../server/storage/migrate'
import { sqliteShowLog } from '../../server/storage/show-log-sqlite'
import { prismaShows } from '../../server/storage/shows-prisma'
import { freshDatabase } from './fresh-database'
import { commandId, question, token } from './live-hall'

/** A day of these tests lasts 72 minutes. */
const SPEED = 20
const START = Date.now()
const clock = { now: () => START + Math.round((performance.now() - BEGUN) * SPEED) }
const BEGUN = performance.now()
const later: Later = (ms, act) => realLater(ms / SPEED, act)

async function listening() {
  const database = await freshDatabase()
  const counts: string[] = []
  const shows = createOpenShows({
    log: sqliteShowLog(sqliteFile(database.url)),
    shows: prismaShows(database.client),
    clock,
    later,
    random: Math.random,
    secret: (bytes) => randomBytes(bytes).toString('base64url'),
    onResults: async () => {},
    onTrouble: (error) => counts.push(String(error)),
  })
  const http = createServer()
  const sockets = laySockets(http, {
    shows,
    pinTries: createPinTries(clock, later),
    later,
    count: (what, detail) => counts.push(`${what}:${detail}`),
    mayHost: async (headers) => (headers.cookie === 'host' ? { account: 'lan' } : null),
    findClub: async () => null,
    fromOwnPage: (headers) => fromNoPage(headers) || fromOwnPage(headers, { trustProxy: false }),
    addressOf: (_, remote) => remote,
    onTrouble: (error) => counts.push(String(error)),
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const clients: Socket[] = []
  onTestFinished(async () => {
    for (const client of clients) client.disconnect()
    await shows.stop()
    sockets.close()
    http.closeAllConnections()
  })
  function connect(auth: object, extra: { headers?: Record<string, string>; transports?: string[] } = {}): Socket {
    const client = io(address, {
      auth: { v: PROTOCOL, ...auth },
      transports: extra.transports ?? ['websocket'],
      forceNew: true,
      reconnection: false,
      ...(extra.headers && { extraHeaders: extra.headers }),
    })
    clients.push(client)
    return client
  }
  return { shows, counts, connect }
}

const once = <T>(client: Socket, event: string) => new Promise<T>((resolve) => client.once(event, resolve))
const until = <T>(client: Socket, event: string, is: (payload: T) => boolean) =>
  new Promise<T>((resolve) => {
    client.on(event, function hear(payload: T) {
      if (!is(payload)) return
      client.off(event, hear)
      resolve(payload)
    })
  })
const code = async (client: Socket) =>
  (await once<Error & { data?: { code: string } }>(client, 'connect_error')).data?.code

const newShow = {
  title: 'Đố vui',
  // Long enough for a machine that is busy with other things; it closes when all have answered.
  questions: [question('a', 240)],
  settings: ShowSettings.parse({}),
  clubs: [],
  account: 'lan',
  clubId: null,
}

test('a whole question over real sockets, by WebSocket and by polling', async () => {
  const { shows, connect } = await listening()
  const { id, pin, screenKey } = await shows.create(newShow)
  const host = connect({ role: 'host', show: id, page: 'page-one' }, { headers: { cookie: 'host' } })
  await once(host, 'hostview')
  const screen = connect({ role: 'screen', key: screenKey })
  const vy = connect({ role: 'player', pin, token: token('Vy') })
  const an = connect({ role: 'player', pin, token: token('An') }, { transports: ['polling'] })
  await Promise.all([vy, an].map((page) => once(page, 'shared')))
  for (const [page, name] of [
    [vy, 'Vy'],
    [an, 'An'],
  ] as const) {
    expect(
      await page.emitWithAck('join', { id: commandId(), name, club: null, team: null, locale: 'vi' }),
    ).toMatchObject({ ok: true })
  }
  const asked = Promise.all(
    [vy, an].map((page) => until<SharedView>(page, 'shared', ({ phase }) => phase === 'question')),
  )
  const next = { type: 'next', from: { phase: 'lobby', index: -1 } }
  expect(await host.emitWithAck('host', { id: commandId(), command: next })).toEqual({ ok: true })
  const [view] = await asked
  expect(JSON.stringify(view)).not.toContain('explanation')
  const opensIn = (view?.clock?.opensAt ?? 0) - clock.now()
  await new Promise<void>((resolve) => later(Math.max(0, opensIn) + 20, resolve))
  const results = Promise.all(
    [vy, an].map((page) => until<PersonalView>(page, 'personal', ({ result }) => result !== null)),
  )
  const shown = until<ScreenView>(screen, 'screen', ({ phase }) => phase === 'reveal')
  expect(await vy.emitWithAck('answer', { id: commandId(), index: 0, value: 'a', ms: 10 })).toMatchObject({ ok: true })
  expect(await an.emitWithAck('answer', { id: commandId(), index: 0, value: 'b', ms: 15 })).toMatchObject({ ok: true })
  expect((await results).map((personal) => [personal.name, personal.rank])).toEqual([
    ['Vy', 1],
    ['An', 0],
  ])
  expect((await shown).revealed?.answered).toBe(2)
})

test('who may not connect is told why', async () => {
  const { shows, connect } = await listening()
  const { id, pin } = await shows.create(newShow)
  const good = { role: 'player', pin, token: token('Vy') }
  expect(await code(connect({ ...good, pin: pin === '999999' ? '999998' : '999999' }))).toBe('wrong_pin')
  expect(await code(connect({ ...good, v: PROTOCOL - 1 }))).toBe('outdated')
  expect(await code(connect({ ...good, admin: true }))).toBe('bad_message')
  expect(await code(connect({ role: 'host', show: id, page: 'page-one' }))).toBe('forbidden')
  expect(await code(connect({ role: 'screen', key: 'guessed-guessed-guessed' }))).toBe('wrong_pin')
  expect(await code(connect(good, { headers: { origin: 'https://elsewhere.example' } }))).toBeUndefined()
})

test('binary messages and oversized ones end the connection and nothing else', async () => {
  const { shows, counts, connect } = await listening()
  const { pin } = await shows.create(newShow)
  const vy = connect({ role: 'player', pin, token: token('Vy') })
  const binary = connect({ role: 'player', pin, token: token('An') })
  const large = connect({ role: 'player', pin, token: token('Bình') })
  await Promise.all([vy, binary, large].map((page) => once(page, 'shared')))
  const cut = Promise.all([once(binary, 'disconnect'), once(large, 'disconnect')])
  binary.emit('join', { name: Buffer.from('An') })
  large.emit('join', { name: 'x'.repeat(20_000) })
  await cut
  expect(counts).toContain('bad_message:binary')
  expect(await vy.emitWithAck('time', { echo: null })).toEqual({ now: expect.any(Number) })
})

test('a page is asked to come back when the server stops, and nothing accepted is lost', async () => {
  const { shows, connect } = await listening()
  const { id, pin } = await shows.create(newShow)
  const vy = connect({ role: 'player', pin, token: token('Vy') })
  await once(vy, 'shared')
  const joined = vy.emitWithAck('join', { id: commandId(), name: 'Vy', club: null, team: null, locale: 'vi' })
  expect(await joined).toMatchObject({ ok: true })
  await shows.stop()
  expect(await vy.emitWithAck('join', { id: commandId(), name: 'Vy', club: null, team: null, locale: 'vi' })).toEqual({
    ok: false,
    code: 'unavailable',
  })
  expect(await code(connect({ role: 'player', pin, token: token('An') }))).toBe('unavailable')
  expect((await shows.entries(id)).map(({ command }) => command.type)).toEqual(['create', 'join'])
})
