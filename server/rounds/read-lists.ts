// Lists of contestants that were read and wait to be entered: an hour in memory, each entered once.
import type { ListedRow, Slip } from '../../app/services/contestants'
import type { Clock } from '../clock'

export interface ReadListsOptions {
  clock: Clock
  /** Text that nobody guesses, of so many bytes. */
  secret(bytes: number): string
}

interface Held {
  season: string
  account: string
  at: number
  rows: readonly ListedRow[]
  /** Of the first sending; whoever sends again gets the same. */
  slips: Promise<Slip[]> | null
}

/** How long a list, and the slips made of it, can be asked for, ms. */
const KEPT = 3_600_000
/** Five thousand people with their slips take some megabytes. */
const MOST = { perAccount: 2, all: 12 }

/** Whether a row can be entered at all. */
export const enterable = ({ fields, strange }: ListedRow) => fields !== null && !strange

/** Each list belongs to the account that sent it, and to one season. */
export function createReadLists({ clock, secret }: ReadListsOptions) {
  const held = new Map<string, Held>()

  function dropOldest(of: (one: Held) => boolean, most: number) {
    const ids = [...held].filter(([, one]) => of(one)).map(([id]) => id)
    for (const id of ids.slice(0, Math.max(0, ids.length - most))) held.delete(id)
  }
  function tidy() {
    for (const [id, { at }] of held) if (clock.now() - at > KEPT) held.delete(id)
  }

  return {
    /** The token by which the list is entered. Of many lists the oldest are let go. */
    keep(season: string, account: string, rows: readonly ListedRow[]): string {
      tidy()
      const token = secret(18)
      held.set(token, { season, account, at: clock.now(), rows, slips: null })
      dropOldest((one) => one.account === account, MOST.perAccount)
      dropOldest(() => true, MOST.all)
      return token
    },

    /** Slips of the list: made by `enter` the first time, the same again within the hour. null: no such list of this account. */
    async once(
      token: string,
      season: string,
      account: string,
      enter: (rows: readonly ListedRow[]) => Promise<Slip[]>,
    ): Promise<Slip[] | null> {
      tidy()
      const one = held.get(token)
      if (!one || one.season !== season || one.account !== account) return null
      if (!one.slips) {
        one.slips = enter(one.rows.filter(enterable))
        one.rows = one.rows.filter((row) => !enterable(row))
        // Some may have been entered: the list is read again, which shows who.
        one.slips.catch(() => held.delete(token))
      }
      return one.slips
    },

    /** Rows of the list that cannot be entered; null: no such list of this account. */
    leftOut(token: string, season: string, account: string): ListedRow[] | null {
      tidy()
      const one = held.get(token)
      if (!one || one.season !== season || one.account !== account) return null
      return one.rows.filter((row) => !enterable(row))
    },
  }
}
export type ReadLists = ReturnType<typeof createReadLists>
