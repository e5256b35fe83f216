/** Who plays with whom: teams drawn, chosen, or by club. */
import { drawn } from './drawing'
import type { ShowSettings } from './settings'
import type { Player, Show, Team } from './state'

/** Names of the teams there are from the start; two at least, so that a host who names none still gets teams. */
export function teamNames({ teams }: Pick<ShowSettings, 'teams'>): string[] {
  if (teams.mode !== 'drawn' && teams.mode !== 'chosen') return []
  const names = [...new Set(teams.names)]
  return names.length >= 2 ? names : ['A', 'B']
}

/** Whether points of teams are shown. With one phone per team the players are the teams. */
export function teamsPlay({ teams, onePhonePerTeam }: Pick<ShowSettings, 'teams' | 'onePhonePerTeam'>): boolean {
  return teams.mode !== 'off' && !onePhonePerTeam
}

/** Stands for the name of a seat that its team names; nobody can type it. */
export const TEAMS_OWN = '-'

/**
 * With one phone for each team the seat has the team's name and none is typed. Where clubs are the teams, a guest
 * (`club` null) has none and types a name.
 */
export function namedByTeam(settings: Pick<ShowSettings, 'teams' | 'onePhonePerTeam'>, club: string | null): boolean {
  if (!settings.onePhonePerTeam) return false
  return settings.teams.mode === 'club' ? club !== null : teamNames(settings).length > 0
}

export function newTeam(name: string, club: string | null): Team {
  return { name, club, members: [], points: 0, gain: 0, rank: 0, rankBefore: 0, place: -1 }
}

/** Index of the team with the fewest members; the seed decides between equals, so that teams fill evenly and by chance. */
function smallest(show: Show, seat: number): number {
  let best = -1
  let least = Number.POSITIVE_INFINITY
  let lot = -1
  for (const [index, { members }] of show.teams.entries()) {
    const own = drawn(show.seed, seat, index)
    if (members.length < least || (members.length === least && own > lot)) {
      best = index
      least = members.length
      lot = own
    }
  }
  return best
}

function clubTeam(show: Show, club: string): number {
  const found = show.teams.findIndex((team) => team.club === club)
  if (found >= 0) return found
  const name = show.clubs.find((one) => one.id === club)?.name ?? club
  return show.teams.push(newTeam(name, club)) - 1
}

/** The team of a newcomer, or null: teams are off, or a guest where clubs play. `wanted` is a team's name. */
export function teamFor(show: Show, seat: number, wanted: string | null, club: string | null): number | null {
  if (!teamsPlay(show.settings)) return null
  if (show.settings.teams.mode === 'club') return club === null ? null : clubTeam(show, club)
  const chosen = show.settings.teams.mode === 'chosen' ? show.teams.findIndex((team) => team.name === wanted) : -1
  return chosen >= 0 ? chosen : smallest(show, seat)
}

/** The player counts for the team; a team with its first member stands last until ranks are made. */
export function enterTeam(show: Show, player: Player): void {
  const team = player.team === null ? undefined : show.teams[player.team]
  if (!team || player.team === null) return
  team.members.push(player.seat)
  if (team.place >= 0) return
  const last = show.teams[show.teamRanking.at(-1) ?? -1]
  team.place = show.teamRanking.push(player.team) - 1
  team.rank = last && last.points === team.points ? last.rank : team.place + 1
}

export function leaveTeam(show: Show, player: Player): void {
  const team = player.team === null ? undefined : show.teams[player.team]
  if (team) team.members = team.members.filter((seat) => seat !== player.seat)
}
