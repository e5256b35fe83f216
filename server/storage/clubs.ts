// Clubs, and how many members units have.
import type { Club } from '../../app/services/clubs'

/** Thrown when another club has this code. */
export class CodeTaken extends Error {
  override name = 'CodeTaken'
}

export interface ClubStore {
  /** Throws CodeTaken. */
  add(club: Club): Promise<void>
  change(id: string, change: Partial<Pick<Club, 'name' | 'members' | 'meets'>>): Promise<void>
  remove(id: string): Promise<void>
  byId(id: string): Promise<Club | null>
  byCode(code: string): Promise<Club | null>
  all(): Promise<Club[]>
  /** Members by unit. */
  members(): Promise<Map<string, number>>
  setMembers(unit: string, members: number | null): Promise<void>
}
