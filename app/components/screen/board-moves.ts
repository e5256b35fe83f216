// Who overtakes whom on the scoreboard: where each row begins, and which one is lifted.
import type { Row } from '~/domain/show/view'

/**
 * For each row, how many rows lower it stood on this board before; who came from beyond the board comes from below it,
 * and who has no rank yet (0) stays last.
 */
export function startsOf(rows: readonly Row[]): number[] {
  const before = rows.map((row, index) => ({
    index,
    rank: row.rank > 0 ? row.rank + row.moved : Number.POSITIVE_INFINITY,
  }))
  const sorted = [...before].sort((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank) || a.index - b.index)
  const starts: number[] = []
  sorted.forEach(({ index, rank }, place) => {
    starts[index] = (Number.isFinite(rank) ? Math.max(place, Math.min(rank - 1, rows.length)) : place) - index
  })
  return starts
}

/** The row that is lifted: the best climber if on the board, else whoever climbed most; none when nobody did. */
export function climberOf(rows: readonly Row[], best: Row | undefined): number | null {
  const found = rows.find((row) => row.id === best?.id && row.moved > 0)
  if (found) return found.id
  const most = rows.reduce<Row | null>((a, b) => (b.moved > (a?.moved ?? 0) ? b : a), null)
  return most?.id ?? null
}
