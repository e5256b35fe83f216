/** The sentences that regulations are made of; regulations-vi.ts and regulations-en.ts say them. */
import type { RankingKey } from './rule-set'

/** What ranks alone, where there are several of it. */
export type PrizeTable = 'division' | 'window'

/** Whom a prize is for: units, or people of each table alone or of all together. */
export type PrizeAmong = 'collective' | { tables: readonly PrizeTable[]; together: boolean }

export interface Words {
  /** Names of kinds, marks and groupings that rule-sets use; what is not here stands as it is written. */
  known: Readonly<Record<string, string>>
  headings: Record<Heading, string>
  weekdays: readonly string[]
  ranking: Record<RankingKey, string>
  age: (min: number | undefined, max: number | undefined, on: string) => string
  grades: (min: number, max: number) => string
  kinds: (kinds: readonly string[]) => string
  excluded: (marks: string) => string
  everybody: string
  organisers: string
  oneDivision: string
  weekly: (first: string, weeks: number, opens: string, closes: string) => string
  single: (opens: string, closes: string) => string
  zone: (zone: string) => string
  moved: (day: string, opens: string, closes: string, why: string) => string
  cut: string
  finish: string
  perWindow: (n: number | null, windows: boolean) => string
  total: (n: number) => string
  counts: Record<'best' | 'best_earliest' | 'last' | 'sum', string>
  windows: Record<'best' | 'sum' | 'last' | 'each', string>
  section: (name: string, items: number, seconds: number | null) => string
  seconds: (seconds: number) => string
  drawn: Record<'person' | 'window', string>
  noBack: string
  early: string
  notEarly: string
  plays: (n: number) => string
  marks: (name: string, right: string, wrong: string, blank: string) => string
  partial: string
  sectionPass: (name: string, share: number) => string
  stopAfterWrong: (n: number) => string
  held: (floor: number | null, cap: number | null) => string
  judged: (name: string, criteria: string, weight: number, outOf: number) => string
  prediction: (question: string) => string
  tie: string
  gate: (count: number, all: number, share: number) => string
  entrants: (round: string) => string
  top: (n: number, of: string) => string
  of: Record<'overall' | 'division' | 'unit', string>
  ofGrouping: (grouping: string) => string
  quota: (per: number, of: string, min: number, max: number | null) => string
  minimum: (marks: number) => string
  reserves: (n: number) => string
  wildcards: (n: number) => string
  pass: (share: number) => string
  lot: string
  teams: (n: number) => string
  live: string
  liveMarks: string
  prize: (name: string, count: number, worth: string, among: PrizeAmong) => string
  noPrizes: string
  participation: (share: number) => string
  groups: (of: string, by: string) => string
  by: Record<'participants' | 'attempts' | 'right' | 'average' | 'rate', string>
  announced: (days: number) => string
  complaints: (days: number) => string
  clock: (seconds: number) => string
}

export const HEADINGS = [
  'purpose',
  'theme',
  'eligibility',
  'divisions',
  'windows',
  'attempts',
  'content',
  'scoring',
  'ties',
  'advancement',
  'devices',
  'conduct',
  'names',
  'prizes',
  'announcement',
  'complaints',
  'data',
  'contact',
  'final_say',
] as const
export type Heading = (typeof HEADINGS)[number]

/** "1 min 30 s" in the words of a language. */
export function duration(seconds: number, minute: string, second: string): string {
  const [m, s] = [Math.floor(seconds / 60), seconds % 60]
  return [m > 0 ? `${m} ${minute}` : '', s > 0 ? `${s} ${second}` : ''].filter(Boolean).join(' ')
}

/** A share as a percentage with at most one decimal. */
export const percent = (share: number) => `${Math.round(share * 1000) / 10}%`
