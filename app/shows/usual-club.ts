// For which club a newcomer plays, before they have said anything.
import type { ShowClub } from '~/domain/show/command'

/**
 * The only club that is invited: in its own room nearly everybody belongs to it, and a guest says so in one choice.
 * "", a guest, where there is none or a choice of several.
 */
export const usualClub = (clubs: readonly ShowClub[]): string => (clubs.length === 1 && clubs[0]?.id) || ''
