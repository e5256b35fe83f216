/** The formats there are, by the name in a show's settings. */
import type { ShowSettings } from '../settings'
import type { Show } from '../state'
import { classic } from './classic'
import type { Format } from './format'

const FORMATS: Record<ShowSettings['format'], Format> = { classic }

export function formatOf(settings: Pick<ShowSettings, 'format'>): Format {
  return FORMATS[settings.format]
}

/** Index of the question that comes next in the show's own format; null: there is none. */
export function comingIndex(show: Show): number | null {
  return formatOf(show.settings).coming(show)
}
