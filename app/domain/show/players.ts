/** What the host does to one player: show out, let back in, rename, give more time. */
import { setDeadline } from './clock'
import type { HostCommand } from './command'
import { countIn, countOut } from './counting'
import { giveUpName, markFor } from './joining'
import { changed, done, type Outcome, refused } from './outcome'
import { questionOf, rankAll, resettle } from './settling'
import type { Changes, Player, Show } from './state'
import { enterTeam, leaveTeam } from './teams'

type PlayersCommand = Extract<HostCommand, { seat: number }>

/** No question is counted down or open, and there has been one. */
function resting({ phase }: Show): boolean {
  return phase !== 'lobby' && phase !== 'countdown' && phase !== 'question'
}

/**
 * Kicked answers do not count, and who is nearest may be another one now. Where ranks are shown with what they moved by,
 * the ranks before are those among who is left: a place that somebody vacated is no rise.
 */
function recount(show: Show, player: Player, count: typeof countIn): void {
  let competed = false
  for (const run of show.runs) {
    const answer = run.answers.get(player.seat)
    if (!answer) continue
    count(run, questionOf(show, run), answer)
    if (run.state === 'settled' && run.key.kind === 'number' && run.key.tolerance === null) competed = true
  }
  if (competed || resting(show)) resettle(show)
  else rankAll(show)
  setDeadline(show)
}

function moved(show: Show, seat: number): Changes {
  const all = resting(show)
  return { counts: true, roster: [seat], personal: all ? 'all' : [seat], ...(all && { shared: true }) }
}

function kick(show: Show, player: Player): Outcome {
  if (player.kicked) return done()
  player.kicked = true
  player.rank = 0
  player.place = -1
  leaveTeam(show, player)
  recount(show, player, countOut)
  return changed({ ...moved(show, player.seat), out: [player.seat] })
}

function readmit(show: Show, player: Player): Outcome {
  if (!player.kicked) return done()
  player.kicked = false
  enterTeam(show, player)
  recount(show, player, countIn)
  return changed(moved(show, player.seat))
}

function rename(show: Show, player: Player, name: string): Outcome {
  if (name.trim() === '') return refused('bad_name')
  if (name === player.name) return done()
  giveUpName(show, player)
  player.name = name
  player.mark = markFor(show, name, player.club)
  return changed(moved(show, player.seat))
}

function extraTime(show: Show, player: Player, factor: number): Outcome {
  if (player.extra === factor) return done()
  player.extra = factor
  setDeadline(show)
  return changed({ roster: [player.seat], personal: [player.seat] })
}

/** Refuses unknown_player and bad_name. Doing again what is done already changes nothing. */
export function manage(show: Show, command: PlayersCommand): Outcome {
  const player = show.players[command.seat]
  if (!player) return refused('unknown_player')
  switch (command.type) {
    case 'kick':
      return kick(show, player)
    case 'readmit':
      return readmit(show, player)
    case 'rename':
      return rename(show, player, command.name)
    case 'extra_time':
      return extraTime(show, player, command.factor)
  }
}
