/** The order of a board by a chosen figure, and how it moved since yesterday. */
import type { BoardRow, Figure, Sums } from './figures'

/** A row in its place. */
export interface Ranked extends BoardRow {
  /** 1, 2, 2, 4 …: equal figures share a rank. */
  rank: number
  /** People per member, 0–1; null where the number of members is not known. */
  rate: number | null
  /** Ranks won (+) or lost (−) since yesterday; null: was not on the board. */
  moved: number | null
}

/** Members of a subject, where known. */
export type MembersOf = (subject: string) => number | null

/** People per member, at most 1: members are counted at one time of the year, people all through it. */
export function rateOf(people: number, members: number | null): number | null {
  return members === null || members <= 0 ? null : Math.min(1, people / members)
}

function figureOf(row: Sums & { rate: number | null }, figure: Figure): number {
  return figure === 'rate' ? (row.rate ?? -1) : row[figure]
}

function inOrder(rows: readonly BoardRow[], figure: Figure, members: MembersOf) {
  const valued = rows.map((row) => {
    const rate = rateOf(row.people, members(row.subject))
    return { row, rate, value: figureOf({ ...row, rate }, figure) }
  })
  valued.sort((a, b) => b.value - a.value || b.row.points - a.row.points || (a.row.subject < b.row.subject ? -1 : 1))
  let rank = 0
  return valued.map(({ row, rate, value }, i) => {
    if (i === 0 || valued[i - 1]?.value !== value) rank = i + 1
    return { row, rate, rank }
  })
}

/** Rows by `figure`, highest first, with ranks; `yesterday` null: nothing has changed since. */
export function ranked(
  rows: readonly BoardRow[],
  figure: Figure,
  members: MembersOf,
  yesterday: readonly BoardRow[] | null,
): Ranked[] {
  const before = new Map((yesterday ? inOrder(yesterday, figure, members) : []).map((r) => [r.row.subject, r.rank]))
  return inOrder(rows, figure, members).map(({ row, rate, rank }) => {
    const was = before.get(row.subject)
    return {
      ...row,
      rate,
      rank,
      moved: yesterday === null ? 0 : was === undefined ? null : was - rank,
    }
  })
}
