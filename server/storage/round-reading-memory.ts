// What results are made from, in memory: for tests, which put things in as the other parts of a season would.
import type { BankQuestion } from '../../app/domain/question/bank'
import { answeredPaper } from '../../app/domain/round/answered-paper'
import type { Attempt } from '../../app/domain/round/attempt-state'
import { ownSignals } from '../../app/domain/round/signals'
import type { EndedPaper, RoundPerson, RoundReading, SeasonRules } from './round-reading'

export interface MemoryRoundReading extends RoundReading {
  seasons: Map<string, SeasonRules>
  stock: BankQuestion[]
  contestants: Map<string, RoundPerson>
  /** Of one season; running ones too. */
  attempts: Map<string, Attempt>
  /** Contestant by seat, by show. */
  finals: Map<string, Map<string, string>>
}

const order = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)

export function memoryRoundReading(): MemoryRoundReading {
  const seasons = new Map<string, SeasonRules>()
  const stock: BankQuestion[] = []
  const contestants = new Map<string, RoundPerson>()
  const attempts = new Map<string, Attempt>()
  const finals = new Map<string, Map<string, string>>()
  const at = (round: string) => [...attempts.values()].filter((one) => one.round === round).sort(order)
  const over = (round: string) => at(round).filter(({ ended }) => ended !== null)
  return {
    seasons,
    stock,
    contestants,
    attempts,
    finals,
    season: async (id) => seasons.get(id) ?? null,
    questions: async () => [...stock],
    person: async (id) => contestants.get(id) ?? null,
    people: async (season, after, limit) =>
      [...contestants.values()]
        .filter((one) => one.season === season && one.id > after)
        .sort(order)
        .slice(0, limit),
    count: async (_, round) => {
      const ends = over(round).map(({ ended }) => ended?.at ?? 0)
      const lastEnd = ends.length === 0 ? null : Math.max(...ends)
      return { ended: ends.length, running: at(round).length - ends.length, lastEnd }
    },
    endedIds: async (_, round, after, limit) =>
      over(round)
        .map(({ id }) => id)
        .filter((id) => id > after)
        .slice(0, limit),
    endedPapers: async (ids) =>
      ids.flatMap((id): EndedPaper[] => {
        const attempt = attempts.get(id)
        return attempt ? [{ ...answeredPaper(attempt), signals: ownSignals(attempt) }] : []
      }),
    begun: async (_, round, of) =>
      new Set(
        at(round)
          .map(({ contestant }) => contestant)
          .filter((id) => of.includes(id)),
      ),
    sat: async (contestant) => {
      const rounds = [...attempts.values()].filter((one) => one.contestant === contestant).map(({ round }) => round)
      const season = contestants.get(contestant)?.season ?? ''
      return [...new Set(rounds)].map((round) => ({ season, round }))
    },
    seats: async (_season, _round, show) => new Map(finals.get(show)),
  }
}
