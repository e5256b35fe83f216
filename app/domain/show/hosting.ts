/** The host's commands that move the show. */
import { currentRun, pauseClock, resumeClock, setDeadline } from './clock'
import type { HostCommand } from './command'
import { closeQuestion, countDown, dropQuestion, finish, openQuestion, toPodium, toScoreboard } from './flow'
import { comingIndex, formatOf } from './formats/formats'
import { changed, done, type Outcome, refused } from './outcome'
import type { Changes, Show } from './state'
import { TIMING } from './timing'

export type FlowCommand = Extract<
  HostCommand,
  { type: 'next' | 'pause' | 'resume' | 'extend' | 'close' | 'skip' | 'scoreboard' | 'lock' | 'change' | 'end' }
>

/** What a new phase changes: what all share, and from the reveal on what each got. */
export function phaseChanges(show: Show): Changes {
  const each = show.phase === 'reveal' || show.phase === 'question' || show.phase === 'podium'
  return { shared: true, counts: true, ...(each && { personal: 'all' as const }) }
}

/** Counting down or asking: the phases with a running clock. */
export function timed(show: Show): boolean {
  return show.phase === 'countdown' || show.phase === 'question'
}

function next(show: Show, at: number): Outcome {
  switch (formatOf(show.settings).step(show)) {
    case 'start':
      countDown(show, at)
      break
    case 'ask':
      if (show.phase === 'countdown') openQuestion(show, at)
      else countDown(show, at)
      break
    case 'close':
      closeQuestion(show)
      break
    case 'scoreboard':
      toScoreboard(show)
      break
    case 'podium':
      toPodium(show)
      break
    case 'finish':
      finish(show, at)
      break
    case 'none':
      return refused('ended')
  }
  return changed(phaseChanges(show))
}

function skip(show: Show, at: number): Outcome {
  if (timed(show)) {
    dropQuestion(show)
    countDown(show, at)
    return changed(phaseChanges(show))
  }
  const index = show.phase === 'podium' ? null : comingIndex(show)
  const run = index === null ? undefined : show.runs[index]
  if (!run) return refused('wrong_phase')
  run.state = 'skipped'
  return changed({ shared: true })
}

function extend(show: Show, ms: number): Outcome {
  const run = currentRun(show)
  if (show.phase !== 'question' || !run || run.limit >= TIMING.longest) return refused('wrong_phase')
  run.limit = Math.min(TIMING.longest, run.limit + ms)
  setDeadline(show)
  return changed({ shared: true })
}

function end(show: Show, at: number): Outcome {
  if (timed(show)) dropQuestion(show)
  if (show.phase === 'lobby' || show.phase === 'podium') finish(show, at)
  else toPodium(show)
  return changed(phaseChanges(show))
}

/** Refuses ended and wrong_phase. A press of "next" that meant an earlier view does nothing, so that two presses count once. */
export function direct(show: Show, command: FlowCommand, at: number): Outcome {
  if (show.phase === 'ended') return refused('ended')
  switch (command.type) {
    case 'next':
      return command.from.phase === show.phase && command.from.index === show.index ? next(show, at) : done()
    case 'pause':
      if (!timed(show)) return refused('wrong_phase')
      if (show.pausedAt !== null) return done()
      pauseClock(show, at)
      return changed({ shared: true })
    case 'resume':
      if (!timed(show)) return refused('wrong_phase')
      if (show.pausedAt === null) return done()
      resumeClock(show, at)
      return changed({ shared: true })
    case 'extend':
      return extend(show, command.ms)
    case 'close':
      if (show.phase !== 'question') return refused('wrong_phase')
      closeQuestion(show)
      return changed(phaseChanges(show))
    case 'skip':
      return skip(show, at)
    case 'scoreboard':
      if (show.phase !== 'reveal') return refused('wrong_phase')
      toScoreboard(show)
      return changed(phaseChanges(show))
    case 'lock':
      if (show.locked === command.locked) return done()
      show.locked = command.locked
      return changed({ shared: true })
    case 'change':
      show.settings = {
        ...show.settings,
        lateJoin: command.settings.lateJoin ?? show.settings.lateJoin,
        peek: command.settings.peek ?? show.settings.peek,
      }
      return changed({ shared: true })
    case 'end':
      return end(show, at)
  }
}
