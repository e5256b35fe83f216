/** How a player takes a seat. */
import { fold } from '../text/fold'
import type { PlayerCommand } from './command'
import { changed, done, type Outcome, refused } from './outcome'
import { rankNewcomer } from './ranking'
import type { Refusal } from './refusal'
import type { Player, Show } from './state'
import { enterTeam, namedByTeam, TEAMS_OWN, teamFor, teamNames } from './teams'

type Join = Extract<PlayerCommand, { type: 'join' }>

const nameKey = (name: string, club: string | null) => `${club ?? ''}\n${fold(name, { tones: true }) || name}`
const markOf = (count: number) => (count === 1 ? '' : String(count))

/** What tells a player from others of the same name and club: nothing for the first, then "2", "3" … */
export function markFor(show: Show, name: string, club: string | null): string {
  const key = nameKey(name, club)
  const count = (show.nameCounts.get(key) ?? 0) + 1
  show.nameCounts.set(key, count)
  return markOf(count)
}

/** A player gives a name up: when it was the last one taken, the next who takes the name gets its mark. */
export function giveUpName(show: Show, { name, mark, club }: Player): void {
  const key = nameKey(name, club)
  const count = show.nameCounts.get(key) ?? 0
  if (count > 0 && mark === markOf(count)) show.nameCounts.set(key, count - 1)
}

function closedDoor(show: Show): Refusal | null {
  if (show.phase === 'podium' || show.phase === 'ended') return 'ended'
  if (show.locked) return 'locked'
  if (show.phase !== 'lobby' && !show.settings.lateJoin) return 'no_late'
  return show.ranking.length >= show.settings.maxPlayers ? 'full' : null
}

type Named = { name: string } | { refused: 'team_taken' | 'full' | 'bad_name' }

/** One phone per club: the seat has the club's name. Older logs have names of their own here, and as many phones as came. */
function clubsOwnName(show: Show, { name, club, brought }: Join): Named {
  if (name !== TEAMS_OWN) return { name }
  const found = show.clubs.find((one) => one.id === club) ?? brought
  if (!found) return { refused: 'bad_name' }
  const taken = show.ranking.some((seat) => show.players[seat]?.club === found.id)
  return taken ? { refused: 'team_taken' } : { name: found.name }
}

/** One phone per team: the seat has the team's name, the chosen one or a free one. Refused where it, or every one, has its phone. */
function seatName(show: Show, join: Join): Named {
  if (!namedByTeam(show.settings, join.club)) return { name: join.name }
  if (show.settings.teams.mode === 'club') return clubsOwnName(show, join)
  const taken = new Set(show.ranking.map((seat) => show.players[seat]?.name))
  const free = teamNames(show.settings).filter((name) => !taken.has(name))
  if (show.settings.teams.mode === 'chosen' && join.team !== null && taken.has(join.team) && free.length > 0)
    return { refused: 'team_taken' }
  const name = free.find((one) => show.settings.teams.mode === 'chosen' && one === join.team) ?? free[0]
  return name === undefined ? { refused: 'full' } : { name }
}

/** The question that is counted down or open is asked of a newcomer, too; one that is over is not. */
function firstAsked({ phase, index }: Show): number {
  return phase === 'countdown' || phase === 'question' ? index : index + 1
}

/** The club that came with this player is a club of the show now; false: it was one already, or none came. */
function admitClub(show: Show, { club, brought }: Join): boolean {
  if (!brought || brought.id !== club || show.clubs.some((one) => one.id === brought.id)) return false
  show.clubs.push(brought)
  return true
}

/**
 * Takes a seat; the same token comes back to its own, whatever else it says now. An unknown club plays as a guest, unless
 * it is brought along: then it enters the show with the player, and is shown to all.
 * Refuses kicked, forbidden (a final is for its finalists), ended, locked, no_late, full, team_taken, bad_name. O(1) however many play.
 */
export function join(show: Show, command: Join, at: number): Outcome {
  const known = show.players[show.seats.get(command.token) ?? -1]
  if (known) return known.kicked ? refused('kicked') : done()
  if (show.final && command.contestant === undefined) return refused('forbidden')
  const closed = closedDoor(show)
  if (closed) return refused(closed)
  const named = seatName(show, command)
  if ('refused' in named) return refused(named.refused)
  const { name } = named
  if (name.trim() === '') return refused('bad_name')
  const seat = show.players.length
  const shared = admitClub(show, command)
  const club = show.clubs.some((one) => one.id === command.club) ? command.club : null
  const team = teamFor(show, seat, command.team, club)
  const player: Player = {
    seat,
    token: command.token,
    name,
    mark: markFor(show, name, club),
    club,
    team,
    locale: command.locale,
    contestant: command.contestant ?? null,
    joinedAt: at,
    from: firstAsked(show),
    kicked: false,
    extra: 1,
    points: 0,
    streak: 0,
    bestStreak: 0,
    right: 0,
    asked: 0,
    time: 0,
    rank: 0,
    rankBefore: 0,
    place: -1,
  }
  show.players.push(player)
  show.seats.set(command.token, seat)
  rankNewcomer(show, player)
  enterTeam(show, player)
  return changed({ counts: true, roster: [seat], personal: [seat], ...(shared && { shared }) })
}
