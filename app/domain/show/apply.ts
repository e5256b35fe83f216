/** The one door to a show's state: a command is applied, found done already, or refused. */

import { correct, voidQuestion } from './amending'
import { answer } from './answering'
import { giveBack } from './clock'
import type { Command, HostCommand, LogEntry, PlayerCommand, SystemCommand } from './command'
import { closeQuestion, openQuestion } from './flow'
import { direct, phaseChanges } from './hosting'
import { join } from './joining'
import { changed, done, type Outcome, refused } from './outcome'
import { manage } from './players'
import type { ShowQuestion } from './show-question'
import type { QuestionRun, Show } from './state'
import { newTeam, teamNames, teamsPlay } from './teams'
import { nextWake } from './wake'

/** An entry on its way into the log: without a number it takes the next one. */
export type Entry = Omit<LogEntry, 'seq' | 'command'> & { seq?: number; command: Command }

function newRun({ key, seconds }: ShowQuestion, index: number): QuestionRun {
  return {
    index,
    state: 'waiting',
    voided: false,
    key,
    opensAt: 0,
    limit: seconds * 1000,
    pausedFor: 0,
    answers: new Map(),
    tally: new Map(),
    samples: new Map(),
    answered: 0,
    right: 0,
  }
}

/** The show as its first entry makes it: in the lobby, without players. Throws when the entry is no `create`. */
export function createShow(entry: Entry): Show {
  const { command } = entry
  if (command.type !== 'create') throw new Error('the first entry of a log must create the show')
  const teams = teamsPlay(command.settings) ? teamNames(command.settings).map((name) => newTeam(name, null)) : []
  return {
    id: command.show,
    title: command.title,
    settings: command.settings,
    scoring: command.scoring,
    clubs: [...command.clubs],
    seed: command.seed,
    final: command.final ?? null,
    questions: command.questions,
    runs: command.questions.map(newRun),
    phase: 'lobby',
    index: -1,
    wakeAt: null,
    pausedAt: null,
    locked: false,
    players: [],
    teams,
    ranking: [],
    teamRanking: [],
    nameCounts: new Map(),
    asked: 0,
    seats: new Map(),
    trail: [],
    seen: new Set([entry.id]),
    seq: entry.seq ?? 0,
    at: entry.at,
    startedAt: null,
    endedAt: null,
  }
}

type System = SystemCommand['type']
type ByPlayer = PlayerCommand['type']
const SYSTEM: ReadonlySet<string> = new Set<System>(['create', 'club', 'wake', 'all_answered', 'outage'])
const BY_PLAYER: ReadonlySet<string> = new Set<ByPlayer>(['join', 'answer'])

const isSystem = (command: Command): command is SystemCommand => SYSTEM.has(command.type)
const isPlayer = (command: Command): command is PlayerCommand => BY_PLAYER.has(command.type)

function system(show: Show, command: SystemCommand, at: number): Outcome {
  switch (command.type) {
    case 'create':
      return refused('wrong_phase')
    case 'club':
      if (show.clubs.some((club) => club.id === command.club.id)) return done()
      show.clubs.push(command.club)
      return changed({ shared: true })
    case 'wake':
      return wake(show, at)
    case 'all_answered':
      if (show.phase !== 'question' || show.index !== command.index || show.pausedAt !== null) return done()
      closeQuestion(show)
      return changed(phaseChanges(show))
    case 'outage':
      return giveBack(show, command.ms, show.at, at) ? changed({ shared: true }) : done()
  }
}

/** One step, however late it comes: a countdown that ended in an outage opens now, and its question runs its full time. */
function wake(show: Show, at: number): Outcome {
  const due = nextWake(show)
  if (due === null || at < due) return done()
  if (show.phase === 'countdown') openQuestion(show, at)
  else closeQuestion(show)
  return changed(phaseChanges(show))
}

function host(show: Show, command: HostCommand, at: number, account: string): Outcome {
  switch (command.type) {
    case 'correct':
      return correct(show, command, at, account)
    case 'void':
      return voidQuestion(show, command, at, account)
    case 'kick':
    case 'readmit':
    case 'rename':
    case 'extra_time':
      return show.phase === 'ended' ? refused('ended') : manage(show, command)
    default:
      return direct(show, command, at)
  }
}

function dispatch(show: Show, { at, by, id, command }: Entry): Outcome {
  if (isPlayer(command)) {
    if (by.role !== 'player') return refused('forbidden')
    return command.type === 'join' ? join(show, command, at) : answer(show, command, at, id)
  }
  // Players' commands count once by token and by seat; these by their id.
  if (show.seen.has(id)) return done()
  if (isSystem(command)) return by.role === 'system' ? system(show, command, at) : refused('forbidden')
  return by.role === 'host' ? host(show, command, at, by.account) : refused('forbidden')
}

/**
 * Applies one command in place. Deterministic: the same entries give the same state. `duplicate` means that nothing
 * happened and the entry does not belong in the log; a refusal changes nothing either. O(1) for answers and joins.
 * Throws when a numbered entry is not the next one.
 */
export function apply(show: Show, entry: Entry): Outcome {
  const seq = entry.seq ?? show.seq + 1
  if (seq !== show.seq + 1) throw new Error(`entry ${seq} of show ${show.id} does not follow ${show.seq}`)
  const outcome = dispatch(show, entry)
  if (!outcome.ok || outcome.duplicate) return outcome
  show.seq = seq
  show.at = entry.at
  if (entry.by.role !== 'player') show.seen.add(entry.id)
  return outcome
}
