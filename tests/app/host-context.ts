// A context for loaders and actions of the host's pages: two clubs, one bank, shows kept in a list.
import type { AppLoadContext } from '@remix-run/node'
import type { Actor } from '~/domain/access/actor'
import type { Bank, BankQuestion } from '~/domain/question/bank'
import type { Club } from '~/services/clubs'
import type { NewShow, OpenShows, ShowInfo } from '~/services/open-shows'
import { createBanks } from '../../server/content/banks'

export const NOW = Date.parse('2026-11-21T08:00:00Z')

export function question(id: string, changes: Partial<Extract<BankQuestion, { kind: 'single' }>> = {}): BankQuestion {
  return {
    kind: 'single',
    id,
    bank: 'asean',
    topic: 'flags',
    level: 'A2',
    title: id,
    prompt: `${id}?`,
    choices: ['a', 'b', 'c'].map((choice) => ({ id: choice, text: `${id} ${choice}` })),
    right: 'b',
    explanation: 'Because.',
    source: { name: 'Vàm Cỏ', facts: [] },
    asOf: '2026-11-01',
    status: 'approved',
    review: { vi: 'unreviewed', en: 'unreviewed' },
    seconds: 20,
    ...changes,
  }
}

export const bank = (questions: BankQuestion[]): Bank => ({
  id: 'asean',
  name: 'ASEAN',
  description: 'ASEAN',
  languages: ['vi'],
  unreviewed: [],
  topics: [{ id: 'flags', name: 'Flags' }],
  questions,
})

export const club = (id: string, name: string, unit = 'tay-ninh'): Club => ({
  id,
  code: id.toUpperCase(),
  name,
  unit,
  members: null,
  meets: null,
  createdAt: 0,
})
export const CLUBS = [club('go-dau', 'Gò Dầu'), club('svay-rieng', 'Svay Rieng')]

export const hostOf = (...clubs: string[]): Actor => ({
  kind: 'account',
  id: 'host-1',
  grants: clubs.map((one) => ({ role: 'host', club: one })),
})

export const show = (changes: Partial<ShowInfo> = {}): ShowInfo => ({
  id: 'show-1',
  title: 'ASEAN',
  pin: '123456',
  screenKey: 'k'.repeat(20),
  account: 'host-1',
  club: 'go-dau',
  questions: 10,
  players: 0,
  createdAt: NOW,
  startedAt: null,
  endedAt: null,
  ...changes,
})

/** What the pages of the host use of `context`; `created` takes the shows that were made. */
export function contextFor(
  actor: Actor,
  { shows = [show()], questions = [question('q1'), question('q2')], clubs = CLUBS } = {},
) {
  const created: NewShow[] = []
  const openShows: Pick<OpenShows, 'byId' | 'list' | 'show' | 'create'> = {
    byId: async (id) => shows.find((one) => one.id === id) ?? null,
    list: async (of) => shows.filter((one) => one.club !== null && of.clubs?.includes(one.club)),
    show: async () => null,
    create: async (one) => {
      created.push(one)
      return { id: 'new-show', pin: '654321', screenKey: 'key' }
    },
  }
  const context = {
    actor,
    locale: 'vi',
    clock: { now: () => NOW },
    banks: createBanks([bank(questions)]),
    finals: { placeOf: async () => null },
    clubs: {
      all: async () => clubs,
      byId: async (id: string) => clubs.find((one) => one.id === id) ?? null,
      place: async (id: string) => (clubs.some((one) => one.id === id) ? { id, units: ['tay-ninh'] } : null),
    },
    areas: { unit: () => null },
    joinOrigin: () => 'https://vamco.example',
    openShows,
  }
  return { context: context as unknown as AppLoadContext, created }
}
