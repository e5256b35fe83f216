// Which rows of a list are ticked: all that can be entered but those registered already; and what the form says of it.
import { useState } from 'react'
import type { ListedRow, WishedRows } from '~/services/contestants'

export const canEnter = ({ fields, strange }: Pick<ListedRow, 'fields' | 'strange'>) => fields !== null && !strange

export interface ImportChoice {
  ticked(row: ListedRow): boolean
  tick(row: ListedRow, yes: boolean): void
  /** Whether those registered already are left out, where a row has no tick of its own. */
  skip: boolean
  setSkip(yes: boolean): void
  count: number
  again: number
}

export function useImportChoice(rows: readonly ListedRow[]): ImportChoice {
  const [skip, setSkip] = useState(true)
  const [own, setOwn] = useState<ReadonlyMap<number, boolean>>(new Map())
  const ticked = (row: ListedRow) => canEnter(row) && (own.get(row.row) ?? !(row.again && skip))
  return {
    ticked,
    tick: (row, yes) => setOwn(new Map(own).set(row.row, yes)),
    skip,
    setSkip(yes) {
      setSkip(yes)
      const again = new Set(rows.filter((row) => row.again).map(({ row }) => row))
      setOwn(new Map([...own].filter(([row]) => !again.has(row))))
    },
    count: rows.filter(ticked).length,
    again: rows.filter((row) => canEnter(row) && row.again).length,
  }
}

/** What a form says: the ticks of the rows it showed, and for the others whether those registered already are skipped. */
export function wishedRows(form: FormData): WishedRows {
  const numbers = (name: string) => new Set(form.getAll(name).flatMap((value) => String(value).split(',').map(Number)))
  const [shown, rows] = [numbers('shown'), numbers('row')]
  const skip = form.get('skip') === 'yes'
  return ({ row, again }) => (shown.has(row) ? rows.has(row) : !(again && skip))
}
