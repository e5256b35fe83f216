// Contestants in memory, for tests. Attempts are kept elsewhere, so their progress shows registrations only.
import type { ContestantRecord, ContestantStore, Progress } from './contestants'

export function memoryContestants(): ContestantStore {
  const records = new Map<string, ContestantRecord>()
  const of = (season: string) => [...records.values()].filter((one) => one.season === season)
  const copy = (record: ContestantRecord | undefined) => (record ? structuredClone(record) : null)
  const byCode = (season: string, code: string) => of(season).find((one) => one.code === code)
  const inOrder = (a: ContestantRecord, b: ContestantRecord) =>
    a.sortKey === b.sortKey ? (a.code < b.code ? -1 : 1) : a.sortKey < b.sortKey ? -1 : 1

  const store: ContestantStore = {
    async add(record) {
      if (records.has(record.id) || byCode(record.season, record.code)) return false
      records.set(record.id, structuredClone(record))
      return true
    },
    async addMany(all) {
      const taken: string[] = []
      for (const record of all) if (!(await store.add(record))) taken.push(record.id)
      return taken
    },
    byId: async (id) => copy(records.get(id)),
    byIds: async (ids) => structuredClone([...records.values()].filter(({ id }) => ids.includes(id))),
    byCode: async (season, code) => copy(byCode(season, code)),
    codes: async (season) => new Set(of(season).map(({ code }) => code)),
    async list(season, { units, words = [], from, count }) {
      const found = of(season)
        .filter(({ unit, folded }) => (units?.includes(unit) ?? true) && words.every((word) => folded.includes(word)))
        .sort(inOrder)
      return { rows: structuredClone(found.slice(from, from + count)), total: found.length }
    },
    async missing(season, { units, from, count }) {
      const found = of(season)
        .filter(({ unit }) => !units || units.includes(unit))
        .sort(inOrder)
      return { rows: structuredClone(found.slice(from, from + count)), total: found.length }
    },
    known: async (season) =>
      of(season).map(({ name, unit, division, school, grade, born, code }) => {
        return { name, unit, division, school, grade, born, code }
      }),
    async change(id, change) {
      const record = records.get(id)
      if (record) Object.assign(record, structuredClone(change))
      return record !== undefined
    },
    async addConsent(id, consent) {
      const record = records.get(id)
      record?.consents.push({ ...consent })
      return copy(record)
    },
    async progress(season) {
      const units = new Map<string, Progress>()
      for (const { unit } of of(season)) {
        const row = units.get(unit) ?? { unit, registered: 0, rounds: {} }
        units.set(unit, { ...row, registered: row.registered + 1 })
      }
      return [...units.values()].sort((a, b) => (a.unit < b.unit ? -1 : 1))
    },
  }
  return store
}
