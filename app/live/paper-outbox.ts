/**
 * What was done on a paper and has not reached the server: kept on the phone until it is acknowledged.
 *
 * Each command lies under a key of its own, so that two pages of one paper never write over what the other has not sent.
 * Every page sends all there is: what a page that died has left, another one brings home. Sent twice it does no harm.
 */
import type { AnswerValue } from '~/domain/show/show-question'
import type { PaperCommand } from '~/services/papers'

/** A command in the outbox. */
export interface Kept {
  /** Greater than that of all commands of this paper that lay on the phone when it was given. */
  n: number
  /** The page on which it was given. */
  page: string
  command: PaperCommand
  /** What the server may have for this item: what it had, and the answers given here that it has not acknowledged. */
  was?: readonly (AnswerValue | null)[]
}

/** Times the page was left, and for how long (ms), since the start of the attempt. */
interface Away {
  times: number
  ms: number
}

/** Where it is written: localStorage, or memory where that is refused. */
export interface Shelf {
  get(key: string): string | null
  set(key: string, text: string | null): void
  /** Those that begin so. */
  keys(start: string): string[]
}

export interface PaperOutbox {
  /** Of all pages, oldest first, without what a later one makes needless. */
  list(): readonly Kept[]
  /** The greatest turn that lies here; 0: none. */
  turn(): number
  /** Puts it last. What it makes needless (an older answer or flag of the same item …) goes. */
  put(command: PaperCommand, was?: AnswerValue | null): void
  /** Takes these away: acknowledged, or refused for good. */
  settle(sent: readonly Kept[]): void
  /** What another page took away, of a change to the phone's memory; null: it did not take away a command of this paper. */
  taken(change: { key: string | null; oldValue: string | null; newValue: string | null }): Kept | null
  away(): Away
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

function read<T extends object>(text: string | null, field: keyof T): T | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null')
    return typeof value === 'object' && value !== null && field in value ? (value as T) : null
  } catch {
    return null
  }
}

/** Answers of one item that are remembered as maybe sent; who changes one more often has a line that works. */
const MOST = 12

function mayBe(was: AnswerValue | null, older: readonly Kept[]): (AnswerValue | null)[] {
  const [first = was, ...more] = older.flatMap(({ was: before = [], command }) =>
    command.type === 'save' ? [...before, command.value] : [],
  )
  return [first, ...more.filter((one, index) => !alike(one, more[index - 1])).slice(-MOST)]
}

const alike = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

const inOrder = (a: Kept, b: Kept) => a.n - b.n || (a.page < b.page ? -1 : 1)

/** The outbox of one attempt, as this phone remembers it; `page`: a name that no other page has. */
export function paperOutbox(attempt: string, shelf: Shelf, page: string): PaperOutbox {
  const start = `paper:${attempt}:`
  const awayKey = `paper-away:${attempt}`
  const keyOf = (one: Kept) => `${start}${one.n}.${one.page}`
  let last = 0

  function all(): Kept[] {
    const found: Kept[] = []
    for (const key of shelf.keys(start)) {
      const one = read<Kept>(shelf.get(key), 'command')
      if (one) found.push(one)
      else shelf.set(key, null)
    }
    return found.sort(inOrder)
  }
  const list = () => {
    const kept = all()
    return kept.filter((one, index) => !kept.slice(index + 1).some((later) => replaces(later.command, one.command)))
  }
  const away = () => read<Away>(shelf.get(awayKey), 'times') ?? { times: 0, ms: 0 }

  return {
    list,
    turn: () => all().reduce((most, { command }) => Math.max(most, 'turn' in command ? command.turn : 0), 0),
    put(command, was) {
      const kept = all()
      const older = kept.filter((one) => replaces(command, one.command))
      last = Math.max(last, kept.at(-1)?.n ?? 0) + 1
      const one: Kept = { n: last, page, command, ...(was === undefined ? {} : { was: mayBe(was, older) }) }
      // Before the older ones go: one of them is always there.
      shelf.set(keyOf(one), JSON.stringify(one))
      for (const needless of older) shelf.set(keyOf(needless), null)
    },
    settle(sent) {
      const kept = all()
      for (const one of sent) {
        shelf.set(keyOf(one), null)
        for (const older of kept)
          if (inOrder(older, one) < 0 && replaces(one.command, older.command)) shelf.set(keyOf(older), null)
      }
    },
    taken({ key, oldValue, newValue }) {
      return key?.startsWith(start) && newValue === null ? read<Kept>(oldValue, 'command') : null
    },
    away,
    left(ms) {
      const { times, ms: before } = away()
      shelf.set(awayKey, JSON.stringify({ times: times + 1, ms: before + Math.max(0, Math.round(ms)) }))
    },
  }
}

/**
 * Of what this phone still holds, what another device has overtaken: answers to items that the server holds an answer
 * for that does not come from here. To be settled before anything is sent.
 */
export function overtaken(
  kept: readonly Kept[],
  items: readonly { ref: string; value: AnswerValue | null }[],
): readonly Kept[] {
  const held = new Map(items.map(({ ref, value }) => [ref, value]))
  return kept.filter(
    ({ command, was }) =>
      command.type === 'save' && was !== undefined && !was.some((one) => alike(held.get(command.item), one)),
  )
}

/** localStorage where the browser allows it, else for as long as the page lives. */
export function phoneShelf(): Shelf {
  // Only what the phone refused: what it took, another page may have taken away since.
  const memory = new Map<string, string>()
  return {
    get(key) {
      try {
        return memory.get(key) ?? localStorage.getItem(key)
      } catch {
        return memory.get(key) ?? null
      }
    },
    set(key, text) {
      memory.delete(key)
      try {
        if (text === null) localStorage.removeItem(key)
        else localStorage.setItem(key, text)
      } catch {
        // Full or refused: the page still works until it is closed.
        if (text !== null) memory.set(key, text)
      }
    },
    keys(start) {
      const found = new Set(memory.keys())
      try {
        for (const key of Object.keys(localStorage)) found.add(key)
      } catch {
        // Refused: memory is all there is.
      }
      return [...found].filter((key) => key.startsWith(start))
    },
  }
}
