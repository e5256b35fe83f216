/** A wrong key is no disaster: correcting and voiding, during the show and after it. */
import type { HostCommand } from './command'
import { keyFits } from './marking'
import { changed, done, type Outcome, refused } from './outcome'
import { questionOf, resettle } from './settling'
import type { AnswerKey } from './show-question'
import type { Amendment, QuestionRun, Show } from './state'

type Correct = Extract<HostCommand, { type: 'correct' }>
type Void = Extract<HostCommand, { type: 'void' }>

interface Amending {
  show: Show
  run: QuestionRun
  at: number
  account: string
}

/** Settled questions are settled again, all of them, because streaks run through; everybody's place may change. */
function amend(
  { show, run, at, account }: Amending,
  what: Amendment['what'],
  reason: string,
  before: QuestionRun['key'],
): Outcome {
  show.trail.push({ at, account, index: run.index, what, reason, before, after: run.key })
  if (run.state !== 'settled') return changed({ counts: true })
  resettle(show)
  return changed({ shared: true, personal: 'all', counts: true, roster: show.players.map((player) => player.seat) })
}

/** The parts of a key in one writing: order counts where it is the answer, and nowhere else. */
function written(key: AnswerKey): string {
  switch (key.kind) {
    case 'choice':
    case 'choices':
      return JSON.stringify([key.kind, ...[...key.ids].sort()])
    case 'typed':
      return JSON.stringify([key.kind, key.tones, ...[...key.accept].sort()])
    case 'number':
      return JSON.stringify([key.kind, key.right, key.tolerance])
    case 'order':
      return JSON.stringify([key.kind, ...key.ids])
    case 'match':
      return JSON.stringify([key.kind, ...Object.entries(key.pairs).sort(([a], [b]) => (a < b ? -1 : 1))])
    case 'none':
      return key.kind
  }
}

/**
 * A correction to the key that is in force already. It is kept out before `apply`, not by it: logs hold such corrections,
 * with their place in the trail.
 */
export function changesNothing(show: Pick<Show, 'runs'>, { index, key }: Correct): boolean {
  const run = show.runs[index]
  return run !== undefined && run.state !== 'skipped' && written(run.key) === written(key)
}

/** A new key for a question that is coming, open or settled. Refuses unknown_question, wrong_phase (skipped), bad_message (does not fit). */
export function correct(show: Show, command: Correct, at: number, account: string): Outcome {
  const run = show.runs[command.index]
  if (!run) return refused('unknown_question')
  if (run.state === 'skipped') return refused('wrong_phase')
  if (!keyFits(questionOf(show, run), command.key)) return refused('bad_message')
  const before = run.key
  run.key = command.key
  return amend({ show, run, at, account }, 'corrected', command.reason, before)
}

/** A settled question gives no points any more, or gives them again. Refuses unknown_question, wrong_phase (not settled). */
export function voidQuestion(show: Show, command: Void, at: number, account: string): Outcome {
  const run = show.runs[command.index]
  if (!run) return refused('unknown_question')
  if (run.state !== 'settled') return refused('wrong_phase')
  if (run.voided === command.voided) return done()
  run.voided = command.voided
  return amend({ show, run, at, account }, command.voided ? 'voided' : 'restored', command.reason, run.key)
}
