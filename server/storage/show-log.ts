// Where the log of a show is kept: accepted commands in order, and nothing else.
import { LogEntry } from '../../app/domain/show/command'

export interface ShowLog {
  /** Adds a batch of entries with consecutive `seq`; resolves when they would survive a power cut. Rejects when the first one is there already. */
  append(show: string, entries: readonly LogEntry[]): Promise<void>
  /** All entries of a show in order; empty when there is no such show. */
  read(show: string): Promise<LogEntry[]>
  /** Waits for what is being written. */
  close(): Promise<void>
}

/** A batch as a row of a table. */
export interface LogRow {
  show: string
  firstSeq: number
  lastSeq: number
  entries: string
}

/** Thrown when another writer has put an entry of the same number, so that two never continue one show. */
export class LogConflict extends Error {
  override name = 'LogConflict'
}

export function toRow(show: string, entries: readonly LogEntry[]): LogRow {
  const first = entries[0]
  const last = entries[entries.length - 1]
  if (!first || !last) throw new Error('A batch of the log has at least one entry.')
  return { show, firstSeq: first.seq, lastSeq: last.seq, entries: JSON.stringify(entries) }
}

/**
 * Entries of rows in order of `firstSeq`. They were validated when they were accepted; only the first is parsed again,
 * so that settings that came later get their default.
 */
export function fromRows(rows: Iterable<string>): LogEntry[] {
  const entries: LogEntry[] = []
  for (const row of rows) for (const entry of JSON.parse(row) as LogEntry[]) entries.push(entry)
  if (entries[0]) entries[0] = LogEntry.parse(entries[0])
  return entries
}
