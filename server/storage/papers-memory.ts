// Papers kept in memory: for tests of what stands above the storage.
import { type EntryRow, PaperConflict, type PaperStore, type StoredAttempt } from './papers'

export interface MemoryPapers extends PaperStore {
  /** Of an attempt, also of one that is gone. */
  entriesOf(id: string): string[]
}

export function memoryPapers(): MemoryPapers {
  const attempts = new Map<string, StoredAttempt>()
  const rows = new Map<string, Map<number, EntryRow>>()
  const running = () => [...attempts.values()].filter(({ endedAt }) => endedAt === null)
  const byDeadline = (a: StoredAttempt, b: StoredAttempt) => a.deadline - b.deadline || (a.id < b.id ? -1 : 1)
  const place = (one: StoredAttempt) =>
    JSON.stringify([one.season, one.round, one.contestant, one.practice, one.number])

  function take(which: (one: StoredAttempt) => boolean): string[] {
    const ids = [...attempts.values()].filter(which).map(({ id }) => id)
    for (const id of ids) {
      attempts.delete(id)
      rows.delete(id)
    }
    return ids
  }

  return {
    entriesOf: (id) => [...(rows.get(id)?.values() ?? [])].map(({ entries }) => entries),
    async begin(attempt) {
      if ([...attempts.values()].some((one) => place(one) === place(attempt))) return false
      attempts.set(attempt.id, { ...attempt })
      return true
    },
    async write(writing) {
      if (writing.rows.some(({ attempt, n }) => rows.get(attempt)?.has(n))) throw new PaperConflict()
      for (const row of writing.rows.filter(({ attempt }) => attempts.has(attempt))) {
        const list = rows.get(row.attempt) ?? new Map<number, EntryRow>()
        rows.set(row.attempt, list.set(row.n, row))
      }
      for (const { id, ...change } of writing.changes) {
        const attempt = attempts.get(id)
        if (attempt) attempts.set(id, { ...attempt, ...change })
      }
    },
    async read(id) {
      const attempt = attempts.get(id)
      if (!attempt) return null
      const list = [...(rows.get(id)?.values() ?? [])].sort((a, b) => a.n - b.n)
      return { attempt, rows: list.map(({ entries }) => entries) }
    },
    async ofContestant(season, contestant, practice) {
      return [...attempts.values()]
        .filter((one) => one.season === season && one.contestant === contestant && one.practice === practice)
        .sort((a, b) => (a.round === b.round ? a.number - b.number : a.round < b.round ? -1 : 1))
    },
    async overdue(before, most) {
      const late = running().filter(({ deadline }) => deadline < before)
      return late
        .sort(byDeadline)
        .slice(0, most)
        .map(({ id }) => id)
    },
    async nextDeadline() {
      return running().sort(byDeadline)[0]?.deadline ?? null
    },
    async forgetPractice(before) {
      return take((one) => one.practice && one.startedAt < before).length
    },
    async forgetContestant(season, contestant) {
      return take((one) => !one.practice && one.season === season && one.contestant === contestant)
    },
  }
}
