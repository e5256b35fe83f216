// A season with a published final, for tests of certificates.
import { onTestFinished } from 'vitest'
import type { Ranked } from '../../app/domain/round/ranking'
import { NOTHING } from '../../app/domain/round/results'
import { announce, changeResults, type ResultsState } from '../../app/domain/round/results-state'
import type { RuleSet } from '../../app/domain/round/rule-set'
import type { Contestant } from '../../app/services/contestants'
import type { RoundSheet } from '../../app/services/round-results'
import type { Season } from '../../app/services/seasons'
import { createCertificates } from '../../server/certificates/certificates'
import { createCertificateJobs } from '../../server/certificates/jobs'
import { createPrinter } from '../../server/certificates/printer'
import { memoryCertificates } from '../../server/storage/certificates-memory'
import { roundIn, ruleSet } from '../domain/rule-set-stage'

export const NOW = Date.parse('2026-12-05T03:00:00Z')
const FONTS = 'public/fonts'

export const season = (rules: RuleSet): Season => ({
  id: 'autumn',
  code: 'mua-thu',
  unit: 'tn',
  units: ['tn'],
  ruleSet: rules,
  phase: 'open',
  createdAt: 0,
  openedAt: 0,
  closedAt: null,
  retainUntil: NOW * 2,
})

export const contestant = (id: string, name: string, more: Partial<Contestant> = {}): Contestant => ({
  id,
  season: 'autumn',
  code: id.toUpperCase(),
  name,
  nickname: id,
  unit: 'tn-705',
  units: ['tn-705', 'tn'],
  division: 'all',
  school: 'THPT Tân Biên',
  born: '2000-01-01',
  grade: null,
  kind: 'student',
  marks: [],
  organiser: false,
  stretch: 1,
  consents: [{ purpose: 'certificate', given: true, how: 'self', at: 1, by: null }],
  registeredAt: 0,
  registeredBy: null,
  ...more,
})

const counted = { ...NOTHING, tries: 1 }

/** `order`: contestants from the best; a rank for each, null: not ranked. */
export function ranking(order: readonly (readonly [Contestant, number | null])[]): Ranked[] {
  return order.map(([{ id, division, unit, born }, rank]) => ({
    id,
    division,
    unit,
    groups: {},
    born,
    counted,
    judged: null,
    unranked: rank === null ? 'disqualified' : null,
    rank,
  }))
}

const KNOWN = { items: new Map(), contestants: new Set<string>(), attempts: new Set<string>() }

export function publishedState(): ResultsState {
  const announced = announce('lan', 'xong', 0, NOW - 1_000)
  const done = changeResults(announced, { type: 'publish', by: 'lan', why: 'hết hạn khiếu nại' }, KNOWN, NOW - 500)
  if (!done.ok) throw new Error(done.code)
  return done.state
}

export const EVERYTHING = { search: '', outdated: false }

/** Certificates over a ranking that the test may change; `people` are found by id. */
export function certificateStage(people: readonly Contestant[], rules = ruleSet('asean-2012')) {
  const round = rules.rounds.at(-1)?.id ?? ''
  const state = {
    phase: publishedState() as ResultsState | null,
    ranked: ranking(people.map((one, i) => [one, i + 1])),
  }
  const timers: { ms: number; act: () => void }[] = []
  const later = (ms: number, act: () => void) => {
    const timer = { ms, act }
    timers.push(timer)
    return () => void timers.splice(timers.indexOf(timer) >>> 0, 1)
  }
  const printer = createPrinter({ fonts: FONTS, later })
  const troubles: unknown[] = []
  let jobsMade = 0
  const secret = () => `secret-${++jobsMade}`
  const jobs = createCertificateJobs({ printer, later, secret, onTrouble: (error) => troubles.push(error) })
  onTestFinished(async () => {
    await jobs.close()
    await printer.close()
  })
  const sheet = (): RoundSheet => ({
    round: roundIn(rules, round),
    state: state.phase,
    history: [],
    results: {
      tables: [{ division: 'all', window: null, ranked: state.ranked }],
      overall: state.ranked,
      advancement: { advanced: [], reserves: [], undecided: [], waiting: [] },
    },
    people: new Map(),
    running: 0,
    blocked: null,
    gaps: null,
    promoted: new Set(),
  })
  const certificates = createCertificates({
    store: memoryCertificates(),
    season: async (id) => (id === 'autumn' ? season(rules) : null),
    sheet: async (id, asked) => (id === 'autumn' && asked === round ? sheet() : null),
    contestants: async (ids) => people.filter(({ id }) => ids.includes(id)),
    unit: (code) => ({
      code,
      name: { vi: `Đoàn ${code}`, en: `Union ${code}` },
      short: code,
      kind: 'province',
      parents: [],
    }),
    clock: { now: () => NOW },
    printer,
    jobs,
  })
  /** All certificates of the season, in register order. */
  const listed = async () => (await certificates.page('autumn', EVERYTHING, { page: 1, size: 10_000 })).rows
  return { certificates, listed, jobs, printer, state, round, timers, troubles }
}
