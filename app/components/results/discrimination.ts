// What a discrimination means, in one sentence. Bounds: R. L. Ebel, Essentials of Educational Measurement, 1972.
import { m } from '~/paraglide/messages'

const STRONG = 0.4
const GOOD = 0.2

export function discriminationWords(value: number | null): string {
  if (value === null) return m.results_disc_none()
  if (value >= STRONG) return m.results_disc_strong()
  if (value >= GOOD) return m.results_disc_good()
  return value >= 0 ? m.results_disc_weak() : m.results_disc_wrong()
}
