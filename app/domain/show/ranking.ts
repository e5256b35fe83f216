/** Ranks of players and teams. */
import type { Player, Show, Team } from './state'

type Ranked = Pick<Player, 'points' | 'time' | 'right'>

/** Negative: `a` stands before `b`. More points, then less time over the right answers, then more of them; 0: equal. */
export function compare(a: Ranked, b: Ranked): number {
  return b.points - a.points || a.time - b.time || b.right - a.right
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
  list.sort((a, b) => compare(a, b) || a.seat - b.seat)
  show.ranking = list.map((one) => one.seat)
  placeFrom(show, 0)
}

function placeFrom(show: Show, from: number): void {
  for (let place = from; place < show.ranking.length; place++) {
    const one = player(show, show.ranking[place] ?? -1)
    const before = place > 0 ? player(show, show.ranking[place - 1] ?? -1) : null
    one.place = place
    one.rank = before && compare(before, one) === 0 ? before.rank : place + 1
  }
}

/** A newcomer's place: last, but before anybody who has as few points and needed time for them. O(1) as a rule. */
export function rankNewcomer(show: Show, newcomer: Player): void {
  let place = show.ranking.length
  while (place > 0 && compare(player(show, show.ranking[place - 1] ?? -1), newcomer) > 0) place -= 1
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
