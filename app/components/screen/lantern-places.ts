// Where lanterns float: far rows small and high, near rows large and low. Places stay, newcomers take the next one.

export interface Place {
  /** Middle of the lantern, % of the width and of the water's height. */
  x: number
  y: number
  /** Size relative to the nearest row. */
  size: number
  /** Widest that a name may be, % of the width. */
  room: number
}

interface RowOfPlaces {
  y: number
  size: number
  xs: readonly number[]
}

/** Few: three rows as in the evening's first minutes. The right end of the far row stays free for the house on the shore. */
const FEW: readonly RowOfPlaces[] = [
  { y: 5, size: 0.8, xs: [13, 24, 34.5, 45.5, 56, 66] },
  { y: 32, size: 0.9, xs: [9, 20, 31.5, 43.5, 55.5, 67.5, 79] },
  { y: 62, size: 1, xs: [15.5, 37.5, 61.5, 83] },
]
const MANY: readonly RowOfPlaces[] = [
  { y: 1, size: 0.72, xs: [8, 18, 28, 38, 48, 58, 68] },
  { y: 31, size: 0.8, xs: [6.5, 17.5, 28.5, 39.5, 50.5, 61.5, 72.5, 83.5] },
  { y: 63, size: 0.88, xs: [11, 23.5, 36, 48.5, 61, 73.5, 86] },
]

/** A little unevenness, the same at every visit. */
function sway(index: number): number {
  return Math.sin(index * 2.4) * 1.8
}

function places(rows: readonly RowOfPlaces[]): Place[] {
  const list = rows.flatMap((row) =>
    row.xs.map((x, i) => {
      const gaps = [row.xs[i - 1], row.xs[i + 1]].flatMap((near) => (near === undefined ? [] : [Math.abs(near - x)]))
      return { x, y: row.y + sway(x + row.y), size: row.size, room: Math.min(...gaps) - 0.8 }
    }),
  )
  // Near ones first, and every other one, so that the first few stand apart.
  const byNearness = [...list].sort((a, b) => b.size - a.size)
  const middle = byNearness.filter((_, i) => i % 2 === 1)
  return [...middle, ...byNearness.filter((_, i) => i % 2 === 0)]
}

const FEW_PLACES = places(FEW)
const MANY_PLACES = places(MANY)

/**
 * The place of each seat that has one. Newest last in `seats`; when places run out the newest take those of the oldest.
 * A seat keeps its place as others come, except once: when few become many.
 */
export function lanternPlaces(seats: readonly number[], players: number): Map<number, Place> {
  const all = players <= FEW_PLACES.length && seats.every((seat) => seat < FEW_PLACES.length) ? FEW_PLACES : MANY_PLACES
  const taken = new Map<number, number>()
  for (const seat of seats) taken.set(seat % all.length, seat)
  const found = new Map<number, Place>()
  for (const [index, seat] of taken) {
    const place = all[index]
    if (place) found.set(seat, place)
  }
  return found
}
