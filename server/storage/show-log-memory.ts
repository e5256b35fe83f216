// The log of shows in memory, for tests.
import { fromRows, LogConflict, type LogRow, type ShowLog, toRow } from './show-log'

export function memoryShowLog(): ShowLog {
  const shows = new Map<string, Map<number, LogRow>>()
  return {
    async append(show, entries) {
      const row = toRow(show, entries)
      const rows = shows.get(show) ?? new Map<number, LogRow>()
      if (rows.has(row.firstSeq)) throw new LogConflict()
      rows.set(row.firstSeq, row)
      shows.set(show, rows)
    },
    async read(show) {
      const rows = [...(shows.get(show)?.values() ?? [])].sort((a, b) => a.firstSeq - b.firstSeq)
      return fromRows(rows.map((row) => row.entries))
    },
    async close() {},
  }
}
