/** The name under which somebody stands where everybody looks. */
import type { Locale } from '../question/text'
import { drawnName } from '../show/drawn-names'

/** FNV-1a, so that the drawn name says nothing of the id and stays the same. */
function numberOf(id: string): number {
  let hash = 0x811c9dc5
  for (const sign of `public/${id}`) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash
}

/**
 * The nickname where it may be published, else a drawn name: the same for this contestant in every table. Two people may
 * be drawn the same one, as two may have one nickname; the sign-in code stands nowhere.
 */
export function publicName(
  { id, nickname }: { id: string; nickname: string },
  publishes: boolean,
  locale: Locale,
): string {
  return publishes ? nickname : drawnName(numberOf(id), 0, locale)
}
