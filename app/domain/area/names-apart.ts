/** Names that tell clubs apart where they stand in one list: a name is the only one of its kind within its unit. */
import { fold } from '../text/fold'

export interface PlacedClub {
  id: string
  name: string
  /** Name of its unit. */
  place: string
}

interface Named {
  id: string
  name: string
}

const key = (name: string) => fold(name, { tones: true })
const withPlace = ({ name, place }: PlacedClub) => `${name} (${place})`

/** `clubs` in their order; those that share a name have their unit's behind it. */
export function namesApart(clubs: readonly PlacedClub[]): Named[] {
  const counts = new Map<string, number>()
  for (const { name } of clubs) counts.set(key(name), (counts.get(key(name)) ?? 0) + 1)
  return clubs.map((club) => ({ id: club.id, name: counts.get(key(club.name)) === 1 ? club.name : withPlace(club) }))
}

/** A club that comes to `others`: with its unit's name when one of them is called the same. */
export function namedBeside(club: PlacedClub, others: readonly Named[]): Named {
  const taken = others.some(({ id, name }) => id !== club.id && key(name) === key(club.name))
  return { id: club.id, name: taken ? withPlace(club) : club.name }
}
