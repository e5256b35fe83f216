/** What an officer's form of a contestant was made from: another version, and somebody changed it meanwhile. */
import type { ContestantFields } from './contestant-fields'

export interface Versioned extends ContestantFields {
  organiser: boolean
  stretch: number
}

/** The same text for the same fields. */
export function contestantVersion(one: Versioned): string {
  const { name, nickname, unit, division, school, born, grade, kind, marks, organiser, stretch } = one
  const fields = [name, nickname, unit, division, school, born, grade, kind, marks, organiser, stretch]
  let hash = 0xcbf29ce484222325n
  for (const character of JSON.stringify(fields))
    hash = ((hash ^ BigInt(character.codePointAt(0) ?? 0)) * 0x100000001b3n) & 0xffffffffffffffffn
  return hash.toString(36)
}
