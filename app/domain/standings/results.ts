/** What a show, a round or a contest brings to the ledger: one result for each person who played for a club. */
import { fold } from '../text/fold'

/** One person's result within one source. */
export interface PersonResult {
  club: string
  /** Key of the person within the club: nicknames that read the same are the same person. */
  person: string
  /** The nickname as shown. */
  name: string
  points: number
}

/** A player as a show knows him. */
export interface ShowPlayer {
  name: string
  /** Tells two of the same name in one show apart ("2", or nothing). */
  mark: string
  /** Id of the club played for; null: a guest of nobody. */
  club: string | null
  points: number
  kicked: boolean
  /** Gave an answer to a question that was asked to its end, right or wrong. */
  played: boolean
}

/** Key of a nickname within a club. */
export function personKey(name: string, mark: string): string {
  const key = fold(name, { tones: true }) || name.trim()
  return mark ? `${key} · ${mark}` : key
}

/**
 * The results of a show that enter the ledger: everybody who played for a club and was not shown out. Whoever took a seat
 * and answered nothing has not played: clubs are compared by how many take part, and a seat costs nothing.
 */
export function showResults(players: Iterable<ShowPlayer>): PersonResult[] {
  const results = new Map<string, PersonResult>()
  for (const { name, mark, club, points, kicked, played } of players) {
    if (club === null || kicked || !played) continue
    const person = personKey(name, mark)
    const before = results.get(`${club}\n${person}`)
    // Two seats of one person (a second phone) are one result: the better one.
    if (before && before.points >= points) continue
    results.set(`${club}\n${person}`, {
      club,
      person,
      name: mark ? `${name} (${mark})` : name,
      points,
    })
  }
  return [...results.values()]
}
