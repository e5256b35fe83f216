// Results of rounds in memory, for tests.
import type { JudgeSheet } from '../../app/domain/round/judging'
import { type BroughtResult, NO_RECORD, type ResultsRecord, type RoundResultsStore } from './round-results'

interface Kept {
  record: ResultsRecord
  sheets: Map<string, Map<string, JudgeSheet>>
  brought: Map<string, BroughtResult>
  entrants: Set<string>
}

export function memoryRoundResults(): RoundResultsStore {
  const rounds = new Map<string, Kept>()
  const of = (season: string, round: string): Kept => {
    const key = `${season}/${round}`
    const kept = rounds.get(key) ?? { record: NO_RECORD, sheets: new Map(), brought: new Map(), entrants: new Set() }
    rounds.set(key, kept)
    return kept
  }
  return {
    record: async (season, round) => structuredClone(of(season, round).record),
    revision: async (season, round) => of(season, round).record.revision,
    async change(season, round, revision, { record, marks, brought, entrants }) {
      const kept = of(season, round)
      if (kept.record.revision !== revision) return false
      kept.record = { ...structuredClone(record), revision: revision + 1 }
      if (marks) {
        const own = kept.sheets.get(marks.contestant) ?? new Map<string, JudgeSheet>()
        own.set(marks.judge, { judge: marks.judge, marks: { ...marks.marks } })
        kept.sheets.set(marks.contestant, own)
      }
      if (brought) {
        for (const [id, { show }] of kept.brought) if (show !== '' && show === brought.show) kept.brought.delete(id)
        for (const one of brought.results) kept.brought.set(one.contestant, { ...one, show: brought.show })
      }
      for (const one of entrants?.remove ?? []) of(season, one.round).entrants.delete(one.contestant)
      for (const one of entrants?.add ?? []) of(season, one.round).entrants.add(one.contestant)
      const touched = new Set([...(entrants?.add ?? []), ...(entrants?.remove ?? [])].map((one) => one.round))
      for (const other of touched) {
        const next = of(season, other)
        next.record = { ...next.record, revision: next.record.revision + 1 }
      }
      return true
    },
    sheets: async (season, round) =>
      new Map(
        [...of(season, round).sheets].map(([contestant, own]) => [
          contestant,
          [...own.values()].sort((a, b) => (a.judge < b.judge ? -1 : 1)),
        ]),
      ),
    brought: async (season, round) => new Map(of(season, round).brought),
    placesOf: async (contestant) =>
      [...rounds].flatMap(([key, { sheets, brought }]) => {
        const [season = '', round = ''] = key.split('/')
        return sheets.has(contestant) || brought.has(contestant) ? [{ season, round }] : []
      }),
    roundsOf: async (show) =>
      [...rounds].flatMap(([key, { brought }]) => {
        const [season = '', round = ''] = key.split('/')
        return [...brought.values()].some((one) => one.show === show) ? [{ season, round }] : []
      }),
    entrants: async (season, round) => new Set(of(season, round).entrants),
  }
}
