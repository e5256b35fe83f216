/** What the host may do where the show stands. Says what `apply` would accept; apply does not rely on it. */

import type { HostCommand } from './command'
import { comingIndex } from './formats/formats'
import type { Show } from './state'

type Type = HostCommand['type']

const PLAYERS: readonly Type[] = ['kick', 'readmit', 'rename', 'extra_time']

function flow(show: Show): Type[] {
  const clock: Type = show.pausedAt === null ? 'pause' : 'resume'
  const skip: Type[] = comingIndex(show) === null ? [] : ['skip']
  switch (show.phase) {
    case 'lobby':
      return ['next', ...skip]
    case 'countdown':
      return ['next', clock, 'skip']
    case 'question':
      return ['next', clock, 'extend', 'close', 'skip']
    case 'reveal':
    case 'scoreboard':
      return ['next', ...skip]
    case 'podium':
      return ['next']
    case 'ended':
      return []
  }
}

/** Types of the host's commands that fit now. */
export function allowed(show: Show): Type[] {
  const settled = show.runs.some((run) => run.state === 'settled')
  const amend: Type[] = ['correct', ...(settled ? (['void'] as const) : [])]
  if (show.phase === 'ended') return amend
  return [...flow(show), ...PLAYERS, ...amend, 'lock', 'change', 'end']
}
