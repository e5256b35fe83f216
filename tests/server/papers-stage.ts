// A season with invented questions and contestants, its papers run over a store of the test's choice, on a clock of the test's own.
import { randomUUID } from 'node:crypto'
import type { BankQuestion } from '../../app/domain/question/bank'
import type { SitterCommand } from '../../app/domain/round/attempt'
import type { PackedAttempt } from '../../app/domain/round/packing'
import type { RuleSet } from '../../app/domain/round/rule-set'
import type { Contestant } from '../../app/services/contestants'
import type { PaperCommand } from '../../app/services/papers'
import { createPapers } from '../../server/rounds/papers'
import { createSeasonPapers } from '../../server/rounds/season-papers'
import type { PaperStore } from '../../server/storage/papers'
import { memoryPapers } from '../../server/storage/papers-memory'
import { NO_RECORD, type ResultsRecord } from '../../server/storage/round-results'
import type { SeasonRecord } from '../../server/storage/seasons'
import { pool } from '../domain/round-stage'
import { ruleSetWith } from './papers-rules'

export const PHONE = 'phone-0000000000000000'
export const TABLET = 'tablet-000000000000000'
export const SEASON = 'season-1'
/** 2026-01-05 08:00 in Ha Noi: the window of round "one" opens. */
export const OPENS = Date.UTC(2026, 0, 5, 1)
export const CLOSES = OPENS + 2 * 3_600_000

export function contestant(id: string, more: Partial<Contestant> = {}): Contestant {
  const consent = { purpose: 'take_part', given: true, how: 'guardian_paper', at: 0, by: null } as const
  return {
    id,
    season: SEASON,
    code: id,
    name: id,
    nickname: id,
    unit: 'u',
    units: ['u'],
    division: 'open',
    school: null,
    born: '2000-01-01',
    grade: null,
    kind: null,
    marks: [],
    organiser: false,
    stretch: 1,
    consents: [consent],
    registeredAt: 0,
    registeredBy: null,
    ...more,
  }
}

export interface PapersStageOptions {
  store?: PaperStore
  rules?: RuleSet
  questions?: BankQuestion[]
  people?: Contestant[]
  phase?: SeasonRecord['phase']
  entrants?: string[]
  at?: number
}

/** Timers of a clock that stands still until it is moved. */
export function handClock(at: number) {
  let now = at
  const timers = new Set<{ at: number; act: () => void }>()
  return {
    clock: { now: () => now },
    later(ms: number, act: () => void) {
      const timer = { at: now + ms, act }
      timers.add(timer)
      return () => {
        timers.delete(timer)
      }
    },
    /** Moves on, calling what is due in its order. */
    async until(to: number) {
      for (;;) {
        const due = [...timers].filter((one) => one.at <= to).sort((a, b) => a.at - b.at)[0]
        if (!due) break
        timers.delete(due)
        now = Math.max(now, due.at)
        due.act()
        await settled()
      }
      now = Math.max(now, to)
      await settled()
    },
    /** Sets it without calling anything, as a machine that slept. */
    jump(to: number) {
      now = to
    },
  }
}

/** Everything that waits only for its turn has had it. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 12; turn++) await new Promise((done) => setImmediate(done))
}

export function papersStage(options: PapersStageOptions = {}) {
  const { store = memoryPapers(), questions = pool(40), phase = 'open', entrants = [] } = options
  const rules = options.rules ?? ruleSetWith()
  const people = new Map((options.people ?? [contestant('lan'), contestant('minh')]).map((one) => [one.id, one]))
  const hands = handClock(options.at ?? OPENS)
  const records = new Map<string, ResultsRecord>()
  const troubles: unknown[] = []
  const season = {
    id: SEASON,
    code: 'hoi-thi',
    unit: 'u',
    phase,
    ruleSet: rules,
    seed: 'secret of the season',
    createdBy: 'a',
    createdAt: 0,
    openedAt: 0,
    closedAt: null,
    retainUntil: 0,
  } satisfies SeasonRecord
  const open = () => {
    const papers = createPapers({
      store,
      seasons: createSeasonPapers({
        byId: async (id) => (id === SEASON ? season : null),
        questions: async () => questions,
      }),
      contestants: { byId: async (id) => people.get(id) ?? null },
      results: { record: async (_, round) => records.get(round) ?? NO_RECORD },
      isEntrant: async (_season, _round, id) => entrants.includes(id),
      id: randomUUID,
      clock: hands.clock,
      later: hands.later,
      onTrouble: (error) => troubles.push(error),
    })
    const { act } = papers
    return Object.assign(papers, {
      /** As if it had arrived at this moment, unless said otherwise. */
      act: (id: string, device: string, commands: readonly unknown[], at = hands.clock.now(), seen?: number) =>
        act(id, device, commands, at, seen),
    })
  }
  return { ...hands, store, people, records, troubles, season, open, papers: open() }
}

/** What the bank calls the items of an attempt, in its order: no page says so. */
export async function drawnIn(store: Pick<PaperStore, 'read'>, attempt: string): Promise<string[]> {
  const { sections } = JSON.parse((await store.read(attempt))?.attempt.started ?? '') as PackedAttempt
  return sections.flatMap(({ items }) => items.map(([ref]) => ref))
}

export const save = (item: string, value: unknown, turn: number) => ({ type: 'save', item, value, turn })
export const handIn: PaperCommand = { type: 'hand_in' } satisfies Omit<
  Extract<SitterCommand, { type: 'hand_in' }>,
  'device'
>
