// What every view of the projector needs to know beside the show itself.
import type { Locale } from '~/domain/question/text'
import type { ScreenView } from '~/domain/show/view'

export interface Hall {
  /** Language of the page's own words. */
  locale: Locale
  /** The server's clock, ms. */
  now: () => number
  /** Where phones join: protocol, host and port. */
  origin: string
  /** Whether sounds may be heard. */
  audible: boolean
}

/** Language of the questions: the show's own, or the page's where each player reads their own. */
export function questionLocale(view: ScreenView, hall: Hall): Locale {
  return view.language === 'player' ? hall.locale : view.language
}

/** What people type to join: the address without its protocol. */
export function typedAddress(hall: Hall): string {
  return new URL(hall.origin).host
}

/** Name of a player as the hall reads it: two of the same name are told apart by their mark. */
export function fullName(row: { name: string; mark: string }): string {
  return row.mark ? `${row.name} (${row.mark})` : row.name
}

/** Length as people see it: accents and Khmer signs do not count as letters of their own. */
export function graphemes(text: string): number {
  return [...text.normalize('NFC').replace(/\p{M}/gu, '')].length
}

/** The first of `labels` that fit a line of `budget` letters, at most `most`; each label costs `extra` more than its letters. */
export function lineOf<T>(
  labels: readonly T[],
  length: (label: T) => number,
  budget: number,
  most: number,
  extra: number,
): T[] {
  const taken: T[] = []
  let left = budget
  for (const label of labels) {
    left -= length(label) + extra
    if (taken.length >= most || (left < 0 && taken.length > 0)) break
    taken.push(label)
  }
  return taken
}
