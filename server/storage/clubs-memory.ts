// Clubs in memory, for tests.
import type { Club } from '../../app/services/clubs'
import { type ClubStore, CodeTaken } from './clubs'

export function memoryClubs(): ClubStore {
  const clubs = new Map<string, Club>()
  const members = new Map<string, number>()
  return {
    async add(club) {
      if ([...clubs.values()].some((c) => c.code === club.code)) throw new CodeTaken()
      clubs.set(club.id, structuredClone(club))
    },
    async change(id, change) {
      const club = clubs.get(id)
      if (club) clubs.set(id, { ...club, ...structuredClone(change) })
    },
    async remove(id) {
      clubs.delete(id)
    },
    byId: async (id) => structuredClone(clubs.get(id)) ?? null,
    byCode: async (code) => structuredClone([...clubs.values()].find((club) => club.code === code)) ?? null,
    all: async () => [...clubs.values()].map((club) => structuredClone(club)),
    members: async () => new Map(members),
    async setMembers(unit, count) {
      if (count === null) members.delete(unit)
      else members.set(unit, count)
    },
  }
}
