/** A show from its log: how it is restored, audited and rescored. */
import { apply, createShow } from './apply'
import type { LogEntry } from './command'
import type { Show } from './state'

/** The state after all entries, the first of which creates the show. Throws when one is missing, out of order or refused. */
export function replay(entries: Iterable<LogEntry>): Show {
  let show: Show | null = null
  for (const entry of entries) {
    if (show === null) {
      show = createShow(entry)
      continue
    }
    const outcome = apply(show, entry)
    if (!outcome.ok) throw new Error(`entry ${entry.seq} of show ${show.id} is refused: ${outcome.code}`)
  }
  if (show === null) throw new Error('the log of a show is empty')
  return show
}
