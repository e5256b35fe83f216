// One row of a board on a hall's screen.
import type { CSSProperties } from 'react'
import { useLocale } from '~/components/locale'
import { formatPlain } from '~/components/stage/figures'
import { Drawing } from '~/components/stage/icon'
import { textIn } from '~/domain/question/text-in'
import type { Figure } from '~/domain/standings/figures'
import { m } from '~/paraglide/messages'
import type { BoardPageRow } from '~/services/boards'
import { figureText } from './figure-words'
import { ARROWS } from './movement'

/** Longer names are set smaller. */
const LONG = 24

function Moved({ moved }: { moved: number | null }) {
  const locale = useLocale()
  if (moved === null) return <span className="moved new">{m.boards_moved_new()}</span>
  const way = moved > 0 ? 'up' : moved < 0 ? 'down' : 'still'
  return (
    <span className={`moved ${way}`}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d={ARROWS[way]} />
      </svg>
      {moved === 0 ? null : formatPlain(Math.abs(moved), locale)}
    </span>
  )
}

interface StandingLaneProps {
  row: BoardPageRow
  /** Place on the screen, from 0. */
  place: number
  figure: Figure
  /** Of the highest value, 0–1. */
  share: number
  /** Has just overtaken others. */
  rose: boolean
}

export function StandingLane({ row, place, figure, share, rose }: StandingLaneProps) {
  const locale = useLocale()
  const name = textIn(row.name, locale).text
  const classes = [row.rank === 1 ? 'first' : '', rose ? 'rose' : ''].filter(Boolean).join(' ')
  return (
    <li className={classes || undefined} style={{ '--row': place, '--share': share } as CSSProperties}>
      <span className="rk">{formatPlain(row.rank, locale)}</span>
      <Moved moved={row.moved} />
      <span className={name.length > LONG ? 'who long' : 'who'}>
        {name}
        {row.under ? <small>{textIn(row.under, locale).text}</small> : null}
      </span>
      <span className="hull" aria-hidden="true">
        <i />
        <Drawing name="prow" />
      </span>
      <span className="amount">{figureText(figure, row[figure], locale)}</span>
    </li>
  )
}
