// Seasons in memory, for tests.
import type { BankQuestion } from '../../app/domain/question/bank'
import type { SeasonRecord, SeasonStore } from './seasons'

export function memorySeasons(): SeasonStore {
  const records = new Map<string, SeasonRecord>()
  const kept = new Map<string, BankQuestion[]>()
  const copy = (record: SeasonRecord | undefined) => (record ? structuredClone(record) : null)
  const byCode = (code: string) => [...records.values()].find((one) => one.code === code)
  return {
    async add(record) {
      if (records.has(record.id) || byCode(record.code)) return false
      records.set(record.id, structuredClone(record))
      return true
    },
    byId: async (id) => copy(records.get(id)),
    byCode: async (code) => copy(byCode(code)),
    all: async () =>
      structuredClone([...records.values()]).sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1)),
    async change(id, from, change, questions, was) {
      const record = records.get(id)
      if (record?.phase !== from) return false
      if (was && JSON.stringify(record.ruleSet) !== JSON.stringify(was)) return false
      Object.assign(record, structuredClone(change))
      if (questions)
        kept.set(
          id,
          structuredClone([...questions]).sort((a, b) => (a.id < b.id ? -1 : 1)),
        )
      return true
    },
    questions: async (id) => structuredClone(kept.get(id) ?? []),
    async removeDraft(id) {
      return records.get(id)?.phase === 'draft' && records.delete(id)
    },
  }
}
