/** A season with invented contestants for tests of results: a paper round, a judged one, a live final. */
import { RuleSet } from '../../app/domain/round/rule-set'
import type { Show } from '../../app/domain/show/state'
import { createRoundResults, type RoundResultsOptions } from '../../server/rounds/round-results'
import type { RoundPerson } from '../../server/storage/round-reading'
import { memoryRoundReading } from '../../server/storage/round-reading-memory'
import { memoryRoundResults } from '../../server/storage/round-results-memory'
import { pool, sit } from '../domain/round-stage'

export const SEASON = 'autumn'
/** The window opens and closes (Viet Nam time 08:00 on Monday, 22:00 on Sunday). */
export const OPENS = Date.UTC(2026, 0, 5, 1)
export const CLOSES = Date.UTC(2026, 0, 11, 15)
export const DAY = 86_400_000
const text = 'Như thể lệ.'
const windows = { kind: 'single', windows: [{ opens: '2026-01-05T08:00', closes: '2026-01-11T22:00' }] }

export const RULES = RuleSet.parse({
  id: 'test',
  name: 'Thử',
  source: { note: text },
  purpose: text,
  divisions: [
    { id: 'pupils', name: 'Học sinh' },
    { id: 'students', name: 'Sinh viên' },
  ],
  rounds: [
    {
      id: 'one',
      name: 'Vòng 1',
      windows,
      attempts: { perWindow: 2 },
      paper: {
        sections: [{ id: 'main', name: 'Chính', draw: [{ count: 6 }], marks: { right: 5, wrong: -2 } }],
        seconds: 600,
      },
      ranking: ['score', 'time'],
      advance: [{ kind: 'top', n: 1, of: 'unit', reserves: 1 }],
    },
    {
      id: 'talk',
      name: 'Thuyết trình',
      kind: 'judged',
      windows,
      judged: {
        name: 'Nói',
        weight: 1,
        criteria: [
          { id: 'voice', name: 'Giọng', max: 60 },
          { id: 'words', name: 'Lời', max: 40 },
        ],
      },
      ranking: ['score'],
      entrants: { from: 'one' },
    },
    { id: 'final', name: 'Chung kết', kind: 'live', windows, ranking: ['score', 'time'], entrants: { from: 'one' } },
  ],
  groupRankings: [
    { of: 'unit', by: 'participants' },
    { of: 'unit', by: 'rate' },
    { of: 'cluster', by: 'rate' },
  ],
  participationPrize: { share: 0.5 },
  devices: text,
  conduct: text,
  names: text,
  announced: { afterDays: 1 },
  complaints: { days: 3 },
  data: text,
  contact: text,
  finalSay: text,
})

export function person(id: string, more: Partial<RoundPerson> = {}): RoundPerson {
  const names = { code: id.toUpperCase(), name: `Nguyễn ${id}`, nickname: id }
  const place = { unit: 'u1', division: 'pupils', school: null, born: null, organiser: false, erased: false }
  return { id, season: SEASON, ...names, ...place, ...more }
}

export interface Paper {
  who: string
  right: number
  wrong?: number
  /** s used. */
  s?: number
}

/** A service over memory with a clock that stands at the window's end plus an hour. */
export function resultsStage(options: Partial<RoundResultsOptions> = {}) {
  const reading = memoryRoundReading()
  const store = memoryRoundResults()
  const shows = new Map<string, Show>()
  let now = CLOSES + 3_600_000
  let ids = 0
  reading.seasons.set(SEASON, { id: SEASON, phase: 'open', ruleSet: RULES })
  reading.stock.push(...pool(9))
  const made = {
    store,
    reading,
    clock: { now: () => now },
    id: () => `id-${++ids}`,
    groupings: [],
    unitsAbove: (unit: string) => [unit, 'province'],
    members: async () => new Map<string, number>(),
    show: async (id: string) => shows.get(id) ?? null,
    ...options,
  }
  const service = createRoundResults(made)
  const round = RULES.rounds[0]
  if (!round) throw new Error('no round')
  let sitting = 0
  return {
    service,
    reading,
    store,
    shows,
    /** Another process over the same database. */
    other: () => createRoundResults(made),
    at(instant: number) {
      now = instant
    },
    add(...people: RoundPerson[]) {
      for (const one of people) reading.contestants.set(one.id, one)
      service.forget(SEASON)
    },
    sit({ who, right, wrong = 0, s = 60 }: Paper): string {
      const id = `${who}-${sitting++}`
      const at = OPENS + sitting * 1_000
      reading.attempts.set(id, sit(round, reading.stock, { id, contestant: who, at, right, wrong, ms: s * 1_000 }))
      return id
    },
    /** Rank, id and score of a round's table, best first. */
    async table(id = 'one'): Promise<string[]> {
      const sheet = await service.sheet(SEASON, id)
      return (sheet?.results.overall ?? []).map(({ rank, id, counted }) => `${rank ?? '–'} ${id} ${counted.score}`)
    },
    async advanced(): Promise<string[]> {
      const sheet = await service.sheet(SEASON, 'one')
      return (sheet?.results.advancement.advanced ?? []).map(({ id }) => id).sort()
    },
  }
}

/** The stage with two units: an 30, binh 23, chi 16 of u1; dung 20, em 20 in less time of u2. */
export function sat() {
  const stage = resultsStage()
  stage.add(
    person('an'),
    person('binh'),
    person('chi'),
    person('dung', { unit: 'u2' }),
    person('em', { unit: 'u2', division: 'students' }),
  )
  stage.sit({ who: 'an', right: 6 })
  stage.sit({ who: 'binh', right: 5, wrong: 1 })
  stage.sit({ who: 'chi', right: 4, wrong: 2 })
  stage.sit({ who: 'dung', right: 4, s: 90 })
  stage.sit({ who: 'em', right: 4, s: 80 })
  return stage
}
