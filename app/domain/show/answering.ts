/** How an answer is taken: whether it still counts, and what time it is charged. */
import { currentRun, setDeadline, usedAt } from './clock'
import type { PlayerCommand } from './command'
import { countIn } from './counting'
import { parseAnswer } from './marking'
import { changed, done, type Outcome, refused } from './outcome'
import { NOTHING } from './scoring'
import { questionOf } from './settling'
import type { AnswerRecord, Player, QuestionRun, Show } from './state'
import { TIMING } from './timing'

type Answer = Extract<PlayerCommand, { type: 'answer' }>

/**
 * The response time charged, ms, or why it is not taken. The server measured `used`; the phone may have measured up to
 * `allowance` less (the way of the packet), never more than TIMING.claimCap. So a lie gains no more than that.
 */
function charge(
  show: Show,
  run: QuestionRun,
  player: Player,
  command: Answer,
  at: number,
): number | 'not_open' | 'paused' | 'too_late' {
  const allowance = Math.min(command.allowance, TIMING.claimCap)
  const used = usedAt(show, run, at)
  if (used < -TIMING.claimSlack) return 'not_open'
  // An answer given before the pause may arrive in it.
  if (show.pausedAt !== null && at - show.pausedAt > allowance) return 'paused'
  const limit = run.limit * player.extra
  const least = Math.max(0, used - allowance)
  if (least > limit + TIMING.grace) return 'too_late'
  return Math.min(limit, Math.max(least, Math.min(command.ms, Math.max(0, used))))
}

/**
 * Keeps a player's one answer to the open question. O(1). The same id again is the same answer, whenever it comes.
 * Refuses not_joined, kicked, unknown_question, answered, not_open, paused, too_late, bad_answer.
 */
export function answer(show: Show, command: Answer, at: number, id: string): Outcome {
  const player = show.players[command.seat]
  const run = show.runs[command.index]
  if (!player) return refused('not_joined')
  if (player.kicked) return refused('kicked')
  if (!run) return refused('unknown_question')
  const before = run.answers.get(player.seat)
  if (before) return before.id === id ? done() : refused('answered')
  if (run.state === 'waiting') return refused('not_open')
  if (run.state !== 'open' || run !== currentRun(show)) return refused('too_late')
  const ms = charge(show, run, player, command, at)
  if (typeof ms === 'string') return refused(ms)
  const question = questionOf(show, run)
  const value = parseAnswer(question, command.value)
  if (value === null) return refused('bad_answer')
  const record: AnswerRecord = { value, ms, at, id, extra: player.extra, grade: null, gain: { ...NOTHING } }
  run.answers.set(player.seat, record)
  countIn(run, question, record)
  if (player.extra > 1) setDeadline(show)
  return changed({ counts: true, roster: [player.seat], personal: [player.seat] })
}
