// What every browser test has: a server of its own, people with phones and laptops, and an eye on the console.
import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
  request as requests,
} from '@playwright/test'
import { DEMO, startServer, type TestServer } from './server'

export { expect }

/** Of a page that moves as most people see it. */
export const MOVING: BrowserContextOptions = { reducedMotion: 'no-preference' }

/** What pages complained about, and what they asked of other servers. */
export interface Watch {
  /** Fails the test for a console error, an uncaught exception or a request that leaves the server. */
  follow(context: BrowserContext): void
  /** Lets complaints that match pass, such as the broken connections of a killed server. */
  allow(complaint: RegExp): void
  /** Every address asked for so far. */
  readonly requests: readonly string[]
}

/**
 * Opens pages for people; each has a browser session of their own. They ask for little motion, as drawing it without a
 * graphics card takes most of a processor for each projector; `MOVING` has it all.
 */
export interface People {
  /** A phone of 390 × 844 that speaks `locale`. */
  phone(locale?: 'vi' | 'en' | 'km', options?: BrowserContextOptions): Promise<Page>
  /** A laptop of 1280 × 800. */
  laptop(locale?: 'vi' | 'en' | 'km', options?: BrowserContextOptions): Promise<Page>
  /** A projector of 1280 × 720. */
  projector(locale?: 'vi' | 'en' | 'km', options?: BrowserContextOptions): Promise<Page>
}

function createWatch(origin: string) {
  const complaints: string[] = []
  // Remix says so of a page that is left while it still asks for the routes behind its links.
  const allowed: RegExp[] = [/Failed to fetch manifest patches TypeError: Failed to fetch/]
  const requests: string[] = []
  const watch: Watch = {
    requests,
    allow: (complaint) => allowed.push(complaint),
    follow(context) {
      context.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`)
      })
      context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().stack ?? error.error().message}`))
      context.on('request', (request) => {
        const url = request.url()
        requests.push(url)
        if (!/^(data|blob):/.test(url) && new URL(url).origin !== origin) complaints.push(`left the server: ${url}`)
      })
      // Sockets are not among the requests.
      context.on('page', (page) =>
        page.on('websocket', (socket) => {
          const url = socket.url()
          requests.push(url)
          if (new URL(url).host !== new URL(origin).host) complaints.push(`left the server: ${url}`)
        }),
      )
    },
  }
  const remaining = () => complaints.filter((complaint) => !allowed.some((pattern) => pattern.test(complaint)))
  return { watch, remaining }
}

interface Account {
  username: string
  password: string
}
/** Cookies and stores of a browser. */
export type Session = Awaited<ReturnType<BrowserContext['storageState']>>

interface TestFixtures {
  watch: Watch
  people: People
  /** A laptop signed in as the demo host. */
  host: Page
}

interface WorkerFixtures {
  server: TestServer
  /** What a browser keeps of a person who signed in, asked of the server once for each of them. */
  sessionOf(who: Account): Promise<Session>
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures off the first parameter.
    async ({}, use) => {
      const server = await startServer()
      await use(server)
      await server.remove()
    },
    { scope: 'worker' },
  ],
  sessionOf: [
    async ({ server }, use) => {
      const sessions = new Map<string, Promise<Session>>()
      const signIn = async ({ username, password }: Account) => {
        const person = await requests.newContext({ baseURL: server.url, extraHTTPHeaders: { origin: server.url } })
        const reply = await person.post('/sign-in', { form: { login: username, password }, maxRedirects: 0 })
        expect(reply.status(), `${username} signs in`).toBe(302)
        const session = await person.storageState()
        await person.dispose()
        return session
      }
      await use((who) => {
        const session = sessions.get(who.username) ?? signIn(who)
        sessions.set(who.username, session)
        return session
      })
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  watch: async ({ server }, use) => {
    const { watch, remaining } = createWatch(server.url)
    await use(watch)
    expect(remaining(), 'no page complains and no request leaves the server').toEqual([])
  },
  context: async ({ context, watch }, use) => {
    watch.follow(context)
    await use(context)
  },
  people: async ({ browser, watch, baseURL }, use) => {
    const contexts: BrowserContext[] = []
    const open = async (width: number, height: number, locale: string, options: BrowserContextOptions = {}) => {
      const tags: Record<string, string> = { vi: 'vi-VN', en: 'en-GB', km: 'km-KH' }
      const context = await browser.newContext({
        baseURL,
        locale: tags[locale],
        viewport: { width, height },
        reducedMotion: 'reduce',
        ...options,
      })
      contexts.push(context)
      watch.follow(context)
      return context.newPage()
    }
    await use({
      phone: (locale = 'vi', options) => open(390, 844, locale, { hasTouch: true, isMobile: true, ...options }),
      laptop: (locale = 'vi', options) => open(1280, 800, locale, options),
      projector: (locale = 'vi', options) => open(1280, 720, locale, options),
    })
    await Promise.all(contexts.map((context) => context.close()))
  },
  host: async ({ people, sessionOf }, use) => {
    await use(await people.laptop('vi', { storageState: await sessionOf(DEMO) }))
  },
})

/** Signs `page` in through the form, as the demo host unless told; where the form is not what is tested, `sessionOf` does. */
export async function signIn(page: Page, who: Account = DEMO): Promise<void> {
  await page.goto('/sign-in')
  await page.locator('input[name="login"]').fill(who.username)
  await page.locator('input[name="password"]').fill(who.password)
  await page.locator('input[name="password"]').press('Enter')
  await page.waitForURL((url) => url.pathname !== '/sign-in')
}
