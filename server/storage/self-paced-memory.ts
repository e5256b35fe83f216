// Self-paced shows in memory, for tests.
import { compare } from '../../app/domain/show/ranking'
import type { SittingEntry } from '../../app/domain/show/self-paced'
import type { SelfPacedRecord, SelfPacedStore, SittingRecord } from './self-paced'

export function memorySelfPaced(): SelfPacedStore {
  const records = new Map<string, SelfPacedRecord>()
  const sittings = new Map<string, SittingRecord>()
  const entries = new Map<string, SittingEntry[]>()
  const of = (code: string) => [...sittings.values()].filter((one) => one.code === code)
  const copy = <T extends object>(one: T | undefined): T | null => (one ? { ...one } : null)
  return {
    async add(record) {
      if (records.has(record.code) || [...records.values()].some((one) => one.show === record.show)) return false
      records.set(record.code, { ...record })
      return true
    },
    byCode: async (code) => copy(records.get(code)),
    byShow: async (show) => copy([...records.values()].find((one) => one.show === show)),
    async change(code, change) {
      const record = records.get(code)
      if (record) Object.assign(record, change)
    },
    async begin(sitting) {
      if (of(sitting.code).some((one) => one.tokenHash === sitting.tokenHash)) return false
      sittings.set(sitting.id, { ...sitting })
      entries.set(sitting.id, [])
      return true
    },
    sitting: async (code, tokenHash) => copy(of(code).find((one) => one.tokenHash === tokenHash)),
    sittings: async (code) =>
      of(code)
        .map((one) => ({ ...one }))
        .sort((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1)),
    count: async (code) => of(code).length,
    countPlayed: async (code) => of(code).filter(({ settled }) => settled > 0).length,
    entries: async (id) => [...(entries.get(id) ?? [])],
    async append(id, n, entry, sum) {
      const list = entries.get(id)
      const sitting = sittings.get(id)
      if (!list || !sitting || list.length !== n) return false
      list.push(entry)
      Object.assign(sitting, sum)
      return true
    },
    async setSum(id, sum) {
      const sitting = sittings.get(id)
      if (sitting) Object.assign(sitting, sum)
    },
    async place(code, mine, scoring) {
      const done = of(code).filter((one) => one.finishedAt !== null)
      return { ahead: done.filter((one) => compare(scoring, one, mine) < 0).length, finished: done.length }
    },
  }
}
