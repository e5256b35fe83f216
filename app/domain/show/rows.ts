/** Rows of the ranking, as host and screen show them: players, or teams when teams play. */
import { movedBy, rankTold } from './ranking'
import { gainOf } from './settling'
import type { Player, Show, Team } from './state'
import { teamsPlay } from './teams'
import type { Row, ScreenView } from './view'

const BEST_OF_CLUB = 5
const MOST_CLUBS = 5

export function clubName(show: Show, club: string | null): string | null {
  if (club === null) return null
  return show.clubs.find((one) => one.id === club)?.name ?? null
}

/** The club to be told beside a player's name; null: a guest, or a club's one phone, which is called like the club. */
export function clubBeside(show: Show, { name, club }: Pick<Player, 'name' | 'club'>): string | null {
  const called = clubName(show, club)
  return called === name ? null : called
}

function playerRow(show: Show, player: Player): Row {
  const { seat, name, mark, points, streak } = player
  const rank = rankTold(player)
  const gain = gainOf(show.runs[show.index], seat)
  return { id: seat, rank, moved: movedBy(player), name, mark, club: clubBeside(show, player), points, gain, streak }
}

function teamRow(team: Team, id: number): Row {
  const { name, points, gain } = team
  return { id, rank: rankTold(team), moved: movedBy(team), name, mark: '', club: null, points, gain, streak: 0 }
}

/** The first `most` of the ranking. */
export function rows(show: Show, most: number): Row[] {
  if (teamsPlay(show.settings)) {
    return show.teamRanking.slice(0, most).flatMap((index) => {
      const team = show.teams[index]
      return team ? [teamRow(team, index)] : []
    })
  }
  return show.ranking.slice(0, most).flatMap((seat) => {
    const player = show.players[seat]
    return player ? [playerRow(show, player)] : []
  })
}

/** The first `most` who have points: on the podium, and at the end, nobody stands for nothing. */
export function podiumRows(show: Show, most: number): Row[] {
  return rows(show, most).filter(({ points }) => points > 0)
}

/**
 * Who rose by most ranks at the last question (the better placed among equals): a player, or a team when teams play.
 * Undefined when nobody rose.
 */
export function bestClimb(show: Show): Row | undefined {
  const teams = teamsPlay(show.settings)
  const list: readonly (Player | Team)[] = teams ? show.teams : show.players
  let best = -1
  let most = 0
  for (const at of teams ? show.teamRanking : show.ranking) {
    const one = list[at]
    if (!one || movedBy(one) <= most) continue
    best = at
    most = movedBy(one)
  }
  const team = teams ? show.teams[best] : undefined
  const player = teams ? undefined : show.players[best]
  return team ? teamRow(team, best) : player && playerRow(show, player)
}

/** Clubs by the mean of their best five players (of all, when fewer), rounded; best first, those without points left out. */
export function clubRows(show: Show): NonNullable<ScreenView['clubRows']> {
  const best = new Map<string, number[]>()
  for (const seat of show.ranking) {
    const player = show.players[seat]
    if (!player?.club) continue
    const list = best.get(player.club)
    if (!list) best.set(player.club, [player.points])
    else if (list.length < BEST_OF_CLUB) list.push(player.points)
  }
  return [...best]
    .map(([club, list]) => ({
      id: club,
      name: clubName(show, club) ?? club,
      points: Math.round(list.reduce((a, b) => a + b, 0) / list.length),
    }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, MOST_CLUBS)
}
