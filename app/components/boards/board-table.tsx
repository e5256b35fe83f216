// The table of a board: rank, movement, a bar that compares, the numbers; on a phone the chosen figure alone.
import { Link } from '@remix-run/react'
import { type ReactNode, useRef } from 'react'
import { useLocale } from '~/components/locale'
import { formatPlain } from '~/components/stage/figures'
import { Icon } from '~/components/stage/icon'
import { textIn } from '~/domain/question/text-in'
import type { Figure } from '~/domain/standings/figures'
import { m } from '~/paraglide/messages'
import type { BoardPage, BoardPageRow, BoardSort } from '~/services/boards'
import { figureHead, figureName, figureText } from './figure-words'
import { Movement } from './movement'
import { useOvertaking } from './use-overtaking'

export interface BoardTableProps {
  page: BoardPage
  sort: BoardSort
  selected: string | null
  /** Address of this page with something changed. */
  to(change: { figure?: Figure; sort?: BoardSort; at?: string }): string
}

/** Bars compare points; other figures are plain numbers beside them. */
const barFigure = ({ figure, board }: BoardPage): 'points' | 'best' =>
  figure === 'points' || figure === 'best' ? figure : board.grouping ? 'best' : 'points'

function Bar({ share }: { share: number }) {
  return (
    <span className="block h-2.5 min-w-10 flex-1 rounded-[5px] bg-sand">
      <span
        className="block h-full rounded-[5px] bg-bar transition-[width] duration-500"
        style={{ width: `${Math.max(2, share * 100)}%` }}
      />
    </span>
  )
}

function HeadLink({ to, on, children }: { to: string; on: boolean; children: ReactNode }) {
  return (
    <Link
      to={to}
      preventScrollReset
      aria-current={on ? 'true' : undefined}
      className={`inline-flex min-h-11 items-center gap-1 no-underline hover:text-ink focus-visible:outline-3 focus-visible:outline-link ${on ? 'text-ink' : 'text-quiet'}`}
    >
      {children}
      {on ? <Icon name="chevron-down" className="size-4 shrink-0 fill-none stroke-current stroke-2" /> : null}
    </Link>
  )
}

function Row({
  row,
  page,
  bar,
  numbers,
  selected,
  to,
}: Pick<BoardTableProps, 'page' | 'to'> & {
  row: BoardPageRow
  bar: 'points' | 'best'
  numbers: Figure[]
  selected: boolean
}) {
  const locale = useLocale()
  const { figure, top } = page
  const share = top[bar] ? row[bar] / top[bar] : 0
  const cell = (of: Figure) => (of === figure ? 'font-semibold' : 'max-sm:hidden')
  const name = textIn(row.name, locale).text
  return (
    <tr data-subject={row.subject} className={`group ${selected ? 'bg-gold-wash [&>td]:border-transparent' : ''}`}>
      <td className="w-10 rounded-l-field border-t border-line text-center font-figures text-[19px] font-extrabold">
        {formatPlain(row.rank, locale)}
      </td>
      <td className="w-12 border-t border-line">
        <span className="inline-block min-w-10 pr-1">
          <Movement moved={row.moved} />
        </span>
      </td>
      <th
        scope="row"
        className="h-[53px] border-t border-line py-2 pr-2.5 text-start font-semibold max-sm:w-full [tr.bg-gold-wash_&]:border-transparent"
      >
        <Link
          to={row.club ? `/clubs/${row.club}` : to({ at: row.subject })}
          preventScrollReset
          className="block leading-snug text-ink no-underline sm:min-w-36 hover:underline focus-visible:outline-3 focus-visible:outline-link"
        >
          {name}
          {row.under ? (
            <span className="block text-sm font-normal text-quiet">{textIn(row.under, locale).text}</span>
          ) : null}
        </Link>
        <span className="mt-1.5 flex sm:hidden" aria-hidden="true">
          <Bar share={share} />
        </span>
      </th>
      <td className={`border-t border-line py-1 pr-2.5 ${bar === figure ? '' : 'max-sm:hidden'}`}>
        <span className="flex items-center gap-3">
          <span className="hidden flex-1 sm:flex" aria-hidden="true">
            <Bar share={share} />
          </span>
          <span
            className={`text-end font-figures max-sm:ml-auto ${bar === figure ? 'font-semibold' : ''}`}
            style={{ minWidth: `${figureText(bar, top[bar], locale).length}ch` }}
          >
            {figureText(bar, row[bar], locale)}
          </span>
        </span>
      </td>
      {numbers.map((of) => (
        <td
          key={of}
          className={`border-t border-line pr-2.5 text-end font-figures whitespace-nowrap last:rounded-r-field ${cell(of)}`}
        >
          {figureText(of, row[of], locale)}
        </td>
      ))}
    </tr>
  )
}

export function BoardTable({ page, sort, selected, to }: BoardTableProps) {
  const locale = useLocale()
  const body = useRef<HTMLTableSectionElement>(null)
  useOvertaking(body, page.rows.map((row) => row.subject).join())
  const bar = barFigure(page)
  // Beside the map there is no room for both people and plays.
  const numbers = page.figures.filter((of) =>
    of === 'plays' ? !page.tiles.length || page.figure === 'plays' : of !== 'points' && of !== 'best',
  )
  const head = (of: Figure) => (
    <HeadLink to={to({ figure: of, sort: 'rank' })} on={page.figure === of}>
      <span className="max-sm:hidden">{figureName(of, page.board.best, locale)}</span>
      <span className="sm:hidden">{figureHead(of, page.board.best, locale)}</span>
    </HeadLink>
  )
  return (
    <table className="w-full border-collapse text-base">
      <caption className="sr-only">{textIn(page.board.name, locale).text}</caption>
      <thead>
        <tr className="text-sm text-quiet [&_th]:font-semibold">
          <th
            scope="col"
            className="text-start"
            aria-sort={sort === 'rank' ? 'ascending' : sort === 'last' ? 'descending' : undefined}
          >
            <Link
              to={to({ sort: sort === 'rank' ? 'last' : 'rank' })}
              preventScrollReset
              className="inline-flex min-h-11 items-center text-inherit no-underline hover:text-ink"
            >
              {m.boards_rank()}
            </Link>
          </th>
          <th scope="col">
            <span className="sr-only">{m.boards_since_yesterday()}</span>
          </th>
          <th scope="col" className="text-start" aria-sort={sort === 'name' ? 'ascending' : undefined}>
            <HeadLink to={to({ sort: sort === 'name' ? 'rank' : 'name' })} on={sort === 'name'}>
              {page.one ? textIn(page.one, locale).text : m.boards_club()}
            </HeadLink>
          </th>
          <th
            scope="col"
            className={`text-start whitespace-nowrap max-sm:text-end sm:w-[38%] ${bar === page.figure ? '' : 'max-sm:hidden'}`}
          >
            {head(bar)}
          </th>
          {numbers.map((of) => (
            <th
              key={of}
              scope="col"
              className={`w-px pl-3 text-end whitespace-nowrap ${of === page.figure ? '' : 'max-sm:hidden'}`}
            >
              {head(of)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {page.rows.map((row) => (
          <Row
            key={row.subject}
            row={row}
            page={page}
            bar={bar}
            numbers={numbers}
            selected={row.subject === selected}
            to={to}
          />
        ))}
      </tbody>
    </table>
  )
}
