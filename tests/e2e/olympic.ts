// What tests of the rounds have: a server with listening questions whose clock can leap, and seasons made over the line.
import { readFileSync } from 'node:fs'
import { type APIResponse, expect, type Page } from '@playwright/test'
import type { AttemptView } from '../../app/domain/round/attempt-view'
import type { AnswerValue } from '../../app/domain/show/show-question'
import { test as base } from './fixtures'
import { listeningHome } from './listening-bank'
import { DEMO, startServer, type TestServer } from './server'

export { expect }
export const ORGANISER = { ...DEMO, username: 'tinhdoan' }
export const DAY = 86_400_000

export interface Slip {
  code: string
  digits: string
}

/** Whose a paper is, without a browser: sends what the page would send. */
export interface Sitting {
  attempt: string
  view: AttemptView
  send(commands: object[]): Promise<void>
}

export interface SeasonOf {
  code: string
  /** Address of its organisers. */
  manage: string
  /** Enters somebody who may take part, born in 2004. */
  enter(name: string, unit?: string): Promise<Slip>
  close(): Promise<void>
}

interface OlympicFixtures {
  /** A laptop signed in as the organiser of the province. */
  organiser: Page
  /** Makes and opens a season of these rounds, open from yesterday to the day after tomorrow; rounds with entrants come when complaints are over. */
  openSeason(code: string, rounds: object[], more?: object): Promise<SeasonOf>
}

/** Fails the test unless a form was taken. */
async function taken(reply: APIResponse, what: string): Promise<string> {
  expect(reply.status(), `${what}: ${reply.url()}`).toBeLessThan(400)
  return reply.text()
}

async function enterOne(page: Page, manage: string, origin: string, name: string, unit: string): Promise<Slip> {
  const form = new FormData()
  for (const [field, value] of Object.entries({ name, unit, division: 'all', born: '2004' })) form.append(field, value)
  for (const consent of ['take_part', 'publish_nickname', 'certificate']) form.append('consent', consent)
  const html = await taken(
    await page.request.post(`${manage}/contestants/new`, { form, headers: { origin } }),
    `${name} is entered`,
  )
  const code = />([A-Z0-9]{6})<\/dd>/.exec(html)?.[1] ?? ''
  const digits = (/>(\d{3} \d{3})<\/dd>/.exec(html)?.[1] ?? '').replace(' ', '')
  expect([code, digits], `${name} has a slip`).toEqual([expect.stringMatching(/./), expect.stringMatching(/./)])
  return { code, digits }
}

export const test = base.extend<OlympicFixtures, { server: TestServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures off the first parameter.
    async ({}, use) => {
      const { home, remove } = listeningHome()
      const server = await startServer({}, { home, leaps: true })
      await use(server)
      await server.remove()
      remove()
    },
    { scope: 'worker' },
  ],
  organiser: async ({ people, sessionOf }, use) => {
    await use(await people.laptop('vi', { reducedMotion: 'reduce', storageState: await sessionOf(ORGANISER) }))
  },
  openSeason: async ({ organiser, server }, use) => {
    const template = JSON.parse(readFileSync('content/rule-sets/2022-2024.json', 'utf8')) as object
    const day = (ahead: number) => new Date(server.now() + 7 * 3_600_000 + ahead * DAY).toISOString().slice(0, 10)
    await use(async (code, rounds, more = {}) => {
      const manage = `/rounds/${code}/manage`
      const headers = { origin: server.url }
      const post = (path: string, fields: Record<string, string>) =>
        organiser.request.post(path, { form: fields, headers })
      const made = { template: '2022-2024', unit: 'tn', code, name: `Mùa thi ${code}`, first: day(14) }
      await taken(await post('/rounds/new', made), 'a season is made')
      const seen = /name="seen" value="([^"]+)"/.exec(await (await organiser.request.get(`${manage}/rules`)).text())
      const rules = {
        ...template,
        name: { vi: `Mùa thi ${code}`, en: `Season ${code}` },
        divisions: [{ id: 'all', name: { vi: 'Bảng chung', en: 'Everybody' } }],
        complaints: { days: 1 },
        prizes: [],
        ...more,
        rounds: rounds.map((round) => {
          const [first, last] = 'entrants' in round ? [4, 6] : [-1, 2]
          const windows = [{ opens: `${day(first)}T00:00`, closes: `${day(last)}T23:00` }]
          return { windows: { kind: 'single', windows }, ...round }
        }),
      }
      const asked = { do: 'save', seen: seen?.[1] ?? '', json: JSON.stringify(rules) }
      const said = await post(`${manage}/rules?part=expert`, asked)
      await taken(said, 'its rules are saved')
      await taken(await post(`${manage}?index`, { intent: 'open', sure: 'yes' }), 'it is opened')
      return {
        code,
        manage,
        enter: (name, unit = 'tn-705') => enterOne(organiser, manage, server.url, name, unit),
        async close() {
          await taken(await post(`${manage}?index`, { intent: 'close', sure: 'yes' }), 'it is closed')
        },
      }
    })
  },
})

/** Signs `page` in as the contestant of this slip, on their own page. */
export async function arrive(page: Page, season: SeasonOf, { code, digits }: Slip): Promise<void> {
  await page.goto(`/rounds/${season.code}/enter?code=${code}`)
  await page.locator('input[name="digits"]').fill(digits)
  await page.locator('input[name="digits"]').press('Enter')
  await page.waitForURL(`**/rounds/${season.code}/me`)
}

/** Begins a paper of `round` over the line, as a phone would. */
export async function sitting(server: TestServer, season: SeasonOf, slip: Slip, round: string): Promise<Sitting> {
  const jar: string[] = []
  async function post(path: string, body: URLSearchParams | string, cookies = jar): Promise<Response> {
    const type: Record<string, string> = typeof body === 'string' ? { 'content-type': 'application/json' } : {}
    const headers = { origin: server.url, cookie: cookies.join('; '), ...type }
    const reply = await fetch(`${server.url}${path}`, { method: 'POST', body, headers, redirect: 'manual' })
    for (const cookie of reply.headers.getSetCookie()) jar.push(cookie.split(';')[0] ?? '')
    expect(reply.status, `${slip.code}: ${path}`).toBeLessThan(400)
    return reply
  }
  await post(`/rounds/${season.code}/enter`, new URLSearchParams({ ...slip, to: '' }))
  const signIn = [...jar]
  const began = await post(`/rounds/${season.code}/me`, new URLSearchParams({ intent: 'start', round }))
  const attempt = /\/paper\/([\w-]+)/.exec(began.headers.get('location') ?? '')?.[1] ?? ''
  const act = async (commands: object[], cookies = jar) => {
    const reply = await post(`/paper/${attempt}/commands`, JSON.stringify({ commands }), cookies)
    return (await reply.json()) as { acks: { ok: boolean }[]; view: AttemptView | null }
  }
  // A device whose paper it is not is shown it.
  const { view } = await act([], signIn)
  if (!view) throw new Error('the paper is not shown')
  return {
    attempt,
    view,
    async send(commands) {
      const { acks } = await act(commands)
      expect(acks.filter(({ ok }) => !ok)).toEqual([])
    },
  }
}

/** A command that saves `value` as the answer of the `index`-th item. */
export const saving = ({ view }: Sitting, index: number, value: AnswerValue) => ({
  type: 'save',
  item: view.items[index]?.ref,
  value,
  turn: index + 1,
})

/** Makes an account of `grant` by an invitation of `inviter`, and signs `page` in with it. */
export async function joinAs(
  page: Page,
  inviter: Page,
  server: TestServer,
  grant: Record<string, string>,
  who: { name: string; username: string },
): Promise<void> {
  const headers = { origin: server.url }
  const html = await taken(
    await inviter.request.post('/people', { form: { intent: 'invite', ...grant }, headers }),
    'an invitation',
  )
  const invitation = /\/invitation\/[\w-]+/.exec(html)?.[0] ?? ''
  expect(invitation, 'an invitation').not.toBe('')
  const form = { ...who, email: '', password: 'song-vam-co-9' }
  await taken(await page.request.post(invitation, { form, headers }), `${who.name} joins`)
}
