// The host of a show and its projector: sets it up, leads it from step to step, and says where it stands.
import type { Page } from '@playwright/test'
import { expect } from './fixtures'
import { say } from './words'

/** What the gold button offers. */
export type Step = 'start' | 'ask' | 'close' | 'scoreboard' | 'podium' | 'finish'
export type Phase = 'lobby' | 'countdown' | 'question' | 'reveal' | 'scoreboard' | 'podium' | 'ended'

export interface OpenedShow {
  id: string
  pin: string
  /** Path of the projector's page. */
  screen: string
}

/** The form "start a show" with nothing touched. */
const SETTINGS: Record<string, string> = {
  title: 'Đêm hội đầu năm',
  club: 'demo-gdec7',
  number: '10',
  drawnFor: '',
  scoring: 'speed',
  streakBonus: 'on',
  seconds: '',
  teams: 'off',
  teamNames: '',
  shuffle: 'on',
  lateJoin: 'on',
  peek: 'on',
  language: 'player',
  names: 'typed',
  maxPlayers: '2000',
}

/** Opens the lobby of a show of `questions`, by the form the page sends, and brings `host` to its console. `changes`: null leaves a field out. */
export async function openShow(
  host: Page,
  questions: readonly string[],
  changes: Record<string, string | null> = {},
): Promise<OpenedShow> {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...SETTINGS, ...changes })) if (value !== null) form.append(name, value)
  for (const id of questions) form.append('questions', id)
  const { origin } = new URL((await host.request.get('/healthz')).url())
  const reply = await host.request.post('/shows/new', { form, headers: { origin }, maxRedirects: 0 })
  expect(reply.status(), 'the show is opened').toBe(302)
  await host.goto(reply.headers().location ?? '')
  return openedShow(host)
}

/** The show whose lobby stands on the console. */
export async function openedShow(host: Page): Promise<OpenedShow> {
  const pin = ((await host.locator('.host-pin').textContent()) ?? '').replace(/\s/g, '')
  const link = (await host.locator('a[href*="/screen/"]').first().getAttribute('href')) ?? ''
  const [, id = ''] = /\/shows\/([^/]+)\/host/.exec(host.url()) ?? []
  return { id, pin, screen: new URL(link).pathname }
}

/** Leads the show from its console, in Vietnamese. */
export function lead(host: Page) {
  const gold = host.locator('[data-next]')
  return {
    page: host,
    /** Presses the gold button once it offers `step`. */
    async does(step: Step) {
      await expect(gold).toContainText(say('vi', `host_step_${step}`))
      await gold.click()
    },
    async stands(phase: Phase | 'paused') {
      await expect(host.locator('.host-phase')).toHaveText(say('vi', `host_phase_${phase}`))
    },
    /** Begins the countdown that the gold button offers as `step` and stops it at once: two seconds may be over before a test has looked. */
    async pausesCountdown(step: Step, begins = () => gold.click()) {
      await host.evaluate(
        (countdown) => {
          const watch = new MutationObserver(() => {
            if (document.querySelector('.host-phase')?.textContent !== countdown) return
            watch.disconnect()
            window.dispatchEvent(new KeyboardEvent('keydown', { key: 'p' }))
          })
          watch.observe(document.body, { subtree: true, childList: true, characterData: true })
        },
        say('vi', 'host_phase_countdown'),
      )
      await expect(gold).toContainText(say('vi', `host_step_${step}`))
      await expect(gold).toBeEnabled()
      await begins()
      await this.stands('paused')
    },
    /** From a question that is over to the next one. */
    async goesOn() {
      await this.does('scoreboard')
      await this.does('ask')
    },
  }
}
