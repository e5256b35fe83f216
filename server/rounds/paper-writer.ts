// Carries accepted commands of all papers to the disk together: while one batch is written the next one grows.
import { type AttemptChange, type EntryRow, PaperConflict, type PaperStore } from '../storage/papers'

export interface PaperWriter {
  /**
   * `settled` is called when both would survive a power cut (null), or with why they are not there; in the order of calls.
   * After a failure the attempt's other writings that wait fail too, before anything else is written.
   */
  write(row: EntryRow, change: AttemptChange | null, settled: Settled): void
  /** Resolves when nothing waits any more. */
  idle(): Promise<void>
}

type Settled = (error: Error | null) => void

interface Writing {
  row: EntryRow
  change: AttemptChange | null
  settled: Settled
}

/** Entries in one wait for the disk; a batch that is too long keeps the first ones waiting for the last. */
const MOST = 1_000

export function createPaperWriter(store: Pick<PaperStore, 'write'>): PaperWriter {
  let waiting: Writing[] = []
  let working: Promise<void> | null = null

  const write = (batch: readonly Writing[]) =>
    store.write({
      rows: batch.map(({ row }) => row),
      changes: batch.flatMap(({ change }) => (change ? [change] : [])),
    })

  /** What waits behind something that was not written would leave a gap. */
  function fail(batch: readonly Writing[], caught: unknown) {
    const error = caught instanceof Error ? caught : new Error(String(caught))
    const attempts = new Set(batch.map(({ row }) => row.attempt))
    const behind = waiting.filter(({ row }) => attempts.has(row.attempt))
    waiting = waiting.filter(({ row }) => !attempts.has(row.attempt))
    for (const { settled } of [...batch, ...behind]) settled(error)
  }

  async function writeAll(batch: readonly Writing[]): Promise<void> {
    try {
      await write(batch)
    } catch (error) {
      const attempts = [...new Set(batch.map(({ row }) => row.attempt))]
      if (!(error instanceof PaperConflict) || attempts.length === 1) return fail(batch, error)
      // One attempt was continued elsewhere: the others of its batch go on.
      for (const attempt of attempts) await writeAll(batch.filter(({ row }) => row.attempt === attempt))
      return
    }
    for (const { settled } of batch) settled(null)
  }

  async function work(): Promise<void> {
    // What arrives in the same turn of the event loop is written together.
    await new Promise((turn) => setImmediate(turn))
    while (waiting.length > 0) {
      const batch = waiting.slice(0, MOST)
      waiting = waiting.slice(MOST)
      await writeAll(batch)
    }
    working = null
  }

  return {
    write(row, change, settled) {
      waiting.push({ row, change, settled })
      working ??= work()
    },
    async idle() {
      while (working) await working
    },
  }
}
