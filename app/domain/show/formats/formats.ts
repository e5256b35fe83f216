/** The formats there are, by the name in a show's settings. */
import type { ShowSettings } from '../settings'
import { classic } from './classic'
import type { Format } from './format'

const FORMATS: Record<ShowSettings['format'], Format> = { classic }

export function formatOf(settings: Pick<ShowSettings, 'format'>): Format {
  return FORMATS[settings.format]
}
