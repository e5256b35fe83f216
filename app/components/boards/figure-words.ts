// What the figures are called and how they are written.
import { formatNumber } from '~/components/stage/figures'
import type { Locale } from '~/domain/question/text'
import type { Figure } from '~/domain/standings/figures'
import { m } from '~/paraglide/messages'

/** `best`: how many of the best count. */
export function figureName(figure: Figure, best: number, locale: Locale): string {
  switch (figure) {
    case 'points':
      return m.boards_points()
    case 'best':
      return m.boards_best({ count: formatNumber(best, locale) })
    case 'people':
      return m.boards_people()
    case 'plays':
      return m.boards_plays()
    case 'rate':
      return m.boards_rate()
  }
}

/** The same where a phone's column is narrow. */
export function figureHead(figure: Figure, best: number, locale: Locale): string {
  return figure === 'best'
    ? m.boards_best_short({ count: formatNumber(best, locale) })
    : figureName(figure, best, locale)
}

/** A dash where there is nothing to say. */
export function figureText(figure: Figure, value: number | null, locale: Locale): string {
  if (value === null) return '–'
  return figure === 'rate' ? `${formatNumber(Math.round(value * 100), locale)}\u00A0%` : formatNumber(value, locale)
}

/** 1.234.567 as 1,23 triệu, where a tile has no room for more. */
export function shortText(figure: Figure, value: number, locale: Locale): string {
  if (figure === 'rate' || value < 1_000_000) return figureText(figure, value, locale)
  return m.boards_million({ count: formatNumber(value / 1_000_000, locale, 2) })
}
