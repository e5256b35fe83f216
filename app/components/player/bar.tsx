// The line at the top of the phone: menu, where the show stands, and on the right the connection or the clock.
import type { ReactNode } from 'react'
import type { Locale } from '~/domain/question/text'
import { m } from '~/paraglide/messages'
import { formatPlain } from '../stage/figures'
import { Drawing } from '../stage/icon'

export interface BarProps {
  locale: Locale
  /** Question number and how many, or a few words. */
  place: { index: number; total: number } | string | null
  onMenu?: () => void
  children?: ReactNode
}

export function Bar({ locale, place, onMenu, children }: BarProps) {
  return (
    <header className="bar">
      {onMenu ? (
        <button type="button" className="bar-menu" aria-label={m.player_menu()} onClick={onMenu}>
          <Drawing name="mark" />
        </button>
      ) : (
        <Drawing name="mark" />
      )}
      {typeof place === 'string' ? <b className="cut">{place}</b> : place && <Place {...place} locale={locale} />}
      <span className="gap" />
      {children}
    </header>
  )
}

function Place({ index, total, locale }: { index: number; total: number; locale: Locale }) {
  const figures = { index: formatPlain(index + 1, locale), total: formatPlain(total, locale) }
  return (
    <b className="nowrap">
      <span aria-hidden="true" className="num">
        {figures.index} / {figures.total}
      </span>
      <span className="sr">{m.player_question_of(figures)}</span>
    </b>
  )
}
