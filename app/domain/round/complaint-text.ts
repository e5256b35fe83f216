/** How long a complaint may be, in letters; a line's end is one. */
export const LONGEST_COMPLAINT = 2_000
