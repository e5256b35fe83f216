// Live finals in memory, for tests.
import type { FinalSeat, FinalStore, RoundShow } from './finals'

export function memoryFinals(): FinalStore {
  const shows = new Map<string, RoundShow>()
  const seats = new Map<string, FinalSeat>()
  return {
    async add(show) {
      shows.set(show.show, { ...show })
    },
    shows: async (season, round) =>
      [...shows.values()].filter((one) => one.season === season && one.round === round).sort((a, b) => b.at - a.at),
    byShow: async (show) => shows.get(show) ?? null,
    async sit(taken) {
      for (const one of taken) {
        const key = `${one.show} ${one.contestant}`
        if (!seats.has(key)) seats.set(key, { ...one })
      }
    },
    seats: async (show) =>
      [...seats.values()].filter((one) => one.show === show).sort((a, b) => Number(a.seat) - Number(b.seat)),
  }
}
