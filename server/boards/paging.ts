// The part of a board that a page shows: found by search, sorted, cut.
import type { LocalText } from '../../app/domain/question/text'
import { fold } from '../../app/domain/text/fold'
import type { BoardPageRow, BoardQuery } from '../../app/services/boards'

export const PAGE_ROWS = 50

const inVietnamese = new Intl.Collator('vi').compare
const wordsOf = (text: LocalText | null): string[] =>
  text === null ? [] : typeof text === 'string' ? [text] : Object.values(text).filter((word) => word !== undefined)

function matcher(search: string): (row: BoardPageRow) => boolean {
  const wanted = fold(search, { tones: false })
  if (!wanted) return () => true
  return (row) =>
    [...wordsOf(row.name), ...wordsOf(row.under)].some((word) => fold(word, { tones: false }).includes(wanted))
}

/** `rows` in order of rank; a page beyond the last one is the last one. */
export function pageOf(
  rows: readonly BoardPageRow[],
  { search = '', sort = 'rank', page = 1, size = PAGE_ROWS }: Omit<BoardQuery, 'board'>,
) {
  const found = rows.filter(matcher(search))
  if (sort === 'last') found.reverse()
  if (sort === 'name') found.sort((a, b) => inVietnamese(wordsOf(a.name)[0] ?? '', wordsOf(b.name)[0] ?? ''))
  const pages = Math.max(1, Math.ceil(found.length / size))
  const at = Math.min(Math.max(1, page), pages)
  return {
    rows: found.slice((at - 1) * size, at * size),
    found: found.length,
    page: at,
    pages,
  }
}
