// A board as a sheet: the same columns for XLSX, CSV and print.

import type { Locale } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import type { Sheet, SheetColumn } from '~/domain/sheet/sheet'
import { m } from '~/paraglide/messages'
import type { BoardPage } from '~/services/boards'
import { figureName } from './figure-words'

/** In the language of the request. */
export function boardSheet(page: BoardPage, locale: Locale): Sheet {
  const clubs = !page.one
  const columns: SheetColumn[] = [
    { title: m.boards_rank(), width: 8 },
    { title: page.one ? textIn(page.one, locale).text : m.boards_club(), width: 38 },
    ...(clubs ? [{ title: m.boards_under(), width: 20 }] : []),
    ...page.figures.map((figure): SheetColumn => {
      const column = { title: figureName(figure, page.board.best, locale), width: 14 }
      return figure === 'rate' ? { ...column, format: 'percent' } : column
    }),
    { title: m.boards_since_yesterday(), width: 14 },
  ]
  const rows = page.rows.map((row) => [
    row.rank,
    textIn(row.name, locale).text,
    ...(clubs ? [row.under ? textIn(row.under, locale).text : ''] : []),
    ...page.figures.map((figure) => row[figure]),
    row.moved,
  ])
  return { name: textIn(page.board.name, locale).text, columns, rows }
}
