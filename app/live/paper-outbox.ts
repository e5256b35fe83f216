/** What was done on a paper and has not reached the server: kept on the phone until it is acknowledged. */
import type { AnswerValue } from '~/domain/show/show-question'
import type { PaperCommand } from '~/services/papers'

/** A command in the outbox. `n` grows with each; `was`: what the server had for this item when it was given. */
export interface Kept {
  n: number
  command: PaperCommand
  was?: AnswerValue | null
}

/** What is remembered of a paper on this phone. */
interface Remembered {
  kept: Kept[]
  /** Times the page was left, and for how long (ms), since the start of the attempt. */
  away: { times: number; ms: number }
}

/** Where it is written: localStorage, or memory where that is refused. */
export interface Shelf {
  get(key: string): string | null
  set(key: string, text: string | null): void
}

export interface PaperOutbox {
  /** Oldest first. */
  list(): readonly Kept[]
  /** Puts it last. What it makes needless (an older answer or flag of the same item …) goes. */
  put(command: PaperCommand, was?: AnswerValue | null): void
  /** Takes these away: acknowledged, or refused for good. */
  settle(sent: readonly Kept[]): void
  away(): Remembered['away']
  left(ms: number): void
}

/** Whether `later` says all that `earlier` says. */
export function replaces(later: PaperCommand, earlier: PaperCommand): boolean {
  if (later.type !== earlier.type) return false
  switch (later.type) {
    case 'save':
    case 'flag':
      return 'item' in earlier && earlier.item === later.item
    case 'open':
      return 'item' in earlier && earlier.item === later.item
    case 'predict':
    case 'away':
    case 'hand_in':
      return true
    default:
      return false
  }
}

function read(shelf: Shelf, key: string): Remembered {
  const empty: Remembered = { kept: [], away: { times: 0, ms: 0 } }
  try {
    const stored = JSON.parse(shelf.get(key) ?? 'null') as Partial<Remembered> | null
    return { kept: stored?.kept ?? empty.kept, away: stored?.away ?? empty.away }
  } catch {
    return empty
  }
}

/** The outbox of one attempt, as this phone remembers it. */
export function paperOutbox(attempt: string, shelf: Shelf): PaperOutbox {
  const key = `paper:${attempt}`
  let { kept, away } = read(shelf, key)
  let count = kept.reduce((most, { n }) => Math.max(most, n), 0)
  const write = () => {
    const nothing = kept.length === 0 && away.times === 0
    shelf.set(key, nothing ? null : JSON.stringify({ kept, away }))
  }
  return {
    list: () => kept,
    put(command, was) {
      const older = kept.find((one) => replaces(command, one.command))
      const known = older && 'was' in older ? older.was : was
      kept = kept.filter((one) => !replaces(command, one.command))
      kept.push({ n: ++count, command, ...(known === undefined ? {} : { was: known }) })
      write()
    },
    settle(sent) {
      const gone = new Set(sent.map(({ n }) => n))
      kept = kept.filter(({ n }) => !gone.has(n))
      write()
    },
    away: () => away,
    left(ms) {
      away = { times: away.times + 1, ms: away.ms + Math.max(0, Math.round(ms)) }
      write()
    },
  }
}

const alike = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/**
 * Of what this phone still holds, what another device has overtaken: answers to items that the server holds another
 * answer for than the one known when it was given. To be settled before anything is sent.
 */
export function overtaken(
  kept: readonly Kept[],
  items: readonly { ref: string; value: AnswerValue | null }[],
): readonly Kept[] {
  const held = new Map(items.map(({ ref, value }) => [ref, value]))
  return kept.filter(
    ({ command, was }) => command.type === 'save' && was !== undefined && !alike(held.get(command.item), was),
  )
}

/** localStorage where the browser allows it, else for as long as the page lives. */
export function phoneShelf(): Shelf {
  const memory = new Map<string, string>()
  return {
    get(key) {
      try {
        return localStorage.getItem(key) ?? memory.get(key) ?? null
      } catch {
        return memory.get(key) ?? null
      }
    },
    set(key, text) {
      if (text === null) memory.delete(key)
      else memory.set(key, text)
      try {
        if (text === null) localStorage.removeItem(key)
        else localStorage.setItem(key, text)
      } catch {
        // Full or refused: the page still works until it is closed.
      }
    },
  }
}
