/** Settling a question: marks, points, streaks, ranks; and doing it all again after a correction. */
import { formatOf } from './formats/formats'
import { marker, nearestDistance } from './marking'
import { rankPlayers, rankTeams } from './ranking'
import { NOTHING } from './scoring'
import type { ShowQuestion } from './show-question'
import type { AnswerRecord, Player, QuestionRun, Show, Team } from './state'

/** A poll, a question without points and a voided one give nothing and leave streaks alone. */
export function givesPoints(question: ShowQuestion, run: QuestionRun): boolean {
  return question.kind !== 'poll' && question.weight > 0 && !run.voided
}

/** Whether the question was still to be answered when this player came. */
export function wasAsked(run: Pick<QuestionRun, 'index'>, player: Pick<Player, 'from'>): boolean {
  return run.index >= player.from
}

/** Points the question brought this seat. */
export function gainOf(run: QuestionRun | undefined, seat: number): number {
  const gain = run?.answers.get(seat)?.gain
  return gain ? gain.base + gain.speed + gain.streak : 0
}

/** Seats that answered at least one question that was asked to its end; a voided question was answered all the same. */
export function answeredIn(show: Pick<Show, 'runs'>): Set<number> {
  const settled = show.runs.filter((run) => run.state === 'settled')
  return new Set(settled.flatMap((run) => [...run.answers.keys()]))
}

export function questionOf(show: Show, run: QuestionRun): ShowQuestion {
  const question = show.questions[run.index]
  if (!question) throw new Error(`no question ${run.index}`)
  return question
}

/** Distance that wins a number question without tolerance; kicked players do not compete. */
function nearestIn(show: Show, run: QuestionRun): number {
  if (run.key.kind !== 'number' || run.key.tolerance !== null) return 0
  const values = [...run.answers].filter(([seat]) => !show.players[seat]?.kicked).map(([, answer]) => answer.value)
  return nearestDistance(run.key.right, values)
}

function settleAnswers(show: Show, run: QuestionRun): void {
  const question = questionOf(show, run)
  const counts = givesPoints(question, run)
  const mark = marker(run.key, nearestIn(show, run))
  const format = formatOf(show.settings)
  run.right = 0
  for (const player of show.players) {
    if (counts && wasAsked(run, player)) player.asked += 1
    const answer = run.answers.get(player.seat)
    if (!answer) {
      if (counts) player.streak = 0
      continue
    }
    answer.grade = mark(answer.value)
    if (answer.grade === 1 && !player.kicked) run.right += 1
    answer.gain = counts ? format.gain({ show, question, run, player, answer, grade: answer.grade }) : { ...NOTHING }
    if (counts) credit(player, gainOf(run, player.seat), answer)
  }
}

/** Time is credited by its share of the player's own limit, as points are: extra time costs nobody a tie. */
function credit(player: Player, gain: number, { grade, ms, extra }: AnswerRecord): void {
  const right = grade === 1
  player.points += gain
  player.streak = right ? player.streak + 1 : 0
  player.bestStreak = Math.max(player.bestStreak, player.streak)
  if (!right) return
  player.right += 1
  player.time += Math.round(ms / extra)
}

/** Before the first points of a show all stand first together: that is no rank to fall from. */
function rankToKeep(show: Show, { rank, points }: Player | Team): number {
  return show.asked > 0 && (points > 0 || rank > 1) ? rank : 0
}

function keepRanks(show: Show): void {
  for (const player of show.players) player.rankBefore = rankToKeep(show, player)
  for (const team of show.teams) team.rankBefore = rankToKeep(show, team)
}

/** Ranks everybody anew, players and teams. */
export function rankAll(show: Show): void {
  rankPlayers(show)
  const run = show.runs[show.index]
  rankTeams(show, (seat) => gainOf(run, seat))
}

/** The open question is settled: every answer marked, points and ranks moved. Later, `resettle` gives the same figures. */
export function settle(show: Show, run: QuestionRun): void {
  keepRanks(show)
  run.state = 'settled'
  settleAnswers(show, run)
  if (givesPoints(questionOf(show, run), run)) show.asked += 1
  rankAll(show)
}

/** All settled questions again from nothing, in their order: after a correction, a void, or a change of who competes. */
export function resettle(show: Show): void {
  const settled = show.runs.filter((run) => run.state === 'settled')
  for (const player of show.players) {
    player.points = 0
    player.streak = 0
    player.bestStreak = 0
    player.right = 0
    player.asked = 0
    player.time = 0
  }
  show.asked = 0
  for (const run of settled) {
    if (run === settled.at(-1)) {
      rankAll(show)
      keepRanks(show)
    }
    settleAnswers(show, run)
    if (givesPoints(questionOf(show, run), run)) show.asked += 1
  }
  rankAll(show)
}
