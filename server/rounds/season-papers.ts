// What papers of a season are made from: its rules, windows and frozen questions, kept in memory while they are used.
import type { BankQuestion } from '../../app/domain/question/bank'
import { asOpened } from '../../app/domain/round/move-windows'
import { type Stock, stockOf } from '../../app/domain/round/packing'
import type { OlympicRound, RuleSet } from '../../app/domain/round/rule-set'
import { setAside } from '../../app/domain/round/set-aside'
import { type Window, windowsOf } from '../../app/domain/round/windows'
import type { SeasonRecord, SeasonStore } from '../storage/seasons'

export interface FrozenSeason {
  all: readonly BankQuestion[]
  /** What papers are drawn from. */
  pool: readonly BankQuestion[]
  /** Refs of what is for practice only; both follow from what is frozen. */
  aside: ReadonlySet<string>
  stock: Stock
}

export interface SeasonPapers {
  record(id: string): Promise<SeasonRecord | null>
  /** Of a season that has been opened. */
  frozen(season: string): Promise<FrozenSeason>
  stock(season: string): Promise<Stock>
  windows(ruleSet: RuleSet, round: OlympicRound): readonly Window[]
}

/** Seasons whose questions stay in memory. */
const MOST = 8

export function createSeasonPapers(store: Pick<SeasonStore, 'byId' | 'questions'>): SeasonPapers {
  const known = new Map<string, Promise<FrozenSeason>>()
  const windows = new WeakMap<OlympicRound, readonly Window[]>()

  async function read(id: string): Promise<FrozenSeason> {
    const record = await store.byId(id)
    if (!record || record.phase === 'draft') throw new Error(`Season ${id} has no questions of its own yet.`)
    const all = await store.questions(id)
    // What was practised stays out of the papers when a window is moved.
    const aside = setAside(asOpened(record.ruleSet), all, record.seed)
    return { all, pool: all.filter((one) => !aside.has(one.id)), aside, stock: stockOf(all) }
  }

  function frozen(id: string): Promise<FrozenSeason> {
    const there = known.get(id)
    if (there) return there
    const reading = read(id)
    known.set(id, reading)
    reading.catch(() => known.delete(id))
    for (const old of known.keys()) if (known.size > MOST) known.delete(old)
    return reading
  }

  return {
    frozen,
    record: (id) => store.byId(id),
    stock: async (season) => (await frozen(season)).stock,
    windows({ timeZone }, round) {
      const there = windows.get(round)
      if (there) return there
      const made = windowsOf(round.windows, timeZone)
      windows.set(round, made)
      return made
    },
  }
}
