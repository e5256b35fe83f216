/** Ranks of players and teams. */
import type { ShowSettings } from './settings'
import type { Player, Show, Team } from './state'

/** What ranks are made of: `time` is over the right answers, ms, and what extra time adds to it is taken off again. */
export type Ranked = Pick<Player, 'points' | 'time' | 'right'>

/**
 * By what it is ranked, the first key first; equal in all: equal. Where right is all that counts, speed must not part who
 * has the same points.
 */
export const RANK_KEYS: Record<ShowSettings['scoring'], readonly { key: keyof Ranked; before: 'more' | 'less' }[]> = {
  speed: [
    { key: 'points', before: 'more' },
    { key: 'time', before: 'less' },
    { key: 'right', before: 'more' },
  ],
  accuracy: [
    { key: 'points', before: 'more' },
    { key: 'right', before: 'more' },
  ],
}

/** Negative: `a` stands before `b`; 0: equal. The one order of players, in the hall and alone. */
export function compare(scoring: ShowSettings['scoring'], a: Ranked, b: Ranked): number {
  for (const { key, before } of RANK_KEYS[scoring]) {
    const by = before === 'more' ? b[key] - a[key] : a[key] - b[key]
    if (by !== 0) return by
  }
  return 0
}

/**
 * The rank that people are told: 0, none, without points. A hall in which nobody has scored has no first, and the podium
 * (see `podiumRows`) stays empty or short rather than raise somebody for nothing.
 */
export function rankTold({ rank, points }: Pick<Player, 'rank' | 'points'>): number {
  return points > 0 ? rank : 0
}

/** Ranks won (negative: lost) by the last question that gave points; 0 for who has no rank to tell, or had none. */
export function movedBy(one: Pick<Player, 'rank' | 'rankBefore' | 'points'>): number {
  return one.rankBefore === 0 || rankTold(one) === 0 ? 0 : one.rankBefore - one.rank
}

function player(show: Show, seat: number): Player {
  const found = show.players[seat]
  if (!found) throw new Error(`no seat ${seat}`)
  return found
}

/** Equal in all keys: same rank, in order of seats; the next rank leaves the gap (1, 2, 2, 4). O(n log n), once a question. */
export function rankPlayers(show: Show): void {
  const list = show.players.filter((one) => !one.kicked)
  list.sort((a, b) => compare(show.settings.scoring, a, b) || a.seat - b.seat)
  show.ranking = list.map((one) => one.seat)
  placeFrom(show, 0)
}

function placeFrom(show: Show, from: number): void {
  for (let place = from; place < show.ranking.length; place++) {
    const one = player(show, show.ranking[place] ?? -1)
    const before = place > 0 ? player(show, show.ranking[place - 1] ?? -1) : null
    one.place = place
    one.rank = before && compare(show.settings.scoring, before, one) === 0 ? before.rank : place + 1
  }
}

/** A newcomer's place: last, but before anybody who has as few points and needed time for them. O(1) as a rule. */
export function rankNewcomer(show: Show, newcomer: Player): void {
  let place = show.ranking.length
  const { scoring } = show.settings
  while (place > 0 && compare(scoring, player(show, show.ranking[place - 1] ?? -1), newcomer) > 0) place -= 1
  show.ranking.splice(place, 0, newcomer.seat)
  placeFrom(show, place)
}

/** Teams by the mean of their members who are not kicked, rounded; teams without members are left out. */
export function rankTeams(show: Show, gainOf: (seat: number) => number): void {
  const list: { team: Team; index: number }[] = []
  for (const [index, team] of show.teams.entries()) {
    team.place = -1
    team.rank = 0
    team.points = mean(team.members, (seat) => player(show, seat).points)
    team.gain = mean(team.members, gainOf)
    if (team.members.length > 0) list.push({ team, index })
  }
  list.sort((a, b) => b.team.points - a.team.points || a.index - b.index)
  show.teamRanking = list.map(({ index }) => index)
  for (const [place, { team }] of list.entries()) {
    const before = list[place - 1]?.team
    team.place = place
    team.rank = before && before.points === team.points ? before.rank : place + 1
  }
}

function mean(seats: readonly number[], value: (seat: number) => number): number {
  if (seats.length === 0) return 0
  let sum = 0
  for (const seat of seats) sum += value(seat)
  return Math.round(sum / seats.length)
}
