// Records of shows in memory, for tests.
import { PinTaken, type ShowRecord, type Shows } from './shows'

export function memoryShows(): Shows {
  const records = new Map<string, ShowRecord>()
  const all = () => [...records.values()].map((record) => ({ ...record }))
  const find = (is: (record: ShowRecord) => boolean) => all().find(is) ?? null
  function claim(pin: string | null | undefined, id: string) {
    if (pin && find((record) => record.pin === pin && record.id !== id)) throw new PinTaken()
  }
  return {
    async add(record) {
      claim(record.pin, record.id)
      records.set(record.id, { ...record })
    },
    byId: async (id) => find((record) => record.id === id),
    byPin: async (pin) => find((record) => record.pin === pin),
    byScreenKey: async (key) => find((record) => record.screenKey === key),
    async change(id, change) {
      claim(change.pin, id)
      const record = records.get(id)
      if (record) Object.assign(record, change)
    },
    async list({ account, clubs }, limit) {
      const wanted = all().filter(
        (record) => record.account === account || (record.club !== null && clubs?.includes(record.club)),
      )
      return wanted.sort((a, b) => b.createdAt - a.createdAt).slice(0, limit)
    },
    open: async (since) => all().filter((record) => record.endedAt === null && record.createdAt >= since),
    due: async () => all().filter((record) => record.resultsDue),
    async freePins(ended, created, kept) {
      for (const record of records.values()) {
        const forgotten = record.createdAt < created && !kept.includes(record.id)
        const over = record.endedAt === null ? forgotten : record.endedAt < ended
        if (over) record.pin = null
      }
    },
  }
}
